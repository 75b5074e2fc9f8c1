using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Search;

/// <summary>A measure as search sees it.</summary>
internal sealed record SnapshotMeasure
{
    public required string Id { get; init; }
    public required string Path { get; init; }
    public required string Heading { get; init; }
    public required int StartLine { get; init; }

    /// <summary>Last source line of its own paragraphs.</summary>
    public int EndLine { get; set; }

    /// <summary>Index among the document's measures, or -1.</summary>
    public required int Parent { get; init; }

    /// <summary>Where its heading stands in the document's text; empty where the heading is but the first sentence of a long text.</summary>
    public required (int Start, int End) HeadingRange { get; set; }

    public required MeasureFacts Facts { get; init; }

    /// <summary>Characters of its own paragraphs.</summary>
    public int Length { get; set; }

    /// <summary>Ordinal of its first paragraph among the document's, or -1.</summary>
    public int FirstParagraph { get; set; } = -1;
}

/// <summary>A paragraph's place in a document's text.</summary>
/// <param name="Measure">Index of the measure that it belongs to, or -1.</param>
internal readonly record struct SnapshotParagraph(int Start, int Length, int Measure, ParagraphRole Role);

/// <summary>One work as search sees it: the printing that stands for it, with what is searched, filtered and shown in lists.</summary>
internal sealed record SnapshotDocument
{
    /// <summary>Index in the snapshot.</summary>
    public required int Index { get; init; }

    public required DocumentSummary Summary { get; init; }
    public required UnitKind Kind { get; init; }

    /// <summary>Index of the work that issues, forwards or carries this one, or -1.</summary>
    public int Parent { get; set; } = -1;

    public required DocumentNumberKey? Number { get; init; }

    /// <summary><c>yyyy-MM</c> or null.</summary>
    public required string? Month { get; init; }

    public required string FoldedTitle { get; init; }

    /// <summary>The letters and digits of the folded title alone.</summary>
    public required string TitleLetters { get; init; }

    /// <summary>Names of bodies and regions, genre, number and topics, folded, parted by line feeds.</summary>
    public required string FoldedLabels { get; init; }

    /// <summary>Paragraphs joined by line feeds.</summary>
    public required string Text { get; init; }

    /// <summary>The same, folded.</summary>
    public required string FoldedText { get; init; }

    public required SnapshotParagraph[] Paragraphs { get; init; }
    public required SnapshotMeasure[] Measures { get; init; }

    /// <summary>Whom its measures are for, each once.</summary>
    public required IReadOnlySet<string> Audiences { get; init; }
    public required string Source { get; init; }

    /// <summary>Characters outside measures.</summary>
    public int LengthOutside => lengthOutside ??= Paragraphs.Where(p => p.Measure < 0).Sum(p => p.Length);

    private int? lengthOutside;

    /// <summary>A paragraph as printed.</summary>
    /// <param name="paragraph">Index of the paragraph.</param>
    public string TextOf(int paragraph) => Text.Substring(Paragraphs[paragraph].Start, Paragraphs[paragraph].Length);

    /// <summary>A measure's own words whole.</summary>
    /// <param name="index">Index of the measure.</param>
    public MeasureWords WordsOf(int index)
    {
        var measure = Measures[index];
        List<string> texts = [];
        var left = measure.Length;
        for (var i = Math.Max(0, measure.FirstParagraph); i < Paragraphs.Length && left > 0; i++)
        {
            if (Paragraphs[i].Measure == index)
            {
                texts.Add(TextOf(i));
                left -= Paragraphs[i].Length;
            }
        }

        return new MeasureWords(measure.Id, measure.Path, string.Join('\n', texts), measure.StartLine, measure.EndLine);
    }

