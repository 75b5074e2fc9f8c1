using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Facts;

/// <summary>Reads what each measure says: who is responsible, whom it is for, which amounts and rates. Time is linear in the text.</summary>
public static class MeasureFactReader
{
    /// <summary>Reads all paragraphs that belong to a measure.</summary>
    /// <param name="paragraphs">The unit's paragraphs with their measures.</param>
    /// <param name="measures">The unit's measures.</param>
    /// <param name="regionContext">Path of the region whose bodies are meant by short names (市财政局), or null.</param>
    public static MeasureFacts Read(IReadOnlyList<ParsedParagraph> paragraphs, IReadOnlyList<ParsedMeasure> measures, string? regionContext)
    {
        if (measures.Count == 0)
        {
            return MeasureFacts.None;
        }

        var responsibility = new ResponsibilityReader(regionContext, paragraphs);
        List<ParsedResponsibleUnit> units = [];
        List<ParsedAudience> audiences = [];
        List<ParsedAmount> amounts = [];
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (paragraphs[i] is not { Role: ParagraphRole.Body, MeasureIndex: { } measure, Text: var text } || text.Value.Length == 0)
            {
                continue;
            }

            foreach (var (start, end, official, role) in responsibility.Read(text.Folded))
            {
                units.Add(new(text.Value[start..end], official, role, measure, text.SpanOf(start, end - start), i, start));
            }

            var masked = FactText.Mask(text.Folded);
            foreach (var (start, end, name) in AudienceReader.Read(masked))
            {
                if (!Holds(audiences, measure, name))
                {
                    audiences.Add(new(name, text.Value[start..end], measure, text.SpanOf(start, end - start), i, start));
                }
            }

            foreach (var found in AmountReader.Read(masked))
            {
                amounts.Add(ToAmount(found, text, measure, i));
            }
        }

        RemoveWider(audiences);
        return new(units.Count < 2 ? units : Responsible(units), audiences, amounts);
    }

    private static ParsedAmount ToAmount(AmountFinding found, JoinedText text, int measure, int paragraph) => new(
        text.Value[found.Start..found.End],
        Plain(found.Value),
        found.Upper is { } upper ? Plain(upper) : null,
        found.Unit,
        found.Per,
        found.Bound,
        found.Role,
        found.Effect,
        measure,
        text.SpanOf(found.Start, found.End - found.Start),
        paragraph,
        found.Start,
        found.Pattern.ToString());

    // Without the zeros that a factor left behind: 24000.0 is 24000.
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    /// <summary>Each body once a measure, in its highest role and at the place where it has it; the leading ones first.</summary>
    private static List<ParsedResponsibleUnit> Responsible(List<ParsedResponsibleUnit> units) =>
        [.. units
            .GroupBy(u => (u.MeasureIndex, u.OfficialName))
            .Select(g => g.MinBy(u => u.Role)!)
            .OrderBy(u => u.MeasureIndex)
            .ThenBy(u => u.Role)];

    // Each audience once a measure. The audiences of a measure stand side by side, because a measure's paragraphs do.
    private static bool Holds(List<ParsedAudience> audiences, int measure, string name)
    {
        for (var i = audiences.Count - 1; i >= 0 && audiences[i].MeasureIndex == measure; i--)
        {
            if (audiences[i].Name == name)
            {
                return true;
            }
        }

        return false;
    }

    // 企业 alone says nothing more where the measure says which ones.
    private static void RemoveWider(List<ParsedAudience> audiences)
    {
        if (audiences.Exists(a => a.Name == AudienceReader.AnyEnterprise))
        {
            var narrow = audiences.Where(a => a.Name != AudienceReader.AnyEnterprise && AudienceReader.IsEnterprise(a.Name)).Select(a => a.MeasureIndex).ToHashSet();
            audiences.RemoveAll(a => a.Name == AudienceReader.AnyEnterprise && narrow.Contains(a.MeasureIndex));
        }
    }
}
