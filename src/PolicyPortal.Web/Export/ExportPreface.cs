using System.Globalization;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Export;

/// <summary>The lines over the heading of an exported workbook: what it lists, what was asked, how many rows, and what it may be used for.</summary>
public static class ExportPreface
{
    /// <summary>Of a list whose states are told for a day.</summary>
    public static IReadOnlyList<string> Of(Words words, string list, DateOnly day, SpokenQuery question, int count) =>
        Of(words, words["Export.Title", list, Day(day)], question.Sentence, count);

    /// <summary>Of a list as it is on a day.</summary>
    /// <param name="question">What was asked, in words; empty for all.</param>
    public static IReadOnlyList<string> OfState(Words words, string list, DateOnly day, string question, int count) =>
        Of(words, words["Export.TitleOn", list, Day(day)], question, count);

    /// <summary>A day in words.</summary>
    public static string Day(DateOnly day) => DateText.Plain(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))!;

    private static string[] Of(Words words, string title, string question, int count) =>
        [title, words["Export.Question", question.Length > 0 ? question : words["Export.All"]], words["Export.Count", count], words["Export.Advice"]];
}
