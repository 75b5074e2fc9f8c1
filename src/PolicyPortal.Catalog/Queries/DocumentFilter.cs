namespace PolicyPortal.Catalog.Queries;

/// <summary>What a region filter takes in.</summary>
public enum RegionScope
{
    /// <summary>What applies there: the region itself and every level above it.</summary>
    Applies,

    /// <summary>The region alone.</summary>
    Own,
}

/// <summary>Order of a list of documents or measures.</summary>
public enum SortOrder
{
    /// <summary>Best first; without a query the same as <see cref="Newest"/>.</summary>
    Relevance,
    Newest,
    Oldest,
}

/// <summary>
/// The question that search pages and the JSON API share. Values of one list are alternatives, the lists narrow each other.
/// Region values are paths (江西省/南昌市), bodies and compilations ids, months <c>yyyy-MM</c>.
/// </summary>
public sealed record DocumentFilter
{
    /// <summary>Longest query that is read, in characters; the rest is left out and the answer says so.</summary>
    public const int MaxQueryLength = 500;

    public const int MaxPageSize = 100;

    public string? Query { get; init; }

    /// <summary>Whether words that mean the same or nearly so are searched too.</summary>
    public bool Synonyms { get; init; } = true;

    /// <summary>Whether a mistyped word that nothing has is searched as the word that it was probably meant to be.</summary>
    public bool Spelling { get; init; } = true;

    /// <summary>Whether the query is read as plain words, without the query language.</summary>
    public bool PlainWords { get; init; }
    public IReadOnlyList<string> Regions { get; init; } = [];
    public IReadOnlyList<string> Topics { get; init; } = [];
    public IReadOnlyList<string> Bodies { get; init; } = [];

    /// <summary>Names of the controlled list: measures for one of these, documents with such a measure.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];
    public IReadOnlyList<string> Genres { get; init; } = [];

    /// <summary>Unit kinds in lower case: document, interpretation, article, attachment. Empty: all of them but attachments whose parent is found.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];
    public IReadOnlyList<string> Months { get; init; } = [];
    public IReadOnlyList<string> Compilations { get; init; } = [];

    /// <summary>Only what was issued on or before this day (undated documents stay in); states are told for it, else for today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Only what was issued on or after this day (undated documents stay out).</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only what was issued on or before this day (undated documents stay out, unlike with <see cref="AsOf"/>).</summary>
    public DateOnly? To { get; init; }

    /// <summary>upcoming, running, over, waiting, unknown: how a document, of measures each measure, stands on the day (docs/dates.md).</summary>
    public IReadOnlyList<string> States { get; init; } = [];
    public RegionScope Scope { get; init; } = RegionScope.Applies;
    public SortOrder Sort { get; init; } = SortOrder.Relevance;

    /// <summary>1-based page.</summary>
    public int Page { get; init; } = 1;
    public int PageSize { get; init; } = 20;
}

/// <summary>A filter value that cannot be served; pages answer it with status 400 and words, the API with problem details.</summary>
/// <param name="Parameter">The parameter's name in the address: region, topic, body, audience, genre, kind, month, compilation, page, pageSize, asOf …</param>
/// <param name="Value">The value as given.</param>
public sealed record FilterProblem(string Parameter, string Value);
