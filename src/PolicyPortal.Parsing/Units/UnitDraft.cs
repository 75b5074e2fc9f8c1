using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Units;

/// <summary>A unit while the splitter works: a range of text lines (end exclusive) with its head.</summary>
internal sealed class UnitDraft
{
    public required int Start { get; set; }

    public int End { get; set; }

    public required UnitKind Kind { get; set; }

    /// <summary>The head; null for front matter, headings and units without a title.</summary>
    public TitleBlock? Head { get; set; }

    /// <summary>The draft that issues, forwards or carries this one.</summary>
    public UnitDraft? Parent { get; set; }

    /// <summary>First line behind the head.</summary>
    public int BodyStart => Head?.BodyStart ?? Start;
}
