using System.Net;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web.Accounts;

/// <summary>Signing in and out through the pages.</summary>
public sealed class SignInTests
{
    [Fact]
    public async Task Without_an_admin_the_pages_say_how_to_make_one()
    {
        await using var portal = new EmptyPortal();
        using var visitor = SignedInClient.Anonymous(portal);
        var overview = (await visitor.GetPageAsync("/admin")).Response;
        Assert.Equal((HttpStatusCode.Redirect, "/account/sign-in?returnUrl=%2Fadmin"), (overview.StatusCode, overview.Headers.Location!.ToString()));

        var (response, page) = await visitor.GetPageAsync(overview.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Matches("^policy-portal admin add NAME --accounts \".+accounts\\.db\"$", page.QuerySelector("pre.command")!.TextContent);
        Assert.Null(page.QuerySelector("input[type=password]"));
    }

    [Fact]
    public async Task Leads_to_where_the_way_led_and_shows_who_is_signed_in()
    {
        await using var portal = new EmptyPortal();
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
        await using var portal = new EmptyPortal();
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
        await using var portal = new EmptyPortal();
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
    [InlineData("/account/sign-in", HttpStatusCode.BadRequest)]
    [InlineData("/account/sign-out", HttpStatusCode.BadRequest)]
    [InlineData("/account/password", HttpStatusCode.BadRequest)]
    [InlineData("/admin/accounts", HttpStatusCode.BadRequest)]
    public async Task A_form_without_its_token_is_refused_in_words(string address, HttpStatusCode status)
    {
        await using var portal = new EmptyPortal();
        using var client = await SignedInClient.OpenAsync(portal);
        var answer = await client.PostAsync(address, ("name", "intruder"), ("password", SignedInClient.Password));
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("这份表单不能用了", (await SignedInClient.ParseAsync(answer)).QuerySelector("h1")!.TextContent);
        Assert.Single(await SignedInClient.RegisterAsync(portal, register => register.ListAsync()));
    }

    [Fact]
    public async Task Locks_out_after_failures_for_a_while()
    {
        var clock = new SettableTime();
        await using var portal = new EmptyPortal(clock);
        var name = await SignedInClient.AddAccountAsync(portal);
        using var client = SignedInClient.Anonymous(portal);
        foreach (var _ in Enumerable.Range(0, 5))
        {
            Assert.Equal(HttpStatusCode.OK, (await client.SignInAsync(name, "wrong")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await client.SignInAsync(name, SignedInClient.Password)).StatusCode);
        clock.Forward(TimeSpan.FromMinutes(14.9));
        Assert.Equal(HttpStatusCode.OK, (await client.SignInAsync(name, SignedInClient.Password)).StatusCode);
        clock.Forward(TimeSpan.FromMinutes(0.2));
        Assert.Equal(HttpStatusCode.SeeOther, (await client.SignInAsync(name, SignedInClient.Password)).StatusCode);
    }

    [Fact]
    public async Task Failures_far_apart_do_not_add_up_and_a_success_forgets_them()
    {
        var clock = new SettableTime();
        await using var portal = new EmptyPortal(clock);
        var name = await SignedInClient.AddAccountAsync(portal);
        using var client = SignedInClient.Anonymous(portal);
        foreach (var _ in Enumerable.Range(0, 6))
        {
            await client.SignInAsync(name, "wrong");
            clock.Forward(TimeSpan.FromMinutes(15));
        }

        foreach (var _ in Enumerable.Range(0, 3))
        {
            using var other = SignedInClient.Anonymous(portal);
            foreach (var __ in Enumerable.Range(0, 4))
            {
                await other.SignInAsync(name, "wrong");
            }

            Assert.Equal(HttpStatusCode.SeeOther, (await other.SignInAsync(name, SignedInClient.Password)).StatusCode);
        }
    }

    [Fact]
    public async Task Many_attempts_at_once_have_no_more_tries()
    {
        await using var portal = new EmptyPortal(new SettableTime());
        var name = await SignedInClient.AddAccountAsync(portal);
        using var client = SignedInClient.Anonymous(portal);

        // One cookie for all forms.
        await client.GetPageAsync("/account/sign-in");
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => client.SignInAsync(name, "wrong " + i)));
        var account = await SignedInClient.RegisterAsync(portal, register => register.FindAsync(name));
        Assert.NotNull(account!.LockedOutUntil);
        Assert.Equal(HttpStatusCode.OK, (await client.SignInAsync(name, SignedInClient.Password)).StatusCode);
    }

    [Fact]
    public async Task Too_many_attempts_from_one_address_have_to_wait()
    {
        await using var portal = new EmptyPortal(null, ("Accounts:AttemptsPerMinute", "3"));
        await SignedInClient.AddAccountAsync(portal);
        using var client = SignedInClient.Anonymous(portal);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            Assert.Equal(HttpStatusCode.OK, (await client.SignInAsync("nobody", "wrong")).StatusCode);
        }

        var answer = await client.SignInAsync("nobody", "wrong");
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        var wait = answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds;
        Assert.InRange(wait, 1, 60);
        Assert.Contains($"{wait:0}秒", (await SignedInClient.ParseAsync(answer)).QuerySelector("main")!.TextContent);

        // Looking at the form is no attempt.
        Assert.Equal(HttpStatusCode.OK, (await client.GetPageAsync("/account/sign-in")).Response.StatusCode);
    }
}
