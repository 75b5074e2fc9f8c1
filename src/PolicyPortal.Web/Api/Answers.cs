using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Api;

/// <summary>One printing of a document.</summary>
/// <param name="Compilation">Title of the compilation.</param>
/// <param name="Source">File name.</param>
public sealed record PrintingAnswer(string DocumentId, string CompilationId, string Compilation, string Source, int StartLine, int EndLine)
{
    internal static PrintingAnswer Of(Printing printing) =>
        new(printing.DocumentId, printing.CompilationId, printing.Compilation, printing.Source, printing.StartLine, printing.EndLine);
}

/// <summary>A measure under a found document.</summary>
/// <param name="Snippet">The passage that the query hits, as plain text.</param>
public sealed record MeasureHitAnswer(
    string Id,
    string Path,
    string Heading,
    string Snippet,
    string Source,
    int Line,
    IReadOnlyList<ResponsibleUnitDetail> ResponsibleUnits,
    IReadOnlyList<AudienceDetail> Audiences,
    IReadOnlyList<AmountDetail> Amounts)
{
    internal static MeasureHitAnswer Of(MeasureHit hit) => new(
        hit.Id, hit.Path, hit.Heading, DocumentHitAnswer.Plain(hit.Snippet), hit.Source, hit.Line, hit.Facts.ResponsibleUnits, hit.Facts.Audiences, hit.Facts.Amounts);
}

/// <summary>A document in a list.</summary>
public sealed record DocumentAnswer(
    string Id,
    string Kind,
    string Title,
    string? DocumentNumber,
    IReadOnlyList<string> IssuingBodies,
    DateOnly? IssueDate,
    string Region,
    string? Genre,
    IReadOnlyList<string> Topics,
    IReadOnlyList<PrintingAnswer> Printings)
{
    internal static DocumentAnswer Of(DocumentSummary document) => new(
        document.Id,
        document.Kind,
        document.Title,
        document.DocumentNumber,
        [.. document.IssuingBodies.Select(body => body.Name)],
        document.IssueDate,
        document.Region,
        document.Genre,
        document.Topics,
        [.. document.Printings.Select(PrintingAnswer.Of)]);
}

/// <summary>A level of the regions asked for.</summary>
/// <param name="Level"><c>own</c>, or <c>above</c> for a level above them.</param>
/// <param name="Count">Records of this region alone under the rest of the question.</param>
public sealed record RegionLevelAnswer(string Region, string Level, int Count)
{
    internal static IReadOnlyList<RegionLevelAnswer> Of(IReadOnlyList<RegionLevel> levels) => [.. levels.Select(level => new RegionLevelAnswer(level.Region, Name(level.Standing)!, level.Count))];

    internal static string? Name(RegionStanding? standing) => standing switch
    {
        RegionStanding.Own => "own",
        RegionStanding.Above => "above",
        _ => null,
    };
}

/// <summary>A found document with its best measures.</summary>
/// <param name="State">How it stands on the day: upcoming, running, over, waiting or unknown.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Level">Where regions are asked for: <c>own</c>, or <c>above</c> for one of a level above them; else null.</param>
public sealed record DocumentHitAnswer(
    string Id,
    string Kind,
    string Title,
    string? DocumentNumber,
    IReadOnlyList<string> IssuingBodies,
    DateOnly? IssueDate,
    string Region,
    string? Genre,
    IReadOnlyList<string> Topics,
    IReadOnlyList<PrintingAnswer> Printings,
    string? Level,
    string Snippet,
    bool HasAllWords,
    string State,
    string Reason,
    IReadOnlyList<MeasureHitAnswer> Measures)
{
    internal static DocumentHitAnswer Of(DocumentHit hit)
    {
        var document = DocumentAnswer.Of(hit.Document);
        return new(
            document.Id,
            document.Kind,
            document.Title,
            document.DocumentNumber,
            document.IssuingBodies,
            document.IssueDate,
            document.Region,
            document.Genre,
            document.Topics,
            document.Printings,
            RegionLevelAnswer.Name(hit.Standing),
            Plain(hit.Snippet),
            hit.HasAllWords,
            WireName.Of(hit.OnDay.State),
            PeriodText.Reason(hit.OnDay),
            [.. hit.Measures.Select(MeasureHitAnswer.Of)]);
    }

    internal static string Plain(IReadOnlyList<TextPart> parts) => string.Concat(parts.Select(part => part.Text));
}

