using System.Net.Http.Json;
using System.Text.Json;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web;

/// <summary>Chains, history, levels and amounts as pages and the API show them.</summary>
public sealed class ChainPageTests : IClassFixture<ChainPageTests.ChainApplication>
{
    private const string Notice = """
        江西省人民政府关于减免租金的办法

        赣府发〔2020〕7号

        各设区市人民政府：

        第一条 自2020年2月1日至2020年6月30日，免收房租；自2020年2月1日至2020年12月31日，给予50%的电费补贴。

        第二条 认真组织实施。

        第三条 本办法自2020年2月1日起施行。

        江西省人民政府

        2020年1月25日

        江西省人民政府关于继续减免租金的通知

        赣府发〔2020〕20号

        各设区市人民政府：

        一、《江西省人民政府关于减免租金的办法》（赣府发〔2020〕7号）第一条规定的免收房租政策，执行期限延长至2020年9月30日。

        江西省人民政府

        2020年6月20日

        江西省人民政府关于支持企业发展的规定

        赣府发〔2021〕3号

        各设区市人民政府：

        一、本规定自2021年4月1日起施行，《江西省人民政府关于减免租金的办法》（赣府发〔2020〕7号）同时废止。

        江西省人民政府

        2021年3月10日

        财政部关于会计工作的通知

        财会〔2020〕2号

        各省、自治区、直辖市财政厅（局）：

        一、报送报表。于2020年8月31日前报送报表。

        财政部

        2020年2月5日
        """;

    private readonly ChainApplication portal;

    public ChainPageTests(ChainApplication portal) => this.portal = portal;

    /// <summary>The host on the text above.</summary>
    public sealed class ChainApplication : PortalApplication
    {
        protected override string SeedFolder
        {
            get
            {
                var folder = Directory.CreateDirectory(Path.Combine(DataFolder, "texts"));
                File.WriteAllText(Path.Combine(folder.FullName, "chain.txt"), Notice);
                return folder.FullName;
            }
        }
    }

    [Theory]
    [InlineData("zh-CN", "首次", "延长至2020年9月30日")]
    [InlineData("en", "First", "extended to 30 September 2020")]
    public async Task A_row_tells_its_chain_with_links_and_words(string language, string first, string effect)
    {
        var (_, page) = await portal.GetPageAsync("/deadlines?on=2020-07-15&q=房租", language);
        var row = page.QuerySelectorAll(".deadline-line").First(line => line.QuerySelector(".deadline-words")!.TextContent.Contains("免收房租", StringComparison.Ordinal));
        Assert.Equal(2, row.QuerySelectorAll(".chain li").Length);
        Assert.Contains(first, row.QuerySelector(".chain li")!.TextContent, StringComparison.Ordinal);
        var move = row.QuerySelectorAll(".chain li")[1];
        Assert.Contains(effect, move.TextContent, StringComparison.Ordinal);
        Assert.Contains("执行期限延长至2020年9月30日", move.QuerySelector("q")!.TextContent, StringComparison.Ordinal);

        // The link leads to the very words in the other document, which is there.
        var link = move.QuerySelector("a")!.GetAttribute("href")!;
        var (_, other) = await portal.GetPageAsync(link, language);
        Assert.Contains("继续减免租金", other.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(other.GetElementById(link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..]));
    }

