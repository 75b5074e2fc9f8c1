using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Tests.Support;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Tests.Web;

/// <summary>What helps to read a document: hits, margin, terms, citations, its text as a file, and the way to the source.</summary>
[Collection(PortalCollection.Name)]
public sealed class ReadingTests(PortalApplication portal)
{
    // 渝府办发〔2020〕14号, twenty measures with responsible units, limits and amounts.
    private const string Twenty = "/documents/dhg60b1rmf2c";

    [Fact]
    public async Task A_search_leads_to_its_words_and_they_are_numbered()
    {
        var (_, list) = await portal.GetPageAsync("/search?q=缓缴社会保险费&region=重庆市&scope=own");
        var address = list.QuerySelectorAll("main a[href^='/documents/']").Select(link => link.GetAttribute("href")!).First(href => href.StartsWith(Twenty, StringComparison.Ordinal));
        Assert.StartsWith(Twenty + "?q=" + Uri.EscapeDataString("缓缴社会保险费"), address);

        var (_, page) = await portal.GetPageAsync(address);
        var marks = page.QuerySelectorAll(".text mark[id]").ToList();
        Assert.Equal(Enumerable.Range(1, marks.Count).Select(number => $"hit-{number}"), marks.Select(mark => mark.Id));
        Assert.Contains(marks, mark => mark.TextContent == "缓缴社会保险费");
        Assert.Equal($"共{marks.Count}处", page.QuerySelector("[data-hits-count]")!.TextContent);

        // Without script every hit is a plain link.
        Assert.Equal(marks.Select(mark => "#" + mark.Id), page.QuerySelectorAll(".hits-links a").Select(link => link.GetAttribute("href")!));
        Assert.Equal(Twenty, page.QuerySelector(".hits-words a")!.GetAttribute("href"));

        // 社保 is no hit in 市人力社保局.
        Assert.DoesNotContain(marks, mark => mark.TextContent == "社保");
    }

    [Theory]
    [InlineData("", false, null)]
    [InlineData("?q=", false, null)]
    [InlineData("?q=比特币", true, "正文中没有")]
    [InlineData("?q=%3Cscript%3E", true, "正文中没有")]
    public async Task The_bar_stands_where_words_were_searched(string query, bool hasBar, string? count)
    {
        var (response, page) = await portal.GetPageAsync(Twenty + query);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(hasBar, page.QuerySelector(".hits-bar") is not null);
        Assert.Equal(count, page.QuerySelector("[data-hits-count]")?.TextContent);
        Assert.Empty(page.QuerySelectorAll(".text mark"));
    }

    [Fact]
    public async Task Marks_change_nothing_of_the_text()
    {
        foreach (var query in new[] { "企业 期限", "2020年", "通知", "一" })
        {
            var (_, plain) = await portal.GetPageAsync(Twenty);
            var (_, marked) = await portal.GetPageAsync(Twenty + "?q=" + Uri.EscapeDataString(query));

            Assert.Equal(plain.QuerySelectorAll(".words > p, .words > h3").Select(p => p.TextContent), marked.QuerySelectorAll(".words > p, .words > h3").Select(p => p.TextContent));
        }
    }

    [Fact]
    public async Task Limits_and_amounts_stand_beside_their_measure()
    {
        var (_, page) = await portal.GetPageAsync(Twenty);
        var block = page.QuerySelectorAll(".block").Single(b => b.QuerySelector(".run-in")?.TextContent == "8.缓缴社会保险费");

        Assert.Contains("2020年4月30日", block.QuerySelector(".margin .limits .period")!.TextContent);
        Assert.Equal("重庆市人力资源和社会保障局", block.QuerySelector(".facts dd a")!.TextContent);
        var next = block.NextElementSibling!;
        Assert.Contains("50%", next.QuerySelector(".margin .amounts")!.TextContent);

        // Every limit of the document stands in the margin once, and the margin has no other.
        var table = page.QuerySelectorAll("section[aria-labelledby=deadlines] tbody tr").Count();
        Assert.Equal(table, page.QuerySelectorAll(".margin .limits > li").Count());
    }

    [Fact]
    public async Task Each_measure_has_its_link_its_citation_and_its_source()
    {
        var (_, page) = await portal.GetPageAsync(Twenty);
        var measures = page.QuerySelectorAll(".block.measure").ToList();

        Assert.Equal(23, measures.Count);
        foreach (var measure in measures)
        {
            Assert.Equal("#" + measure.Id, measure.QuerySelector("a.anchor")!.GetAttribute("href"));
            var (_, cited) = await portal.GetPageAsync(measure.QuerySelector("a[data-cite]")!.GetAttribute("href")!);
            var place = measure.QuerySelector("a[data-cite]")!.GetAttribute("data-place")!;
            Assert.True(cited.QuerySelector("details#cite")!.HasAttribute("open"));
            Assert.EndsWith($"2020年2月4日，{place}。", cited.QuerySelector("#cite-plain")!.TextContent);
            Assert.Contains($"[Z/OL]. 2020: {place}(2020-02-04)[", cited.QuerySelector("#cite-standard")!.TextContent);
            Assert.EndsWith($"http://localhost{Twenty}#{measure.Id}.", cited.QuerySelector("#cite-standard")!.TextContent);
        }
    }

