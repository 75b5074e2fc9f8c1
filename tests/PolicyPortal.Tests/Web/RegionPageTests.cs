using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web;

/// <summary>Regions as people mean them, and the region that a device remembers.</summary>
[Collection(PortalCollection.Name)]
public sealed class RegionPageTests(PortalApplication portal)
{
    private const string Chongqing = "/search?q=%E7%A4%BE%E4%BF%9D&region=%E9%87%8D%E5%BA%86%E5%B8%82";
    private const string Beijing = "/search?region=%E5%8C%97%E4%BA%AC%E5%B8%82";

    [Fact]
    public async Task Every_result_names_its_level_and_none_from_above_passes_for_local()
    {
        var (_, page) = await portal.GetPageAsync(Chongqing);
        var levels = page.QuerySelectorAll("ol.hits > li .level").Select(level => level.TextContent).ToList();
        Assert.Equal(page.QuerySelectorAll("ol.hits > li").Length, levels.Count);
        Assert.Equal(["本级", "来自上级：全国"], levels.Distinct().Order(StringComparer.Ordinal).Reverse().Order(StringComparer.Ordinal));
        Assert.Equal(["重庆市本级", "来自上级：全国"], page.QuerySelectorAll(".levels a").Select(link => link.TextContent.Trim()));
    }

    [Fact]
    public async Task One_switch_leaves_the_higher_levels_out_and_brings_them_back()
    {
        var (_, page) = await portal.GetPageAsync(Chongqing);
        var own = page.QuerySelectorAll(".region-bar .sorts a")[1];
        var (_, alone) = await portal.GetPageAsync(own.GetAttribute("href")!);
        Assert.StartsWith(own.QuerySelector(".level-count")!.TextContent, alone.QuerySelector("#count")!.TextContent);
        Assert.DoesNotContain("来自上级", alone.QuerySelector("ol.hits")!.TextContent);
        var (_, back) = await portal.GetPageAsync(alone.QuerySelectorAll(".region-bar .sorts a")[0].GetAttribute("href")!);
        Assert.Equal(page.QuerySelector("#count")!.TextContent, back.QuerySelector("#count")!.TextContent);
    }

    [Fact]
    public async Task The_question_is_spoken_back_and_each_part_can_be_taken_off()
    {
        var (_, page) = await portal.GetPageAsync(Chongqing + "&topic=%E7%A4%BE%E4%BC%9A%E4%BF%9D%E9%99%A9&month=2020-02");
        var spoken = string.Concat(page.QuerySelector(".spoken")!.TextContent.Where(c => !char.IsWhiteSpace(c)));
        Assert.Matches("^已选条件去掉检索词：“社保”×去掉主题：社会保险×适用于去掉地区：重庆市×去掉地区范围：（含全国）×去掉成文月份：2020年2月×[0-9]+份文件全部去掉$", spoken);
        foreach (var chip in page.QuerySelectorAll(".chip"))
        {
            Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync(chip.GetAttribute("href")!)).StatusCode);
        }

        Assert.Contains("scope=own", page.QuerySelector(".spoken-scope a")!.GetAttribute("href"));
        var (_, english) = await portal.GetPageAsync(Chongqing, "en");
        Assert.Matches("“社保”×applyinginRemoveRegion:Chongqing×Remove[A-Za-z]+:[(]withNationwide[)]×", string.Concat(english.QuerySelector(".spoken")!.TextContent.Where(c => !char.IsWhiteSpace(c))));
    }

    [Fact]
    public async Task A_region_chosen_here_waits_in_the_search_boxes_until_it_is_forgotten()
    {
        using var client = Client();
        await client.SendAsync(From("/", Chongqing));
        Assert.Contains("name=\"region\" value=\"重庆市\" checked", await client.GetStringAsync("/"));
        Assert.Contains("name=\"region\" value=\"重庆市\" checked", await client.GetStringAsync("/about"));

        // A list without a region stays one: the address alone tells what it shows.
        var list = await client.GetStringAsync("/search?q=%E7%A4%BE%E4%BF%9D");
        Assert.Contains("name=\"region\" value=\"重庆市\">", list);
        Assert.DoesNotContain("class=\"levels\"", list);

        using var form = new FormUrlEncodedContent([new("back", Chongqing)]);
        var forgotten = await client.PostAsync("/region/forget", form);
        Assert.Equal((HttpStatusCode.SeeOther, Chongqing), (forgotten.StatusCode, forgotten.Headers.Location!.OriginalString));
        await client.SendAsync(From(Chongqing, Chongqing));
        Assert.DoesNotContain("name=\"region\"", await client.GetStringAsync("/"));
    }

    [Theory]
    [InlineData("cross-site", null, "a link from elsewhere")]
    [InlineData("none", null, "a bookmark")]
    [InlineData(null, null, "nothing known of where it comes from")]
    [InlineData("same-origin", Beijing + "&page=2", "paging through a list that has the region already")]
    public async Task Nothing_but_a_choice_made_here_is_remembered(string? site, string? referer, string why)
    {
        using var client = Client();
        using var request = From(referer, Beijing, site);
        var response = await client.SendAsync(request);
        Assert.True(!response.Headers.Contains("Set-Cookie"), why);
    }

    [Theory]
    [InlineData("%E7%81%AB%E6%98%9F")]
    [InlineData("%3Cscript%3E")]
    [InlineData("%E0%A4%A")]
    public async Task A_cookie_that_names_no_region_is_as_none(string value)
    {
        using var client = portal.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", "region=" + value);
        var page = await (await client.SendAsync(request)).Content.ReadAsStringAsync();
        Assert.DoesNotContain("name=\"region\"", page);
    }

    [Fact]
    public async Task An_empty_answer_says_what_to_drop_and_that_missing_is_not_the_same_as_never_issued()
    {
        var (_, page) = await portal.GetPageAsync("/search?q=%E7%A4%BE%E4%BF%9D&region=%E5%B9%BF%E4%B8%9C%E7%9C%81&scope=own");
        var notice = page.QuerySelector(".nothing")!;
        Assert.Contains("“社保” · 广东省本级", notice.TextContent);
        Assert.Contains("未收录不等于没有", notice.TextContent);
        foreach (var way in notice.QuerySelectorAll(".ways li"))
        {
            var (_, then) = await portal.GetPageAsync(way.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Equal(way.QuerySelector(".quiet")!.TextContent, then.QuerySelector("#count")!.TextContent);
        }
    }

    private static HttpRequestMessage From(string? referer, string address, string? site = "same-origin")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Referrer = referer is null ? null : new Uri("http://localhost" + referer);
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        return request;
    }

    private HttpClient Client()
    {
        var client = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");
        return client;
    }
}
