using System.Text;
using PolicyPortal.Web.Export;
using Xunit;

namespace PolicyPortal.Tests.Web.Export;

/// <summary>The form of RFC 5545; that a calendar program reads it is proven by CalendarFeedTests with another reader.</summary>
public class CalendarWriterTests
{
    [Fact]
    public void Folds_by_octets_and_never_inside_a_character()
    {
        var lines = Written(new string('期', 60) + "🀄" + new string('a', 90)).Split("\r\n");
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain(lines, line => line.Contains('\uFFFD'));
        Assert.Contains("SUMMARY:" + new string('期', 60) + "🀄" + new string('a', 90), Unfolded(lines));
    }

    [Fact]
    public void Escapes_what_would_end_a_value() =>
        Assert.Contains(@"SUMMARY:甲\, 乙\; 丙\\丁\n戊", Unfolded(Written("甲, 乙; 丙\\丁\n戊\u0007").Split("\r\n")));

    [Fact]
    public void An_all_day_event_ends_on_the_day_after() =>
        Assert.Contains("DTSTART;VALUE=DATE:20200229\r\nDTEND;VALUE=DATE:20200301\r\n", Written("x"), StringComparison.Ordinal);

    [Fact]
    public void Every_line_ends_in_carriage_return_and_line_feed() => Assert.Equal(Written("x").Count(c => c == '\n'), Written("x").Split("\r\n").Length - 1);

    private static List<string> Unfolded(string[] lines) => [.. string.Join("\r\n", lines).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")];

    private static string Written(string summary)
    {
        using var target = new MemoryStream();
        using (var calendar = new CalendarWriter(target, "期限", "http://127.0.0.1/deadlines"))
        {
            calendar.Write(new CalendarEvent("d1-end@x", DateTimeOffset.UnixEpoch, new DateOnly(2020, 2, 29), summary, "据原文", "http://127.0.0.1/documents/d1", ["优惠期"], 3));
        }

        return Encoding.UTF8.GetString(target.ToArray());
    }
}
