using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web.Admin;

/// <summary>The vocabulary through the admin pages, as an admin goes through them.</summary>
public sealed class VocabularyPagesTests
{
    private const string Notice = """
        某某市人民政府关于推广低空飞行的通知

        某政发〔2021〕7号

        各区人民政府：

        一、加强宣传。各地应当推广低空飞行。

        某某市人民政府

        2021年2月10日
        """;

    [Fact]
    public async Task A_cue_word_is_shown_first_then_added_and_removed()
    {
        await using var portal = await WithNoticeAsync();
        using var admin = await SignedInClient.OpenAsync(portal);
        var answer = await admin.SubmitAsync("/admin/vocabulary", "form.word-form", ("key", "就业招聘"), ("value", " 低空飞行 "));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var address = answer.Headers.Location!.OriginalString;
        var page = await EndAsync(admin, address);
        Assert.Contains("就业招聘", page.QuerySelector(".field-changes ins")!.TextContent, StringComparison.Ordinal);
        var row = page.QuerySelector<IHtmlAnchorElement>(".changes a")!.GetAttribute("href")!;
        Assert.Contains("推广低空飞行", (await admin.GetPageAsync(row)).Page.QuerySelector(".source-lines")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await portal.GetPageAsync("/search?topic=就业招聘")).Page.QuerySelectorAll("ol.hits > li"));

        Assert.Equal(HttpStatusCode.SeeOther, (await admin.SubmitAsync(address, "form[action$='handler=apply']")).StatusCode);
        Assert.NotNull((await EndAsync(admin, address)).QuerySelector(".notice.done"));
        Assert.Single((await portal.GetPageAsync("/search?topic=就业招聘")).Page.QuerySelectorAll("ol.hits > li"));

        var list = (await admin.GetPageAsync("/admin/vocabulary?q=低空")).Page;
        Assert.Equal("就业招聘", Assert.Single(list.QuerySelectorAll(".words dt")).TextContent);
        var removal = list.QuerySelector<IHtmlAnchorElement>(".words .added a")!.GetAttribute("href")!;
        await admin.SubmitAsync(removal, "form[action$='handler=plan']");
        Assert.Contains("就业招聘", (await EndAsync(admin, removal)).QuerySelector(".field-changes del")!.TextContent, StringComparison.Ordinal);
        await admin.SubmitAsync(removal, "form[action$='handler=apply']");
        Assert.NotNull((await EndAsync(admin, removal)).QuerySelector(".notice.done"));
        Assert.Empty((await portal.GetPageAsync("/search?topic=就业招聘")).Page.QuerySelectorAll("ol.hits > li"));
        var log = (await admin.GetPageAsync("/admin/log")).Page.QuerySelector("tbody")!.TextContent;
        Assert.Contains("添加词", log, StringComparison.Ordinal);
        Assert.Contains("删除词", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_synonym_shows_which_searches_change()
    {
        await using var portal = await WithNoticeAsync();
        using var admin = await SignedInClient.OpenAsync(portal);
        var answer = await admin.SubmitAsync("/admin/vocabulary?kind=synonym", "form.word-form", ("key", "无人机"), ("value", "低空飞行"));
        var address = answer.Headers.Location!.OriginalString;
        var main = (await admin.GetPageAsync(address)).Page.QuerySelector("main")!;
        Assert.Contains("现在找到0份文件，之后找到1份", main.TextContent, StringComparison.Ordinal);
        Assert.Contains("推广低空飞行", main.QuerySelector("ol a")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await portal.GetPageAsync("/search?q=无人机")).Page.QuerySelectorAll("ol.hits > li"));

        await admin.SubmitAsync(address, "form[action$='handler=apply']");
        Assert.NotNull((await admin.GetPageAsync(address)).Page.QuerySelector(".notice.done"));
        Assert.Single((await portal.GetPageAsync("/search?q=无人机")).Page.QuerySelectorAll("ol.hits > li"));
    }

    [Fact]
    public async Task What_is_wrong_with_a_word_is_said_in_words_and_what_was_typed_stays()
    {
        await using var portal = new EmptyPortal();
        using var admin = await SignedInClient.OpenAsync(portal);
        var answer = await admin.SubmitAsync("/admin/vocabulary?kind=synonym", "form.word-form", ("key", "社保"), ("value", "社会保险"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await SignedInClient.ParseAsync(answer);
        Assert.Contains("已经有了", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("社会保险", page.QuerySelector<IHtmlInputElement>("#value")!.Value);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Client.GetAsync("/admin/vocabulary/change?kind=x&key=a&value=b")).StatusCode);
        Assert.NotNull((await admin.GetPageAsync("/admin/vocabulary/change?kind=synonym&key=a&value=b&remove=true")).Page.QuerySelector("[role=alert]"));
    }

    [Theory]
    [InlineData("topicCue", "社会保险", "养老金")]
    [InlineData("synonym", "养老金", "退休金")]
    [InlineData("bodyShortName", "人力资源和社会保障部", "人社部")]
    public async Task Built_in_words_stand_there_read_only(string kind, string key, string word)
    {
        await using var portal = new EmptyPortal();
        using var admin = await SignedInClient.OpenAsync(portal);
        var page = (await admin.GetPageAsync($"/admin/vocabulary?kind={kind}&q={word}")).Page;
        var group = Assert.Single(page.QuerySelectorAll(".words > div"), div => div.QuerySelector("dt")!.TextContent == key);
        Assert.Contains(word, group.QuerySelector("dd")!.TextContent, StringComparison.Ordinal);
        Assert.Null(group.QuerySelector("a"));
    }

    [Fact]
    public async Task Only_admins_see_it()
    {
        await using var portal = new EmptyPortal();
        await SignedInClient.AddAccountAsync(portal);
        using var editor = await SignedInClient.OpenAsync(portal, PolicyPortal.Catalog.Accounts.AccountRole.Editor);
        foreach (var address in new[] { "/admin/vocabulary", "/admin/vocabulary/change?kind=synonym&key=a&value=b" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await editor.Client.GetAsync(address)).StatusCode);
        }
    }

    private static async Task<EmptyPortal> WithNoticeAsync()
    {
        var portal = new EmptyPortal();
        using var folder = new TemporaryFolder();
        var import = portal.Services.GetRequiredService<ImportNow>();
        await import.Handle(new BatchRequest(SourceArchives.Expand(ImportSource.FromPaths([folder.Write("通知.txt", Notice)]), new SourceOptions()), BatchOrigin.CommandLine, "tester"));
        return portal;
    }

    /// <summary>The page once no job is under way any more.</summary>
    private static async Task<IDocument> EndAsync(SignedInClient client, string address)
    {
        while (true)
        {
            var (response, page) = await client.GetPageAsync(address);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            if (page.QuerySelector("[data-progress]") is not { } job)
            {
                return page;
            }

            // The stream ends with the job.
            await (await client.Client.GetAsync(job.GetAttribute("data-progress"))).Content.ReadAsStringAsync();
        }
    }
}
