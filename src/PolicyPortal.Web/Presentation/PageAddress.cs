using System.Text;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Presentation;

/// <summary>
/// The address of a list with its filters, from which links with one value more or less are made. Every change leads back to the first page.
/// </summary>
/// <param name="Path">The path of the page.</param>
/// <param name="Pairs">Parameters in order; a name may occur several times.</param>
public sealed record PageAddress(string Path, IReadOnlyList<KeyValuePair<string, string>> Pairs)
{
    private const string PageName = "page";

    /// <summary>Reads the address of a request: the named parameters that are not empty. A long query is cut, since it comes back in every link.</summary>
    public static PageAddress Of(HttpRequest request, params ReadOnlySpan<string> names)
    {
        List<KeyValuePair<string, string>> pairs = [];
        foreach (var name in names)
        {
            foreach (var value in request.Query[name])
            {
                if (!string.IsNullOrWhiteSpace(value))
                {
                    pairs.Add(new(name, value.Length > DocumentFilter.MaxQueryLength ? value[..DocumentFilter.MaxQueryLength] : value));
                }
            }
        }

        return new(request.Path, pairs);
    }

    /// <summary>The address with one value more.</summary>
    public PageAddress With(string name, string value) => new(Path, [.. Pairs.Where(pair => pair.Key != PageName), new(name, value)]);

    /// <summary>The address without one value.</summary>
    public PageAddress Without(string name, string value) =>
        new(Path, [.. Pairs.Where(pair => pair.Key != PageName && !(pair.Key == name && pair.Value == value))]);

    /// <summary>The address without one value, however it was written.</summary>
    public PageAddress WithoutValue(string name, string value) =>
        new(Path, [.. Pairs.Where(pair => pair.Key != PageName && !(pair.Key == name && pair.Value.Trim() == value))]);

    /// <summary>The address without a parameter.</summary>
    public PageAddress Without(string name) => new(Path, [.. Pairs.Where(pair => pair.Key != PageName && pair.Key != name)]);

    /// <summary>The address with this value as the only one of its parameter.</summary>
    public PageAddress Set(string name, string value) => Without(name).With(name, value);

    /// <summary>The address of another page of the list; the first needs no number.</summary>
    public PageAddress At(int page)
    {
        var first = Without(PageName);
        return page <= 1 ? first : new(Path, [.. first.Pairs, new(PageName, page.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
    }

    /// <summary>The address without the value of a problem.</summary>
    public PageAddress WithoutProblem(FilterProblem problem) => WithoutValue(problem.Parameter, problem.Value);

    /// <summary>The same question asked of another page.</summary>
    public PageAddress On(string path) => new(path, [.. Pairs.Where(pair => pair.Key != PageName)]);

    /// <summary>The values of a parameter.</summary>
    public IEnumerable<string> Values(string name) => Pairs.Where(pair => pair.Key == name).Select(pair => pair.Value);

    /// <summary>The address as it stands in a link.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Path);
        var separator = '?';
        foreach (var (name, value) in Pairs)
        {
            text.Append(separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }

        return text.ToString();
    }
}
