using System.Net;
using System.Xml.Linq;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web;

/// <summary>Any search as an Atom feed (RFC 4287).</summary>
[Collection(PortalCollection.Name)]
public sealed class SearchFeedTests(PortalApplication portal)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_search_names_its_feed_and_the_feed_names_the_search()
    {
        var (_, page) = await portal.GetPageAsync("/search?q=社保&region=重庆市&page=2&sort=oldest");
        var link = page.QuerySelector("link[rel=alternate][type='application/atom+xml']")!;
        Assert.Equal("“社保” · 适用于重庆市（含全国） · 新收录", link.GetAttribute("title"));

        var response = await portal.GetAsync(link.GetAttribute("href")!);
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
        Assert.Equal(["http://localhost" + link.GetAttribute("href"), "http://localhost/search?q=%E7%A4%BE%E4%BF%9D&region=%E9%87%8D%E5%BA%86%E5%B8%82"], feed.Elements(Atom + "link").Select(l => l.Attribute("href")!.Value));
    }

    [Fact]
    public async Task Feed_and_entries_have_what_the_format_demands()
    {
        var feed = await FeedAsync("/search.atom?q=社保&region=重庆市");
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.InRange(entries.Count, 5, 50);
        foreach (var element in entries.Prepend(feed))
        {
            Assert.StartsWith("urn:uuid:", Assert.Single(element.Elements(Atom + "id")).Value);
            Assert.NotEmpty(Assert.Single(element.Elements(Atom + "title")).Value);
            Assert.True(DateTimeOffset.TryParse(Assert.Single(element.Elements(Atom + "updated")).Value, out _));
            Assert.Contains(element.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate");
        }

        Assert.NotEmpty(feed.Elements(Atom + "author"));
        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.All(entries, entry => Assert.Single(entry.Element(Atom + "content")!.Elements(), content => content.Name.LocalName == "div"));
        var arrivals = entries.Select(entry => entry.Element(Atom + "updated")!.Value).ToList();
        Assert.Equal(arrivals.OrderDescending(StringComparer.Ordinal), arrivals);
    }

    [Fact]
    public async Task A_document_has_one_id_in_every_feed()
    {
        var byNumber = (await FeedAsync("/search.atom?q=渝人社发〔2020〕7号")).Elements(Atom + "entry").ToDictionary(entry => entry.Element(Atom + "link")!.Attribute("href")!.Value, entry => entry.Element(Atom + "id")!.Value);
        var byWords = (await FeedAsync("/search.atom?q=社保&region=重庆市")).Elements(Atom + "entry").ToDictionary(entry => entry.Element(Atom + "link")!.Attribute("href")!.Value, entry => entry.Element(Atom + "id")!.Value);
        var both = byNumber.Keys.Intersect(byWords.Keys).ToList();
        Assert.NotEmpty(both);
        Assert.All(both, address => Assert.Equal(byNumber[address], byWords[address]));
    }

    [Fact]
    public async Task A_feed_speaks_the_language_of_its_reader()
    {
        var response = await portal.GetAsync("/search.atom?region=重庆市", "en");
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
        Assert.Equal("en", feed.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.StartsWith("applying in Chongqing (with Nationwide) · newly added", feed.Element(Atom + "title")!.Value);
    }

    [Theory]
    [InlineData("/search.atom?q=%00%01%ED%A0%80社保")]
    [InlineData("/search.atom?q=]]%3E%3Cscript%3E")]
    [InlineData("/search.atom?q=nothing-of-the-kind")]
    [InlineData("/search.atom")]
    public async Task Odd_questions_give_well_formed_feeds(string address) => Assert.Equal("feed", (await FeedAsync(address)).Name.LocalName);

    [Fact]
    public async Task A_value_that_cannot_be_served_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await portal.GetAsync("/search.atom?region=火星")).StatusCode);

    private async Task<XElement> FeedAsync(string address)
    {
        var response = await portal.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
    }
}