    [Theory]
    [InlineData("zh-CN", "延长的是", "2020年2月1日至2020年6月30日")]
    [InlineData("en", "moves the end of", "1 February 2020 to 30 June 2020")]
    public async Task The_row_that_moves_says_which_limits_and_leads_to_them(string language, string says, string first)
    {
        var (_, page) = await portal.GetPageAsync("/deadlines?on=2020-07-15&kind=extension", language);
        var row = page.QuerySelectorAll(".deadline-line").Single(line => line.QuerySelector(".deadline-words")!.TextContent.Contains("延长至2020年9月30日", StringComparison.Ordinal));
        var moved = row.QuerySelector(".chain-moved")!;
        Assert.Contains(says, moved.TextContent, StringComparison.Ordinal);
        var term = Assert.Single(moved.QuerySelectorAll("li"));
        Assert.Contains(first, term.TextContent, StringComparison.Ordinal);
        Assert.Contains("免收房租", term.QuerySelector("q")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".chain-disputed"));
        var link = term.QuerySelector("a")!.GetAttribute("href")!;
        var (_, other) = await portal.GetPageAsync(link, language);
        Assert.NotNull(other.GetElementById(link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..]));
    }

    [Fact]
    public async Task A_move_that_was_not_issued_yet_says_so_and_does_not_count()
    {
        var (_, page) = await portal.GetPageAsync("/deadlines?on=2020-06-15&q=房租");
        var row = page.QuerySelectorAll(".deadline-line").First(line => line.TextContent.Contains("免收房租", StringComparison.Ordinal));
        Assert.Contains("2020年2月1日至2020年6月30日", row.QuerySelector(".state-line")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("这一天之后印发", row.QuerySelector(".chain-aside")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/deadlines.csv?on=2020-07-15&q=房租")]
    [InlineData("/deadlines/paper?on=2020-07-15&q=房租")]
    public async Task Files_and_papers_show_the_words_that_moved_an_end_and_the_amounts(string address)
    {
        var text = await portal.CreateClient().GetStringAsync(address);
        Assert.Contains("第一条规定的免收房租政策，执行期限延长至2020年9月30日", System.Net.WebUtility.HtmlDecode(text), StringComparison.Ordinal);
        Assert.Contains("免收", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Amounts_of_the_limits_own_clause_stand_beside_its_period()
    {
        var (_, page) = await portal.GetPageAsync("/deadlines?on=2020-07-15&q=电费补贴");
        var rows = page.QuerySelectorAll(".deadline-line").ToDictionary(line => line.QuerySelector(".deadline-words a")!.TextContent, line => line.QuerySelector(".deadline-amounts")?.TextContent ?? "");
        Assert.Contains(rows, row => row.Key.Contains("2020年12月31日", StringComparison.Ordinal) && row.Value.Contains("50%", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Key.Contains("2020年6月30日", StringComparison.Ordinal) && !row.Value.Contains("50%", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_tells_its_history_and_the_state_of_each_measure()
    {
        var id = await DocumentAsync("赣府发〔2020〕7号");
        var (_, page) = await portal.GetPageAsync($"/documents/{id}?asOf=2021-05-01");
        var whole = page.QuerySelector(".document-standing")!;
        Assert.Contains("已结束", whole.TextContent, StringComparison.Ordinal);
        Assert.Contains("因赣府发〔2021〕3号废止", whole.TextContent, StringComparison.Ordinal);
        Assert.Contains("2020年1月25日首次印发", whole.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);

        var measures = page.QuerySelectorAll(".block.measure");
        Assert.Equal(["赣府发〔2020〕20号"], measures[0].QuerySelectorAll(".history a").Select(a => a.TextContent));
        Assert.Contains("据文件的施行期", measures[1].QuerySelector(".measure-state")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(measures[1].QuerySelector(".measure-state .state-over"));

        var (_, before) = await portal.GetPageAsync($"/documents/{id}?asOf=2021-03-31");
        Assert.NotNull(before.QuerySelectorAll(".block.measure")[1].QuerySelector(".measure-state .state-running"));
    }

    [Fact]
    public async Task The_api_gives_the_chain()
    {
        var answer = await portal.CreateClient().GetFromJsonAsync<JsonElement>("/api/deadlines?on=2020-07-15&q=免收房租");
        var item = answer.GetProperty("items").EnumerateArray().First(i => i.GetProperty("quote").GetString()!.Contains("6月30日", StringComparison.Ordinal));
        var period = item.GetProperty("period");
        Assert.Equal(("2020-09-30", "moved"), (period.GetProperty("last").GetString(), period.GetProperty("lastBasis").GetString()));
        var chain = period.GetProperty("chain");
        Assert.Equal(("2020-06-30", false), (chain.GetProperty("last").GetString(), chain.GetProperty("disputed").GetBoolean()));
        var move = Assert.Single(chain.GetProperty("moves").EnumerateArray());
        Assert.Equal(("extended", "counts", "2020-06-20", "2020-09-30"), (move.GetProperty("kind").GetString(), move.GetProperty("weight").GetString(), move.GetProperty("issued").GetString(), move.GetProperty("last").GetString()));
        Assert.Equal(period.GetProperty("movedBy").GetString(), move.GetProperty("documentId").GetString());
    }

    [Fact]
    public async Task Levels_are_counted_and_switched_and_links_carry_the_query()
    {
        var (_, page) = await portal.GetPageAsync("/deadlines?on=2020-07-15&region=江西省");
        var counts = page.QuerySelectorAll(".region-bar .levels .level-count").Select(c => int.Parse(c.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(2, counts.Count);
        Assert.Equal(1, counts[1]);
        Assert.Contains(page.QuerySelectorAll(".deadline-line .level.above"), level => level.TextContent.Contains("来自上级", StringComparison.Ordinal));
        var (_, own) = await portal.GetPageAsync(page.QuerySelectorAll(".region-bar .sorts a")[1].GetAttribute("href")!);
        Assert.Equal(counts[0], own.QuerySelectorAll(".deadline-line").Length);

        var answer = await portal.CreateClient().GetFromJsonAsync<JsonElement>("/api/deadlines?on=2020-07-15&region=江西省");
        Assert.Equal([("江西省", "own"), ("全国", "above")], answer.GetProperty("levels").EnumerateArray().Select(l => (l.GetProperty("region").GetString(), l.GetProperty("level").GetString())));

        var (_, asked) = await portal.GetPageAsync("/deadlines?on=2020-07-15&q=房租");
        Assert.All(asked.QuerySelectorAll(".deadline-words a"), link => Assert.Contains("q=%E6%88%BF%E7%A7%9F", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains(asked.QuerySelectorAll("footer a"), link => link.GetAttribute("href")!.StartsWith("/events", StringComparison.Ordinal));
    }

    private async Task<string> DocumentAsync(string number)
    {
        var answer = await portal.CreateClient().GetFromJsonAsync<JsonElement>("/api/documents?pageSize=50");
        return answer.GetProperty("items").EnumerateArray().First(i => i.GetProperty("documentNumber").GetString() == number).GetProperty("id").GetString()!;
    }
}
