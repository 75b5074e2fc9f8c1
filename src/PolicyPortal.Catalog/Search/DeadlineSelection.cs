using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Catalog.Search;

/// <summary>The deadlines that a filter selects, and the counts of its facets.</summary>
internal sealed class DeadlineSelection
{
    /// <summary>Share of the query's words that must stand in a deadline's paragraph, its measure or its document's title.</summary>
    private const double LeastShare = 0.6;

    private readonly CatalogSnapshot snapshot;
    private readonly DeadlineFilter filter;
    private readonly HashSet<string> regions;
    private readonly List<(SnapshotDeadline Deadline, FilterPart Failed)> candidates;

    /// <param name="snapshot">The catalogue.</param>
    /// <param name="filter">What was asked.</param>
    /// <param name="found">The works that its query finds; null where it has none.</param>
    public DeadlineSelection(CatalogSnapshot snapshot, DeadlineFilter filter, IReadOnlyList<FoundDocument>? found)
    {
        (this.snapshot, this.filter) = (snapshot, filter);
        regions = FilterTest.Regions(filter.Regions, filter.Scope);
        var works = found?.ToDictionary(w => w.Document.Index);
        candidates = [.. snapshot.Deadlines.Where(IsInRange).Where(d => works is null || (works.TryGetValue(d.Document, out var work) && HasWords(work, d))).Select(d => (d, Failed(d)))];
    }

    /// <summary>The selected deadlines by end, else start.</summary>
    public List<SnapshotDeadline> Selected => [.. candidates.Where(c => c.Failed == FilterPart.None).Select(c => c.Deadline)];

    /// <summary>Kind, region and topic, each counted without its own values.</summary>
    public IReadOnlyList<Facet> Facets() =>
    [
        new("kind", Values(FilterPart.Kind, filter.Kinds, d => [d.Item.Kind])),
        new("region", Regions()),
        new("topic", Values(FilterPart.Topic, filter.Topics, d => snapshot.Documents[d.Document].Summary.Topics)),
    ];

    private FilterPart Failed(SnapshotDeadline deadline) =>
        (filter.Kinds.Count == 0 || filter.Kinds.Contains(deadline.Item.Kind, StringComparer.Ordinal) ? 0 : FilterPart.Kind)
        | (regions.Count == 0 || regions.Contains(deadline.Item.Region) ? 0 : FilterPart.Region)
        | (filter.Topics.Count == 0 || snapshot.Documents[deadline.Document].Summary.Topics.Any(t => filter.Topics.Contains(t, StringComparer.Ordinal)) ? 0 : FilterPart.Topic);

    /// <summary>Whether its period touches the range. A period without a start begins with its document, one without an end stays open.</summary>
    private bool IsInRange(SnapshotDeadline deadline)
    {
        if (filter.From is null && filter.To is null)
        {
            return true;
        }

        if (deadline.First is null && deadline.Last is null)
        {
            return false;
        }

        var first = deadline.First ?? (snapshot.Documents[deadline.Document].Summary.IssueDate is { } issued && issued <= deadline.Last ? issued : deadline.Last);
        return (filter.To is null || first <= filter.To) && (filter.From is null || deadline.Last is null || deadline.Last >= filter.From);
    }

    private static bool HasWords(FoundDocument work, SnapshotDeadline deadline)
    {
        var document = work.Document;
        HashSet<int> had = [.. work.Match.TitleHits.Select(h => h.Term)];
        var inside = false;
        foreach (var hit in work.Match.TextHits)
        {
            var paragraph = document.ParagraphAt(hit.Start);
            if (paragraph == deadline.Paragraph || (deadline.Measure >= 0 && document.Paragraphs[paragraph].Measure == deadline.Measure))
            {
                had.Add(hit.Term);
                inside = true;
            }
        }

        return (inside || had.Count > 0) && had.Count >= LeastShare * work.Match.TermCount;
    }

    private List<FacetValue> Values(FilterPart part, IReadOnlyList<string> selected, Func<SnapshotDeadline, IEnumerable<string>> of)
    {
        var counts = selected.Distinct(StringComparer.Ordinal).ToDictionary(value => value, _ => 0, StringComparer.Ordinal);
        foreach (var value in candidates.Where(c => (c.Failed & ~part) == 0).SelectMany(c => of(c.Deadline)))
        {
            counts[value] = counts.GetValueOrDefault(value) + 1;
        }

        return [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new FacetValue(c.Key, c.Key, c.Value, selected.Contains(c.Key, StringComparer.Ordinal)))];
    }

    private List<FacetValue> Regions() =>
        RegionTree.Of(candidates.Where(c => (c.Failed & ~FilterPart.Region) == 0).Select(c => (c.Deadline.Item.Region, 1)), filter.Regions, filter.Scope);
}
