using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Export;

/// <summary>Columns that several lists have alike: the document, how it stands, and where its words stand in the source.</summary>
public static class SharedColumns
{
    /// <summary>State, days and what they rest on.</summary>
    public static IReadOnlyList<ExportColumn<T>> Standing<T>(Words words, Func<T, Standing> of) =>
    [
        new(words["Export.State"], 9, r => words.State(WireName.Of(of(r).State))),
        new(words["Export.First"], 12, r => of(r).Period?.First),
        new(words["Export.Last"], 12, r => of(r).Period?.Last),
        new(words["Export.Basis"], 34, r => StandingReason.Of(of(r))),
        new(words["Export.Doubts"], 18, r => of(r).Period is { } period ? string.Join(words["Period.Separator"], PeriodText.Doubts(period)) : null),
    ];

    /// <summary>Number, issuing bodies, issue date and region.</summary>
    public static IReadOnlyList<ExportColumn<T>> Document<T>(Words words, Func<T, DocumentSummary> of) =>
    [
        new(words["Export.Number"], 22, r => of(r).DocumentNumber),
        new(words["Export.Bodies"], 30, r => Bodies(of(r))),
        new(words["Export.Issued"], 12, r => of(r).IssueDate),
        new(words["Export.Region"], 14, r => of(r).Region),
    ];

    /// <summary>Source file, lines and the source's checksum.</summary>
    /// <param name="of">The document whose source page is linked, the file, the first and the last line.</param>
    public static IReadOnlyList<ExportColumn<T>> Source<T>(Words words, string origin, Func<T, (string DocumentId, int From, int To, CompilationSummary Compilation)> of) =>
    [
        new(words["Export.Source"], 28, r => of(r).Compilation.Source),
        new(words["Export.Line"], 8, r => Line(of(r), origin)),
        new(words["Export.LastLine"], 8, r => of(r).To),
        new(words["Export.Checksum"], 24, r => of(r).Compilation.Sha256),
    ];

    /// <summary>The issuing bodies of a document in their order.</summary>
    public static string Bodies(DocumentSummary document) => string.Join('、', document.IssuingBodies.Select(body => body.Name));

    private static ExportCell Line((string DocumentId, int From, int To, CompilationSummary Compilation) place, string origin) =>
        ExportCell.Link(place.From, origin + Links.Source(place.DocumentId, place.From, place.To));
}
