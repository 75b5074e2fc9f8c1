using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Tests.Support;

/// <summary>
/// What a parse says, without where it stands: sets of facts that two parses can be compared by. A document is known by its title, everything else by its document
/// and its own value; layout and widths do not count.
/// </summary>
internal sealed class Readings
{
    /// <summary>The facts by kind: <c>documents</c>, <c>numbers</c>, <c>dates</c>, <c>bodies</c>, <c>measures</c>, <c>deadlines</c>.</summary>
    public SortedDictionary<string, HashSet<string>> Facts { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds the facts of units; the scope keeps compilations apart that hold the same document.</summary>
    public Readings Add(string scope, IEnumerable<ParsedUnit> units)
    {
        foreach (var unit in units.Where(unit => unit.Kind is not (UnitKind.Heading or UnitKind.FrontMatter)))
        {
            var document = $"{scope}|{PlainForm.Squash(unit.Title?.Value)}";
            Add("documents", document, "");
            Add("numbers", document, PlainForm.Number(unit.DocumentNumber?.Value));
            Add("dates", document, unit.IssueDate?.Value.ToString("yyyy-MM-dd"));
            Add("bodies", document, string.Join('、', unit.IssuingBodies.Select(body => PlainForm.Squash(body.Value))));
            foreach (var measure in unit.Measures)
            {
                var heading = PlainForm.Squash(measure.Heading);
                Add("measures", document, $"{PlainForm.Path(measure.Path)} {heading[..Math.Min(20, heading.Length)]}");
            }

            foreach (var deadline in unit.Deadlines)
            {
                Add("deadlines", document, $"{PlainForm.Squash(deadline.Quote)} {deadline.Start}..{deadline.End} {deadline.Duration}");
            }
        }

        return this;
    }

    /// <summary>How far two parses agree, for each kind of fact: twice the common ones over the sum of both (1 = the same).</summary>
    public SortedDictionary<string, double> AgreementWith(Readings other) => new(
        Facts.Keys.Union(other.Facts.Keys).ToDictionary(kind => kind, kind => Agreement(Of(kind), other.Of(kind))), StringComparer.Ordinal);

    /// <summary>Up to <paramref name="count"/> facts of a kind that the other parse lacks.</summary>
    public IEnumerable<string> Missing(string kind, Readings other, int count) => Of(kind).Except(other.Of(kind)).Order(StringComparer.Ordinal).Take(count);

    private static double Agreement(HashSet<string> one, HashSet<string> other) =>
        one.Count + other.Count == 0 ? 1 : Math.Round(2.0 * one.Count(other.Contains) / (one.Count + other.Count), 3);

    private HashSet<string> Of(string kind) => Facts.GetValueOrDefault(kind) ?? [];

    private void Add(string kind, string document, string? value)
    {
        if (!Facts.TryGetValue(kind, out var facts))
        {
            Facts[kind] = facts = [];
        }

        facts.Add($"{document}|{value}");
    }
}
