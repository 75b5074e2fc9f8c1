using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web;

/// <summary>Answers that are kept are those that a fresh one would be.</summary>
public sealed class KeptAnswersTests
{
    private const string Search = "/search?q=%E8%B4%B4%E6%81%AF";

    [Fact]
    public async Task Nothing_of_an_old_state_is_served_after_an_import()
    {
        await using var portal = new EmptyPortal();
        Assert.Equal("0份文件", (await portal.GetPageAsync(Search)).Page.QuerySelector("#count")!.TextContent);
        await portal.Services.GetRequiredService<ImportNow>().Handle(new BatchRequest(ImportSource.FromPaths([SeedFiles.Path("002")]), BatchOrigin.CommandLine, "tester"));

        var (_, page) = await portal.GetPageAsync(Search);
        Assert.NotEqual("0份文件", page.QuerySelector("#count")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll("ol.hits > li"));
    }

    [Fact]
    public async Task Languages_encodings_and_orders_of_parameters_are_kept_apart()
    {
        await using var portal = new EmptyPortal();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Equal("zh-Hans", (await portal.GetPageAsync(Search)).Page.DocumentElement.GetAttribute("lang"));
            Assert.Equal("en", (await portal.GetPageAsync(Search, "en")).Page.DocumentElement.GetAttribute("lang"));
            Assert.Equal(["br"], (await EncodedAsync(portal, "gzip, deflate, br")).Content.Headers.ContentEncoding);
            Assert.Equal(["gzip"], (await EncodedAsync(portal, "gzip")).Content.Headers.ContentEncoding);
            Assert.Empty((await EncodedAsync(portal, "br;q=0")).Content.Headers.ContentEncoding);
            Assert.Equal(["2020-03", "2020-02"], await MonthsAsync(portal, "/search?month=2020-03&month=2020-02"));
            Assert.Equal(["2020-02", "2020-03"], await MonthsAsync(portal, "/search?month=2020-02&month=2020-03"));
        }
    }

    [Fact]
    public async Task Each_encoding_has_a_tag_of_its_own_and_an_unchanged_answer_is_not_sent_again()
    {
        await using var portal = new EmptyPortal();
        var plain = await portal.GetAsync(Search);
        var packed = await EncodedAsync(portal, "br");
        Assert.NotEqual(plain.Headers.ETag, packed.Headers.ETag);
        Assert.Contains("Accept-Encoding", packed.Headers.Vary);
        foreach (var (tag, status) in new[] { (plain.Headers.ETag!, HttpStatusCode.NotModified), (packed.Headers.ETag!, HttpStatusCode.OK) })
        {
            using var client = portal.CreateClient();
            client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");
            client.DefaultRequestHeaders.IfNoneMatch.Add(tag);
            Assert.Equal(status, (await client.GetAsync(Search)).StatusCode);
        }
    }

    [Fact]
    public async Task What_cannot_be_served_is_not_kept()
    {
        await using var portal = new EmptyPortal();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var refused = await portal.GetAsync("/search?page=-1");
            Assert.Equal((HttpStatusCode.BadRequest, false), (refused.StatusCode, refused.Headers.Contains("Age")));
        }
    }

    private static async Task<HttpResponseMessage> EncodedAsync(PortalApplication portal, string encodings)
    {
        using var client = portal.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd(encodings);
        return await client.GetAsync(Search);
    }

    private static async Task<string[]> MonthsAsync(PortalApplication portal, string address) =>
        [.. (await portal.GetPageAsync(address)).Page.QuerySelectorAll("main input[name=month]").Select(input => input.GetAttribute("value")!)];

    /// <summary>A portal whose catalogue starts empty.</summary>
    private sealed class EmptyPortal : PortalApplication
    {
        protected override string SeedFolder => "";
    }
}