/// <summary>A column of the timeline.</summary>
/// <param name="To">Last day, inclusive.</param>
/// <param name="ByRegion">The count by the timeline's regions, all others last.</param>
public sealed record TimelineColumnAnswer(DateOnly From, DateOnly To, int Count, IReadOnlyList<int> ByRegion);

/// <summary>What the rest of the filter finds over time.</summary>
/// <param name="Unit">week, month or year.</param>
public sealed record TimelineAnswer(string Unit, IReadOnlyList<string> Regions, IReadOnlyList<TimelineColumnAnswer> Columns, int Undated)
{
    internal static TimelineAnswer Of(IssueTimeline timeline) => new(
        timeline.Unit.ToString().ToLowerInvariant(), timeline.Regions, [.. timeline.Columns.Select(column => new TimelineColumnAnswer(column.From, column.To, column.Count, column.ByRegion))], timeline.Undated);
}

/// <summary>A page of documents, best first.</summary>
/// <param name="Timeline">What the rest of the filter finds over time, whatever days and months it asks for.</param>
public sealed record DocumentsAnswer(int Total, int Page, int PageSize, IReadOnlyList<DocumentHitAnswer> Items, IReadOnlyList<Facet> Facets, IReadOnlyList<RegionLevelAnswer> Levels, TimelineAnswer? Timeline, QueryReading? Reading, NothingFound? Nothing)
{
    internal static DocumentsAnswer Of(DocumentPage page) =>
        new(page.Total, page.Page, page.PageSize, [.. page.Items.Select(DocumentHitAnswer.Of)], page.Facets, RegionLevelAnswer.Of(page.Levels), page.Timeline is null ? null : TimelineAnswer.Of(page.Timeline), page.Reading, page.Nothing);
}

/// <summary>A measure in a list, with its document.</summary>
/// <param name="State">How it stands on the day: upcoming, running, over, waiting or unknown.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record MeasureAnswer(
    string Id,
    string DocumentId,
    string Path,
    string Heading,
    string Snippet,
    string Source,
    int Line,
    IReadOnlyList<ResponsibleUnitDetail> ResponsibleUnits,
    IReadOnlyList<AudienceDetail> Audiences,
    IReadOnlyList<AmountDetail> Amounts,
    string? Level,
    string State,
    string Reason,
    DocumentAnswer Document)
{
    internal static MeasureAnswer Of(MeasureItem item) => new(
        item.Id,
        item.Document.Id,
        item.Path,
        item.Heading,
        DocumentHitAnswer.Plain(item.Snippet),
        item.Source,
        item.Line,
        item.Facts.ResponsibleUnits,
        item.Facts.Audiences,
        item.Facts.Amounts,
        RegionLevelAnswer.Name(item.Standing),
        WireName.Of(item.OnDay.State),
        PeriodText.Reason(item.OnDay),
        DocumentAnswer.Of(item.Document));
}

/// <summary>A page of measures, best first.</summary>
public sealed record MeasuresAnswer(int Total, int Page, int PageSize, IReadOnlyList<MeasureAnswer> Items, IReadOnlyList<Facet> Facets, IReadOnlyList<RegionLevelAnswer> Levels, QueryReading? Reading, NothingFound? Nothing)
{
    internal static MeasuresAnswer Of(MeasurePage page) => new(
        page.Total,
        page.Page,
        page.PageSize,
        [.. page.Items.Select(MeasureAnswer.Of)],
        page.Facets,
        RegionLevelAnswer.Of(page.Levels),
        page.Reading,
        page.Nothing);
}

