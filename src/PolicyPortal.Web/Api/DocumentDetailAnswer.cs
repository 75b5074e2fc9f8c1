using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Api;

/// <summary>A paragraph of a document's text.</summary>
/// <param name="Role">titleBlock, addressees, body, signature or annotation.</param>
/// <param name="MeasureId">The measure that starts with this paragraph, or null.</param>
public sealed record ParagraphAnswer(string Role, string? MeasureId, int StartLine, int EndLine, string Text);

/// <summary>A measure in its document.</summary>
public sealed record MeasureDetailAnswer(
    string Id,
    string? ParentId,
    string Path,
    string Label,
    int Depth,
    string Heading,
    string Text,
    int StartLine,
    int EndLine,
    SourceRange Span,
    IReadOnlyList<ResponsibleUnitDetail> ResponsibleUnits,
    IReadOnlyList<AudienceDetail> Audiences,
    IReadOnlyList<AmountDetail> Amounts)
{
    internal static MeasureDetailAnswer Of(MeasureDetail measure) => new(
        measure.Id,
        measure.ParentId,
        measure.Path,
        measure.Label,
        measure.Depth,
        measure.Heading,
        measure.Text,
        measure.StartLine,
        measure.EndLine,
        measure.Span,
        measure.Facts.ResponsibleUnits,
        measure.Facts.Audiences,
        measure.Facts.Amounts);
}

/// <summary>One document whole.</summary>
public sealed record DocumentDetailAnswer(
    string Id,
    string Kind,
    string Title,
    string? DocumentNumber,
    IReadOnlyList<string> IssuingBodies,
    DateOnly? IssueDate,
    string Region,
    string? Genre,
    IReadOnlyList<string> Topics,
    string? Addressees,
    string? Openness,
    string? Chapter,
    string? Source,
    int StartLine,
    int EndLine,
    DocumentAnswer? Parent,
    IReadOnlyList<DocumentAnswer> Children,
    IReadOnlyList<ParagraphAnswer> Paragraphs,
    IReadOnlyList<MeasureDetailAnswer> Measures,
    IReadOnlyList<DeadlineAnswer> Deadlines,
    IReadOnlyList<CitationDetail> Citations,
    IReadOnlyList<CitedBy> CitedBy,
    IReadOnlyList<PrintingAnswer> Printings,
    IReadOnlyList<FieldSource> Fields,
    IReadOnlyList<NoteDetail> Notes)
{
    internal static DocumentDetailAnswer Of(DocumentDetail detail, DateOnly day)
    {
        var document = DocumentAnswer.Of(detail.Document);
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
            detail.Addressees,
            detail.Openness,
            detail.Chapter,
            document.Printings.FirstOrDefault(printing => printing.DocumentId == document.Id)?.Source,
            detail.StartLine,
            detail.EndLine,
            detail.Parent is null ? null : DocumentAnswer.Of(detail.Parent),
            [.. detail.Children.Select(DocumentAnswer.Of)],
            [.. detail.Paragraphs.Select(paragraph => new ParagraphAnswer(paragraph.Role, paragraph.MeasureId, paragraph.StartLine, paragraph.EndLine, string.Concat(paragraph.Parts.Select(part => part.Text))))],
            [.. detail.Measures.Select(MeasureDetailAnswer.Of)],
            [.. detail.Deadlines.Select(item => DeadlineAnswer.Of(item, day))],
            detail.Citations,
            detail.CitedBy,
            document.Printings,
            detail.Fields,
            detail.Notes);
    }
}
