using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Metadata;

/// <summary>What the readers of issuing bodies, region, genre, topics and citations know of a unit: its printed parts and what stands around it.</summary>
public sealed record UnitContext
{
    public required UnitKind Kind { get; init; }

    /// <summary>All lines of the unit.</summary>
    public required SourceSpan UnitSpan { get; init; }

    /// <summary>The title in one string, without the number; null where none is printed.</summary>
    public string? Title { get; init; }

    public SourceSpan? TitleSpan { get; init; }

    /// <summary>Normalized number of the unit itself.</summary>
    public string? DocumentNumber { get; init; }

    public SourceSpan? NumberSpan { get; init; }

    /// <summary>The lines that may name the signing bodies, in printed order: under the text, or under the title of a forwarded text. A date may stand among them.</summary>
    public IReadOnlyList<SourceLine> SignatureLines { get; init; } = [];

    /// <summary>The compilation's chapter heading that the unit stands under.</summary>
    public string? Chapter { get; init; }

    /// <summary>All paragraphs of the unit, title block and signature included.</summary>
    public IReadOnlyList<ParsedParagraph> Paragraphs { get; init; } = [];

    /// <summary>The notice that issues or forwards this text, or the document that it is attached to.</summary>
    public ParsedUnit? Parent { get; init; }

    /// <summary>Region of the compilation, where its title or its compiler tells one.</summary>
    public string? CompilationRegion { get; init; }

    /// <summary>Where the title stands, or the unit's first line.</summary>
    internal SourceSpan TitleOrStart => TitleSpan ?? SourceSpan.Lines(UnitSpan.StartLine, UnitSpan.StartLine);
}
