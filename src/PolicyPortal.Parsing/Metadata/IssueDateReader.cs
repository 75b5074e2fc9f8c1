using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Units;

namespace PolicyPortal.Parsing.Metadata;

/// <summary>The issue date (成文日期, GB/T 9704-2012, 7.3.5.4) of a unit: from its signature, else its title block.</summary>
internal static class IssueDateReader
{
    /// <summary>Reads the date; where its year cannot stand beside the document number's, the number's year is taken and a note added.</summary>
    public static ParsedField<DateOnly>? Read(TitleBlock? head, Signature? signature, string? number, IReadOnlyList<TextLine> lines, List<ParseNote> notes)
    {
        if ((signature?.DateLine ?? head?.DateLine) is not { } at)
        {
            return null;
        }

        var line = lines[at];
        var end = signature?.DateLine is null ? head!.HeadEnd : at + 1;
        var printed = PrintedDate.ReadLine(line.Folded) ?? PrintedDate.ReadTail(line.Folded)?.Day
            ?? PrintedDate.ReadInside(TextLines.Folded(lines, at, Math.Max(at + 1, end)));
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
}
