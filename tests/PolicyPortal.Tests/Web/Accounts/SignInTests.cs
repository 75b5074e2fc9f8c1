using System.Net;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web.Accounts;

/// <summary>Signing in and out through the pages.</summary>
public sealed class SignInTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    [Fact]
    public async Task Leads_to_where_the_way_led_and_shows_who_is_signed_in()
    {
        var name = await SignedInClient.AddAccountAsync(portal);
        using var client = SignedInClient.Anonymous(portal);
        var refused = await client.Client.GetAsync("/admin/accounts?x=%E7%A4%BE");
        var signIn = refused.Headers.Location!.ToString();
        var answer = await client.SignInAsync(name.ToUpperInvariant(), SignedInClient.Password, signIn);
        Assert.Equal((HttpStatusCode.SeeOther, "/admin/accounts?x=%E7%A4%BE"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);

        var (_, accounts) = await client.GetPageAsync("/admin/accounts");
        Assert.Contains(name, accounts.QuerySelector("table.accounts")!.TextContent);
        var home = (await client.GetPageAsync("/")).Page;
        Assert.Contains(name, home.QuerySelector("footer .signed-in")!.TextContent);

        Assert.Equal(HttpStatusCode.SeeOther, (await client.SubmitAsync("/", "form.signed-in")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.Client.GetAsync("/admin")).StatusCode);
        Assert.Contains("登录", (await client.GetPageAsync("/")).Page.QuerySelector("footer .signed-in")!.TextContent);
    }

    [Theory]
    [InlineData("https://example.com/", "/")]
    [InlineData("//example.com", "/")]
    [InlineData("/\\example.com", "/")]
    [InlineData("/\t/example.com", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("admin", "/")]
    [InlineData("", "/admin")]
    [InlineData("/search?q=社保", "/search?q=%E7%A4%BE%E4%BF%9D")]
    public async Task Never_leads_elsewhere(string returnUrl, string location)
    {
        var name = await SignedInClient.AddAccountAsync(portal);
        using var client = SignedInClient.Anonymous(portal);
        var address = "/account/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl);
        var answer = await client.SignInAsync(name, SignedInClient.Password, address);
        Assert.Equal((HttpStatusCode.SeeOther, location), (answer.StatusCode, answer.Headers.Location!.ToString()));

        // Who is signed in already goes on at once, to the same places.
        Assert.Equal(location, (await client.Client.GetAsync(address)).Headers.Location!.ToString());
    }

    [Fact]
    public async Task Says_the_same_of_an_unknown_name_a_wrong_password_and_a_locked_account()
    {
        var (known, locked) = (await SignedInClient.AddAccountAsync(portal), await SignedInClient.AddAccountAsync(portal));
        Assert.Null(await SignedInClient.RegisterAsync(portal, register => register.SetLockAsync(locked, isLocked: true, Actor.CommandLine())));
        using var client = SignedInClient.Anonymous(portal);
        List<string> answers = [];
        foreach (var (name, password) in new[] { ("nobody", "x"), (known, "x"), (locked, SignedInClient.Password), (known, new string('x', 100_000)) })
        {
            var answer = await client.SignInAsync(name, password);
            Assert.Equal((HttpStatusCode.OK, false), (answer.StatusCode, answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.StartsWith("session=", StringComparison.Ordinal))));
            answers.Add((await SignedInClient.ParseAsync(answer)).QuerySelector("[role=alert]")!.TextContent.Trim());
        }

        Assert.Single(answers.Distinct());
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/sign-out")]
    [InlineData("/account/password")]
    [InlineData("/admin/accounts")]
    public async Task A_form_without_its_token_is_refused_in_words(string address)
    {
        using var client = await SignedInClient.OpenAsync(portal);
        var answer = await client.PostAsync(address, ("name", "intruder"), ("password", SignedInClient.Password));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("这份表单不能用了", (await SignedInClient.ParseAsync(answer)).QuerySelector("h1")!.TextContent);
        Assert.Null(await SignedInClient.RegisterAsync(portal, register => register.FindAsync("intruder")));
    }
}
