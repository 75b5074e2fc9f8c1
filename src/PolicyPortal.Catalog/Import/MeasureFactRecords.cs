using PolicyPortal.Catalog.Model;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Import;

/// <summary>Makes the records of what measures say.</summary>
internal static class MeasureFactRecords
{
    /// <summary>Adds a unit's facts to its document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="unit">What was read.</param>
    /// <param name="measureIds">Ids of the unit's measures, by index.</param>
    public static void Add(Document document, ParsedUnit unit, IReadOnlyList<string> measureIds)
    {
        document.ResponsibleUnits.AddRange(unit.ResponsibleUnits.Select((u, i) => new ResponsibleUnit
        {
            DocumentId = document.Id,
            Ordinal = i,
            MeasureId = measureIds[u.MeasureIndex],
            Quote = u.Quote,
            OfficialName = u.OfficialName,
            Role = u.Role,
            ParagraphOrdinal = u.ParagraphIndex,
            Offset = u.Offset,
            StartLine = u.Span.StartLine,
            StartColumn = u.Span.StartColumn,
            EndLine = u.Span.EndLine,
            EndColumn = u.Span.EndColumn,
        }));
        document.Audiences.AddRange(unit.Audiences.Select((a, i) => new MeasureAudience
        {
            DocumentId = document.Id,
            Ordinal = i,
            MeasureId = measureIds[a.MeasureIndex],
            Quote = a.Quote,
            Audience = a.Name,
            ParagraphOrdinal = a.ParagraphIndex,
            Offset = a.Offset,
            StartLine = a.Span.StartLine,
            StartColumn = a.Span.StartColumn,
            EndLine = a.Span.EndLine,
            EndColumn = a.Span.EndColumn,
        }));
        document.Amounts.AddRange(unit.Amounts.Select((a, i) => new MeasureAmount
        {
            DocumentId = document.Id,
            Ordinal = i,
            MeasureId = measureIds[a.MeasureIndex],
            Quote = a.Quote,
            Value = a.Value,
            UpperValue = a.UpperValue,
            Unit = a.Unit,
            Per = a.Per,
            Bound = a.Bound,
            Role = a.Role,
            Effect = a.Effect,
            Pattern = a.Pattern,
            ParagraphOrdinal = a.ParagraphIndex,
            Offset = a.Offset,
            StartLine = a.Span.StartLine,
            StartColumn = a.Span.StartColumn,
            EndLine = a.Span.EndLine,
            EndColumn = a.Span.EndColumn,
        }));
    }
}
