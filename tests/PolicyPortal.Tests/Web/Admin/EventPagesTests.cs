using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web.Admin;

/// <summary>Dates of events through the admin pages, as an admin goes through them.</summary>
public sealed class EventPagesTests
{
    private const string Text = """
        江西省人力资源和社会保障厅关于疫情防控期间有关事项的通知

        赣人社发〔2020〕3号

        各设区市人力资源和社会保障局：

        一、缓缴社会保险费。疫情防控期间免收滞纳金。

        二、补办手续。参保单位应在疫情解除后三个月内补办登记。

        三、许可延期。许可证有效期顺延至省级一级响应解除之日止。

        江西省人力资源和社会保障厅

        2020年2月5日
        """;

    [Fact]
    public async Task Dates_show_what_they_would_change_then_count_and_are_taken_back()
    {
        await using var portal = await WithTextAsync();
        using var admin = await SignedInClient.OpenAsync(portal);
        var page = (await admin.GetPageAsync("/admin/events")).Page;
        Assert.Contains("2个在等待", page.QuerySelector("[aria-labelledby=waiting]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("datalist option[value='江西省']"));

        // 江西 stands for 江西省; nothing is set yet.
        var answer = await admin.SubmitAsync("/admin/events", "form.event-form", ("event", "epidemic"), ("region", "江西"), ("first", "2020年1月20日"), ("last", "2020-06-01"), ("note", "公告第7号"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var address = answer.Headers.Location!.OriginalString;
        var main = (await admin.GetPageAsync(address)).Page.QuerySelector("main")!;
        Assert.Contains("2个期限由此有日期，0个期限改变日期，0个期限失去日期", main.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, main.QuerySelectorAll(".lines > li").Length);
        Assert.Contains("还没有设定过日期", (await admin.GetPageAsync("/admin/events")).Page.QuerySelector("#history")!.ParentElement!.TextContent, StringComparison.Ordinal);

        await admin.SubmitAsync(address, "main form");
        Assert.NotNull((await admin.GetPageAsync(address)).Page.QuerySelector(".notice.done"));
        Assert.Contains("2020-06-01", await portal.CreateClient().GetStringAsync("/api/deadlines?q=补办登记"), StringComparison.Ordinal);
        var entry = Assert.Single((await admin.GetPageAsync("/admin/events")).Page.QuerySelectorAll(".event-entries > li"));
        Assert.Contains(admin.Name, entry.TextContent, StringComparison.Ordinal);
        Assert.Contains("现行", entry.TextContent, StringComparison.Ordinal);

        var removal = (await admin.GetPageAsync("/admin/events")).Page.QuerySelector<IHtmlAnchorElement>("[aria-labelledby=dated] td a")!.GetAttribute("href")!;
        Assert.Contains("2个期限失去日期", (await admin.GetPageAsync(removal)).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await admin.SubmitAsync(removal, "main form");
        Assert.NotNull((await admin.GetPageAsync(removal)).Page.QuerySelector(".notice.done"));
        Assert.Equal(2, (await admin.GetPageAsync("/admin/events")).Page.QuerySelectorAll(".event-entries > li").Length);
        var log = (await admin.GetPageAsync("/admin/log")).Page.QuerySelector("tbody")!.TextContent;
        Assert.Contains("设定事件日期", log, StringComparison.Ordinal);
        Assert.Contains("撤销事件日期", log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("江西省", "", "", "两个日期至少填一个")]
    [InlineData("江西省", "2020-02-30", "", "不是日期：2020-02-30")]
    [InlineData("江西省", "2020-03-01", "2020-02-01", "结束之日早于开始之日")]
    [InlineData("火星", "2020-03-01", "", "没有这个地区：火星")]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(string region, string first, string last, string words)
    {
        await using var portal = new EmptyPortal();
        using var admin = await SignedInClient.OpenAsync(portal);
        var answer = await admin.SubmitAsync("/admin/events", "form.event-form", ("event", "epidemic"), ("region", region), ("first", first), ("last", last), ("note", ""));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await SignedInClient.ParseAsync(answer);
        Assert.Contains(words, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((region, first), (page.QuerySelector<IHtmlInputElement>("#region")!.Value, page.QuerySelector<IHtmlInputElement>("#first")!.Value));
    }

    [Fact]
    public async Task Only_admins_see_it_and_an_unknown_event_is_not_found()
    {
        await using var portal = new EmptyPortal();
        using var admin = await SignedInClient.OpenAsync(portal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Client.GetAsync("/admin/events/change?event=volcano&region=全国")).StatusCode);
        Assert.NotNull((await admin.GetPageAsync("/admin/events/change?event=epidemic&region=火星&first=2020-01-01")).Page.QuerySelector("[role=alert]"));
        using var editor = await SignedInClient.OpenAsync(portal, PolicyPortal.Catalog.Accounts.AccountRole.Editor);
        foreach (var address in new[] { "/admin/events", "/admin/events/change?event=epidemic&region=全国&first=2020-01-01" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await editor.Client.GetAsync(address)).StatusCode);
        }
    }

    private static async Task<EmptyPortal> WithTextAsync()
    {
        var portal = new EmptyPortal();
        using var folder = new TemporaryFolder();
        await portal.Services.GetRequiredService<ImportNow>().Handle(
            new BatchRequest(SourceArchives.Expand(ImportSource.FromPaths([folder.Write("通知.txt", Text)]), new SourceOptions()), BatchOrigin.CommandLine, "tester"));
        return portal;
    }
}
