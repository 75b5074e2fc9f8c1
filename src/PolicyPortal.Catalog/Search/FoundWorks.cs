using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Search;

/// <summary>
/// What a query and a filter select, with the counts of every facet. Attachments whose parent is selected too are left out unless the
/// filter names kinds: the parent leads to them.
/// </summary>
internal sealed class FoundWorks
{
    private const FilterPart NotFound = (FilterPart)(1 << 30);

    private readonly List<Candidate> candidates;
    private readonly FilterPart[] failed;
    private readonly DocumentFilter filter;
    private readonly CatalogSnapshot snapshot;
    private readonly bool countsMeasures;
    private readonly DayStandings? standings;
    private readonly HashSet<LimitState> states;

    /// <param name="snapshot">The catalogue.</param>
    /// <param name="filter">What was asked.</param>
    /// <param name="matching">The works that the query finds, whatever the filter, in order.</param>
    /// <param name="countsMeasures">Whether a work counts in a facet as often as it has measures, or once.</param>
    /// <param name="standings">How works and measures stand on the day asked for; null where states are of no account.</param>
    public FoundWorks(CatalogSnapshot snapshot, DocumentFilter filter, IEnumerable<FoundDocument> matching, bool countsMeasures, DayStandings? standings = null)
    {
        (this.snapshot, this.filter, this.countsMeasures, this.standings) = (snapshot, filter, countsMeasures, standings);
        states = standings is null ? [] : [.. filter.States.Select(WireName.Read<LimitState>)];
        var test = new FilterTest(filter, snapshot.Facets);
        failed = new FilterPart[snapshot.Documents.Count];
        Array.Fill(failed, NotFound);
        candidates = [.. matching.Select(found => new Candidate(found, test.Failed(found.Document) | (countsMeasures || IsInState(standings?.OfWork(found.Document.Index)) ? FilterPart.None : FilterPart.State), countsMeasures ? MeasuresOf(found).Count() : 1))];
        foreach (var candidate in candidates)
        {
            failed[candidate.Found.Document.Index] = candidate.Failed;
        }

        Selected = [.. candidates.Where(c => Passes(c, FilterPart.None)).Select(c => c.Found)];
    }

    /// <summary>The selected works in the given order.</summary>
    public IReadOnlyList<FoundDocument> Selected { get; }

    /// <summary>All facets, each counted without its own values.</summary>
    public IReadOnlyList<Facet> Facets()
    {
        var columns = snapshot.Facets;
        return
        [
            .. standings is null ? Array.Empty<Facet>() : [new("state", States(standings))],
            new("region", RegionTree.Of(Occurrences(columns.Regions), filter.Regions, filter.Scope)),
            new("topic", Values(columns.Topics, filter.Topics)),
            new("body", Values(columns.Bodies, filter.Bodies, id => snapshot.BodyOf(id)?.Name ?? id)),
            new("audience", Audiences()),
            new("genre", Values(columns.Genres, filter.Genres)),
            new("kind", Values(columns.Kinds, filter.Kinds)),
            new("month", [.. Values(columns.Months, filter.Months).OrderByDescending(v => v.Value, StringComparer.Ordinal)]),
            new("compilation", Values(columns.Compilations, filter.Compilations, id => snapshot.CompilationOf(id)?.Title ?? id)),
        ];
    }

    /// <summary>
    /// How many there are in each region that the filter's regions take in (with the levels above them, whatever the filter's scope), under the
    /// rest of the filter; the regions themselves first, then upwards.
    /// </summary>
    public IReadOnlyList<RegionLevel> Levels() =>
        filter.Regions.Count == 0 ? [] : RegionLevels.Of(filter.Regions, Occurrences(snapshot.Facets.Regions));

    /// <summary>What to say where nothing is selected.</summary>
    /// <param name="withoutQuery">What the filter alone selects; null where there is no query to drop.</param>
    public NothingFound Nothing(FoundWorks? withoutQuery) => new(Drops(withoutQuery), FilterTest.Gaps(filter, snapshot.Facets), snapshot.Extent);

    /// <summary>The selected works over time, whatever days and months the filter asks for.</summary>
    public IssueTimeline Timeline() =>
        IssueTimeline.Of(candidates.Where(c => Passes(c, FilterPart.From | FilterPart.To | FilterPart.Month)).Select(c => c.Found.Document), filter);

    /// <summary>The found measures of a work that are for the filter's audiences and in its states; all of them where it names none.</summary>
    public IEnumerable<MeasureScore> MeasuresOf(FoundDocument found) => states.Count == 0
        ? ForAudiences(found)
        : ForAudiences(found).Where(m => IsInState(standings!.OfMeasure(found.Document.Index, m.Measure)));

    private IEnumerable<MeasureScore> ForAudiences(FoundDocument found) => filter.Audiences.Count == 0
        ? found.Measures
        : found.Measures.Where(m => found.Document.Measures[m.Measure].Facts.Audiences.Any(a => filter.Audiences.Contains(a.Name, StringComparer.Ordinal)));

