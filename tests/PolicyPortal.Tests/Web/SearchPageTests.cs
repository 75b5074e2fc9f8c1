using System.Net;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web;

[Collection(PortalCollection.Name)]
public sealed class SearchPageTests(PortalApplication portal)
{
    [Fact]
    public async Task Marks_the_hits_and_leads_to_the_measure()
    {
        var (_, page) = await portal.GetPageAsync("/search?q=稳岗返还");

        Assert.Equal("稳岗返还", page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.NotEmpty(page.QuerySelectorAll("ol.hits mark"));
        var measure = page.QuerySelector(".measure-hits a")!.GetAttribute("href")!;
        var (_, document) = await portal.GetPageAsync(measure);
        Assert.NotNull(document.GetElementById(measure[(measure.IndexOf('#') + 1)..]));
    }

    [Fact]
    public async Task A_facet_is_a_link_that_narrows_and_can_be_taken_off_again()
    {
        var (_, page) = await portal.GetPageAsync("/search?q=企业");
        var topic = page.QuerySelector(".facet a[href*='topic=']")!;
        var count = topic.QuerySelector(".facet-count")!.TextContent.Trim();

        var (response, narrowed) = await portal.GetPageAsync(topic.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith(count, narrowed.QuerySelector("#count")!.TextContent.Trim());
        var chip = narrowed.QuerySelector(".spoken-topic .chip[href]")!;
        Assert.DoesNotContain("topic=", chip.GetAttribute("href"));
        Assert.NotNull(narrowed.QuerySelector(".facet a[aria-current='true']"));

        var (_, wide) = await portal.GetPageAsync(chip.GetAttribute("href")!);
        Assert.Equal(page.QuerySelector("#count")!.TextContent, wide.QuerySelector("#count")!.TextContent);
    }

    [Fact]
    public async Task The_next_page_keeps_question_and_filters()
    {
        var (_, page) = await portal.GetPageAsync("/search?q=企业&sort=newest");
        var next = page.QuerySelector("a[rel=next]")!.GetAttribute("href")!;

        Assert.Contains("sort=newest", next);
        Assert.Contains("page=2", next);
        var (response, second) = await portal.GetPageAsync(next);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("21", second.QuerySelector("ol.hits")!.GetAttribute("start"));
    }

    [Theory]
    [InlineData("人社部发[2020]8号")]
    [InlineData("人社部发〔２０２０〕８号")]
    [InlineData(" 人社部发（2020） 8 号 ")]
    public async Task A_number_in_any_form_finds_its_document_first(string number)
    {
        var (_, page) = await portal.GetPageAsync("/search?jump=0&q=" + Uri.EscapeDataString(number));

        Assert.Contains("人社部发〔2020〕8号", page.QuerySelector("ol.hits > li")!.TextContent);
    }

    [Fact]
    public async Task A_question_of_10000_characters_is_answered_and_the_page_says_what_was_read()
    {
        var (response, page) = await portal.GetPageAsync("/search?q=" + Uri.EscapeDataString(string.Concat(Enumerable.Repeat("社会保险缓缴", 1700))));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("500", page.QuerySelector(".reading")!.TextContent);
        Assert.True(page.Source.Text.Length < 1_500_000, "A long question must not come back in every link at full length.");
    }

    [Theory]
    [InlineData("，。！？")]
    [InlineData("\"\"")]
    [InlineData("\"稳岗")]
    [InlineData("“稳岗返还")]
    [InlineData("* OR NEAR(")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\u0000\u0001")]
    [InlineData("%%%")]
    [InlineData("\ud83d\ude00")]
    public async Task Odd_questions_are_answered(string query)
    {
        var (response, page) = await portal.GetPageAsync("/search?q=" + Uri.EscapeDataString(query));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull(page.QuerySelector("#count"));
    }

    [Theory]
    [InlineData("page=-1", "-1")]
    [InlineData("page=abc", "abc")]
    [InlineData("page=0", "0")]
    [InlineData("page=99999999999", "99999999999")]
    [InlineData("topic=没有的主题", "没有的主题")]
    [InlineData("region=火星", "火星")]
    [InlineData("body=nobody", "nobody")]
    [InlineData("genre=没有的文种", "没有的文种")]
    [InlineData("kind=nothing", "nothing")]
    [InlineData("month=2020-13", "2020-13")]
    [InlineData("compilation=none", "none")]
    [InlineData("asOf=soon", "soon")]
    [InlineData("asOf=2020-02-30", "2020-02-30")]
    [InlineData("asOf=9999-12-31", "9999-12-31")]
    [InlineData("asOf=0000-01-01", "0000-01-01")]
    [InlineData("sort=best", "best")]
    [InlineData("scope=all", "all")]
    [InlineData("pageSize=1000", "1000")]
    public async Task A_value_that_cannot_be_served_is_named_with_a_way_out(string parameter, string value)
    {
        foreach (var language in new[] { "zh-CN", "en" })
        {
            var (response, page) = await portal.GetPageAsync("/search?q=企业&" + parameter, language);

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            var problem = page.QuerySelector("[role=alert]")!;
            Assert.Contains(value, problem.TextContent);
            var (without, _) = await portal.GetPageAsync(problem.QuerySelector("a")!.GetAttribute("href")!, language);
            Assert.Equal(HttpStatusCode.OK, without.StatusCode);
        }
    }

    [Theory]
    [InlineData("/search?q=企业&page=1000000000")]
    [InlineData("/measures?page=1000000000")]
    [InlineData("/deadlines?page=2000000000")]
    public async Task A_page_behind_the_last_leads_to_the_last(string address)
    {
        var (response, page) = await portal.GetPageAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var last = page.QuerySelector("[role=alert] a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync(last)).StatusCode);
    }
}
