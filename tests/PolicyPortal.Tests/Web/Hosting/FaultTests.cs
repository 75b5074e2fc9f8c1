using System.Data.Common;
using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Storage.Sqlite;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web.Hosting;

/// <summary>What the portal says when the catalogue's file is full, read-only, locked or broken, and that readers go on.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task On_a_full_disk_nothing_is_lost_and_readers_go_on()
    {
        var limit = new PageLimit();
        await using var portal = new FaultyPortal(limit: limit);
        using var admin = await SignedInClient.OpenAsync(portal);
        await ApplyAsync(portal, admin, "甲.txt", Notice("甲"));
        limit.IsOn = true;
        var refused = await UploadAsync(admin, "乙.txt", Notice("乙") + string.Concat(Enumerable.Range(0, 200_000).Select(i => i * 7919L)));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "60"), (refused.StatusCode, refused.Headers.RetryAfter?.ToString()));
        Assert.Contains("磁盘已满", (await SignedInClient.ParseAsync(refused)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var (response, page) = await portal.GetPageAsync("/search");
        Assert.Equal((HttpStatusCode.OK, 1), (response.StatusCode, page.QuerySelectorAll("ol.hits > li").Length));

        limit.IsOn = false;
        await ApplyAsync(portal, admin, "乙.txt", Notice("乙"));
        Assert.Equal(2, (await portal.GetPageAsync("/search")).Page.QuerySelectorAll("ol.hits > li").Length);
    }

    [Fact]
    public async Task A_catalogue_that_can_only_be_read_is_read()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("004"));
        await using var portal = new FaultyPortal($"Data Source={catalog.DatabaseFile};Mode=ReadOnly;Pooling=False");
        using var admin = await SignedInClient.OpenAsync(portal, language: "en");
        Assert.NotEmpty((await portal.GetPageAsync("/search")).Page.QuerySelectorAll("ol.hits > li"));
        var refused = await UploadAsync(admin, "乙.txt", Notice("乙"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "60"), (refused.StatusCode, refused.Headers.RetryAfter?.ToString()));
        Assert.Contains("can only be read", (await SignedInClient.ParseAsync(refused)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "readOnly"), await ReadyAsync(portal));
    }

    [Fact]
    public async Task Where_another_program_writes_it_says_when_to_come_again()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("004"));
        await using var portal = new FaultyPortal($"Data Source={catalog.DatabaseFile};Default Timeout=1;Pooling=False");
        using var admin = await SignedInClient.OpenAsync(portal);
        using var other = new SqliteConnection($"Data Source={catalog.DatabaseFile};Pooling=False");
        other.Open();
        using (other.BeginTransaction())
        {
            var refused = await UploadAsync(admin, "乙.txt", Notice("乙"));
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "5"), (refused.StatusCode, refused.Headers.RetryAfter?.ToString()));
            Assert.Contains("目录正忙", (await SignedInClient.ParseAsync(refused)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync("/search")).StatusCode);
            Assert.Equal((HttpStatusCode.OK, null), await ReadyAsync(portal));
        }

        Assert.Equal(HttpStatusCode.SeeOther, (await UploadAsync(admin, "乙.txt", Notice("乙"))).StatusCode);
    }

    [Fact]
    public async Task A_damaged_file_is_told_as_that_on_pages_and_in_the_api()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("004"));
        await using var portal = new FaultyPortal($"Data Source={catalog.DatabaseFile};Pooling=False");
        var address = (await portal.GetPageAsync("/search")).Page.QuerySelector("ol.hits h3 a")!.GetAttribute("href")!.Split('?')[0];
        Damage(catalog.DatabaseFile, "PRAGMA wal_checkpoint(TRUNCATE)");
        var (response, page) = await portal.GetPageAsync(address, "en");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, null), (response.StatusCode, response.Headers.RetryAfter));
        Assert.Contains("damaged", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("policy-portal restore FILE", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var answer = await portal.GetAsync("/api" + address);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        Assert.Equal("damaged", problem.RootElement.GetProperty("code").GetString());
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "damaged"), await ReadyAsync(portal));
    }

    private static void Damage(string file, string before)
    {
        SqliteConnection.ClearAllPools();
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = before;
            command.ExecuteNonQuery();
        }

        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var rubbish = new byte[stream.Length - 4096];
        Array.Fill(rubbish, (byte)0xA5);
        stream.Position = 4096;
        stream.Write(rubbish);
    }

    private static string Notice(string name) => $"关于{name}事项的通知\n\n各单位：\n\n一、请照办。\n\n某某市人民政府\n\n2020年3月5日\n";

    private static async Task<(HttpStatusCode Status, string? Fault)> ReadyAsync(PortalApplication portal)
    {
        var answer = await portal.GetAsync("/readyz");
        using var state = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        return (answer.StatusCode, state.RootElement.GetProperty("fault").GetString());
    }

    private static async Task ApplyAsync(PortalApplication portal, SignedInClient admin, string name, string text)
    {
        var uploaded = await UploadAsync(admin, name, text);
        Assert.Equal(HttpStatusCode.SeeOther, uploaded.StatusCode);
        var address = uploaded.Headers.Location!.OriginalString;
        var hits = (await portal.GetPageAsync("/search")).Page.QuerySelectorAll("ol.hits > li").Length;
        await UntilAsync(async () => (await admin.GetPageAsync(address)).Page.QuerySelector("form[action$='handler=apply']") is not null);
        await admin.SubmitAsync(address, "form[action$='handler=apply']");
        await UntilAsync(async () => (await portal.GetPageAsync("/search")).Page.QuerySelectorAll("ol.hits > li").Length > hits);
    }

    private static async Task UntilAsync(Func<Task<bool>> done)
    {
        for (var i = 0; i < 200 && !await done(); i++)
        {
            await Task.Delay(100);
        }

        Assert.True(await done());
    }

    private static async Task<HttpResponseMessage> UploadAsync(SignedInClient client, string name, string text)
    {
        var (_, page) = await client.GetPageAsync("/admin/imports");
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(page.QuerySelector<IHtmlInputElement>("form[data-drop] input[name=__RequestVerificationToken]")!.Value), "__RequestVerificationToken");
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files", name);
        return await client.Client.PostAsync("/admin/imports", form);
    }

    /// <summary>A portal on another catalogue, or on one that takes no more pages while that is on.</summary>
    private sealed class FaultyPortal(string? catalog = null, PageLimit? limit = null) : EmptyPortal
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            if (catalog is not null)
            {
                builder.UseSetting("Catalog:ConnectionString", catalog);
            }

            if (limit is not null)
            {
                builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteCatalogContext>(context => context.AddInterceptors(limit)));
            }
        }
    }

    /// <summary>Lets SQLite give out no page beyond those that there are, as on a full disk.</summary>
    private sealed class PageLimit : DbConnectionInterceptor
    {
        public bool IsOn { get; set; }

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (IsOn)
            {
                using var command = connection.CreateCommand();
                command.CommandText = "PRAGMA max_page_count = 1";
                command.ExecuteNonQuery();
            }
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
