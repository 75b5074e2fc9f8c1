using PolicyPortal.Parsing.Lines;

namespace PolicyPortal.Parsing.Model;

/// <summary>What part a paragraph plays in its unit.</summary>
public enum ParagraphRole
{
    /// <summary>A title line, number line or date line of the title block.</summary>
    TitleBlock,

    /// <summary>主送机关.</summary>
    Addressees,

    /// <summary>Running text, measures included.</summary>
    Body,

    /// <summary>Issuing body or date under the text.</summary>
    Signature,

    /// <summary>附件：… list, openness line, contact line.</summary>
    Annotation,
}

/// <summary>One paragraph of a unit.</summary>
/// <param name="Text">The joined text, which knows the source position of each character.</param>
/// <param name="Role">The part that it plays.</param>
/// <param name="MeasureIndex">The innermost measure that it belongs to (index into <see cref="ParsedUnit.Measures"/>), or null.</param>
public sealed record ParsedParagraph(JoinedText Text, ParagraphRole Role, int? MeasureIndex = null);
