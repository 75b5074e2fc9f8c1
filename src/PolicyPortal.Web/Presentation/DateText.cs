using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Presentation;

/// <summary>Dates and durations as people write them: 2020年2月7日, 7 February 2020, 2个工作日.</summary>
public static class DateText
{
    /// <summary>A day as <c>&lt;time&gt;</c>.</summary>
    public static IHtmlContent Html(DateOnly date) => Html(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A day or month (<c>yyyy-MM-dd</c>, <c>yyyy-MM</c>) as <c>&lt;time&gt;</c>; anything else as it is.</summary>
    public static IHtmlContent Html(string date)
    {
        if (Plain(date) is not { } text)
        {
            return new StringHtmlContent(date);
        }

        var time = new TagBuilder("time") { Attributes = { ["datetime"] = date } };
        time.InnerHtml.Append(text);
        return time;
    }

    /// <summary>A day or month in the language of the page; null where the text is neither.</summary>
    public static string? Plain(string date)
    {
        var culture = CultureInfo.CurrentUICulture;
        if (DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day.ToString(Texts.Get("Date.DayFormat"), culture);
        }

        return DateOnly.TryParseExact(date + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.ToString(Texts.Get("Date.MonthFormat"), culture)
            : null;
    }

    /// <summary>
    /// An ISO 8601 duration (P3M, P1Y6M, P14D, PT48H, working days as P2WD) in words; as it is where it is none.
    /// </summary>
    public static string Duration(string iso)
    {
        if (iso is not ['P', .. var rest] || rest.Length == 0)
        {
            return iso;
        }

        List<string> parts = [];
        var number = new StringBuilder();
        var isTime = false;
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == 'T')
            {
                isTime = true;
            }
            else if (char.IsAsciiDigit(rest[i]) || rest[i] is '.')
            {
                number.Append(rest[i]);
            }
            else
            {
                var isWorkingDay = rest[i] == 'W' && i + 1 < rest.Length && rest[i + 1] == 'D';
                var unit = isWorkingDay ? "WorkingDays" : Unit(rest[i], isTime);
                if (unit is null || number.Length == 0)
                {
                    return iso;
                }

                var key = $"Duration.{unit}{(number.ToString() == "1" ? ".One" : "")}";
                parts.Add(string.Format(CultureInfo.CurrentCulture, Texts.Get(key), number));
                number.Clear();
                i += isWorkingDay ? 1 : 0;
            }
        }

        return number.Length > 0 ? iso : string.Join(Texts.Get("Duration.Separator"), parts);
    }

    private static string? Unit(char designator, bool isTime) => (designator, isTime) switch
    {
        ('Y', false) => "Years",
        ('M', false) => "Months",
        ('W', false) => "Weeks",
        ('D', false) => "Days",
        ('H', true) => "Hours",
        ('M', true) => "Minutes",
        _ => null,
    };
}
