using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Papers;

/// <summary>Words that an entry rests on, and where they stand in the source.</summary>
/// <param name="Path">The measure that they stand in; null outside of measures.</param>
/// <param name="Text">The words as printed.</param>
/// <param name="From">First source line, from 1.</param>
/// <param name="To">Last source line, inclusive.</param>
public sealed record PaperQuote(string? Path, string Text, int From, int To)
{
    /// <summary>The sentence that the words are a part of; null where they are whole by themselves.</summary>
    public QuotedSentence? Sentence { get; init; }

    /// <summary>Amounts and rates that they state, in words.</summary>
    public IReadOnlyList<string> Amounts { get; init; } = [];
}

/// <summary>An entry of a working paper: a document, measure or time limit with everything that it rests on.</summary>
/// <param name="Id">Id in the catalogue.</param>
/// <param name="Kind">What a limit limits, or what kind of unit a document is, as a code; null of a measure.</param>
/// <param name="State">How it stands on the paper's day.</param>
/// <param name="Period">The period that tells the state; null where nothing does.</param>
/// <param name="Reason">Why it stands so, in words.</param>
/// <param name="Document">Its document.</param>
/// <param name="From">First source line of the whole entry.</param>
/// <param name="To">Last source line of the whole entry.</param>
/// <param name="Address">Where it is shown, without the host.</param>
/// <param name="Quotes">The words; none of a document that was found by its fields alone.</param>
/// <param name="Compilation">The source that the lines are counted in.</param>
public sealed record PaperEntry(
    string Id, string? Kind, LimitState State, LimitPeriod? Period, string Reason, DocumentSummary Document, int From, int To, string Address, IReadOnlyList<PaperQuote> Quotes, CompilationSummary Compilation)
{
    /// <summary>Of a time limit.</summary>
    /// <param name="row">The limit.</param>
    /// <param name="day">The day that its state is told for.</param>
    public static PaperEntry Of(DeadlineRow row, DateOnly day) => new(
        row.Item.Id,
        row.Item.Kind,
        row.Item.Period.On(day),
        row.Item.Period,
        StandingReason.Of(row.Item.Kind, row.Item.Period),
        row.Document,
        row.Item.Line,
        row.Item.Span.EndLine,
        Links.Deadline(row.Item.DocumentId, row.Item.Id),
        [new PaperQuote(row.Item.MeasurePath, row.Item.Quote, row.Item.Line, row.Item.Span.EndLine) { Sentence = QuotedSentence.Of(row.Paragraph, row.Item.Quote), Amounts = [.. AmountText.Values(new MeasureFacts([], [], row.Item.Amounts), int.MaxValue)] }],
        row.Compilation);

    /// <summary>Of a measure.</summary>
    public static PaperEntry Of(MeasureRow row) => new(
        row.Item.Id,
        null,
        row.Item.OnDay.State,
        row.Item.OnDay.Period,
        StandingReason.Of(row.Item.OnDay),
        row.Item.Document,
        row.Words.StartLine,
        row.Words.EndLine,
        Links.Measure(row.Item.Document.Id, row.Item.Id),
        [Quote(row.Words, row.Item.Facts)],
        row.Compilation);

    /// <summary>Of a document.</summary>
    public static PaperEntry Of(DocumentRow row) => new(
        row.Hit.Document.Id,
        row.Hit.Document.Kind,
        row.Hit.OnDay.State,
        row.Hit.OnDay.Period,
        StandingReason.Of(row.Hit.OnDay),
        row.Hit.Document,
        row.Printing.StartLine,
        row.Printing.EndLine,
        Links.Document(row.Hit.Document.Id),
        [.. row.Measures.Zip(row.Hit.Measures, (words, hit) => Quote(words, hit.Facts))],
        row.Compilation);

    /// <summary>The state as a code.</summary>
    public string StateCode => WireName.Of(State);

    private static PaperQuote Quote(MeasureWords words, MeasureFacts facts) =>
        new(words.Path, words.Text, words.StartLine, words.EndLine) { Amounts = [.. AmountText.Values(facts, int.MaxValue)] };
}
