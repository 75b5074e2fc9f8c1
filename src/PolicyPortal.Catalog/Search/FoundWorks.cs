using PolicyPortal.Catalog.Queries;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Search;

/// <summary>
/// What a query and a filter select, with the counts of every facet. Attachments whose parent is selected too are left out unless the
/// filter names kinds: the parent leads to them.
/// </summary>
internal sealed class FoundWorks
{
    private readonly IReadOnlyList<(FoundDocument Found, FilterPart Failed)> candidates;
    private readonly Dictionary<int, FilterPart> failed;
    private readonly DocumentFilter filter;
    private readonly CatalogSnapshot snapshot;
    private readonly bool countsMeasures;

    /// <param name="snapshot">The catalogue.</param>
    /// <param name="filter">What was asked.</param>
    /// <param name="matching">The works that the query finds, whatever the filter, in order.</param>
    /// <param name="countsMeasures">Whether a work counts in a facet as often as it has measures, or once.</param>
    public FoundWorks(CatalogSnapshot snapshot, DocumentFilter filter, IEnumerable<FoundDocument> matching, bool countsMeasures)
    {
        (this.snapshot, this.filter, this.countsMeasures) = (snapshot, filter, countsMeasures);
        var test = new FilterTest(filter);
        candidates = [.. matching.Select(found => (found, test.Failed(found.Document)))];
        failed = candidates.ToDictionary(c => c.Found.Document.Index, c => c.Failed);
        Selected = [.. candidates.Where(c => Passes(c, FilterPart.None)).Select(c => c.Found)];
    }

    /// <summary>The selected works in the given order.</summary>
    public IReadOnlyList<FoundDocument> Selected { get; }

    /// <summary>All facets, each counted without its own values.</summary>
    public IReadOnlyList<Facet> Facets() =>
    [
        new("region", RegionTree.Of(candidates.Where(c => Passes(c, FilterPart.Region) && Worth(c.Found) > 0).Select(c => (c.Found.Document.Summary.Region, Worth(c.Found))), filter.Regions, filter.Scope)),
        new("topic", Values(FilterPart.Topic, filter.Topics, d => d.Summary.Topics, topic => topic)),
        new("body", Values(FilterPart.Body, filter.Bodies, d => d.Summary.IssuingBodies.Select(b => b.Id), id => snapshot.Bodies.FirstOrDefault(b => b.Id == id)?.Name ?? id)),
        new("audience", Audiences()),
        new("genre", Values(FilterPart.Genre, filter.Genres, d => d.Summary.Genre is { } genre ? [genre] : [], genre => genre)),
        new("kind", Values(FilterPart.Kind, filter.Kinds, d => [d.Summary.Kind], kind => kind)),
        new("month", [.. Values(FilterPart.Month, filter.Months, d => d.Month is { } month ? [month] : [], month => month).OrderByDescending(v => v.Value, StringComparer.Ordinal)]),
        new("compilation", Values(FilterPart.Compilation, filter.Compilations, d => d.Summary.Printings.Select(p => p.CompilationId), id => snapshot.Compilations.FirstOrDefault(c => c.Id == id)?.Title ?? id)),
    ];

    /// <summary>The found measures of a work that are for the filter's audiences; all of them where it names none.</summary>
    public IEnumerable<MeasureScore> MeasuresOf(FoundDocument found) => filter.Audiences.Count == 0
        ? found.Measures
        : found.Measures.Where(m => found.Document.Measures[m.Measure].Facts.Audiences.Any(a => filter.Audiences.Contains(a.Name, StringComparer.Ordinal)));

    private int Worth(FoundDocument found) => countsMeasures ? MeasuresOf(found).Count() : 1;

    private List<FacetValue> Audiences() => countsMeasures
        ? Counted(FilterPart.Audience, filter.Audiences, found => found.Measures.SelectMany(m => found.Document.Measures[m.Measure].Facts.Audiences.Select(a => (a.Name, 1))), name => name)
        : Values(FilterPart.Audience, filter.Audiences, d => d.Audiences, name => name);

    private bool Passes((FoundDocument Found, FilterPart Failed) candidate, FilterPart without) =>
        (candidate.Failed & ~without) == 0 && !IsHidden(candidate.Found.Document, without);

    private bool IsHidden(SnapshotDocument document, FilterPart without) =>
        document.Kind == UnitKind.Attachment && filter.Kinds.Count == 0 && without != FilterPart.Kind
        && failed.TryGetValue(document.Parent, out var parent) && (parent & ~without) == 0;

    private List<FacetValue> Values(FilterPart part, IReadOnlyList<string> selected, Func<SnapshotDocument, IEnumerable<string>> of, Func<string, string> label) =>
        Counted(part, selected, found => Worth(found) is > 0 and var worth ? of(found.Document).Distinct(StringComparer.Ordinal).Select(value => (value, worth)) : [], label);

    private List<FacetValue> Counted(FilterPart part, IReadOnlyList<string> selected, Func<FoundDocument, IEnumerable<(string Value, int Worth)>> of, Func<string, string> label)
    {
        var counts = selected.Distinct(StringComparer.Ordinal).ToDictionary(value => value, _ => 0, StringComparer.Ordinal);
        foreach (var (value, worth) in candidates.Where(c => Passes(c, part)).SelectMany(c => of(c.Found)))
        {
            counts[value] = counts.GetValueOrDefault(value) + worth;
        }

        return [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => new FacetValue(c.Key, label(c.Key), c.Value, selected.Contains(c.Key, StringComparer.Ordinal)))];
    }
}