    /// <summary>The paragraph that holds a place of the text.</summary>
    public int ParagraphAt(int position)
    {
        var (low, high) = (0, Paragraphs.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Paragraphs[middle].Start <= position ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}

/// <summary>A deadline with the work and measure that it belongs to.</summary>
/// <param name="Document">Index of the work.</param>
/// <param name="Measure">Index of the measure in that work, or -1.</param>
/// <param name="Kind">What it limits.</param>
/// <param name="Paragraph">Index of its paragraph in that work.</param>
internal sealed record SnapshotDeadline(DeadlineItem Item, int Document, int Measure, DeadlineKind Kind, int Paragraph)
{
    /// <summary>From when until when it holds.</summary>
    public LimitPeriod Period => Item.Period;

    /// <summary>First day of its period, or null.</summary>
    public DateOnly? First => Item.Period.First;

    /// <summary>Last day of its period, or null.</summary>
    public DateOnly? Last => Item.Period.Last;

    /// <summary>The same with the period as the documents issued by a day tell it.</summary>
    public SnapshotDeadline At(DateOnly day) => Period.Chain is null ? this : this with { Item = Item with { Period = Period.At(day) } };
}

/// <summary>
/// What search needs of the catalogue at hand: made once for each state of the catalogue, never changed, shared by all requests.
/// It holds the text of each work twice (as it is and folded), about four bytes a character.
/// </summary>
internal sealed class CatalogSnapshot
{
    private const int EnoughOccurrences = 1000;

    private readonly Dictionary<string, int> byDocumentId;
    private readonly Dictionary<string, IssuingBodyItem> bodiesById;
    private readonly Dictionary<string, CompilationSummary> compilationsById;
    private readonly Lazy<IReadOnlyList<FoundDocument>> unsearched;
    private readonly Lazy<SuggestionIndex> suggestions;

    public CatalogSnapshot(
        long version,
        IReadOnlyList<SnapshotDocument> documents,
        IReadOnlyList<SnapshotDeadline> deadlines,
        IReadOnlyList<CompilationSummary> compilations,
        IReadOnlyList<IssuingBodyItem> bodies,
        Dictionary<string, int> byDocumentId,
        CatalogPeriods periods,
        SearchLexicon lexicon)
    {
        Periods = periods;
        Version = version;
        Documents = documents;
        Deadlines = deadlines;
        Compilations = compilations;
        Bodies = bodies;
        this.byDocumentId = byDocumentId;
        bodiesById = bodies.ToDictionary(b => b.Id, StringComparer.Ordinal);
        compilationsById = compilations.ToDictionary(c => c.Id, StringComparer.Ordinal);
        unsearched = new(() => [.. documents.Select(DocumentSearch.Unsearched)]);
        Pairs = new PairIndex(documents.Select(d => (string[])[d.FoldedTitle, d.FoldedLabels, d.FoldedText]));
        suggestions = new(() => new SuggestionIndex(this));
        NumberPrefixes = documents.Where(d => d.Number is { Prefix.Length: > 0 }).Select(d => d.Number!.Value.Prefix).ToHashSet(StringComparer.Ordinal);
        Facets = new FacetColumns(documents);
        Extent = new CatalogExtent(compilations.Count, documents.Count, documents.Min(d => d.Summary.IssueDate), documents.Max(d => d.Summary.IssueDate));
        Topics = documents.SelectMany(d => d.Summary.Topics).ToHashSet(StringComparer.Ordinal);
        Regions = documents.Select(d => d.Summary.Region).ToHashSet(StringComparer.Ordinal);
        Genres = documents.Select(d => d.Summary.Genre).OfType<string>().ToHashSet(StringComparer.Ordinal);
        FoldedBodyNames = bodies.ToDictionary(b => b.Id, b => SearchFold.Of(string.Join('\n', b.ShortNames.Prepend(b.Name))), StringComparer.Ordinal);
        AverageLength = documents.Count == 0 ? 1 : Math.Max(1, documents.Average(d => (double)d.FoldedText.Length));
        AverageMeasureLength = documents.Sum(d => d.Measures.Length) is var count and > 0 ? Math.Max(1, documents.Sum(d => (double)d.Measures.Sum(m => m.Length)) / count) : 1;
        Vocabulary = new SearchVocabulary([.. Headings()], ProperNames(), [.. documents.SelectMany(d => new[] { d.FoldedTitle, d.FoldedText })], Occurrences, lexicon);
    }

    /// <summary>What marks the state of the catalogue (see <c>CatalogVersion</c>).</summary>
    public long Version { get; }

    /// <summary>All works, newest first; those without a date last.</summary>
    public IReadOnlyList<SnapshotDocument> Documents { get; }

    /// <summary>All deadlines of the works, by end, else start; those without dates last.</summary>
    public IReadOnlyList<SnapshotDeadline> Deadlines { get; }

    /// <summary>What documents give to their limits, and how they stand on a day.</summary>
    public CatalogPeriods Periods { get; }

    public IReadOnlyList<CompilationSummary> Compilations { get; }

    /// <summary>Bodies with the number of works that each issued, most first.</summary>
    public IReadOnlyList<IssuingBodyItem> Bodies { get; }

    /// <summary>What the catalogue holds, in a few figures.</summary>
    public CatalogExtent Extent { get; }

    /// <summary>The values of every facet.</summary>
    public FacetColumns Facets { get; }

    /// <summary>Official and short names of each body by its id, folded, parted by line feeds.</summary>
    public IReadOnlyDictionary<string, string> FoldedBodyNames { get; }

    public IReadOnlySet<string> NumberPrefixes { get; }
    public IReadOnlySet<string> Topics { get; }
    public IReadOnlySet<string> Regions { get; }
    public IReadOnlySet<string> Genres { get; }

    /// <summary>Characters of a work's text on average.</summary>
    public double AverageLength { get; }

    /// <summary>Characters of a measure's own text on average.</summary>
    public double AverageMeasureLength { get; }

    public SearchVocabulary Vocabulary { get; private set; }

    /// <summary>Which works may hold a piece of text.</summary>
    public PairIndex Pairs { get; }

    /// <summary>The same catalogue searched with another lexicon.</summary>
    public CatalogSnapshot With(SearchLexicon lexicon)
    {
        var copy = (CatalogSnapshot)MemberwiseClone();
        copy.Vocabulary = Vocabulary.With(lexicon);
        return copy;
    }

    /// <summary>The compilation whose printing stands for a work.</summary>
    public CompilationSummary CompilationOf(SnapshotDocument work) => compilationsById[work.Summary.Printings[0].CompilationId];

    /// <summary>What is suggested while a query is typed; made by the first question that needs it.</summary>
    public SuggestionIndex Suggestions => suggestions.Value;

    /// <summary>The work that a document is a printing of; null for an unknown id, a heading or front matter.</summary>
    public SnapshotDocument? WorkOf(string? documentId) =>
        documentId is not null && byDocumentId.TryGetValue(documentId, out var index) ? Documents[index] : null;

    /// <summary>A body that has issued a work, by its id.</summary>
    public IssuingBodyItem? BodyOf(string id) => bodiesById.GetValueOrDefault(id);

    /// <summary>A compilation by its id.</summary>
    public CompilationSummary? CompilationOf(string id) => compilationsById.GetValueOrDefault(id);

    /// <summary>Every work as found by no query, newest first.</summary>
    public IReadOnlyList<FoundDocument> Unsearched => unsearched.Value;

    /// <summary>Whether any work has the folded piece of text in title, text, or the names of its bodies, region, topics and genre.</summary>
    public bool Has(string piece) =>
        Vocabulary.Occurrences(piece) > 0 || Pairs.MayHold(piece).Any(work => Documents[work].FoldedLabels.Contains(piece, StringComparison.Ordinal));

    /// <summary>How often a folded piece of text occurs in titles and texts, counted up to a thousand.</summary>
    private int Occurrences(string piece)
    {
        var count = 0;
        foreach (var work in Pairs.MayHold(piece))
        {
            var document = Documents[work];
            count += document.FoldedText.AsSpan().Count(piece) + document.FoldedTitle.AsSpan().Count(piece);
            if (count >= EnoughOccurrences)
            {
                break;
            }
        }

        return count;
    }

    private IEnumerable<string> Headings() =>
        Documents.SelectMany(d => d.Measures.Select(m => SearchFold.Of(m.Heading)).Prepend(d.FoldedTitle));

    private IEnumerable<string> ProperNames() =>
        Bodies.SelectMany(b => b.ShortNames.Prepend(b.Name))
            .Concat(Regions.SelectMany(r => r.Split('/')).SelectMany(RegionName.Forms));
}
