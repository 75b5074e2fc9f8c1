using System.Net;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web.Accounts;

/// <summary>The pages that list and change accounts.</summary>
public sealed class AccountPagesTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    [Fact]
    public async Task An_account_is_added_changed_locked_and_removed()
    {
        using var admin = await SignedInClient.OpenAsync(portal);
        Assert.Contains("已添加账号李四", await DoneAsync(admin, await admin.SubmitAsync("/admin/accounts", "main form", ("name", " 李四 "), ("role", "editor"), ("password", "wind und wellen"))));
        const string Here = "/admin/accounts/%E6%9D%8E%E5%9B%9B";
        var (_, list) = await admin.GetPageAsync("/admin/accounts");
        Assert.Equal(Here, list.QuerySelectorAll("table.accounts a").Single(link => link.TextContent == "李四").GetAttribute("href"));
        using var other = SignedInClient.Anonymous(portal);
        Assert.Equal(HttpStatusCode.SeeOther, (await other.SignInAsync("李四", "wind und wellen")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Client.GetAsync("/admin/accounts")).StatusCode);

        Assert.Contains("已改变", await DoneAsync(admin, await admin.SubmitAsync(Here, "form[action$='role']", ("role", "admin"))));
        Assert.Equal(HttpStatusCode.SeeOther, (await other.SignInAsync("李四", "wind und wellen")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.Client.GetAsync("/admin/accounts")).StatusCode);

        Assert.Contains("已重设", await DoneAsync(admin, await admin.SubmitAsync(Here, "form[action$='password']", ("password", "feuer und flamme"))));
        Assert.Equal(HttpStatusCode.OK, (await other.SignInAsync("李四", "wind und wellen")).StatusCode);
        Assert.Contains("已锁定", await DoneAsync(admin, await admin.SubmitAsync(Here, "form[action$='=lock']")));
        Assert.Contains("已锁定", (await admin.GetPageAsync("/admin/accounts")).Page.QuerySelector("table.accounts")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await other.SignInAsync("李四", "feuer und flamme")).StatusCode);
        Assert.Contains("已解除", await DoneAsync(admin, await admin.SubmitAsync(Here, "form[action$='unlock']")));
        Assert.Equal(HttpStatusCode.SeeOther, (await other.SignInAsync("李四", "feuer und flamme")).StatusCode);

        Assert.Contains("请先勾选", (await SignedInClient.ParseAsync(await admin.SubmitAsync(Here, "form[action$='remove']"))).QuerySelector("[role=alert]")!.TextContent);
        Assert.Contains("已删除", await DoneAsync(admin, await admin.SubmitAsync(Here, "form[action$='remove']", ("sure", "true"))));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Client.GetAsync(Here)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await other.Client.GetAsync("/admin")).StatusCode);
    }

    [Theory]
    [InlineData("", "wind und wellen", "账号名只能用")]
    [InlineData("a b", "wind und wellen", "账号名只能用")]
    [InlineData("<script>", "wind und wellen", "账号名只能用")]
    [InlineData("someone", "short", "至少12个字符")]
    [InlineData("someone", "password2026!", "容易被猜到")]
    public async Task Says_what_is_wrong_and_keeps_the_name(string name, string password, string words)
    {
        using var admin = await SignedInClient.OpenAsync(portal);
        var page = await SignedInClient.ParseAsync(await admin.SubmitAsync("/admin/accounts", "main form", ("name", name), ("role", "editor"), ("password", password)));
        Assert.Contains(words, page.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal(name, page.QuerySelector("input[name=name]")!.GetAttribute("value") ?? "");
        Assert.DoesNotContain(password, page.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task Names_are_the_same_in_capital_and_small_letters()
    {
        using var admin = await SignedInClient.OpenAsync(portal);
        var page = await SignedInClient.ParseAsync(await admin.SubmitAsync("/admin/accounts", "main form", ("name", admin.Name.ToUpperInvariant()), ("password", "wind und wellen")));
        Assert.Contains("已有账号", page.QuerySelector("[role=alert]")!.TextContent);
    }

    [Fact]
    public async Task Nobody_takes_the_own_access_away()
    {
        using var admin = await SignedInClient.OpenAsync(portal);
        await SignedInClient.AddAccountAsync(portal);
        var (_, page) = await admin.GetPageAsync("/admin/accounts/" + admin.Name);
        Assert.Empty(page.QuerySelectorAll("main form"));

        // Nor with a form of one's own making: the token of another account's page is a good one.
        var token = (await admin.GetPageAsync("/account/password")).Page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var (handler, field) in new[] { ("lock", ("x", "")), ("remove", ("sure", "true")), ("role", ("role", "editor")) })
        {
            var answer = await admin.PostAsync($"/admin/accounts/{admin.Name.ToUpperInvariant()}?handler={handler}", ("__RequestVerificationToken", token), field);
            Assert.Contains("不能取消自己的权限", (await SignedInClient.ParseAsync(answer)).QuerySelector("[role=alert]")!.TextContent);
        }

        Assert.Equal(HttpStatusCode.OK, (await admin.Client.GetAsync("/admin/accounts")).StatusCode);
    }

    [Fact]
    public async Task Speaks_english_too()
    {
        using var admin = await SignedInClient.OpenAsync(portal, AccountRole.Admin, "en");
        var (_, page) = await admin.GetPageAsync("/admin/accounts/" + await SignedInClient.AddAccountAsync(portal, AccountRole.Editor));
        Assert.DoesNotContain(page.QuerySelector("main")!.TextContent, c => c is >= '\u4e00' and <= '\u9fff');
        Assert.Contains("Reset password", page.QuerySelector("main")!.TextContent);
    }

    private static async Task<string> DoneAsync(SignedInClient admin, HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return (await admin.GetPageAsync(answer.Headers.Location!.ToString())).Page.QuerySelector("main [role=status]")!.TextContent;
    }
}