    [Theory]
    [InlineData("?measure=m-unknown")]
    [InlineData("?measure=")]
    public async Task An_unknown_measure_leaves_the_citation_of_the_document(string query)
    {
        var (response, page) = await portal.GetPageAsync(Twenty + query);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(page.QuerySelector("details#cite")!.HasAttribute("open"));
        Assert.EndsWith("2020年2月4日。", page.QuerySelector("#cite-plain")!.TextContent);
    }

    [Fact]
    public async Task Defined_terms_lead_to_their_definition()
    {
        var (_, page) = await portal.GetPageAsync("/documents/d5h9r5e982ex");
        var definition = page.QuerySelectorAll(".text dfn").Single(term => term.TextContent == "三项社会保险");
        var uses = page.QuerySelectorAll($".text a.term[href='#{definition.Id}']").ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, use => Assert.Equal("三项社会保险", use.TextContent));
        Assert.EndsWith("企业基本养老保险、失业保险、工伤保险（以下简称三项社会保险", uses[0].GetAttribute("title"));
    }

    [Fact]
    public async Task The_text_is_a_file_in_utf_8()
    {
        var (_, page) = await portal.GetPageAsync(Twenty);
        var address = page.QuerySelector(".actions a[download]")!.GetAttribute("href")!;
        Assert.Equal(Twenty + ".txt", address);
        var response = await portal.GetAsync(address);
        var bytes = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Contains("一、进一步优化政务服务", Encoding.UTF8.GetString(bytes));
        Assert.StartsWith("渝府办发〔2020〕14号", response.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.GetAsync("/documents/unknown.txt")).StatusCode);
    }

    [Theory]
    [InlineData("dhg60b1rmf2c")]
    [InlineData("d5h9r5e982ex")]
    [InlineData("d8756hw4mdpx")]
    [InlineData("dkp4ff8a2cs7")]
    public async Task Every_fact_shows_its_words_in_the_source(string id)
    {
        var detail = await portal.Services.GetRequiredService<GetDocument>().Handle(id, CancellationToken.None) ?? throw new InvalidOperationException(id);
        List<(string Words, SourceRange Span)> facts =
        [
            .. detail.Deadlines.Select(d => (d.Quote, d.Span)),
            .. detail.Citations.Select(c => (c.Quote, c.Span)),
            .. detail.Measures.SelectMany(m => m.Facts.Amounts.Select(a => (a.Quote, a.Span)).Concat(m.Facts.ResponsibleUnits.Select(u => (u.Name, u.Span))).Concat(m.Facts.Audiences.Select(a => (a.Quote, a.Span)))),
        ];
        Assert.NotEmpty(facts);
        foreach (var (words, span) in facts.DistinctBy(fact => fact.Span))
        {
            var (response, page) = await portal.GetPageAsync(Links.Source(id, span));

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(Letters(words), Letters(string.Concat(page.QuerySelectorAll(".source-lines mark").Select(mark => mark.TextContent))));
            Assert.Equal(span.EndLine - span.StartLine + 1, page.QuerySelectorAll(".source-lines .marked").Count());
        }

        foreach (var measure in detail.Measures)
        {
            var (_, page) = await portal.GetPageAsync(Links.Source(id, measure.Span));
            Assert.StartsWith(Letters(measure.Heading), Letters(string.Concat(page.QuerySelectorAll(".source-lines mark").Select(mark => mark.TextContent)))[Letters(measure.Label).Length..]);
        }
    }

    [Fact]
    public async Task Source_columns_that_are_none_are_refused()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await portal.GetAsync(Twenty + "/source?from=900&fromColumn=0")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await portal.GetAsync(Twenty + "/source?from=900&fromColumn=9&toColumn=3")).StatusCode);

        // Columns behind the end of a line mark nothing and fail nothing.
        var (response, page) = await portal.GetPageAsync(Twenty + "/source?from=900&to=901&fromColumn=99999&toColumn=99999");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, page.QuerySelectorAll(".source-lines .marked").Count());
    }

    [Fact]
    public async Task Print_says_where_the_document_comes_from()
    {
        var (_, page) = await portal.GetPageAsync(Twenty + "?q=企业");
        var source = page.QuerySelector(".printed-source")!.TextContent;

        Assert.Contains("003_4e71c7bfca995e22.txt", source);
        Assert.Contains("847–1050", source);
        Assert.Contains($"http://localhost{Twenty}", source);
        Assert.DoesNotContain("?q=", source);
    }

    private static string Letters(string text) => Regex.Replace(text, @"[\s\p{P}\p{S}]", "");
}
