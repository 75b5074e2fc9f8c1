using System.Globalization;
using System.Net;
using System.Xml.Linq;
using AngleSharp.Dom;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Tests.Support;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Tests.Web;

/// <summary>The timeline: bars where the periods are, the chosen day as a line, the same as a table, and as a file.</summary>
[Collection(PortalCollection.Name)]
public sealed class PeriodTimelinePageTests(PortalApplication portal)
{
    private const string Window = "from=2020-01-01&to=2020-12-30";

    [Fact]
    public async Task A_bar_stands_where_its_period_is()
    {
        // 365 days; 北京市: 自2020年1月1日至3月31日，对捐赠用于疫情防控的进口物资, days 1 to 91.
        var (_, page) = await portal.GetPageAsync($"/calendar/timeline?{Window}&q=捐赠用于疫情防控的进口物资&region=北京市&scope=own");
        var words = page.QuerySelectorAll(".period-chart a.period").ToList();
        var place = words.FindIndex(link => link.TextContent.Contains("对捐赠用于疫情防控的进口物资", StringComparison.Ordinal));
        var bar = page.QuerySelectorAll(".period-chart rect.bar")[place];
        Assert.Equal("0%", bar.GetAttribute("x"));
        Assert.Equal(100.0 * 91 / 365, double.Parse(bar.GetAttribute("width")!.TrimEnd('%'), CultureInfo.InvariantCulture), 2);
        Assert.Contains("kind-relief", bar.ParentElement!.ClassName!, StringComparison.Ordinal);
        var (response, document) = await portal.GetPageAsync(words[place].GetAttribute("href")!.Split('#')[0]);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull(document.GetElementById(words[place].GetAttribute("href")!.Split('#')[1]));
    }

