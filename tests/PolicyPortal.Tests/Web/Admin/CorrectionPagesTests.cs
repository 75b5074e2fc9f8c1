using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web.Admin;

/// <summary>Corrections and the review through their pages, as an editor goes through them.</summary>
public sealed class CorrectionPagesTests
{
    private const string FileName = "某某市政策汇编.txt";

    private const string Text = """
        某某市人民政府关于支持企业稳定岗位的通知

        某政发〔2021〕7号

        各区人民政府：

        一、缓缴社会保险费。企业可以缓缴社会保险费，于2021年6月30日前补缴。

        二、稳岗返还。对不裁员的企业返还失业保险费的50%。

        某某市人民政府

        2021年2月10日

        某某市财政局关于做好会计服务工作的通知

        某财会〔2021〕3号

        各单位：

        一、网上办理。会计人员可以网上办理。

        二、年报审计。做好年报审计工作。

        某某市财政局

        2021年3月1日
        """;

    [Fact]
    public async Task Fields_are_corrected_shown_beside_the_print_found_by_readers_and_withdrawn()
    {
        await using var portal = new EmptyPortal();
        using var editor = await SignedInClient.OpenAsync(portal, AccountRole.Editor);
        var id = await ImportAsync(portal);
        var address = $"/admin/corrections/document/{id}";
        Assert.Equal(address, (await editor.GetPageAsync($"/documents/{id}")).Page.QuerySelector<IHtmlAnchorElement>(".document-head .actions a[href^='/admin']")!.GetAttribute("href"));
        Assert.Null((await portal.GetPageAsync($"/documents/{id}")).Page.QuerySelector("a[href^='/admin/corrections']"));

        var answer = await editor.SubmitAsync(
            address, "form[action*='handler=fields']", ("title", "某某市人民政府关于稳岗的意见"), ("issueDate", "2021-02-11"), ("issuingBodies", "某某市人民政府\r\n某某市财政局"), ("topics", "就业招聘"), ("reason", "按原件核对"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var page = (await editor.GetPageAsync(answer.Headers.Location!.OriginalString)).Page;
        Assert.NotNull(page.QuerySelector("[role=status]"));
        var said = page.QuerySelector("#f-issueDate")!.ParentElement!.QuerySelector(".said")!.TextContent;
        Assert.Contains("2021-02-10", said, StringComparison.Ordinal); // the parser
        Assert.Contains("2021-02-11", said, StringComparison.Ordinal); // the editor
        Assert.Contains("2021年2月10日", said, StringComparison.Ordinal); // the print
        Assert.Contains(editor.Name, said, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#f-issueDate ~ .said a.source-link"));

        // Only what was changed is a correction.
        Assert.Equal(["issueDate", "issuingBodies", "title", "topics"], (await CorrectionsAsync(portal)).Select(c => c.Field).Order(StringComparer.Ordinal));
        Assert.Contains("关于稳岗的意见", (await portal.GetPageAsync($"/documents/{id}")).Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        var button = page.QuerySelector("#f-title")!.ParentElement!.QuerySelector<IHtmlButtonElement>("button[form^='withdraw-']")!;
        Assert.Equal(HttpStatusCode.SeeOther, (await editor.SubmitAsync(address, "#" + button.GetAttribute("form"))).StatusCode);
        Assert.Contains("支持企业稳定岗位的通知", (await portal.GetPageAsync($"/documents/{id}")).Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        var history = (await editor.GetPageAsync($"/admin/corrections?target={id}")).Page;
        Assert.Equal(5, history.QuerySelectorAll("ol.changes > li").Length);
        Assert.Equal(3, (await editor.GetPageAsync("/admin/corrections")).Page.QuerySelectorAll("ol.changes > li").Length);
    }

    [Theory]
    [InlineData("issueDate", "2021-02-30", "reason", "核对")]
    [InlineData("documentNumber", "请各单位遵照执行，做好有关工作。", "reason", "核对")]
    [InlineData("region", "<script>alert(1)</script>", "reason", "核对")]
    [InlineData("title", "另一个标题", "reason", " ")]
    public async Task What_is_wrong_is_said_beside_its_field_and_what_was_typed_stays(string field, string value, string other, string otherValue)
    {
        await using var portal = new EmptyPortal();
        using var editor = await SignedInClient.OpenAsync(portal, AccountRole.Editor);
        var id = await ImportAsync(portal);
        var answer = await editor.SubmitAsync($"/admin/corrections/document/{id}", "form[action*='handler=fields']", (field, value), (other, otherValue));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await SignedInClient.ParseAsync(answer);
        Assert.NotNull(page.QuerySelector("[role=alert] li"));
        var wrong = page.QuerySelector(otherValue == " " ? "#reason-fields" : "#f-" + field)!;
        Assert.Equal("true", wrong.GetAttribute("aria-invalid"));
        Assert.NotNull(page.QuerySelector("#" + wrong.GetAttribute("aria-describedby") + ".field-problem"));
        var typed = page.QuerySelector("#f-" + field)!;
        Assert.Equal(value, typed is IHtmlTextAreaElement area ? area.Value : typed.GetAttribute("value"));
        Assert.DoesNotContain(page.Scripts, script => script.TextContent.Contains("alert", StringComparison.Ordinal));
        Assert.Empty(await CorrectionsAsync(portal));
    }

    [Fact]
    public async Task Values_are_shown_as_text_and_never_as_markup()
    {
        await using var portal = new EmptyPortal();
        using var editor = await SignedInClient.OpenAsync(portal, AccountRole.Editor);
        var id = await ImportAsync(portal);
        const string Evil = "</textarea><img src=x onerror=alert(1)>\"'";
        await editor.SubmitAsync($"/admin/corrections/document/{id}", "form[action*='handler=fields']", ("title", Evil), ("reason", Evil));
        foreach (var address in new[] { $"/admin/corrections/document/{id}", "/admin/corrections", $"/admin/corrections?target={id}", "/admin/review", $"/documents/{id}" })
        {
            var page = (await editor.GetPageAsync(address)).Page;
            Assert.Null(page.QuerySelector("img[onerror]"));
        }
    }

    [Fact]
    public async Task A_heading_and_a_limit_are_corrected_and_a_false_limit_is_hidden()
    {
        await using var portal = new EmptyPortal();
        using var editor = await SignedInClient.OpenAsync(portal, AccountRole.Editor);
        var id = await ImportAsync(portal);
        var address = $"/admin/corrections/document/{id}";
        var page = (await editor.GetPageAsync(address)).Page;
        var heading = page.QuerySelectorAll<IHtmlInputElement>("form[action*='handler=measures'] .correctable input").First();
        Assert.Equal(HttpStatusCode.SeeOther, (await editor.SubmitAsync(address, "form[action*='handler=measures']", (heading.Name!, "另一个小标题"), ("reason", "核对"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await editor.SubmitAsync(address, "form[action*='handler=limit']", ("end", "2021-12-31"), ("reason", "核对"))).StatusCode);
        var wrong = await editor.SubmitAsync(address, "form[action*='handler=limit']", ("end", "年底"), ("reason", "核对"));
        Assert.Equal("年底", (await SignedInClient.ParseAsync(wrong)).QuerySelector("details[open] input[name=end][aria-invalid]")!.GetAttribute("value"));
        var shown = (await portal.GetPageAsync($"/documents/{id}")).Page.QuerySelector("main")!.TextContent;
        Assert.Contains("另一个小标题", shown, StringComparison.Ordinal);
        Assert.Equal(["end", "heading"], (await CorrectionsAsync(portal)).Select(c => c.Field).Order(StringComparer.Ordinal));

        Assert.Equal(HttpStatusCode.SeeOther, (await editor.SubmitAsync(address, "form[action*='handler=limit']", ("hide", "true"), ("reason", "不是期限"))).StatusCode);
        page = (await editor.GetPageAsync(address)).Page;
        Assert.Empty(page.QuerySelectorAll(".correct-limit"));
        var hidden = page.QuerySelector<IHtmlButtonElement>("#structure ~ ul button")!.GetAttribute("form");
        Assert.Equal(HttpStatusCode.SeeOther, (await editor.SubmitAsync(address, "#" + hidden)).StatusCode);
        Assert.Single((await editor.GetPageAsync(address)).Page.QuerySelectorAll(".correct-limit"));
    }

    [Fact]
    public async Task A_unit_is_split_joined_and_hidden()
    {
        await using var portal = new EmptyPortal();
        using var editor = await SignedInClient.OpenAsync(portal, AccountRole.Editor);
        var id = await ImportAsync(portal);
        var address = $"/admin/corrections/document/{id}";
        Assert.Equal(HttpStatusCode.OK, (await editor.SubmitAsync(address, "form[action*='handler=split']", ("unit", "2"), ("reason", "核对"))).StatusCode); // a blank line
        Assert.Equal(HttpStatusCode.OK, (await editor.SubmitAsync(address, "form[action*='handler=split']", ("unit", "17"), ("reason", "核对"))).StatusCode); // of another document
        var before = await UnitsAsync(portal);
        Assert.Equal(HttpStatusCode.SeeOther, (await editor.SubmitAsync(address, "form[action*='handler=split']", ("unit", "9"), ("reason", "核对"))).StatusCode);
        Assert.Equal(before + 1, await UnitsAsync(portal));
        Assert.Equal(HttpStatusCode.SeeOther, (await editor.SubmitAsync("/admin/corrections", "form[action*='handler=withdraw']")).StatusCode);
        Assert.Equal(before, await UnitsAsync(portal));

        // What is joined is there no more; the list still takes it back.
        var second = await IdAsync(portal, "某财会〔2021〕3号");
        var joined = await editor.SubmitAsync($"/admin/corrections/document/{second}", "form[action*='handler=join']", ("reason", "核对"));
        Assert.Equal("/admin/corrections", joined.Headers.Location!.OriginalString);
        Assert.Equal(before - 1, await UnitsAsync(portal));
        Assert.Equal(HttpStatusCode.SeeOther, (await editor.SubmitAsync("/admin/corrections", "form[action*='handler=withdraw']")).StatusCode);
        Assert.Equal(before, await UnitsAsync(portal));

        Assert.Equal(HttpStatusCode.SeeOther, (await editor.SubmitAsync(address, "form[action*='handler=hide']", ("reason", "重复"))).StatusCode);
        Assert.Empty((await portal.GetPageAsync("/search?q=稳岗返还")).Page.QuerySelectorAll("ol.hits > li"));
    }

    [Fact]
    public async Task A_correction_whose_source_changed_is_flagged_and_kept_or_withdrawn()
    {
        await using var portal = new EmptyPortal();
        using var editor = await SignedInClient.OpenAsync(portal, AccountRole.Editor);
        var id = await ImportAsync(portal);
        await editor.SubmitAsync($"/admin/corrections/document/{id}", "form[action*='handler=fields']", ("issueDate", "2021-02-12"), ("reason", "核对"));
        await ImportAsync(portal, Text.Replace("2021年2月10日", "2021年2月11日", StringComparison.Ordinal));
        var page = (await editor.GetPageAsync("/admin/corrections?flagged=true")).Page;
        var item = Assert.Single(page.QuerySelectorAll("ol.changes > li"));
        Assert.Contains("2021-02-11", item.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await editor.SubmitAsync("/admin/corrections?flagged=true", "form[action*='handler=keep']")).StatusCode);
        Assert.Empty((await editor.GetPageAsync("/admin/corrections?flagged=true")).Page.QuerySelectorAll("ol.changes > li"));
        var kept = (await CorrectionsAsync(portal)).Last();
        Assert.Equal(("2021-02-12", "2021-02-11"), (kept.Value, kept.ParserValue));
    }

    [Fact]
    public async Task The_review_goes_on_when_a_doubt_is_accepted_or_corrected()
    {
        await using var portal = new EmptyPortal();
        using var editor = await SignedInClient.OpenAsync(portal, AccountRole.Editor);
        await ImportAsync(portal, Text.Replace("某财会〔2021〕3号", "某财会〔2020〕3号", StringComparison.Ordinal).Replace("2021年3月1日", "2015年3月1日", StringComparison.Ordinal));
        var page = (await editor.GetPageAsync("/admin/review")).Page;
        Assert.Contains("成文日期", page.QuerySelector("#doubt")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2015年3月1日", page.QuerySelector(".doubtful")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["a", "c"], page.QuerySelectorAll("[aria-keyshortcuts]").Select(e => e.GetAttribute("aria-keyshortcuts")));
        var total = page.QuerySelectorAll("#queue ~ ol > li").Length;

        // The date that is printed is offered beside the one that the parser made of it.
        Assert.Equal(["2015-03-01"], page.QuerySelectorAll<IHtmlButtonElement>("button[name=choice]:not([disabled])").Select(b => b.Value));
        Assert.Equal(HttpStatusCode.SeeOther, (await editor.SubmitAsync("/admin/review", "form[action*='handler=correct']", ("choice", "2015-03-01"))).StatusCode);
        page = (await editor.GetPageAsync("/admin/review")).Page;
        Assert.DoesNotContain("成文日期", page.QuerySelector("#doubt")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(total - 1, page.QuerySelectorAll("#queue ~ ol > li").Length);

        for (var left = total - 1; left > 0; left--)
        {
            Assert.Equal(HttpStatusCode.SeeOther, (await editor.SubmitAsync("/admin/review", "form[action*='handler=accept']")).StatusCode);
            page = (await editor.GetPageAsync("/admin/review")).Page;
            Assert.Equal(left - 1, page.QuerySelectorAll("#queue ~ ol > li").Length);
        }

        Assert.Null(page.QuerySelector("[data-review]"));
        Assert.Contains(await CorrectionsAsync(portal), c => c is { Action: CorrectionAction.Accept, Reason: "核对无误" });
    }

    [Fact]
    public async Task Readers_are_turned_away_and_forged_forms_refused()
    {
        await using var portal = new EmptyPortal();
        await SignedInClient.AddAccountAsync(portal);
        var id = await ImportAsync(portal);
        using var reader = SignedInClient.Anonymous(portal);
        using var editor = await SignedInClient.OpenAsync(portal, AccountRole.Editor);
        foreach (var address in new[] { $"/admin/corrections/document/{id}", "/admin/corrections", "/admin/review" })
        {
            Assert.NotEqual(HttpStatusCode.OK, (await reader.Client.GetAsync(address)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await editor.Client.GetAsync(address)).StatusCode);
        }

        foreach (var address in new[] { $"/admin/corrections/document/{id}?handler=hide", "/admin/corrections?handler=withdraw", "/admin/review?handler=accept" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await editor.PostAsync(address, ("reason", "核对"))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await editor.Client.GetAsync("/admin/corrections/document/dnone")).StatusCode);
        Assert.Empty(await CorrectionsAsync(portal));
    }

    private static async Task<string> ImportAsync(PortalApplication portal, string text = Text)
    {
        using var folder = new TemporaryFolder();
        await portal.Services.GetRequiredService<ImportNow>().Handle(new BatchRequest(ImportSource.FromPaths([folder.Write(FileName, text)]), BatchOrigin.CommandLine, "tester"));
        return await IdAsync(portal, "某政发〔2021〕7号");
    }

    private static async Task<string> IdAsync(PortalApplication portal, string number)
    {
        using var context = Context(portal);
        return await context.Documents.Where(d => d.DocumentNumber == number).Select(d => d.Id).SingleAsync();
    }

    private static async Task<int> UnitsAsync(PortalApplication portal)
    {
        using var context = Context(portal);
        return await context.Documents.CountAsync();
    }

    private static async Task<List<Correction>> CorrectionsAsync(PortalApplication portal)
    {
        using var context = Context(portal);
        return await context.Corrections.AsNoTracking().OrderBy(c => c.Id).ToListAsync();
    }

    private static CatalogContext Context(PortalApplication portal) => portal.Services.GetRequiredService<IDbContextFactory<CatalogContext>>().CreateDbContext();
}
