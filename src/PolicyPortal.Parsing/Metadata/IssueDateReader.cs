using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Units;

namespace PolicyPortal.Parsing.Metadata;

/// <summary>The issue date (成文日期, GB/T 9704-2012, 7.3.5.4) of a unit: from its signature, else its title block.</summary>
internal static class IssueDateReader
{
    /// <summary>Reads the date; where its year cannot stand beside the document number's, the number's year is taken and a note added.</summary>
    public static ParsedField<DateOnly>? Read(TitleBlock? head, Signature? signature, string? number, List<TextLine> lines, int unitEnd, List<ParseNote> notes)
    {
        if ((signature?.DateLine ?? head?.DateLine ?? OrderDay(head, lines, unitEnd)) is not { } at)
        {
            return null;
        }

        var line = lines[at];
        var end = signature?.DateLine is null && head?.DateLine is not null ? head!.HeadEnd : at + 1;
        var printed = PrintedDate.ReadLine(line.Folded) ?? PrintedDate.ReadTail(line.Folded)?.Day
            ?? DayOf(TextLines.Folded(lines, at, Math.Max(at + 1, end)));
        if (printed is not { } day)
        {
            return null;
        }

        var span = SourceSpan.Lines(line.Number, lines[Math.Max(at, end - 1)].Number);
        var year = number is null ? null : DocumentNumber.YearOf(number);
        if (year is { } numbered && (day.Year < numbered || day.Year > numbered + 1) && day.Day <= DateTime.DaysInMonth(numbered, day.Month))
        {
            notes.Add(new ParseNote("date-number-disagree", span, line.Text));
            return new ParsedField<DateOnly>(new DateOnly(numbered, day.Month, day.Day), span, FieldOrigin.Corrected, "year-from-number");
        }

        return new ParsedField<DateOnly>(new DateOnly(day.Year, day.Month, day.Day), span);
    }

    // An order is signed by a person before the text that it publishes: 省长 李斌 / 2012年12月31日.
    private static int? OrderDay(TitleBlock? head, List<TextLine> lines, int unitEnd)
    {
        for (var at = head?.BodyStart ?? unitEnd; at + 1 < Math.Min(unitEnd, (head?.BodyStart ?? 0) + OrderLines); at++)
        {
            var signs = lines[at].Folded.Length <= LongestSigner && Signers.Any(signer => lines[at].Folded.StartsWith(signer, StringComparison.Ordinal));
            if (LineShape.IsDate(lines[at + 1]) && (signs || (lines[at].EndsSentence && Publishes(lines, head?.BodyStart ?? at, at))))
            {
                return at + 1;
            }
        }

        return null;
    }

    // 《…》已于2009年3月23日由最高人民法院审判委员会第1464次会议通过,现予公布,自2009年10月1日起施行。
    private static bool Publishes(List<TextLine> lines, int from, int to) =>
        Enumerable.Range(from, to - from + 1).Any(i => lines[i].Folded.Contains("现予公布", StringComparison.Ordinal) || lines[i].Folded.Contains("现予发布", StringComparison.Ordinal));

    private const int OrderLines = 8;
    private const int LongestSigner = 12;
    private static readonly string[] Signers = ["省长", "市长", "州长", "主席", "县长", "区长", "总理", "部长", "局长", "署长", "主任", "行长"];

    // Of a statute's history the day of the order that published it counts, else the first day.
    private static (int Year, int Month, int Day)? DayOf(string history) => DocumentNumber.ReadOrder(history)?.Day ?? PrintedDate.ReadInside(history);
}
