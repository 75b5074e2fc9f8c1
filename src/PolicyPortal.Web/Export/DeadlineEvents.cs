using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Export;

/// <summary>
/// The events of a calendar feed: the days of each limit that the calendar's pages show (<see cref="DeadlineDay.Of"/>), so that both tell the same.
/// </summary>
public static class DeadlineEvents
{
    /// <summary>The events in the order of the list.</summary>
    public static IEnumerable<CalendarEvent> Of(DeadlineRows rows, string origin, int? alarmDays, Words words) =>
        from row in rows.Rows
        from day in DeadlineDay.Of(row.Item)
        let what = words[day.Mark == DayMark.Begins ? "Calendar.Starts" : day.Mark == DayMark.Due ? "Calendar.Due" : "Calendar.Ends", words.DeadlineKind(row.Item.Kind)]
        select Event(row, day.Mark == DayMark.Begins ? "start" : "end", day.Day, what, origin, alarmDays, words);

    private static CalendarEvent Event(DeadlineRow row, string end, DateOnly day, string what, string origin, int? alarmDays, Words words)
    {
        var item = row.Item;
        string?[] description =
        [
            item.Quote,
            PeriodText.Basis(item.Period),
            .. PeriodText.Doubts(item.Period),
            $"《{row.Document.Title}》",
            row.Document.DocumentNumber,
            words["Calendar.Source", item.Source, item.Line],
        ];
        return new(
            $"{item.Id}.{end}@policy-portal",
            row.Compilation.ImportedAt,
            day,
            $"{what}：{item.Quote}",
            string.Join('\n', description.Where(line => !string.IsNullOrEmpty(line))),
            origin + Links.Deadline(item.DocumentId, item.Id),
            [words.DeadlineKind(item.Kind), row.Document.Region],
            alarmDays);
    }
}
