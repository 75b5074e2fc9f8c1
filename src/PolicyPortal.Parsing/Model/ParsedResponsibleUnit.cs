namespace PolicyPortal.Parsing.Model;

/// <summary>What a body has to do with a measure; the order of the members is the order of precedence.</summary>
public enum ResponsibilityRole
{
    /// <summary>牵头: takes the lead.</summary>
    Lead,

    /// <summary>责任单位, 负责: answers for it.</summary>
    Responsible,

    /// <summary>配合, 参加: takes part.</summary>
    Cooperating,
}

/// <summary>A body that a measure makes responsible (责任单位).</summary>
/// <param name="Quote">The name as printed, blanks removed: 市人社局, 各区县政府.</param>
/// <param name="OfficialName">The official full name; as printed where the words name no single body (各区县政府, 各有关部门).</param>
/// <param name="Role">Lead, responsible or cooperating.</param>
/// <param name="MeasureIndex">The innermost measure that it stands in (index into <see cref="ParsedUnit.Measures"/>).</param>
/// <param name="Span">Where the name stands.</param>
/// <param name="ParagraphIndex">The paragraph of the unit in which it stands.</param>
/// <param name="Offset">Where the quote starts in that paragraph's text (UTF-16 units).</param>
public sealed record ParsedResponsibleUnit(string Quote, string OfficialName, ResponsibilityRole Role, int MeasureIndex, SourceSpan Span, int ParagraphIndex, int Offset);
