using System.Globalization;
using PolicyPortal.Catalog.Corrections;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Import;

/// <summary>
/// Type, range and length of what was read, by the same rules that corrections are held to. A value that cannot be one is a doubt: it is left out and noted, so that
/// a year with a slipped digit or a paragraph taken for a title stands in no list.
/// </summary>
internal static class FieldChecks
{
    /// <summary>Note on a value that was left out; its detail is the field, a colon, and the value.</summary>
    public const string ImplausibleNote = "value-implausible";

    /// <summary>Characters of a value that the note shows.</summary>
    public const int LongestShown = 100;

    /// <summary>The compilation without values that cannot be.</summary>
    /// <param name="today">The day of the check: a document may be dated a year ahead at most.</param>
    public static ParsedCompilation Of(ParsedCompilation parsed, DateOnly today)
    {
        if (parsed.Units.All(unit => Problems(unit, today).Count == 0))
        {
            return parsed;
        }

        return parsed with { Units = [.. parsed.Units.Select(unit => Checked(unit, Problems(unit, today)))] };
    }

    private static ParsedUnit Checked(ParsedUnit unit, List<(string Field, ParseNote Note)> problems)
    {
        return problems.Count == 0 ? unit : unit with
        {
            Title = IsWrong("title") ? null : unit.Title,
            DocumentNumber = IsWrong("documentNumber") ? null : unit.DocumentNumber,
            IssueDate = IsWrong("issueDate") ? null : unit.IssueDate,
            Notes = [.. unit.Notes, .. problems.Select(p => p.Note)],
        };

        bool IsWrong(string field) => problems.Exists(p => p.Field == field);
    }

    private static List<(string Field, ParseNote Note)> Problems(ParsedUnit unit, DateOnly today)
    {
        List<(string, ParseNote)> problems = [];
        Check("title", unit.Title?.Value, unit.Title?.Span);
        Check("documentNumber", unit.DocumentNumber?.Value, unit.DocumentNumber?.Span);
        Check("issueDate", unit.IssueDate?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), unit.IssueDate?.Span);
        return problems;

        void Check(string field, string? value, SourceSpan? span)
        {
            if (value is not null && span is { } place && !CorrectionFields.IsValid(CorrectionTarget.Document, field, value, today))
            {
                problems.Add((field, new ParseNote(ImplausibleNote, place, $"{field}: {(value.Length > LongestShown ? value[..LongestShown] : value)}")));
            }
        }
    }
}
