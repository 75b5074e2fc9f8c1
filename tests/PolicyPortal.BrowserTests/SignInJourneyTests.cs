using Microsoft.Playwright;
using PolicyPortal.BrowserTests.Support;

namespace PolicyPortal.BrowserTests;

/// <summary>Signing in and out as people do it.</summary>
[Collection(PortalBrowserCollection.Name)]
public sealed class SignInJourneyTests(PortalBrowser portal)
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Signs_in_by_keyboard_alone_on_a_phone_and_out_again(bool scripts)
    {
        var name = await portal.AccountAsync();
        var page = await portal.OpenAsync(width: 390, scripts: scripts);

        // The page of accounts is where the way leads, by the sign-in and back.
        await page.GotoAsync("/admin/accounts");
        await TabToAsync(page, "#name");
        await page.Keyboard.TypeAsync(name);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("not the password");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("账号名或密码不对");
        Assert.Equal(name, await page.Locator("#name").InputValueAsync());
        Assert.Equal("", await page.Locator("#password").InputValueAsync());

        await TabToAsync(page, "#password");
        await page.Keyboard.TypeAsync(PortalBrowser.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/admin/accounts");
        await Assertions.Expect(page.Locator("table.accounts")).ToContainTextAsync(name);

        await page.GotoAsync("/");
        await TabToAsync(page, ".signed-in button");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".signed-in")).ToHaveTextAsync("登录");
        await page.GotoAsync("/admin/accounts");
        await Assertions.Expect(page.Locator("#password")).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }

    /// <summary>Presses Tab until an element has the focus.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 200; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.Locator($"{selector}:focus").CountAsync() > 0)
            {
                return;
            }
        }

        Assert.Fail($"{selector} cannot be reached by the keyboard.");
    }
}
