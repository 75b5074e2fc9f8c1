using System.Net;
using System.Text.Json;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web;

[Collection(PortalCollection.Name)]
public sealed class OperationsTests(PortalApplication portal)
{
    [Fact]
    public async Task Is_alive_and_ready_after_the_seeds_are_in()
    {
        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync("/healthz")).StatusCode);
        var ready = await portal.GetAsync("/readyz");
        using var state = JsonDocument.Parse(await ready.Content.ReadAsStreamAsync());

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.True(state.RootElement.GetProperty("documents").GetInt32() > 100);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search?page=-1")]
    [InlineData("/nowhere")]
    [InlineData("/api/documents")]
    [InlineData("/api/nothing")]
    [InlineData("/portal.css")]
    public async Task Every_answer_has_the_headers_that_protect_readers(string address)
    {
        var headers = (await portal.GetAsync(address)).Headers;

        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Referrer-Policy")));
        Assert.NotEmpty(headers.GetValues("Permissions-Policy"));
    }

    [Fact]
    public async Task A_versioned_file_may_be_kept_for_good()
    {
        var (_, page) = await portal.GetPageAsync("/");
        var style = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        Assert.Contains("v=", style);
        Assert.Contains("immutable", (await portal.GetAsync(style)).Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_text()
    {
        await using var hostile = new HostilePortalApplication();
        var (_, list) = await hostile.GetPageAsync("/search");
        var address = list.QuerySelector("ol.hits h3 a")!.GetAttribute("href")!;

        foreach (var page in new[] { "/", "/search", "/search?q=" + Uri.EscapeDataString("<script>alert(1)</script>"), address, address + "/source", "/measures", "/deadlines", "/compilations" })
        {
            var (response, document) = await hostile.GetPageAsync(page);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.All(document.QuerySelectorAll("script"), script => Assert.Matches("^/(portal|saved|suggest|document)\\.js\\?v=", script.GetAttribute("src")));
            Assert.Empty(document.QuerySelectorAll("img, svg, [onerror], [onload], a[href^='javascript:']"));
        }

        var (_, shown) = await hostile.GetPageAsync(address);
        Assert.Contains("<script>alert(1)</script>", shown.QuerySelector("h1")!.TextContent);
        Assert.Contains("{{7*7}}", shown.QuerySelector(".text")!.TextContent);

        // The parser drops the blank between a quote and a letter when it joins lines; the source keeps it.
        Assert.Contains("'OR 1=1", shown.QuerySelector(".text")!.TextContent);
        var (_, source) = await hostile.GetPageAsync(address + "/source");
        Assert.Contains("' OR 1=1 --", source.QuerySelector(".source-lines")!.TextContent);
    }
}
