using System.Runtime.CompilerServices;
using System.Text;
using PolicyPortal.Catalog.Search;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Subjects;

/// <summary>
/// A measure that says enough by itself to be set beside others. Items of a few words (the kinds of insurance, the conditions a, b, c) are read with
/// the measure above them; a measure that is but a heading over others is left to those.
/// </summary>
/// <param name="Document">The work that it stands in.</param>
/// <param name="Members">Index of the measure and of those that are read with it, in reading order.</param>
/// <param name="Text">Their text, without the label of the first.</param>
/// <param name="Matter">The same without the bodies that answer for it: what it speaks of.</param>
/// <param name="Context">Headings above it, outermost first.</param>
/// <param name="Topics">
/// Share of the cue words that speak for each topic, in the order of <see cref="TopicReader.All"/>, 0 to 1: in the text alone, or with what stands
/// above it where that gives more.
/// </param>
internal sealed record ComparableMeasure(SnapshotDocument Document, IReadOnlyList<int> Members, string Text, string Matter, IReadOnlyList<string> Context, double[] Topics)
{
    /// <summary>Characters that a measure must say to stand by itself.</summary>
    private const int Telling = 30;

    /// <summary>A heading of more is the first sentence of a text rather than a heading.</summary>
    public const int LongestHeading = 30;

    /// <summary>What the headings above and the title add to the topics of the text itself.</summary>
    private const double ContextWeight = 0.5;

    private static readonly char[] AfterLabel = ['、', '.', '．', '，', ',', ':', '：', ' ', '\u3000'];

    private static readonly ConditionalWeakTable<SnapshotDocument, IReadOnlyList<ComparableMeasure>> Known = [];

    public SnapshotMeasure Measure => Document.Measures[Members[0]];

    /// <summary>The heading where it is one, else null.</summary>
    public string? Heading => Measure.Heading.Length is > 0 and <= LongestHeading ? Measure.Heading : null;

    /// <summary>The measures of a work that can be compared, in reading order; made once for a work.</summary>
    public static IReadOnlyList<ComparableMeasure> Of(SnapshotDocument document) => Known.GetValue(document, static work => Read(work));

    private static List<ComparableMeasure> Read(SnapshotDocument document)
    {
        var measures = document.Measures;
        var texts = new string[measures.Length];
        var own = document.Paragraphs.Where(p => p.Measure >= 0).ToLookup(p => p.Measure);
        for (var i = 0; i < measures.Length; i++)
        {
            texts[i] = WithoutLabel(string.Join('\n', own[i].Select(p => document.Text.Substring(p.Start, p.Length))), measures[i].Path);
        }

        // Children stand behind their parents, so that what is joined goes upwards.
        var members = measures.Select((_, i) => new List<int> { i }).ToArray();
        var stands = measures.Select((m, i) => texts[i].Length >= Telling || m.Parent < 0).ToArray();
        for (var i = measures.Length - 1; i >= 0; i--)
        {
            if (!stands[i])
            {
                members[measures[i].Parent].InsertRange(1, members[i]);
            }
        }

        var hasParts = new bool[measures.Length];
        for (var i = measures.Length - 1; i >= 0; i--)
        {
            if (measures[i].Parent is >= 0 and var parent && (stands[i] || hasParts[i]))
            {
                hasParts[parent] = true;
            }
        }

        // What stands before 关于 are the bodies that issue it.
        var about = document.Summary.Title.IndexOf("关于", StringComparison.Ordinal);
        var title = TopicReader.Weigh(document.Summary.Title.AsSpan(Math.Max(0, about)));
        List<ComparableMeasure> found = [];
        for (var i = 0; i < measures.Length; i++)
        {
            var text = new StringBuilder().AppendJoin('\n', members[i].Select(m => texts[m]));
            if (!stands[i] || (hasParts[i] && texts[i].Length < Telling) || text.Length == 0)
            {
                continue;
            }

            List<string> context = [];
            for (var above = measures[i].Parent; above >= 0; above = measures[above].Parent)
            {
                context.Insert(0, measures[above].Heading);
            }

            var whole = text.ToString();
            var matter = WithoutBodies(whole, document, members[i]);
            found.Add(new ComparableMeasure(document, members[i], whole, matter, context, TopicShares(matter, context, title)));
        }

        return found;
    }

    /// <summary>The text without its label (三、（一）1.), which is the last part of the path.</summary>
    private static string WithoutLabel(string text, string path)
    {
        var label = path[(path.LastIndexOf('/') + 1)..];
        return SearchFold.Of(text).StartsWith(SearchFold.Of(label), StringComparison.Ordinal) ? text[label.Length..].TrimStart(AfterLabel) : text;
    }

    /// <summary>The text without the bodies that answer for it (由省医保局牵头), which say nothing about its subject.</summary>
    private static string WithoutBodies(string text, SnapshotDocument document, IEnumerable<int> members) =>
        members.SelectMany(m => document.Measures[m].Facts.ResponsibleUnits).Select(u => u.Name).Where(name => name.Length > 1).Distinct(StringComparer.Ordinal)
            .OrderByDescending(name => name.Length).Aggregate(text, (rest, name) => rest.Replace(name, "", StringComparison.Ordinal));

    private static double[] TopicShares(string text, List<string> context, double[] title)
    {
        var weights = TopicReader.Weigh(text);
        var around = context.Aggregate((double[])[.. title], (sum, heading) => Sum(sum, TopicReader.Weigh(heading), 1));
        var own = Shares(weights);
        var mixed = Shares(Sum(own, Shares(around), ContextWeight));
        return [.. own.Zip(mixed, Math.Max)];
    }

    private static double[] Sum(double[] a, double[] b, double factor) => [.. a.Zip(b, (x, y) => x + (factor * y))];

    private static double[] Shares(double[] weights) => weights.Sum() is > 0 and var sum ? [.. weights.Select(w => w / sum)] : weights;
}
