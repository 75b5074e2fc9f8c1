using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PolicyPortal.BrowserTests.Support;
using PolicyPortal.Catalog.Accounts;

namespace PolicyPortal.BrowserTests;

/// <summary>Every page, in both languages and both colour schemes, without a single finding of axe, and none wider than a phone.</summary>
[Collection(PortalBrowserCollection.Name)]
public sealed class AccessibilityTests(PortalBrowser portal)
{
    public static TheoryData<string, ColorScheme> Looks => new()
    {
        { "zh-CN", ColorScheme.Light },
        { "zh-CN", ColorScheme.Dark },
        { "en", ColorScheme.Light },
        { "en", ColorScheme.Dark },
    };

    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task Axe_finds_nothing_on_any_page(string language, ColorScheme scheme)
    {
        var page = await portal.OpenAsync(language, scheme);
        List<string> findings = [];
        foreach (var address in await AddressesAsync(page))
        {
            await page.GotoAsync(address);
            var result = await page.RunAxe();
            findings.AddRange(result.Violations.Select(finding => $"{address}: {finding.Id}, {finding.Help}: {string.Join(" | ", finding.Nodes.Take(3).Select(Html))}"));
        }

        await page.Context.DisposeAsync();
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task Axe_finds_nothing_on_any_page_of_admins_nor_does_one_scroll_sideways(string language, ColorScheme scheme)
    {
        await portal.AccountAsync(AccountRole.Editor);
        var page = await portal.OpenAsync(language, scheme, width: 390);
        await portal.SignInAsync(page);
        List<string> findings = [];
        foreach (var address in AdminAddresses)
        {
            await page.GotoAsync(address);
            var result = await page.RunAxe();
            findings.AddRange(result.Violations.Select(finding => $"{address}: {finding.Id}, {finding.Help}: {string.Join(" | ", finding.Nodes.Take(3).Select(Html))}"));
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is > 390 and var width)
            {
                findings.Add($"{address}: {width} pixels wide");
            }
        }

        await page.Context.DisposeAsync();
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [BrowserTheory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Axe_finds_nothing_on_a_phone_with_the_filters_open(string language)
    {
        var page = await portal.OpenAsync(language, width: 390);
        await page.GotoAsync("/search?q=企业");
        await page.Locator("details.filters > summary").ClickAsync();
        var result = await page.RunAxe();

        await page.Context.DisposeAsync();
        Assert.Empty(result.Violations.Select(finding => $"{finding.Id}: {string.Join(" | ", finding.Nodes.Take(3).Select(Html))}"));
    }

    [BrowserTheory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task No_page_scrolls_sideways_on_a_phone(string language)
    {
        var page = await portal.OpenAsync(language, width: 390);
        List<string> wide = [];
        foreach (var address in await AddressesAsync(page))
        {
            await page.GotoAsync(address);
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is > 390 and var width)
            {
                wide.Add($"{address}: {width}");
            }
        }

        await page.Context.DisposeAsync();
        Assert.True(wide.Count == 0, string.Join('\n', wide));
    }

    /// <summary>The pages that need a sign-in.</summary>
    private static readonly string[] AdminAddresses = ["/admin", "/admin/accounts", "/admin/accounts/编辑乙", "/admin/accounts/管理员甲", "/account/password", "/account/sign-out", "/admin/accounts/nobody"];

    /// <summary>One address for every kind of page, the states of the search included; the details are those that lists lead to.</summary>
    private static async Task<IReadOnlyList<string>> AddressesAsync(IPage page)
    {
        List<string> addresses =
        [
            "/", "/search", "/search?q=社保可以缓缴多久", "/search?q=企业&region=北京市&topic=社会保险", "/search?q=没有这种东西qqq", "/search?q=社保&region=江西省/南昌市&topic=社会保险&topic=就业招聘&month=2020-02", "/search?q=社保&region=广东省&scope=own", "/search?q=企业&from=2020-02-03&to=2020-02-09", "/search?page=-1", "/search?q=企业&page=9999",
            "/measures?q=房租", "/measures?audience=农民工", "/deadlines", "/deadlines?kind=relief&from=2020-03-01&to=2020-06-30", "/deadlines?on=2020-06-15", "/deadlines/paper?on=2020-06-15&region=北京市&state=running&ref=00000000-000000000000", "/measures/paper?q=房租&asOf=2020-06-15", "/search/paper?q=没有这种东西qqq", "/search/paper?q=社保缓交&region=重庆市&asOf=2020-06-15", "/deadlines/paper?on=2020-02-30", "/calendar", "/calendar?month=2020-06&on=2020-06-15", "/calendar?month=2020-13", "/calendar/agenda?on=2020-06-15", "/calendar/timeline?on=2020-06-15", "/calendar/timeline?from=1990-01&to=1990-12", "/events?asOf=2020-06-15", "/bodies", "/compilations", "/citations/missing", "/coverage", "/topics", "/topics/社会保险?asOf=2020-03-15", "/compare", "/compare?topic=社会保险&region=全国&region=北京市&region=重庆市&region=江西省", "/compare?topic=社会保险&region=全国", "/about", "/account/sign-in", "/nowhere",
        ];
        var document = await DocumentAsync(page, "/search?q=人社部发〔2020〕8号");

        // It shows who answers for its measures, whom they are for and their amounts.
        var facts = await DocumentAsync(page, "/search?q=支持中小企业共渡难关的二十条政策措施");
        await page.GotoAsync("/compilations");
        var compilation = await FirstAsync(page, ".card a");
        await page.GotoAsync("/bodies");
        var body = await FirstAsync(page, ".bodies a");
        var plain = document.Split('?')[0];
        await page.GotoAsync(facts);
        var cited = await FirstAsync(page, "a[data-cite]");
        addresses.AddRange([facts, cited, document, plain, plain + "/printings", plain + "/source", compilation, compilation + "/source", body]);
        return addresses;
    }

    /// <summary>The document that a search leads to, at once or as its first result.</summary>
    private static async Task<string> DocumentAsync(IPage page, string search)
    {
        await page.GotoAsync(search);
        var reached = new Uri(page.Url).AbsolutePath;
        return reached.StartsWith("/documents/", StringComparison.Ordinal) ? reached : await FirstAsync(page, "ol.hits h3 a");
    }

    private static async Task<string> FirstAsync(IPage page, string selector) =>
        await page.Locator(selector).First.GetAttributeAsync("href") ?? throw new InvalidOperationException($"No {selector}.");

    private static string Html(AxeResultNode node) => node.Html.Length > 160 ? node.Html[..160] : node.Html;
}
