using System.Net;
using Microsoft.AspNetCore.Http;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web.Accounts;

/// <summary>How long a session lasts, what ends it, and that nothing it shows is kept.</summary>
public sealed class SessionTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    public static TheoryData<string> Endings => ["role", "lock", "password", "remove"];

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task What_takes_access_away_does_so_at_once(string ending)
    {
        // So that the one who goes is not the last admin.
        await SignedInClient.AddAccountAsync(portal);
        using var client = await SignedInClient.OpenAsync(portal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client));
        var by = Actor.CommandLine();
        Assert.Null(await SignedInClient.RegisterAsync(portal, register => ending switch
        {
            "role" => register.SetRoleAsync(client.Name, AccountRole.Editor, by),
            "lock" => register.SetLockAsync(client.Name, isLocked: true, by),
            "password" => register.SetPasswordAsync(client.Name, "eine andere nacht", by),
            _ => register.RemoveAsync(client.Name, by),
        }));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(client));
        Assert.Contains("登录", (await client.GetPageAsync("/")).Page.QuerySelector("footer .signed-in")!.TextContent);
    }

    [Fact]
    public async Task Changing_the_own_password_signs_the_other_devices_out()
    {
        using var here = await SignedInClient.OpenAsync(portal, AccountRole.Editor);
        using var there = SignedInClient.Anonymous(portal);
        await there.SignInAsync(here.Name, SignedInClient.Password);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(there, "/admin"));

        const string Fresh = "ein ganz anderes wort";
        Assert.Contains("不对", await TellAsync("wrong", Fresh, Fresh));
        Assert.Contains("不同", await TellAsync(SignedInClient.Password, Fresh, Fresh + "x"));
        Assert.Contains("至少12个字符", await TellAsync(SignedInClient.Password, "short", "short"));
        Assert.Contains("容易被猜到", await TellAsync(SignedInClient.Password, here.Name + "12345", here.Name + "12345"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(there, "/admin"));
        Assert.Contains("密码已修改", await TellAsync(SignedInClient.Password, Fresh, Fresh));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (await StatusAsync(here, "/admin"), await StatusAsync(there, "/admin")));
        Assert.Equal(HttpStatusCode.OK, (await there.SignInAsync(here.Name, SignedInClient.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await there.SignInAsync(here.Name, Fresh)).StatusCode);

        async Task<string> TellAsync(string current, string fresh, string again) =>
            (await SignedInClient.ParseAsync(await here.SubmitAsync("/account/password", "form.form", ("current", current), ("fresh", fresh), ("again", again)))).QuerySelector("main .notice")!.TextContent;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_session_ends_when_it_is_not_used_or_at_a_fixed_time(bool slides)
    {
        var clock = new SettableTime();
        await using var timed = new SetPortal(clock, ("Accounts:SessionMinutes", "60"), ("Accounts:SlidingSession", slides.ToString()));
        using var client = await SignedInClient.OpenAsync(timed);
        clock.Forward(TimeSpan.FromMinutes(50));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client));
        clock.Forward(TimeSpan.FromMinutes(50));
        Assert.Equal(slides ? HttpStatusCode.OK : HttpStatusCode.Redirect, await StatusAsync(client));
        clock.Forward(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(client));
    }

    [Fact]
    public async Task A_restart_keeps_sessions()
    {
        using var folder = new TemporaryFolder();
        (string, string)[] settings = [("Accounts:KeysFolder", folder.File("keys")), ("Accounts:ConnectionString", $"Data Source={folder.File("accounts.db")};Pooling=False")];
        string cookie;
        await using (var before = new SetPortal(null, settings))
        {
            var name = await SignedInClient.AddAccountAsync(before);
            using var client = SignedInClient.Anonymous(before);
            var answer = await client.SignInAsync(name, SignedInClient.Password);
            cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("session=", StringComparison.Ordinal)).Split(';')[0];
        }

        await using var after = new SetPortal(null, settings);
        using var same = after.CreateClient();
        same.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal(HttpStatusCode.OK, (await same.GetAsync("/admin/accounts")).StatusCode);
    }

    [Fact]
    public async Task Nothing_that_shows_who_is_signed_in_is_kept()
    {
        using var client = await SignedInClient.OpenAsync(portal);
        foreach (var address in new[] { "/", "/search", "/events", "/about", "/admin", "/admin/accounts", "/account/password", "/nowhere" })
        {
            var (response, page) = await client.GetPageAsync(address);
            Assert.Equal(("no-store", true), (response.Headers.CacheControl?.ToString(), response.Headers.ETag is null));
            Assert.Contains(client.Name, page.QuerySelector("footer")!.TextContent);

            // Neither those who come after nor those before the sign-in get the name, or a token.
            var (open, other) = await portal.GetPageAsync(address);
            Assert.DoesNotContain(client.Name, other.DocumentElement.TextContent);
            Assert.False(open.Headers.Contains("Set-Cookie"));
        }

        Assert.Equal("no-store", (await portal.GetAsync("/account/sign-in")).Headers.CacheControl?.ToString());
        Assert.Equal("no-store", (await portal.GetAsync("/admin")).Headers.CacheControl?.ToString());
        Assert.NotNull((await portal.GetAsync("/events")).Headers.ETag);
    }

    [Theory]
    [InlineData("", "127.0.0.1", "", "", true, false)]
    [InlineData("", "::1", "", "", true, false)]
    [InlineData("", "192.0.2.7", "", "", false, false)]

    // A proxy on this machine that nobody has named: its visitors are not local, and its word of TLS is not believed.
    [InlineData("", "127.0.0.1", "192.0.2.7", "https", false, false)]
    [InlineData("127.0.0.1", "127.0.0.1", "192.0.2.7", "https", true, true)]
    [InlineData("127.0.0.1", "127.0.0.1", "192.0.2.7", "http", false, false)]
    [InlineData("10.0.0.0/8; 127.0.0.1", "10.1.2.3", "192.0.2.7", "https", true, true)]

    // Someone else claims to be a proxy.
    [InlineData("127.0.0.1", "192.0.2.9", "127.0.0.1", "https", false, false)]
    public async Task Passwords_travel_by_tls_or_on_the_machine_itself(string proxies, string remote, string forwardedFor, string protocol, bool hasForm, bool isSecure)
    {
        await using var behind = new SetPortal(null, ("Proxy:Addresses", proxies));
        await SignedInClient.AddAccountAsync(behind);
        var context = await behind.Server.SendAsync(request =>
        {
            (request.Request.Method, request.Request.Path) = ("GET", "/account/sign-in");
            request.Connection.RemoteIpAddress = IPAddress.Parse(remote);
            if (forwardedFor.Length > 0)
            {
                request.Request.Headers["X-Forwarded-For"] = forwardedFor;
                request.Request.Headers["X-Forwarded-Proto"] = protocol;
            }
        });
        var page = await new StreamReader(context.Response.Body).ReadToEndAsync();
        Assert.Equal(hasForm, page.Contains("type=\"password\"", StringComparison.Ordinal));
        Assert.Equal(isSecure, context.Response.Headers.SetCookie.Any(cookie => cookie!.Contains("secure", StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(hasForm, context.Response.Headers.SetCookie.Count > 0);
    }

    [Fact]
    public async Task Plain_http_from_elsewhere_can_be_allowed()
    {
        await using var open = new SetPortal(null, ("Accounts:AllowPlainHttp", "true"));
        await SignedInClient.AddAccountAsync(open);
        var context = await open.Server.SendAsync(request =>
        {
            (request.Request.Method, request.Request.Path) = ("GET", "/account/sign-in");
            request.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.7");
        });
        Assert.Contains("type=\"password\"", await new StreamReader(context.Response.Body).ReadToEndAsync());
        Assert.DoesNotContain("secure", context.Response.Headers.SetCookie.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<HttpStatusCode> StatusAsync(SignedInClient client, string address = "/admin/accounts") => (await client.Client.GetAsync(address)).StatusCode;
}
