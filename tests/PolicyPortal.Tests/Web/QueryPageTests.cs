using System.Net;
using System.Text.Json;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web;

/// <summary>What pages say about a query, and where it leads.</summary>
[Collection(PortalCollection.Name)]
public sealed class QueryPageTests(PortalApplication portal)
{
    [Theory]
    [InlineData("人社部发[2020]11号")]
    [InlineData(" 人社部发（２０２０） 第 11")]
    [InlineData("关于阶段性减免企业社会保险费的通知")]
    public async Task A_number_or_title_leads_straight_to_the_document_with_a_way_back(string query)
    {
        var response = await portal.GetAsync("/search?q=" + Uri.EscapeDataString(query));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);

        var (_, document) = await portal.GetPageAsync(response.Headers.Location!.ToString());
        Assert.Contains("人社部发〔2020〕11号", document.QuerySelector(".fields")!.TextContent);
        var notice = document.QuerySelector(".jumped")!;
        Assert.Contains(query.Trim(), notice.TextContent);

        var (results, list) = await portal.GetPageAsync(notice.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, results.StatusCode);
        Assert.Contains("人社部发〔2020〕11号", list.QuerySelector("ol.hits > li")!.TextContent);
    }

    [Fact]
    public async Task Filters_come_back_with_the_results_and_choosing_another_does_not_jump()
    {
        var location = (await portal.GetAsync("/search?q=人社部发〔2020〕11号&region=北京市")).Headers.Location!.ToString();
        var (_, document) = await portal.GetPageAsync(location);
        var back = document.QuerySelector(".jumped a")!.GetAttribute("href")!;
        Assert.Contains("region=" + Uri.EscapeDataString("北京市"), back);

        var (_, list) = await portal.GetPageAsync(back);
        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync(list.QuerySelector(".facet a[href*='topic=']")!.GetAttribute("href")!)).StatusCode);
        Assert.Null(list.QuerySelector("form.big-search input[name=jump]"));
    }

    [Theory]
    [InlineData("/search?q=人社部发〔2020〕11号&jump=0")]
    [InlineData("/measures?q=人社部发〔2020〕11号")]
    [InlineData("/api/documents?q=人社部发〔2020〕11号")]
    public async Task Other_lists_and_the_api_never_jump(string address) => Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync(address)).StatusCode);

    [Fact]
    public async Task A_document_says_nothing_of_a_query_that_did_not_lead_to_it_and_encodes_one_that_did()
    {
        var location = (await portal.GetAsync("/search?q=人社部发〔2020〕11号")).Headers.Location!.ToString();
        var (_, plain) = await portal.GetPageAsync(location[..location.IndexOf('?')]);
        Assert.Null(plain.QuerySelector(".jumped"));
        var (_, hostile) = await portal.GetPageAsync(location[..location.IndexOf('?')] + "?jumped=" + Uri.EscapeDataString("<script>alert(1)</script>"));
        Assert.DoesNotContain(hostile.QuerySelectorAll("script"), script => script.TextContent.Length > 0);
        Assert.Contains("<script>", hostile.QuerySelector(".jumped")!.TextContent);
    }

    [Fact]
    public async Task The_pieces_of_a_query_can_be_taken_off_one_by_one()
    {
        var (_, page) = await portal.GetPageAsync("/search?q=" + Uri.EscapeDataString("标题:缓缴 -公积金 企业") + "&region=北京市");
        var parts = page.QuerySelectorAll(".reading .part").ToList();
        Assert.Equal(3, parts.Count);
        Assert.Contains("标题含", parts[0].TextContent);
        Assert.Contains("不含", parts[1].TextContent);

        var (_, without) = await portal.GetPageAsync(parts[1].GetAttribute("href")!);
        Assert.Equal("标题:缓缴 企业", without.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Contains("region=", parts[1].GetAttribute("href"));
        Assert.Equal(2, without.QuerySelectorAll(".reading .part").Length);
    }

    [Fact]
    public async Task A_query_can_be_read_as_plain_words_and_back()
    {
        var (_, page) = await portal.GetPageAsync("/search?q=" + Uri.EscapeDataString("标题:缓缴 -公积金"));
        var (_, plain) = await portal.GetPageAsync(page.QuerySelector(".reading a[href*='plain=1']")!.GetAttribute("href")!);
        Assert.Equal("标题:缓缴 -公积金", plain.QuerySelector("#q")!.GetAttribute("value"));
        Assert.DoesNotContain(plain.QuerySelectorAll(".part"), part => part.TextContent.Contains("不含", StringComparison.Ordinal));
        Assert.NotNull(plain.QuerySelector(".reading a:not([href*='plain'])"));
    }

    [Fact]
    public async Task A_mark_without_its_word_is_named()
    {
        var (_, page) = await portal.GetPageAsync("/search?q=" + Uri.EscapeDataString("社保 OR"));
        Assert.Contains("“OR”", page.QuerySelector(".reading")!.TextContent);
    }

    [Fact]
    public async Task Similar_words_are_named_and_one_link_turns_them_off_and_on()
    {
        var (_, page) = await portal.GetPageAsync("/search?q=失业金");
        Assert.Contains("失业保险金", page.QuerySelector(".reading")!.TextContent);
        var (_, without) = await portal.GetPageAsync(page.QuerySelector(".reading a[href*='syn=0']")!.GetAttribute("href")!);
        Assert.DoesNotContain("失业保险金", without.QuerySelector(".reading")!.TextContent);
        Assert.NotNull(without.QuerySelector("form.big-search input[name=syn][value='0']"));
        Assert.NotNull(without.QuerySelector(".reading a:not([href*='syn='])"));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task A_mistyped_word_is_corrected_with_a_way_back(string language)
    {
        var (_, page) = await portal.GetPageAsync("/search?q=复工付产", language);
        var spelling = page.QuerySelector(".spelling")!;
        Assert.Contains("复工付产", spelling.TextContent);
        Assert.Equal("复工复产", spelling.QuerySelector("strong")!.TextContent);

        var (_, typed) = await portal.GetPageAsync(spelling.QuerySelector("a")!.GetAttribute("href")!, language);
        Assert.Equal("复工复产", typed.QuerySelector(".spelling a")!.TextContent);
        Assert.Null(typed.QuerySelector("form.big-search input[name=spell]"));
    }

    [Fact]
    public async Task Suggestions_come_as_json_with_a_tag_and_the_pages_may_ask_for_them()
    {
        var response = await portal.GetAsync("/api/suggestions?q=" + Uri.EscapeDataString("社"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull(response.Headers.ETag);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var first = answer.RootElement.GetProperty("items")[0];
        Assert.Equal(("word", "社会保险"), (first.GetProperty("kind").GetString(), first.GetProperty("query").GetString()));

        var page = await portal.GetAsync("/");
        Assert.Contains("connect-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Contains("/suggest.js", await page.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("syn=2")]
    [InlineData("spell=x")]
    [InlineData("plain=yes")]
    [InlineData("jump=-1")]
    public async Task A_switch_that_is_none_is_answered_with_400(string parameter) => Assert.Equal(HttpStatusCode.BadRequest, (await portal.GetAsync("/search?q=社保&" + parameter)).StatusCode);
}