    private IReadOnlyList<FilterDrop> Drops(FoundWorks? withoutQuery)
    {
        var failing = candidates.Aggregate(FilterPart.None, (all, candidate) => all | candidate.Failed);
        var withAbove = filter.Scope == RegionScope.Own ? Levels().Sum(level => level.Count) : 0;
        return [.. Enum.GetValues<FilterPart>().Where(part => part != FilterPart.None && failing.HasFlag(part)).Select(part => new FilterDrop(ParameterOf(part), CountWithout(part)))
            .Append(new FilterDrop("scope", withAbove))
            .Append(new FilterDrop("q", withoutQuery?.CountWithout(FilterPart.None) ?? 0))
            .Append(new FilterDrop("", CountWithout(failing)))
            .Where(drop => drop.Count > 0)
            .OrderBy(drop => drop.Parameter.Length == 0).ThenByDescending(drop => drop.Count)];
    }

    private bool IsInState(Standing? standing) => states.Count == 0 || (standing is not null && states.Contains(standing.State));

    /// <summary>All states in their order, counted without the filter's own.</summary>
    private List<FacetValue> States(DayStandings day)
    {
        var counts = new int[Enum.GetValues<LimitState>().Length];
        foreach (var candidate in candidates.Where(c => Passes(c, FilterPart.State)))
        {
            var work = candidate.Found.Document.Index;
            if (!countsMeasures)
            {
                counts[(int)day.OfWork(work).State]++;
                continue;
            }

            foreach (var measure in ForAudiences(candidate.Found))
            {
                counts[(int)day.OfMeasure(work, measure.Measure).State]++;
            }
        }

        return [.. Enum.GetValues<LimitState>().Select(state => new FacetValue(WireName.Of(state), WireName.Of(state), counts[(int)state], states.Contains(state)))];
    }

    private int CountWithout(FilterPart parts) => candidates.Where(c => Passes(c, parts)).Sum(c => c.Worth);

    private static string ParameterOf(FilterPart part) => part == FilterPart.AsOf ? "asOf" : part.ToString().ToLowerInvariant();

    private bool Passes(Candidate candidate, FilterPart without) =>
        (candidate.Failed & ~without) == 0 && !IsHidden(candidate.Found.Document, without);

    private bool IsHidden(SnapshotDocument document, FilterPart without) =>
        document.Kind == UnitKind.Attachment && filter.Kinds.Count == 0 && without != FilterPart.Kind
        && document.Parent >= 0 && (failed[document.Parent] & ~without) == 0;

    private List<FacetValue> Audiences()
    {
        var column = snapshot.Facets.Audiences;
        if (!countsMeasures)
        {
            return Values(column, filter.Audiences);
        }

        // A measure counts for its own audiences, not for all of its document's.
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (var candidate in candidates.Where(c => Passes(c, column.Part)))
        {
            foreach (var audience in candidate.Found.Measures.SelectMany(m => candidate.Found.Document.Measures[m.Measure].Facts.Audiences))
            {
                counts[audience.Name] = counts.GetValueOrDefault(audience.Name) + 1;
            }
        }

        return Ordered(counts.Select(c => (c.Key, c.Value)), filter.Audiences, name => name);
    }

    private List<FacetValue> Values(FacetColumn column, IReadOnlyList<string> selected, Func<string, string>? label = null) =>
        Ordered(Occurrences(column), selected, label ?? (value => value));

    /// <summary>The values of a facet that occur, with how often; the facet's own part of the filter left out.</summary>
    private List<(string Value, int Worth)> Occurrences(FacetColumn column)
    {
        var counts = new int[column.Values.Count];
        foreach (var candidate in candidates)
        {
            if (candidate.Worth > 0 && Passes(candidate, column.Part))
            {
                foreach (var number in column.Of(candidate.Found.Document.Index))
                {
                    counts[number] += candidate.Worth;
                }
            }
        }

        List<(string, int)> occurring = [];
        for (var number = 0; number < counts.Length; number++)
        {
            if (counts[number] > 0)
            {
                occurring.Add((column.Values[number], counts[number]));
            }
        }

        return occurring;
    }

    /// <summary>Most first; a selected value stays in the list where nothing has it.</summary>
    private static List<FacetValue> Ordered(IEnumerable<(string Value, int Worth)> occurring, IReadOnlyList<string> selected, Func<string, string> label)
    {
        List<FacetValue> values = [.. occurring.Select(c => new FacetValue(c.Value, label(c.Value), c.Worth, selected.Contains(c.Value, StringComparer.Ordinal)))];
        values.AddRange(selected.Distinct(StringComparer.Ordinal).Where(value => !values.Exists(known => known.Value == value)).Select(value => new FacetValue(value, label(value), 0, Selected: true)));
        values.Sort((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
        return values;
    }

    /// <param name="Failed">The parts of the filter that it fails.</param>
    /// <param name="Worth">What it counts in a facet.</param>
    private readonly record struct Candidate(FoundDocument Found, FilterPart Failed, int Worth);
}