    [Fact]
    public async Task The_chosen_day_is_a_line_while_it_is_in_sight()
    {
        var (_, page) = await portal.GetPageAsync($"/calendar/timeline?{Window}&on=2020-07-01");
        var line = page.QuerySelector(".period-chart line.day")!;
        Assert.Equal(100.0 * 182.5 / 365, double.Parse(line.GetAttribute("x1")!.TrimEnd('%'), CultureInfo.InvariantCulture), 2);
        Assert.Contains("2020年7月1日", page.QuerySelector(".period-chart .day-name")!.TextContent, StringComparison.Ordinal);
        var (_, elsewhere) = await portal.GetPageAsync($"/calendar/timeline?{Window}&on=2021-07-01");
        Assert.Null(elsewhere.QuerySelector(".period-chart line.day"));
        Assert.Contains(elsewhere.QuerySelectorAll(".month-steps a"), link => link.TextContent.Contains("2021年7月1日", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_ends_have_an_arrow_and_doubtful_periods_are_hatched()
    {
        var (_, open) = await portal.GetPageAsync("/calendar/timeline?on=2020-06-15&q=对仍未缴清2020年1季度社会保险费的企业&kind=other");
        var group = open.QuerySelectorAll(".period-chart g[class^=kind]").Single(g => g.QuerySelector("rect.open") is not null);
        Assert.NotNull(group.QuerySelector("svg.arrow[x='100%']"));
        Assert.Contains("终止日未写明", open.QuerySelector(".period-chart")!.TextContent, StringComparison.Ordinal);

        var (_, certain) = await portal.GetPageAsync("/calendar/timeline?on=2020-06-15&certain=1&pageSize=100");
        Assert.NotEmpty(certain.QuerySelectorAll(".period-chart rect.bar"));
        Assert.Empty(certain.QuerySelectorAll(".period-chart rect[fill='url(#doubt)']"));
        var (_, all) = await portal.GetPageAsync("/calendar/timeline?on=2020-06-15&pageSize=100");
        Assert.NotEmpty(all.QuerySelectorAll(".period-chart rect[fill='url(#doubt)']"));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task The_picture_has_a_name_and_a_table_that_says_the_same(string language)
    {
        var (_, page) = await portal.GetPageAsync("/calendar/timeline?on=2020-06-15", language);
        var picture = page.QuerySelector("svg.period-chart")!;
        foreach (var id in picture.GetAttribute("aria-labelledby")!.Split(' '))
        {
            Assert.NotEqual("", page.GetElementById(id)!.TextContent);
        }

        var inTable = page.QuerySelectorAll(".period-table tbody td a[href*='#']").Select(link => link.GetAttribute("href")!).ToHashSet();
        Assert.All(picture.QuerySelectorAll("a.period"), bar => Assert.Contains(bar.GetAttribute("href")!, inTable));
        Assert.All(page.QuerySelectorAll(".period-table tbody tr"), row => Assert.NotEqual("", row.QuerySelector(".state-line .badge")!.TextContent));
        Assert.Empty(page.QuerySelectorAll("[style], style"));
    }

    [Fact]
    public async Task Every_limit_of_the_list_is_in_the_pictures()
    {
        const string Filter = "region=北京市&scope=own&from=2020-01-01&to=2020-12-31";
        var (_, list) = await portal.GetPageAsync($"/deadlines?{Filter}&pageSize=100");
        HashSet<string> drawn = [];
        for (var address = $"/calendar/timeline?{Filter}"; address is not null;)
        {
            var (_, page) = await portal.GetPageAsync(address);
            drawn.UnionWith(page.QuerySelectorAll(".period-table tbody td a[href*='#d-']").Select(link => link.GetAttribute("href")!));
            address = page.QuerySelector(".pager a[rel=next]")?.GetAttribute("href");
        }

        var listed = list.QuerySelectorAll(".deadline-words a").Select(link => link.GetAttribute("href")!).ToHashSet();
        Assert.NotEmpty(listed);
        Assert.Equal(listed.Order(StringComparer.Ordinal), drawn.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_zooms_and_moves_by_its_address()
    {
        var (_, page) = await portal.GetPageAsync("/calendar/timeline?from=2020-01&to=2020-12&on=2020-06-15&kind=relief");
        Assert.Contains("2020年1月1日至2020年12月31日", page.GetElementById("window")!.TextContent, StringComparison.Ordinal);
        var steps = page.QuerySelectorAll(".month-steps a").ToDictionary(link => link.TextContent.Trim(), link => link.GetAttribute("href")!);
        Assert.Contains("from=2019-07-01&to=2020-06-30", steps["更早"], StringComparison.Ordinal);
        Assert.Contains("from=2020-07-01&to=2021-06-30", steps["更晚"], StringComparison.Ordinal);
        Assert.Contains("from=2020-03-01&to=2020-08-31", steps["放大"], StringComparison.Ordinal);
        Assert.Contains("from=2019-06-01&to=2021-05-31", steps["缩小"], StringComparison.Ordinal);
        foreach (var step in steps.Values)
        {
            Assert.Contains("kind=relief", step, StringComparison.Ordinal);
            Assert.NotEmpty((await portal.GetPageAsync(step)).Page.QuerySelectorAll(".period-chart rect.bar"));
        }
    }

    [Theory]
    [InlineData("from=1949-10-01&to=2199-12-31", HttpStatusCode.OK)]
    [InlineData("from=2020-06-15&to=2020-06-15", HttpStatusCode.OK)]
    [InlineData("from=2199-12-31", HttpStatusCode.OK)]
    [InlineData("to=1949-10-01", HttpStatusCode.OK)]
    [InlineData("on=2199-12-31", HttpStatusCode.OK)]
    [InlineData("on=1949-10-01", HttpStatusCode.OK)]
    [InlineData("from=0000-00", HttpStatusCode.BadRequest)]
    [InlineData("to=9999-12", HttpStatusCode.BadRequest)]
    [InlineData("from=2020-05&to=2020-04", HttpStatusCode.BadRequest)]
    [InlineData("region=月球", HttpStatusCode.BadRequest)]
    [InlineData("page=4000", HttpStatusCode.NotFound)]
    public async Task Any_stretch_of_days_is_drawn_and_a_bad_one_answered(string query, HttpStatusCode status)
    {
        var (response, page) = await portal.GetPageAsync("/calendar/timeline?" + query);
        Assert.Equal(status, response.StatusCode);
        Assert.True(page.QuerySelector(".period-chart, main .notice") is not null);
        var file = await portal.GetAsync("/calendar/timeline.svg?" + query);
        Assert.Equal(status, file.StatusCode);
        Assert.Equal(status switch { HttpStatusCode.OK => "image/svg+xml", HttpStatusCode.BadRequest => "application/problem+json", _ => "text/html" }, file.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task The_file_is_well_formed_and_stands_alone(string language)
    {
        var (_, page) = await portal.GetPageAsync("/calendar/timeline?on=2020-06-15&region=北京市", language);
        var response = await portal.GetAsync(page.QuerySelector("a[href^='/calendar/timeline.svg']")!.GetAttribute("href")!, language);
        var svg = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
        Assert.Equal("{http://www.w3.org/2000/svg}svg", svg.Name.ToString());
        Assert.Equal(page.QuerySelectorAll(".period-chart rect.bar").Length, svg.Descendants(svg.Name.Namespace + "rect").Count(rect => ((string?)rect.Attribute("class"))?.StartsWith("bar", StringComparison.Ordinal) == true));
        Assert.All(svg.Descendants(svg.Name.Namespace + "a"), link => Assert.StartsWith("http://", (string)link.Attribute("href")!, StringComparison.Ordinal));
        Assert.Contains(language == "en" ? "Beijing" : "北京市", svg.Descendants(svg.Name.Namespace + "text").Last().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Zooming_in_and_out_ends_and_always_shows_whole_months()
    {
        var day = new DateOnly(2020, 6, 15);
        var window = PeriodWindow.Of(null, null, day);
        Assert.Equal(new PeriodWindow(new(2020, 3, 1), new(2021, 2, 28)), window);
        var steps = 0;
        for (PeriodWindow? next = window; next is not null; next = next.Farther(day), steps++)
        {
            window = next;
            Assert.Equal(1, window.First.Day);
            Assert.Equal(1, window.Last.AddDays(1).Day);
            Assert.True(window.Holds(day));
        }

        Assert.Equal(new PeriodWindow(DayReader.Earliest, DayReader.Latest), window);
        for (PeriodWindow? next = window; next is not null; next = next.Closer(day), steps++)
        {
            window = next;
            Assert.True(window.Holds(day));
        }

        Assert.Equal(new PeriodWindow(new(2020, 6, 1), new(2020, 6, 30)), window);
        Assert.InRange(steps, 10, 30);
    }

    [Fact]
    public void Moving_ends_at_the_days_that_are_taken()
    {
        foreach (var forward in new[] { true, false })
        {
            var moves = 0;
            for (PeriodWindow? window = PeriodWindow.Of(null, null, new(2020, 6, 15)); window is not null; window = forward ? window.Later : window.Earlier)
            {
                Assert.True(window.First <= window.Last && window.First >= DayReader.Earliest && window.Last <= DayReader.Latest);
                Assert.InRange(moves++, 0, 1000);
            }
        }
    }
}
