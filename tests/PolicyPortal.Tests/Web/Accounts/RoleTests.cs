using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Tests.Support;
using PolicyPortal.Web.Accounts;

namespace PolicyPortal.Tests.Web.Accounts;

/// <summary>Who may enter what, for every address under <c>/admin</c> that there is.</summary>
public sealed partial class RoleTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    private IEnumerable<RouteEndpoint> AdminEndpoints => portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => ("/" + endpoint.RoutePattern.RawText!.TrimStart('/') + "/").StartsWith("/admin/", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Every_address_under_admin_asks_for_the_role_of_its_place()
    {
        Assert.Contains(AdminEndpoints, endpoint => endpoint.RoutePattern.RawText == "admin/accounts/{name}");
        Assert.All(AdminEndpoints, endpoint => Assert.Equal(
            Policies.Of("/" + endpoint.RoutePattern.RawText!.TrimStart('/')),
            Assert.Single(endpoint.Metadata.OfType<IAuthorizeData>().Select(data => data.Policy).Distinct())));
        Assert.DoesNotContain(AdminEndpoints, endpoint => endpoint.Metadata.OfType<IAllowAnonymous>().Any());
    }

    [Theory]
    [InlineData("/admin", Policies.Edit)]
    [InlineData("/Admin/Index", Policies.Edit)]
    [InlineData("/admin/corrections", Policies.Edit)]
    [InlineData("/Admin/Corrections/Index", Policies.Edit)]
    [InlineData("/admin/review/next", Policies.Edit)]
    [InlineData("/admin/reviews", Policies.Administer)]
    [InlineData("/admin/imports", Policies.Administer)]
    [InlineData("/admin/imports/corrections", Policies.Administer)]
    [InlineData("/admin/accounts/index", Policies.Administer)]
    public void The_place_decides(string place, string policy) => Assert.Equal(policy, Policies.Of(place));

    [Fact]
    public async Task Nobody_enters_without_the_role()
    {
        using var visitor = SignedInClient.Anonymous(portal);
        using var editor = await SignedInClient.OpenAsync(portal, AccountRole.Editor);
        using var admin = await SignedInClient.OpenAsync(portal);
        foreach (var endpoint in AdminEndpoints)
        {
            // Pages name no method: they take both.
            IReadOnlyList<string> methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } declared ? declared : ["GET", "POST"];
            var address = "/" + Blank().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), blank => blank.Value.Contains(':') ? "1" : "x");
            foreach (var method in methods)
            {
                var refused = await SendAsync(visitor, method, address);
                if (refused.StatusCode == HttpStatusCode.NotFound && address.Contains("/1", StringComparison.Ordinal))
                {
                    // Its route takes certain words only; that it is guarded is known from its metadata.
                    continue;
                }

                Assert.True(LeadsToSignIn(refused), $"{method} {address}: {refused.StatusCode}");
                var isEditors = Policies.Of(address) == Policies.Edit;
                var answer = await SendAsync(editor, method, address);
                Assert.True(isEditors == (answer.StatusCode != HttpStatusCode.Forbidden), $"{method} {address}: {answer.StatusCode} for an editor");
                var entered = await SendAsync(admin, method, address);
                Assert.True(entered.StatusCode != HttpStatusCode.Forbidden && !LeadsToSignIn(entered), $"{method} {address}: {entered.StatusCode} for an admin");
            }
        }

        var (_, page) = await editor.GetPageAsync("/admin/accounts");
        Assert.Equal("您不能进入这里", page.QuerySelector("h1")!.TextContent);
        Assert.Empty((await editor.GetPageAsync("/admin")).Page.QuerySelectorAll("a[href='/admin/accounts']"));
        Assert.Single((await admin.GetPageAsync("/admin")).Page.QuerySelectorAll("a[href='/admin/accounts']"));
    }

    private static bool LeadsToSignIn(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().StartsWith("/account/sign-in?returnUrl=", StringComparison.Ordinal);

    private static async Task<HttpResponseMessage> SendAsync(SignedInClient client, string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);

        // Some addresses tell of progress for as long as someone listens.
        return await client.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    // {name} takes anything, {id:int} a number.
    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Blank();
}
