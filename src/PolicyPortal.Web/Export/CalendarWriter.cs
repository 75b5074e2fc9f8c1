using System.Globalization;
using System.Text;

namespace PolicyPortal.Web.Export;

/// <summary>An all-day event of a calendar feed.</summary>
/// <param name="Uid">Stable for ever: the same event in every answer, so that a subscribed calendar changes it instead of adding another.</param>
/// <param name="Stamp">When what it says was last brought into the catalogue.</param>
/// <param name="AlarmDays">Days before at which a calendar program reminds; null for no alarm.</param>
public sealed record CalendarEvent(
    string Uid,
    DateTimeOffset Stamp,
    DateOnly Day,
    string Summary,
    string Description,
    string Address,
    IReadOnlyList<string> Categories,
    int? AlarmDays);

/// <summary>
/// Writes a calendar feed after RFC 5545: CRLF, lines folded at 75 octets and never inside a character (3.1), texts escaped (3.3.11), all-day events as
/// <c>VALUE=DATE</c> with the day after as end (3.6.1), alarms as <c>VALARM</c> (3.6.6). Name and refresh time after RFC 7986.
/// </summary>
public sealed class CalendarWriter : IDisposable
{
    /// <summary>Content type of a feed.</summary>
    public const string ContentType = "text/calendar; charset=utf-8";

    private const int LongestLine = 75;

    private readonly StreamWriter writer;

    /// <summary>Begins the feed.</summary>
    /// <param name="target">Where to; stays open.</param>
    /// <param name="name">What the calendar program calls the feed.</param>
    /// <param name="address">The address of the list that it follows.</param>
    public CalendarWriter(Stream target, string name, string address)
    {
        writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16 * 1024, leaveOpen: true) { NewLine = "\r\n" };
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//PolicyPortal//Deadlines//ZH");
        Line("CALSCALE:GREGORIAN");
        Line("METHOD:PUBLISH");
        Text("NAME", name);
        Text("X-WR-CALNAME", name);
        Line("URL:" + address);
        Line("REFRESH-INTERVAL;VALUE=DURATION:P1D");
        Line("X-PUBLISHED-TTL:P1D");
    }

    /// <summary>Writes one event.</summary>
    public void Write(CalendarEvent entry)
    {
        Line("BEGIN:VEVENT");
        Line("UID:" + entry.Uid);
        Line("DTSTAMP:" + entry.Stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        Line("DTSTART;VALUE=DATE:" + Date(entry.Day));
        if (entry.Day < DateOnly.MaxValue)
        {
            Line("DTEND;VALUE=DATE:" + Date(entry.Day.AddDays(1)));
        }

        Text("SUMMARY", entry.Summary);
        Text("DESCRIPTION", entry.Description);
        Line("URL:" + entry.Address);
        if (entry.Categories.Count > 0)
        {
            Line("CATEGORIES:" + string.Join(',', entry.Categories.Select(Escaped)));
        }

        Line("TRANSP:TRANSPARENT");
        if (entry.AlarmDays is { } days)
        {
            Line("BEGIN:VALARM");
            Line("ACTION:DISPLAY");
            Line(string.Create(CultureInfo.InvariantCulture, $"TRIGGER:-P{days}D"));
            Text("DESCRIPTION", entry.Summary);
            Line("END:VALARM");
        }

        Line("END:VEVENT");
    }

    /// <summary>Ends the feed.</summary>
    public void Dispose()
    {
        Line("END:VCALENDAR");
        writer.Dispose();
    }

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private void Text(string name, string value) => Line(name + ":" + Escaped(value));

    /// <summary>Backslash, semicolon, comma and line break escaped; other control characters, which a content line cannot hold, left out.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            switch (c)
            {
                case '\\' or ';' or ',':
                    escaped.Append('\\').Append(c);
                    break;
                case '\n':
                    escaped.Append("\\n");
                    break;
                case >= ' ' and not '\u007F':
                    escaped.Append(c);
                    break;
            }
        }

        return escaped.ToString();
    }

    private void Line(string content)
    {
        var octets = 0;
        foreach (var rune in content.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                // The blank that marks a continuation counts as the first octet of its line.
                writer.Write("\r\n ");
                octets = 1;
            }

            writer.Write(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        writer.WriteLine();
    }
}
