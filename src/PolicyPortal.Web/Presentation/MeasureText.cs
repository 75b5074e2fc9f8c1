using System.Globalization;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Presentation;

/// <summary>A compared measure in the few words of a table cell.</summary>
public static class MeasureText
{
    private const int LongestTitle = 30;

    /// <summary>The text behind the heading, cut to a length.</summary>
    public static string Body(RegionMeasure measure, int most)
    {
        var text = measure.Text.ReplaceLineEndings("");
        if (measure.Heading is { } heading && text.StartsWith(heading, StringComparison.Ordinal))
        {
            text = text[heading.Length..].TrimStart('。', '：', '，', ' ', '\u3000');
        }

        return Cut(text, most);
    }

    /// <summary>What names the document: its number, else its title in brackets.</summary>
    public static string Source(DocumentSummary document) => document.DocumentNumber ?? $"《{Cut(document.Title, LongestTitle)}》";

    /// <summary>When it holds, in words: both dates, one of them, how long, or the event that it hangs on; the printed words where nothing is known.</summary>
    public static string Period(DeadlineItem period)
    {
        var (start, end) = (Day(period.Start), Day(period.End));
        return (start, end) switch
        {
            ({ } from, { } to) when from == to => from,
            ({ } from, { } to) => Filled("Period.Between", from, to),
            ({ } from, null) => Filled("Period.From", from),
            (null, { } to) => Filled("Period.Until", to),
            _ => period.Duration is { } duration ? DateText.Duration(duration) : period.Quote,
        };

        static string? Day(string? date) => date is null ? null : DateText.Plain(date) ?? date;
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most] + "…";

    private static string Filled(string key, params object[] values) => string.Format(CultureInfo.CurrentCulture, Texts.Get(key), values);
}
