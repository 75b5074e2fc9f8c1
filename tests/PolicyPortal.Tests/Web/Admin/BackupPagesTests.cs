using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Catalog.Backups;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Tests.Support;
using PolicyPortal.Web.Admin;

namespace PolicyPortal.Tests.Web.Admin;

/// <summary>Copies of the catalogue through the admin pages, with readers beside them.</summary>
public sealed class BackupPagesTests
{
    [Fact]
    public async Task A_backup_is_made_downloaded_restored_and_deleted()
    {
        await using var portal = new EmptyPortal();
        using var admin = await SignedInClient.OpenAsync(portal);
        await ImportAsync(portal, "甲.txt", "关于甲事项的通知");
        Assert.Equal(1, await HitsAsync(portal));
        Assert.Equal(HttpStatusCode.SeeOther, (await admin.SubmitAsync("/admin/backups", "form.actions")).StatusCode);
        var (_, list) = await admin.GetPageAsync("/admin/backups");
        Assert.Contains("已备份", list.QuerySelector(".notice.done")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("检查通过：汇编 1 册，文件 1 件", list.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        var address = list.QuerySelector("tbody a")!.GetAttribute("href")!;

        await ImportAsync(portal, "乙.txt", "关于乙事项的通知");
        Assert.Equal(2, await HitsAsync(portal));
        var file = await admin.Client.GetAsync(address + "/file");
        Assert.Equal("SQLite format 3\0", Encoding.ASCII.GetString(await file.Content.ReadAsByteArrayAsync(), 0, 16));

        // Without the tick nothing happens.
        var unsure = await admin.SubmitAsync(address, "form[action$='handler=restore']");
        Assert.Contains("请先勾选确认", (await SignedInClient.ParseAsync(unsure)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await HitsAsync(portal));

        Assert.Equal(HttpStatusCode.SeeOther, (await admin.SubmitAsync(address, "form[action$='handler=restore']", ("sure", "yes"))).StatusCode);
        Assert.Equal(1, await HitsAsync(portal));
        (_, list) = await admin.GetPageAsync("/admin/backups");
        Assert.Contains("已恢复", list.QuerySelector(".notice.done")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["人工", "恢复之前"], list.QuerySelectorAll("tbody tr td:nth-child(2)").Select(cell => cell.TextContent.Trim()).Order(StringComparer.Ordinal));

        // Another history from the same backup is not answered with what was kept of the first.
        await ImportAsync(portal, "丙.txt", "关于丙事项的通知");
        Assert.Equal(2, await HitsAsync(portal));
        Assert.Contains("关于丙事项的通知", (await portal.GetPageAsync("/search")).Page.QuerySelector("ol.hits")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await admin.SubmitAsync(address, "form[action$='handler=delete']", ("sure", "yes"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetPageAsync(address)).Response.StatusCode);
        var log = (await admin.GetPageAsync("/admin/log")).Page.QuerySelector("tbody")!.TextContent;
        Assert.All((string[])["从备份恢复目录", "删除备份", admin.Name], words => Assert.Contains(words, log, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_under_way_when_the_backup_was_made_is_told_and_read_again()
    {
        await using var portal = new EmptyPortal();
        using var admin = await SignedInClient.OpenAsync(portal);
        using var folder = new TemporaryFolder();
        var file = folder.Write("甲.txt", "关于甲事项的通知\n\n各单位：\n\n一、请照办。\n");
        await portal.Services.GetRequiredService<CreateBatch>().Handle(new BatchRequest(ImportSource.FromPaths([file]), BatchOrigin.Upload, "tester"), default);
        var backup = (await portal.Services.GetRequiredService<MakeBackup>().Handle(BackupKind.Manual, "tester")).File;
        await admin.SubmitAsync("/admin/backups/" + backup.Name, "form[action$='handler=restore']", ("sure", "yes"));
        Assert.Equal("批次 1", (await admin.GetPageAsync("/admin")).Page.QuerySelector(".notice a")!.TextContent);
        for (var i = 0; i < 200 && (await admin.GetPageAsync("/admin/imports/1")).Page.QuerySelector("form[action$='handler=apply']") is null; i++)
        {
            await Task.Delay(100);
        }

        Assert.NotNull((await admin.GetPageAsync("/admin/imports/1")).Page.QuerySelector("form[action$='handler=apply']"));
    }

    [Fact]
    public async Task Backups_are_for_admins()
    {
        await using var portal = new EmptyPortal();
        using var editor = await SignedInClient.OpenAsync(portal, AccountRole.Editor);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.Client.GetAsync("/admin/backups")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.Client.GetAsync("/admin/backups/catalog.db/file")).StatusCode);
        using var admin = await SignedInClient.OpenAsync(portal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Client.GetAsync("/admin/backups/..%2Fcatalog.db/file")).StatusCode);
    }

    [Fact]
    public async Task The_portal_makes_backups_by_the_clock()
    {
        var clock = new SettableTime();
        await using var portal = new ScheduledPortal(clock);
        var worker = portal.Services.GetRequiredService<BackupWorker>();
        var folder = portal.Services.GetRequiredService<BackupFolder>();
        for (var i = 0; i < 600 && folder.List().Count == 0; i++)
        {
            await Task.Delay(50);
        }

        var first = Assert.Single(folder.List());
        Assert.Null(await worker.LookAsync(default));
        clock.Forward(TimeSpan.FromHours(6));
        var second = await worker.LookAsync(default);
        clock.Forward(TimeSpan.FromHours(7));
        var third = await worker.LookAsync(default);
        Assert.Equal([third!, second!], folder.List());
        Assert.Equal((BackupKind.Scheduled, BackupKind.Scheduled), (first.Kind, third!.Kind));
    }

    private static async Task ImportAsync(PortalApplication portal, string name, string title)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(name, $"{title}\n\n各单位：\n\n一、请照办。\n\n某某市人民政府\n\n2020年3月5日\n");
        await portal.Services.GetRequiredService<ImportNow>().Handle(new BatchRequest(ImportSource.FromPaths([file]), BatchOrigin.CommandLine, "tester"));
    }

    private sealed class ScheduledPortal(TimeProvider clock) : EmptyPortal
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Backup:EveryHours", "6");
            builder.UseSetting("Backup:Keep", "2");
            builder.ConfigureTestServices(services => services.AddSingleton(clock));
        }
    }

    private static async Task<int> HitsAsync(PortalApplication portal) => (await portal.GetPageAsync("/search")).Page.QuerySelectorAll("ol.hits > li").Length;
}
