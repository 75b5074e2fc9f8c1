using System.Globalization;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Catalog.Search;

/// <summary>The parts of a filter, each of which a document passes or fails.</summary>
[Flags]
internal enum FilterPart
{
    None = 0,
    Region = 1,
    Topic = 2,
    Body = 4,
    Genre = 8,
    Kind = 16,
    Month = 32,
    Compilation = 64,
    AsOf = 128,
    Audience = 256,
    State = 512,
    Within = 1024,
    From = 2048,
    To = 4096,
}

/// <summary>Tests works against a filter: values of one part are alternatives, the parts narrow each other.</summary>
internal sealed class FilterTest
{
    /// <summary>The last page that is served, whatever the catalogue holds.</summary>
    public const int LastPage = 100_000;

    private static readonly UnitKind[] ListedKinds = [UnitKind.Document, UnitKind.Interpretation, UnitKind.Article, UnitKind.Attachment];

    private readonly (FacetColumn Column, bool[] Marked)[] asked;
    private readonly DateOnly? asOf;
    private readonly DateOnly? from;
    private readonly DateOnly? to;

    /// <param name="filter">What is asked for.</param>
    /// <param name="columns">The facets of the catalogue.</param>
    public FilterTest(DocumentFilter filter, FacetColumns columns)
    {
        (asOf, from, to) = (filter.AsOf, filter.From, filter.To);
        List<(FacetColumn, bool[])> parts = [];
        foreach (var (column, values) in Asked(filter, columns))
        {
            IEnumerable<string> wanted = column.Part == FilterPart.Region ? Regions(values, filter.Scope) : values;
            if (column.Marked(wanted) is { } marked)
            {
                parts.Add((column, marked));
            }
        }

        asked = [.. parts];
    }

    /// <summary>The values asked for that no work has.</summary>
    public static IReadOnlyList<FilterGap> Gaps(DocumentFilter filter, FacetColumns columns) =>
        [.. Asked(filter, columns).SelectMany(part => part.Values.Where(value => !part.Column.Has(value)).Select(value => new FilterGap(part.Column.Name, value)))];

    /// <summary>The regions that a region filter takes in.</summary>
    public static HashSet<string> Regions(IEnumerable<string> paths, RegionScope scope) =>
        paths.SelectMany(path => scope == RegionScope.Own ? [path] : RegionName.WithLevelsAbove(path)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The values that cannot be served.</summary>
    public static List<FilterProblem> Problems(DocumentFilter filter, CatalogSnapshot snapshot) =>
    [
        .. Unknown("region", filter.Regions, path => IsRegion(path, snapshot)),
        .. Unknown("topic", filter.Topics, topic => IsTopic(topic, snapshot)),
        .. Unknown("body", filter.Bodies, id => snapshot.BodyOf(id) is not null),
        .. Unknown("audience", filter.Audiences, name => AudienceVocabulary.Group(name) is not null),
        .. Unknown("genre", filter.Genres, snapshot.Genres.Contains),
        .. Unknown("kind", filter.Kinds, name => WireName.TryRead<UnitKind>(name, out var kind) && ListedKinds.Contains(kind)),
        .. Unknown("month", filter.Months, IsMonth),
        .. Unknown("state", filter.States, state => WireName.TryRead<LimitState>(state, out _)),
        .. Unknown("compilation", filter.Compilations, id => snapshot.CompilationOf(id) is not null),
        .. Paging(filter.Page, filter.PageSize),
    ];

    /// <summary>What is wrong with a page number or size.</summary>
    public static IEnumerable<FilterProblem> Paging(int page, int pageSize)
    {
        if (page is < 1 or > LastPage)
        {
            yield return new FilterProblem("page", page.ToString(CultureInfo.InvariantCulture));
        }

        if (pageSize is < 1 or > DocumentFilter.MaxPageSize)
        {
            yield return new FilterProblem("pageSize", pageSize.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Whether the path is a region of the catalogue or of the country.</summary>
    public static bool IsRegion(string path, CatalogSnapshot snapshot) =>
        path == RegionName.Nation || snapshot.Regions.Contains(path) || RegionVocabulary.Find(path) is not null;

    /// <summary>Whether the topic is of the controlled list or of the catalogue.</summary>
    public static bool IsTopic(string topic, CatalogSnapshot snapshot) => snapshot.Topics.Contains(topic);

    /// <summary>Problems for the values that are not known.</summary>
    public static IEnumerable<FilterProblem> Unknown(string parameter, IEnumerable<string> values, Func<string, bool> isKnown) =>
        values.Where(value => !isKnown(value)).Select(value => new FilterProblem(parameter, value));

    /// <summary>The parts that the work fails.</summary>
    public FilterPart Failed(SnapshotDocument document)
    {
        var failed = asOf is null || document.Summary.IssueDate is not { } issued || issued <= asOf ? FilterPart.None : FilterPart.AsOf;
        failed |= from is null || document.Summary.IssueDate >= from ? FilterPart.None : FilterPart.From;
        failed |= to is null || document.Summary.IssueDate <= to ? FilterPart.None : FilterPart.To;
        foreach (var (column, marked) in asked)
        {
            failed |= column.HasAny(document.Index, marked) ? FilterPart.None : column.Part;
        }

        return failed;
    }

    private static (FacetColumn Column, IReadOnlyList<string> Values)[] Asked(DocumentFilter filter, FacetColumns columns) =>
    [
        (columns.Regions, filter.Regions),
        (columns.Topics, filter.Topics),
        (columns.Bodies, filter.Bodies),
        (columns.Audiences, filter.Audiences),
        (columns.Genres, filter.Genres),
        (columns.Kinds, filter.Kinds),
        (columns.Months, filter.Months),
        (columns.Compilations, filter.Compilations),
    ];

    private static bool IsMonth(string month) =>
        DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
