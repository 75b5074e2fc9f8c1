using System.Net;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web.Accounts;

/// <summary>Guessing passwords leads nowhere, and the first account is made elsewhere.</summary>
public sealed class AttemptTests
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
    public async Task Locks_out_after_failures_for_a_while()
    {
        var clock = new SettableTime();
        await using var portal = new SetPortal(clock);
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
    public async Task The_log_tells_of_failures_but_not_what_was_typed()
    {
        await using var portal = new EmptyPortal();
        var name = await SignedInClient.AddAccountAsync(portal);
        using var client = SignedInClient.Anonymous(portal);
        await client.SignInAsync("typed-by-mistake-here", "typed-where-it-belongs");
        await client.SignInAsync(name, SignedInClient.Password);
        Assert.Contains("A sign-in from local failed", portal.Log);
        Assert.Contains(name + " signed in", portal.Log);
        Assert.DoesNotContain(portal.Log, line => line.Contains("typed-", StringComparison.OrdinalIgnoreCase) || line.Contains(SignedInClient.Password, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Failures_far_apart_do_not_add_up_and_a_success_forgets_them()
    {
        var clock = new SettableTime();
        await using var portal = new SetPortal(clock);
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
        await using var portal = new SetPortal(new SettableTime());
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
        await using var portal = new SetPortal(null, ("Accounts:AttemptsPerMinute", "3"));
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
