using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Tests.Support;
using Xunit;

namespace PolicyPortal.Tests.Web.Export;

/// <summary>The list of limits as files, through the host on the five compilations.</summary>
public sealed class DeadlineFilesTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    private const string Question = "on=2020-06-15&region=北京市&state=running";
    private readonly HttpClient client = portal.CreateClient();

    [Fact]
    public async Task A_table_holds_every_row_of_the_list()
    {
        var response = await client.GetAsync($"/deadlines.csv?{Question}");
        var text = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal('\uFEFF', text[0]);
        Assert.Equal(await TotalAsync() + 1, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("2020-06-30", text, StringComparison.Ordinal);
        Assert.Equal("期限-北京市-进行中-2020-06-15.csv", response.Content.Headers.ContentDisposition!.FileNameStar);
    }

    [Fact]
    public async Task A_workbook_says_the_question_and_gives_days_words_and_checksum()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await client.GetByteArrayAsync($"/deadlines.xlsx?{Question}")), isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var rows = sheet.Descendants<Row>().ToList();
        Assert.Contains("北京市", rows[1].InnerText, StringComparison.Ordinal);
        Assert.Equal(await TotalAsync() + 5, rows.Count);
        Assert.All(rows.Skip(5), row => Assert.Matches("[0-9a-f]{64}$", row.InnerText));
        Assert.Contains(sheet.Descendants<Cell>(), c => c.StyleIndex?.Value == 1 && c.CellReference!.Value!.StartsWith('E'));
    }

    [CalendarReaderFact]
    public async Task A_calendar_program_reads_the_feed()
    {
        var feed = await client.GetByteArrayAsync($"/deadlines.ics?{Question}&alarm=3");
        var read = await CalendarReader.RunAsync("""
            import sys, json, icalendar
            calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
            events = [e for e in calendar.walk('VEVENT')]
            print(json.dumps([{ 'uid': str(e['UID']), 'day': e.decoded('DTSTART').isoformat(), 'summary': str(e['SUMMARY']), 'description': str(e['DESCRIPTION']), 'alarms': len(e.walk('VALARM')) } for e in events]))
            assert icalendar.Calendar.from_ical(calendar.to_ical()).to_ical() == calendar.to_ical()
            """, feed);
        var events = JsonDocument.Parse(read).RootElement.EnumerateArray().ToList();
        Assert.NotEmpty(events);
        Assert.Equal(events.Count, events.Select(e => e.GetProperty("uid").GetString()).Distinct().Count());
        Assert.All(events, e => Assert.Equal(1, e.GetProperty("alarms").GetInt32()));
        Assert.Contains(events, e => e.GetProperty("day").GetString() == "2020-06-30" && e.GetProperty("description").GetString()!.Contains('，', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_feed_has_the_days_of_the_calendar()
    {
        using var scope = portal.Services.CreateScope();
        var days = await scope.ServiceProvider.GetRequiredService<ListDeadlineDays>().Handle(new DeadlineFilter { On = new DateOnly(2020, 6, 15) }, CancellationToken.None);
        var feed = await client.GetStringAsync("/deadlines.ics?on=2020-06-15");
        Assert.Contains(days.Entries, d => d.Item.Period.LastBasis == PeriodBasis.Document && d.Day == d.Item.Period.Last);
        Assert.Equal(
            days.Entries.Select(d => d.Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)).Order(),
            feed.Split("\r\n").Where(line => line.StartsWith("DTSTART", StringComparison.Ordinal)).Select(line => line[^8..]).Order());
    }

    [Fact]
    public async Task A_feed_stays_the_same_while_the_catalogue_does() =>
        Assert.Equal(await client.GetStringAsync($"/deadlines.ics?{Question}"), await client.GetStringAsync($"/deadlines.ics?{Question}"));

    [Theory]
    [InlineData("/deadlines.ics?region=月球")]
    [InlineData("/deadlines.csv?on=2020-02-30")]
    [InlineData("/deadlines.xlsx?kind=gift")]
    [InlineData("/deadlines.ics?alarm=-1")]
    [InlineData("/deadlines.ics?regoin=北京市")]
    public async Task What_cannot_be_served_is_answered_clearly(string address)
    {
        var response = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    private async Task<int> TotalAsync() =>
        JsonDocument.Parse(await client.GetStringAsync($"/api/deadlines?{Question}&pageSize=1")).RootElement.GetProperty("total").GetInt32();
}
