using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web;

[Collection(PortalCollection.Name)]
public sealed class LanguageTests(PortalApplication portal)
{
    [Theory]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans")]
    [InlineData("zh-TW", "zh-Hans")]
    [InlineData("en-US,en;q=0.9", "en")]
    [InlineData("fr,en;q=0.5,zh;q=0.2", "en")]
    [InlineData("de", "zh-Hans")]
    public async Task Follows_the_browser_and_is_chinese_by_default(string accepted, string language)
    {
        var (response, page) = await portal.GetPageAsync("/", accepted);

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Accept-Language", string.Join(',', response.Headers.Vary));
    }

    [Fact]
    public async Task The_switch_returns_to_the_same_address_and_is_remembered()
    {
        using var client = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");

        using var form = new FormUrlEncodedContent([new("to", "en"), new("back", "/search?q=%E4%BC%81%E4%B8%9A&page=2")]);
        var switched = await client.PostAsync("/language", form);

        Assert.Equal(HttpStatusCode.SeeOther, switched.StatusCode);
        Assert.Equal("/search?q=%E4%BC%81%E4%B8%9A&page=2", switched.Headers.Location!.OriginalString);
        Assert.Contains("lang=\"en\"", await client.GetStringAsync("/"));
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task The_switch_leads_nowhere_else(string back)
    {
        using var client = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var form = new FormUrlEncodedContent([new("to", "en"), new("back", back)]);

        var switched = await client.PostAsync("/language", form);

        Assert.Equal("/", switched.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_language_that_the_portal_has_not_is_refused()
    {
        using var client = portal.CreateClient();
        using var form = new FormUrlEncodedContent([new("to", "fr"), new("back", "/")]);

        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/language", form)).StatusCode);
    }
}
