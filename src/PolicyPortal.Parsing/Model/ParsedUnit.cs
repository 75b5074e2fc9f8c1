namespace PolicyPortal.Parsing.Model;

/// <summary>What a unit of a compilation is.</summary>
public enum UnitKind
{
    /// <summary>Cover, preface, contents.</summary>
    FrontMatter,

    /// <summary>A chapter heading of the compilation.</summary>
    Heading,

    /// <summary>An issued official document, or the text with a title of its own that a notice issues or forwards.</summary>
    Document,

    /// <summary>政策解读, 答记者问, 政策问答.</summary>
    Interpretation,

    /// <summary>News or feature.</summary>
    Article,

    /// <summary>附件: form, table, list or template that follows a document and is not itself issued.</summary>
    Attachment,
}

/// <summary>One unit of a compilation with all that was read from it.</summary>
public sealed record ParsedUnit
{
    /// <summary>Position in the compilation, from 0.</summary>
    public required int Index { get; init; }

    public required UnitKind Kind { get; init; }

    /// <summary>All lines of the unit, from its first title line to the line before the next unit (page furniture and blank lines behind it included).</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The last line that is not blank; page furniture between two units counts to the unit before it.</summary>
    public required int LastTextLine { get; init; }

    /// <summary>The unit that issues, forwards or carries this one; null for a unit that stands alone.</summary>
    public int? ParentIndex { get; init; }

    public ParsedField<string>? Title { get; init; }

    /// <summary>文号 in normalized form, 财会〔2020〕2号 (GB/T 9704-2012, 7.2.5).</summary>
    public ParsedField<string>? DocumentNumber { get; init; }

    /// <summary>发文机关 in printed order, official full names.</summary>
    public IReadOnlyList<ParsedField<string>> IssuingBodies { get; init; } = [];

    /// <summary>成文日期.</summary>
    public ParsedField<DateOnly>? IssueDate { get; init; }

    /// <summary>适用地区 as a path of official names: 全国, 江西省/南昌市.</summary>
    public ParsedField<string>? Region { get; init; }

    /// <summary>文种: 通知, 意见, 公告 …</summary>
    public ParsedField<string>? Genre { get; init; }

    /// <summary>Topics of the controlled list, the main one first.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>主送机关 as printed, one string; null where none is printed.</summary>
    public ParsedField<string>? Addressees { get; init; }

    /// <summary>公开方式: 此件公开发布, 此件主动公开; null where none is printed.</summary>
    public ParsedField<string>? Openness { get; init; }

    /// <summary>The compilation's chapter heading that the unit stands under.</summary>
    public string? Chapter { get; init; }

    /// <summary>The text with wrapped lines joined and page furniture left out, title block and signature included, in reading order.</summary>
    public IReadOnlyList<ParsedParagraph> Paragraphs { get; init; } = [];

    public IReadOnlyList<ParsedMeasure> Measures { get; init; } = [];

    public IReadOnlyList<ParsedDeadline> Deadlines { get; init; } = [];

    /// <summary>Bodies that the measures make responsible, measure by measure, the leading ones first.</summary>
    public IReadOnlyList<ParsedResponsibleUnit> ResponsibleUnits { get; init; } = [];

    /// <summary>Whom the measures are for, measure by measure.</summary>
    public IReadOnlyList<ParsedAudience> Audiences { get; init; } = [];

    /// <summary>Amounts and rates that the measures state, in reading order.</summary>
    public IReadOnlyList<ParsedAmount> Amounts { get; init; } = [];

    public IReadOnlyList<ParsedCitation> Citations { get; init; } = [];

    public IReadOnlyList<ParseNote> Notes { get; init; } = [];
}
