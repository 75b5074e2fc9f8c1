using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Catalog.Search;

/// <summary>The deadlines that a filter selects, and the counts of its facets.</summary>
internal sealed class DeadlineSelection
{
    /// <summary>Share of the query's words that must stand in a deadline's paragraph, its measure or its document's title.</summary>
    private const double LeastShare = 0.6;

    private static readonly int[] NextDays = [7, 30, 90];

    private readonly CatalogSnapshot snapshot;
    private readonly DeadlineFilter filter;
    private readonly DateOnly day;
    private readonly HashSet<string> regions;
    private readonly HashSet<LimitState> states;
    private readonly List<Candidate> candidates;

    /// <param name="snapshot">The catalogue.</param>
    /// <param name="filter">What was asked.</param>
    /// <param name="day">The day that states are told for.</param>
    /// <param name="found">The works that its query finds; null where it has none.</param>
    /// <param name="isInRange">Which limits belong to the filter's range; null for those whose period touches it.</param>
    public DeadlineSelection(CatalogSnapshot snapshot, DeadlineFilter filter, DateOnly day, IReadOnlyList<FoundDocument>? found, Func<DeadlineItem, bool>? isInRange = null)
    {
        (this.snapshot, this.filter, this.day) = (snapshot, filter, day);
        regions = FilterTest.Regions(filter.Regions, filter.Scope);
        states = [.. filter.States.Select(name => WireName.Read<LimitState>(name))];
        var works = found?.ToDictionary(w => w.Document.Index);
        candidates = [.. snapshot.Deadlines
            .Select(d => d.At(day))
            .Where(d => (isInRange is null ? Touches(d.Period) : isInRange(d.Item)) && (!filter.CertainOnly || d.Period.IsCertain))
            .Where(d => works is null || (works.TryGetValue(d.Document, out var work) && HasWords(work, d)))
            .Select(d => (Deadline: d, State: d.Period.On(day)))
            .Select(d => new Candidate(d.Deadline, d.State, Failed(d.Deadline, d.State)))];
    }

    /// <summary>
    /// The selected deadlines: what runs by its end, what is to come by its beginning, what waits and what cannot be told by what dates it has, and what
    /// is over, the latest end first.
    /// </summary>
    public List<SnapshotDeadline> Selected()
    {
        List<Candidate> selected = [.. candidates.Where(c => c.Failed == FilterPart.None)];

        // Candidates come by end, else start, as their own documents tell them; sorting is stable.
        return
        [
            .. Of(LimitState.Running).OrderBy(d => d.Last ?? DateOnly.MaxValue),
            .. Of(LimitState.Upcoming).OrderBy(d => d.First),
            .. Of(LimitState.Waiting),
            .. Of(LimitState.Unknown),
            .. Of(LimitState.Over).OrderByDescending(d => d.Last),
        ];

        IEnumerable<SnapshotDeadline> Of(LimitState state) => selected.Where(c => c.State == state).Select(c => c.Deadline);
    }

    /// <summary>The same with what they rest on.</summary>
    public IReadOnlyList<DeadlineRow> Rows() => new MadeOnDemand<SnapshotDeadline, DeadlineRow>(Selected(), deadline =>
    {
        var work = snapshot.Documents[deadline.Document];
        return new DeadlineRow(deadline.Item, work.Summary, snapshot.CompilationOf(work)) { Paragraph = work.TextOf(deadline.Paragraph) };
    });

    /// <summary>State, kind, region, topic and issuing body, each counted without its own values; all states are there, in their order.</summary>
    public IReadOnlyList<Facet> Facets() =>
    [
        new("state", [.. Enum.GetValues<LimitState>().Select(state => (State: state, Name: WireName.Of(state)))
            .Select(s => new FacetValue(s.Name, s.Name, Passing(FilterPart.State).Count(c => c.State == s.State), states.Contains(s.State)))]),
        new("kind", Values(FilterPart.Kind, filter.Kinds, d => [d.Item.Kind])),
        new("region", Regions()),
        new("topic", Values(FilterPart.Topic, filter.Topics, d => snapshot.Documents[d.Document].Summary.Topics)),
        new("body", [.. Values(FilterPart.Body, filter.Bodies, d => BodiesOf(d).Select(b => b.Id)).Select(v => v with { Label = snapshot.BodyOf(v.Value)?.Name ?? v.Value })]),
    ];

    /// <summary>The levels of the regions asked for, each with its limits under the rest of the filter.</summary>
    public IReadOnlyList<RegionLevel> Levels() =>
        filter.Regions.Count == 0 ? [] : RegionLevels.Of(filter.Regions, Passing(FilterPart.Region).CountBy(c => c.Deadline.Item.Region).Select(region => (region.Key, region.Value)));

    /// <summary>How many end or fall due within some numbers of days of the day, itself included, under the rest of the filter.</summary>
    public IReadOnlyList<DueCount> Next() =>
        [.. NextDays.Select(days => new DueCount(days, Passing(FilterPart.Within | FilterPart.State).Count(c => EndsWithin(c.Deadline.Period, days))))];

    private IEnumerable<Candidate> Passing(FilterPart without) => candidates.Where(c => (c.Failed & ~without) == 0);

    private FilterPart Failed(SnapshotDeadline deadline, LimitState state) =>
        (filter.Kinds.Count == 0 || filter.Kinds.Contains(deadline.Item.Kind, StringComparer.Ordinal) ? 0 : FilterPart.Kind)
        | (regions.Count == 0 || regions.Contains(deadline.Item.Region) ? 0 : FilterPart.Region)
        | (filter.Topics.Count == 0 || snapshot.Documents[deadline.Document].Summary.Topics.Any(t => filter.Topics.Contains(t, StringComparer.Ordinal)) ? 0 : FilterPart.Topic)
        | (filter.Bodies.Count == 0 || BodiesOf(deadline).Any(b => filter.Bodies.Contains(b.Id, StringComparer.Ordinal)) ? 0 : FilterPart.Body)
        | (states.Count == 0 || states.Contains(state) ? 0 : FilterPart.State)
        | (filter.Within is not { } days || EndsWithin(deadline.Period, days) ? 0 : FilterPart.Within);

    private IReadOnlyList<BodyLink> BodiesOf(SnapshotDeadline deadline) => snapshot.Documents[deadline.Document].Summary.IssuingBodies;

    private bool EndsWithin(LimitPeriod period, int days) => period.Last is { } last && last >= day && last.DayNumber - day.DayNumber <= days;

    /// <summary>Whether the period touches the range. One without an end stays open; one without any day touches none.</summary>
    private bool Touches(LimitPeriod period) =>
        (filter.From is null && filter.To is null)
        || ((period.First ?? period.Last) is { } first && (filter.To is null || first <= filter.To) && (filter.From is null || period.Last is null || period.Last >= filter.From));

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
        foreach (var value in Passing(part).SelectMany(c => of(c.Deadline)))
        {
            counts[value] = counts.GetValueOrDefault(value) + 1;
        }

        return [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new FacetValue(c.Key, c.Key, c.Value, selected.Contains(c.Key, StringComparer.Ordinal)))];
    }

    private List<FacetValue> Regions() =>
        RegionTree.Of(Passing(FilterPart.Region).Select(c => (c.Deadline.Item.Region, 1)), filter.Regions, filter.Scope);

    /// <param name="State">On the day asked for.</param>
    /// <param name="Failed">The parts of the filter that it fails.</param>
    private readonly record struct Candidate(SnapshotDeadline Deadline, LimitState State, FilterPart Failed);
}