/// <summary>The document of a deadline.</summary>
public sealed record DeadlineDocument(string Id, string Title, string? DocumentNumber, string Region);

/// <summary>A time limit.</summary>
/// <param name="Start">First day or month, <c>yyyy-MM-dd</c> or <c>yyyy-MM</c>.</param>
/// <param name="End">Last day or month, likewise.</param>
/// <param name="Duration">ISO 8601; working days as <c>P2WD</c>.</param>
/// <param name="Anchor">The event that it hangs on, as printed.</param>
/// <param name="Certain">False where readers could disagree that this is a time limit.</param>
/// <param name="YearInferred">True where the year is not printed.</param>
/// <param name="State">upcoming, running, over, waiting or unknown on the day.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Period">From when until when, and what that rests on.</param>
/// <param name="Level">Where regions are asked for: <c>own</c>, or <c>above</c> for a limit of a level above them; else null.</param>
/// <param name="Amounts">Amounts and rates that its measure states in the limit's clause, else those of the whole measure.</param>
public sealed record DeadlineAnswer(
    string Id,
    string DocumentId,
    string? MeasureId,
    string? MeasurePath,
    string Source,
    int Line,
    string Quote,
    string Kind,
    string? Start,
    string? End,
    string? Duration,
    string? Anchor,
    bool Certain,
    bool YearInferred,
    string State,
    string Reason,
    PeriodAnswer Period,
    string? Level,
    IReadOnlyList<AmountDetail> Amounts,
    DeadlineDocument Document)
{
    /// <summary>Where its words stand in the source.</summary>
    public required SourceRange Span { get; init; }

    internal static DeadlineAnswer Of(DeadlineItem item, DateOnly day) => new(
        item.Id,
        item.DocumentId,
        item.MeasureId,
        item.MeasurePath,
        item.Source,
        item.Line,
        item.Quote,
        item.Kind,
        item.Start,
        item.End,
        item.Duration,
        item.Anchor,
        item.Certain,
        item.YearInferred,
        WireName.Of(item.Period.On(day)),
        PeriodText.Reason(item.Kind, item.Period.At(day)),
        PeriodAnswer.Of(item.Period.At(day)),
        RegionLevelAnswer.Name(item.Standing),
        item.Amounts,
        new(item.DocumentId, item.DocumentTitle, item.DocumentNumber, item.Region))
    {
        Span = item.Span,
    };
}

/// <summary>A page of time limits: what runs, is to come, waits, cannot be told and is over on the day.</summary>
/// <param name="On">The day.</param>
/// <param name="Next">How many end or fall due within 7, 30 and 90 days of it.</param>
public sealed record DeadlinesAnswer(DateOnly On, int Total, int Page, int PageSize, IReadOnlyList<DeadlineAnswer> Items, IReadOnlyList<Facet> Facets, IReadOnlyList<RegionLevelAnswer> Levels, IReadOnlyList<DueCount> Next)
{
    internal static DeadlinesAnswer Of(DeadlinePage page) =>
        new(page.Day, page.Total, page.Page, page.PageSize, [.. page.Items.Select(item => DeadlineAnswer.Of(item, page.Day))], page.Facets, RegionLevelAnswer.Of(page.Levels), page.Next);
}

/// <summary>Issuing bodies.</summary>
public sealed record BodiesAnswer(int Total, IReadOnlyList<IssuingBodyItem> Items);

/// <summary>One issuing body with a page of its documents, newest first.</summary>
public sealed record BodyAnswer(
    string Id,
    string Name,
    IReadOnlyList<string> ShortNames,
    string Level,
    string Region,
    int DocumentCount,
    IReadOnlyList<IssuingBodyItem> Related,
    DocumentsAnswer Documents)
{
    internal static BodyAnswer Of(IssuingBodyDetail detail) => new(
        detail.Body.Id,
        detail.Body.Name,
        detail.Body.ShortNames,
        detail.Body.Level,
        detail.Body.Region,
        detail.Body.DocumentCount,
        detail.Related,
        DocumentsAnswer.Of(detail.Documents));
}
