using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>An element whose end has not been read yet.</summary>
/// <param name="Name">Name in lower case.</param>
/// <param name="IsHidden">Whether its text is not shown, by itself or by an element around it.</param>
/// <param name="IsPreformatted">Whether line ends in it are printed.</param>
/// <param name="HeadingLevel">1 to 6 in a heading, else 0.</param>
internal readonly record struct OpenElement(string Name, bool IsHidden, bool IsPreformatted, int HeadingLevel);

/// <summary>
/// The open elements, outermost first. It takes the place of a document tree, which pages with 10⁵ nested tags would make deep or slow: every
/// tag is worked off in constant time, apart from closing what it opened.
/// </summary>
/// <param name="closed">Told of every element that is closed.</param>
internal sealed class OpenElements(Action<OpenElement> closed)
{
    /// <summary>How far up the element is looked for that a tag closes: real pages leave fewer elements open inside one.</summary>
    private const int Reach = 256;

    /// <summary>The same where a start tag closes it, which nearly every start tag may do.</summary>
    private const int ImpliedReach = 32;

    private readonly List<OpenElement> open = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public bool IsHidden => open.Count > 0 && open[^1].IsHidden;

    public bool IsPreformatted => open.Count > 0 && open[^1].IsPreformatted;

    public int HeadingLevel => open.Count > 0 ? open[^1].HeadingLevel : 0;

    /// <summary>Opens an element inside those that are open.</summary>
    public void Open(string name, bool isHidden, bool isPreformatted)
    {
        open.Add(new(name, IsHidden || isHidden, IsPreformatted || isPreformatted, HtmlElements.HeadingLevel(name) is var level and > 0 ? level : HeadingLevel));
        CollectionsMarshal.GetValueRefOrAddDefault(counts, name, out _)++;
    }

    /// <summary>Closes the innermost element of the name with all inside it; an end tag whose start tag is missing or shielded closes nothing.</summary>
    public void Close(string name, FrozenSet<string> stop)
    {
        if (counts.GetValueOrDefault(name) == 0)
        {
            return;
        }

        for (var at = open.Count - 1; at >= 0 && at > open.Count - 1 - Reach; at--)
        {
            if (open[at].Name == name)
            {
                CloseFrom(at);
                return;
            }

            if (stop.Contains(open[at].Name))
            {
                return;
            }
        }
    }

    /// <summary>Closes the outermost element of the names that no other element shields.</summary>
    public void CloseImplied(FrozenSet<string> names, FrozenSet<string> stop)
    {
        if (!names.Any(name => counts.GetValueOrDefault(name) > 0))
        {
            return;
        }

        var found = -1;
        for (var at = open.Count - 1; at >= 0 && at > open.Count - 1 - ImpliedReach && !stop.Contains(open[at].Name); at--)
        {
            found = names.Contains(open[at].Name) ? at : found;
        }

        if (found >= 0)
        {
            CloseFrom(found);
        }
    }

    /// <summary>Closes all.</summary>
    public void CloseAll() => CloseFrom(0);

    private void CloseFrom(int at)
    {
        while (open.Count > at)
        {
            var element = open[^1];
            open.RemoveAt(open.Count - 1);
            counts[element.Name]--;
            closed(element);
        }
    }
}
