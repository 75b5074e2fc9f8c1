using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Export;

/// <summary>
/// The events of a calendar feed: of each limit the day on which it begins, where the text states one, and the day on which it ends or falls due. A day that
/// is only taken from the document's issue is no event.
/// </summary>
public static class DeadlineEvents
{
    /// <summary>The events in the order of the list.</summary>
    public static IEnumerable<CalendarEvent> Of(DeadlineRows rows, string origin, int? alarmDays, Words words)
    {
        foreach (var row in rows.Rows)
        {
            var period = row.Item.Period;
            var ends = period.Last is not null && period.LastBasis != PeriodBasis.Document;
                        if (period.First is { } first && period.FirstBasis is (PeriodBasis.Stated or PeriodBasis.Event) && !(ends && period.Last == first))
            {
                yield return Event(row, "start", first, words["Calendar.Starts", words.DeadlineKind(row.Item.Kind)], origin, alarmDays, words);
            }

            if (ends)
            {
                yield return Event(row, "end", period.Last!.Value, words[row.Item.Kind == "due" ? "Calendar.Due" : "Calendar.Ends", words.DeadlineKind(row.Item.Kind)], origin, alarmDays, words);
            }
        }
    }

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
            $"{what}：{row.Document.Title}",
            string.Join('\n', description.Where(line => !string.IsNullOrEmpty(line))),
            origin + Links.Deadline(item.DocumentId, item.Id),
            [words.DeadlineKind(item.Kind), row.Document.Region],
            alarmDays);
    }
}
