using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web.Admin;

/// <summary>Batches through the admin pages, as an admin goes through them.</summary>
public sealed class ImportPagesTests
{
    private const string Notice = """
        某某市人民政府关于支持企业稳定岗位的通知

        某政发〔2021〕7号

        各区人民政府：

        一、缓缴社会保险费。企业可以缓缴社会保险费，于2021年6月30日前补缴。

        二、稳岗返还。对不裁员的企业返还失业保险费的50%。

        某某市人民政府

        2021年2月10日
        """;

    [Fact]
    public async Task A_file_is_looked_at_applied_found_by_readers_and_taken_back()
    {
        await using var portal = new EmptyPortal();
        using var admin = await SignedInClient.OpenAsync(portal);
        var address = await UploadAsync(admin, ("通知.txt", Encoding.UTF8.GetBytes(Notice)), ("图.txt", [1, 2, 3, 4, 5, 6, 7]));
        var page = await EndAsync(admin, address);
        Assert.Equal("待写入", page.QuerySelector("h1 .state-badge")!.TextContent.Trim());
        Assert.Contains("稳定岗位的通知", page.QuerySelector(".changes")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Not a text", (await EnglishAsync(admin, address)).QuerySelector(".batch-files")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await portal.GetPageAsync("/search?q=稳岗返还")).Page.QuerySelectorAll("ol.hits > li"));

        // The row stands beside its source lines.
        var row = page.QuerySelector<IHtmlAnchorElement>(".changes a")!.GetAttribute("href")!;
        Assert.Contains("一、缓缴社会保险费", (await admin.GetPageAsync(row)).Page.QuerySelector(".source-lines")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetBytes(Notice), await (await admin.Client.GetAsync(address + "/files/0")).Content.ReadAsByteArrayAsync());

        page = await DoAsync(admin, address, "apply");
        Assert.Equal("已写入", page.QuerySelector("h1 .state-badge")!.TextContent.Trim());
        Assert.Single((await portal.GetPageAsync("/search?q=稳岗返还")).Page.QuerySelectorAll("ol.hits > li"));

        // The same bytes under another name are recognised.
        var again = await EndAsync(admin, await UploadAsync(admin, ("别名.txt", Encoding.UTF8.GetBytes(Notice))));
        Assert.Contains("逐字节相同", again.QuerySelector(".batch-files")!.TextContent, StringComparison.Ordinal);

        page = await DoAsync(admin, address, "undo");
        Assert.Equal("已撤销", page.QuerySelector("h1 .state-badge")!.TextContent.Trim());
        Assert.Empty((await portal.GetPageAsync("/search?q=稳岗返还")).Page.QuerySelectorAll("ol.hits > li"));

        page = await DoAsync(admin, address, "redo");
        Assert.Equal(3, page.QuerySelectorAll(".batch-runs > li").Length);
        Assert.Single((await portal.GetPageAsync("/search?q=稳岗返还")).Page.QuerySelectorAll("ol.hits > li"));
        var log = (await admin.GetPageAsync("/admin/log")).Page.QuerySelector("tbody")!.TextContent;
        Assert.Contains("撤销批次", log, StringComparison.Ordinal);
        Assert.Contains(admin.Name, log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_undoing_would_change_is_shown_first_with_what_a_later_batch_keeps()
    {
        await using var portal = new EmptyPortal();
        using var admin = await SignedInClient.OpenAsync(portal);
        var first = await UploadAsync(admin, ("通知.txt", Encoding.UTF8.GetBytes(Notice)));
        await EndAsync(admin, first);
        await DoAsync(admin, first, "apply");
        var second = await UploadAsync(admin, ("通知.txt", Encoding.UTF8.GetBytes(Notice.Replace("50%", "60%", StringComparison.Ordinal))));
        Assert.Contains("60%", (await EndAsync(admin, second)).QuerySelector(".field-changes")!.TextContent, StringComparison.Ordinal);
        await DoAsync(admin, second, "apply");

        var answer = await admin.SubmitAsync(first, "form[action$='handler=try']");
        var preview = await EndAsync(admin, answer.Headers.Location!.OriginalString);
        Assert.Contains("以后来的批次为准", preview.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(preview.QuerySelector("#kept"));
        Assert.Equal("已写入", (await admin.GetPageAsync(first)).Page.QuerySelector("h1 .state-badge")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_compilations_own_fields_and_the_encoding_can_be_set_before_it_is_applied()
    {
        await using var portal = new EmptyPortal();
        using var admin = await SignedInClient.OpenAsync(portal);
        var address = await UploadAsync(admin, ("通知.txt", Encoding.BigEndianUnicode.GetBytes(Notice)));
        await EndAsync(admin, address);
        await admin.SubmitAsync(address, "form[action$='handler=edit']", ("title", "稳岗政策汇编"), ("asOf", "2021-03-01"), ("encoding", "utf-16be"));
        await EndAsync(admin, address);
        await DoAsync(admin, address, "apply");
        Assert.Contains("稳岗政策汇编", (await portal.GetPageAsync("/compilations")).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_files_says_so_and_a_batch_that_is_not_there_is_not_found()
    {
        await using var portal = new EmptyPortal();
        using var admin = await SignedInClient.OpenAsync(portal);
        var answer = await PostFilesAsync(admin);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull((await SignedInClient.ParseAsync(answer)).QuerySelector("[role=alert]"));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Client.GetAsync("/admin/imports/99")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Client.GetAsync("/admin/imports/progress/batch-99")).StatusCode);
    }

    [Fact]
    public async Task Progress_is_told_as_it_goes_on()
    {
        await using var portal = new EmptyPortal();
        using var admin = await SignedInClient.OpenAsync(portal);
        var address = await UploadAsync(admin, (Path.GetFileName(SeedFiles.Path("000")), await File.ReadAllBytesAsync(SeedFiles.Path("000"))));
        var events = await admin.Client.GetAsync("/admin/imports/progress/batch-" + address.Split('/')[^1]);
        Assert.Equal("text/event-stream", events.Content.Headers.ContentType!.MediaType);
        Assert.Contains("\"isDone\":true", (await events.Content.ReadAsStringAsync()).Split("data:")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_admins_see_them()
    {
        await using var portal = new EmptyPortal();
        await SignedInClient.AddAccountAsync(portal);
        using var editor = await SignedInClient.OpenAsync(portal, PolicyPortal.Catalog.Accounts.AccountRole.Editor);
        foreach (var address in new[] { "/admin/imports", "/admin/imports/1", "/admin/imports/reparse", "/admin/log", "/admin/imports/1/files/0", "/admin/imports/progress/all" })
        {
            var answer = await editor.Client.GetAsync(address);
            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.Found, $"{address}: {answer.StatusCode}");
        }
    }

    private static async Task<IDocument> EnglishAsync(SignedInClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptLanguage.ParseAdd("en");
        return await SignedInClient.ParseAsync(await client.Client.SendAsync(request), address);
    }

    private static async Task<string> UploadAsync(SignedInClient client, params (string Name, byte[] Bytes)[] files)
    {
        var answer = await PostFilesAsync(client, files);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<HttpResponseMessage> PostFilesAsync(SignedInClient client, params (string Name, byte[] Bytes)[] files)
    {
        var (_, page) = await client.GetPageAsync("/admin/imports");
        using var form = new MultipartFormDataContent();
        var token = page.QuerySelector<IHtmlInputElement>("form[data-drop] input[name=__RequestVerificationToken]")!.Value;
        form.Add(new StringContent(token), "__RequestVerificationToken");
        foreach (var (name, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes), "files", name);
        }

        return await client.Client.PostAsync("/admin/imports", form);
    }

    private static async Task<IDocument> DoAsync(SignedInClient client, string address, string handler)
    {
        Assert.Equal(HttpStatusCode.SeeOther, (await client.SubmitAsync(address, $"form[action$='handler={handler}']")).StatusCode);
        return await EndAsync(client, address);
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

            // Without script the page fetches itself again; with script the stream tells, and ends with the job.
            Assert.NotNull(page.QuerySelector("head meta[http-equiv=refresh]"));
            await (await client.Client.GetAsync(job.GetAttribute("data-progress"))).Content.ReadAsStringAsync();
        }
    }
}
