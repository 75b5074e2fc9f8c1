using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Tests.Support;

/// <summary>Makes the context of a unit from words.</summary>
internal static class UnitContexts
{
    public static UnitContext Of(string? title, UnitKind kind = UnitKind.Document, string? number = null, string? chapter = null, string[]? signature = null, string[]? body = null, ParsedUnit? parent = null, string? compilation = null) => new()
    {
        Kind = kind,
        UnitSpan = SourceSpan.Lines(1, 100),
        Title = title,
        TitleSpan = title is null ? null : SourceSpan.Lines(1, 1),
        DocumentNumber = number,
        NumberSpan = number is null ? null : SourceSpan.Lines(2, 2),
        Chapter = chapter,
        SignatureLines = [.. (signature ?? []).Select((raw, i) => new SourceLine(90 + i, raw, LineKind.Text))],
        Paragraphs = [.. (title is null ? [] : new[] { Paragraph(1, title, ParagraphRole.TitleBlock) }), .. (body ?? []).Select((text, i) => Paragraph(3 + i, text, ParagraphRole.Body))],
        Parent = parent,
        CompilationRegion = compilation,
    };

    public static ParsedUnit Parent(string title, string region, params string[] bodies) => new()
    {
        Index = 0,
        Kind = UnitKind.Document,
        Span = SourceSpan.Lines(1, 10),
        LastTextLine = 10,
        Title = new ParsedField<string>(title, SourceSpan.Lines(1, 1)),
        Region = new ParsedField<string>(region, SourceSpan.Lines(9, 9)),
        IssuingBodies = [.. bodies.Select(b => new ParsedField<string>(b, SourceSpan.Lines(9, 9)))],
    };

    private static ParsedParagraph Paragraph(int line, string text, ParagraphRole role) => new(JoinedText.Of([new SourceLine(line, text, LineKind.Text)]), role);
}
