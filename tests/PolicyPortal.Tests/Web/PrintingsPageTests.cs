using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web;

[Collection(PortalCollection.Name)]
public sealed class PrintingsPageTests(PortalApplication portal)
{
    private const string Number = "人社部发〔2020〕11号";

    [Theory]
    [InlineData("zh-CN", "文字相同的部分")]
    [InlineData("en", "Text in common")]
    public async Task Two_printings_stand_side_by_side_with_their_differences_marked(string language, string similarity)
    {
        var document = await Find();
        var (response, page) = await portal.GetPageAsync($"/documents/{Id(document)}/printings", language);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(similarity, page.QuerySelector("main")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll(".compare-row.same"));
        Assert.NotEmpty(page.QuerySelectorAll(".compare-row.differs"));
        Assert.All(page.QuerySelectorAll(".compare del, .compare ins"), marked => Assert.NotNull(marked.QuerySelector(".visually-hidden")));
        Assert.All(page.QuerySelectorAll(".compare-row"), row => Assert.Equal(2, row.ChildElementCount));
        Assert.All(page.QuerySelectorAll(".compare-choice select"), select => Assert.NotNull(page.QuerySelector($"label[for={select.Id}]")));
    }

    [Fact]
    public async Task Any_two_are_chosen_by_the_address()
    {
        var printings = (await Find()).GetProperty("printings").EnumerateArray().Select(p => p.GetProperty("documentId").GetString()!).ToList();
        var (_, page) = await portal.GetPageAsync($"/documents/{printings[0]}/printings?a={printings[1]}&b={printings[2]}");

        Assert.Equal(printings[1..3], page.QuerySelectorAll(".compare-choice option[selected]").Select(option => option.GetAttribute("value")));
        Assert.Equal(printings[1..3].Select(id => "/documents/" + id), page.QuerySelectorAll(".compare-head h2 a").Select(link => link.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.BadRequest, (await portal.GetAsync($"/documents/{printings[0]}/printings?a=x")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.GetAsync("/documents/x/printings")).StatusCode);
    }

    [Fact]
    public async Task The_api_gives_the_same()
    {
        var id = Id(await Find());
        var answer = await Json($"/api/documents/{id}/printings");

        Assert.InRange(answer.GetProperty("similarity").GetDouble(), 0.97, 1);
        Assert.Equal(answer.GetProperty("differences").GetInt32(), answer.GetProperty("rows").EnumerateArray().Count(row => !row.GetProperty("isSame").GetBoolean()));
        Assert.Equal(id, answer.GetProperty("a").GetProperty("documentId").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await portal.GetAsync($"/api/documents/{id}/printings?b=x")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.GetAsync("/api/documents/x/printings")).StatusCode);
    }

    [Fact]
    public async Task The_document_page_tells_from_which_printing_its_number_comes()
    {
        var printing = (await Find()).GetProperty("printings").EnumerateArray().Single(p => p.GetProperty("source").GetString()!.StartsWith("001", StringComparison.Ordinal));
        var (_, page) = await portal.GetPageAsync("/documents/" + printing.GetProperty("documentId").GetString());

        var number = page.QuerySelector(".fields dd.number")!;
        Assert.Contains(Number, number.TextContent);
        Assert.Contains("取自另一处收录", number.TextContent);
        Assert.NotNull(number.QuerySelector(".origin a[href^='/documents/']"));
        Assert.NotNull(page.QuerySelector("#printings ~ .more a[href$='/printings']"));
        var origins = page.GetElementById("fields")!.ParentElement!;
        Assert.NotNull(origins.QuerySelector("details summary"));
        Assert.Contains("原文载明", origins.TextContent);
        Assert.Contains("2020年2月20日", origins.TextContent);
    }

    private static string Id(JsonElement document) => document.GetProperty("id").GetString()!;

    private async Task<JsonElement> Find() => (await Json("/api/documents?q=" + Number)).GetProperty("items")[0];

    private async Task<JsonElement> Json(string address)
    {
        var response = await portal.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
