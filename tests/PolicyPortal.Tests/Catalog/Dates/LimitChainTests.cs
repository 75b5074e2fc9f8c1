using System.Globalization;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Dates;

/// <summary>A document, then another that prolongs it, then one more: imported as compilations one after the other, asked day by day.</summary>
public sealed class LimitChainTests : IAsyncLifetime
{
    private const string Originals = """
        人力资源社会保障部 财政部 税务总局关于阶段性减免企业社会保险费的通知

        人社部发〔2020〕11号

        各省、自治区、直辖市人民政府，新疆生产建设兵团：

        现就阶段性减免企业社会保险费有关问题通知如下：

        一、自2020年2月起，各省（除湖北省外）可根据受疫情影响情况和基金承受能力，免征中小微企业三项社会保险单位缴费部分，免征期限不超过5个月；对大型企业等其他参保单位（不含机关事业单位）三项社会保险单位缴费部分可减半征收，减征期限不超过3个月。

        二、自2020年2月起，湖北省可免征各类参保单位（不含机关事业单位）三项社会保险单位缴费部分，免征期限不超过5个月。

        三、受疫情影响生产经营出现严重困难的企业，可申请缓缴社会保险费，缓缴期限原则上不超过6个月，缓缴期间免收滞纳金。

        人力资源社会保障部 财政部 税务总局

        2020年2月20日

        财政部 税务总局关于支持个体工商户复工复业增值税政策的公告

        财政部 税务总局公告2020年第13号

        自2020年3月1日至5月31日，对湖北省增值税小规模纳税人，适用3%征收率的应税销售收入，免征增值税。

        财政部 税务总局

        2020年2月28日

        江西省人民政府关于支持企业的若干措施

        赣府发〔2020〕6号

        各设区市人民政府：

        一、减免租金。自2020年2月1日至2020年4月30日，免收房租。

        二、贷款贴息。自2020年2月1日至2020年6月30日，给予贴息支持。

        三、本措施自印发之日起施行，有效期至2020年12月31日。

        江西省人民政府

        2020年2月10日

        江西省人民政府关于会展业的办法

        赣府发〔2020〕7号

        各设区市人民政府：

        第一条 给予场租补贴，补贴期限至2020年12月31日。

        第二条 给予宣传补助，补助期限至2020年12月31日。

        第三条 本办法自2020年3月1日起施行。

        江西省人民政府

        2020年2月25日
        """;

    private const string Movers = """
        人力资源社会保障部 财政部 税务总局关于延长阶段性减免企业社会保险费政策实施期限等问题的通知

        人社部发〔2020〕49号

        各省、自治区、直辖市人民政府，新疆生产建设兵团：

        现就延长《人力资源社会保障部 财政部 税务总局关于阶段性减免企业社会保险费的通知》（人社部发〔2020〕11号）实施期限等问题通知如下：

        一、各省、自治区、直辖市及新疆生产建设兵团（以下统称省）对中小微企业三项社会保险单位缴费部分免征的政策，延长执行到2020年12月底。各省（除湖北省外）对大型企业等其他参保单位（不含机关事业单位，下同）三项社会保险单位缴费部分减半征收的政策，延长执行到2020年6月底。

        人力资源社会保障部 财政部 税务总局

        2020年6月22日

        财政部 税务总局关于延长小规模纳税人减免增值税政策执行期限的公告

        财政部 税务总局公告2020年第24号

        《财政部 税务总局关于支持个体工商户复工复业增值税政策的公告》（财政部 税务总局公告2020年第13号）规定的税收优惠政策实施期限延长到2020年12月31日。

        财政部 税务总局

        2020年4月30日

        财政部 税务总局关于延续实施应对疫情部分税费优惠政策的公告

        财政部 税务总局公告2021年第7号

        一、《财政部 税务总局关于延长小规模纳税人减免增值税政策执行期限的公告》（财政部 税务总局公告2020年第24号）规定的税收优惠政策，执行期限延长至2021年12月31日。

        财政部 税务总局

        2021年3月17日

        江西省人民政府关于延续执行若干政策的通知

        赣府发〔2020〕20号

        各设区市人民政府：

        一、《江西省人民政府关于支持企业的若干措施》（赣府发〔2020〕6号）有效期延长至2021年6月30日。

        二、《江西省人民政府关于会展业的办法》（赣府发〔2020〕7号）第一条规定的补贴期限延长6个月。

        江西省人民政府

        2020年11月20日

        江西省财政厅关于延续执行贴息政策的通知

        赣财金〔2020〕30号

        各设区市财政局：

        一、《江西省人民政府关于支持企业的若干措施》（赣府发〔2020〕6号）有效期延长至2021年12月31日。

        江西省财政厅

        2020年11月20日

        江西省人民政府关于会展业发展的规定

        赣府发〔2021〕3号

        各设区市人民政府：

        一、支持会展业发展。

        二、本规定自2021年4月1日起施行，《江西省人民政府关于会展业的办法》（赣府发〔2020〕7号）同时废止。

        江西省人民政府

        2021年3月10日
        """;

    private TemporaryCatalog catalog = null!;

    public async Task InitializeAsync()
    {
        catalog = await TemporaryCatalog.CreateAsync();
        await catalog.ImportAsync(catalog.Folder.Write("originals.txt", Originals));
        await catalog.ImportAsync(catalog.Folder.Write("movers.txt", Movers));
    }

    public async Task DisposeAsync() => await catalog.DisposeAsync();

    [Theory]

    // named by subject: 免征 to the end of the year, 减征 to the end of June; before 49号 was issued neither was known
    [InlineData("〕11号", "免征期限", "2020-06-15", "running", "2020-06-30")]
    [InlineData("〕11号", "免征期限", "2020-07-15", "running", "2020-12-31")]
    [InlineData("〕11号", "免征期限", "2021-01-01", "over", "2020-12-31")]
    [InlineData("〕11号", "减征期限", "2020-05-15", "over", "2020-04-30")]
    [InlineData("〕11号", "减征期限", "2020-06-22", "running", "2020-06-30")]
    [InlineData("〕11号", "减征期限", "2020-07-01", "over", "2020-06-30")]
    [InlineData("〕11号", "自2020年2月起", "2020-08-01", "running", "2020-12-31")]

    // a chain of three: 第7号 moves 第24号, which moved 第13号
    [InlineData("第13号", "5月31日", "2020-04-29", "running", "2020-05-31")]
    [InlineData("第13号", "5月31日", "2020-04-30", "running", "2020-12-31")]
    [InlineData("第13号", "5月31日", "2021-02-01", "over", "2020-12-31")]
    [InlineData("第13号", "5月31日", "2021-03-17", "running", "2021-12-31")]
    [InlineData("第13号", "5月31日", "2022-01-01", "over", "2021-12-31")]

    // the document's own period alone, with two documents of one day that disagree on it
    [InlineData("〕6号", "2020年4月30日", "2020-12-01", "over", "2020-04-30")]
    [InlineData("〕6号", "有效期至", "2020-11-19", "running", "2020-12-31")]
    [InlineData("〕6号", "有效期至", "2021-06-30", "running", "2021-06-30")]
    [InlineData("〕6号", "有效期至", "2021-07-01", "unknown", "")]
    [InlineData("〕6号", "有效期至", "2022-01-01", "over", "2021-12-31")]

    // a measure named by number moves by a length; then the whole document is replaced
    [InlineData("〕7号", "补贴期限", "2020-12-31", "running", "2021-06-30")]
    [InlineData("〕7号", "补助期限", "2021-01-01", "over", "2020-12-31")]
    [InlineData("〕7号", "补贴期限", "2021-03-31", "running", "2021-03-31")]
    [InlineData("〕7号", "补贴期限", "2021-04-01", "over", "2021-03-31")]
    [InlineData("〕7号", "3月1日起施行", "2021-03-09", "running", "")]
    [InlineData("〕7号", "3月1日起施行", "2021-04-01", "over", "2021-03-31")]
    public async Task Limit_on_a_day(string number, string words, string on, string state, string last)
    {
        var day = DateOnly.Parse(on, CultureInfo.InvariantCulture);
        var item = (await RowsAsync(day)).First(i => i.DocumentNumber!.EndsWith(number, StringComparison.Ordinal) && i.Quote.Contains(words, StringComparison.Ordinal));
        Assert.Equal((state, last), (PolicyPortal.Catalog.Model.WireName.Of(item.Period.On(day)), $"{item.Period.Last:yyyy-MM-dd}"));
    }

    [Fact]
    public async Task A_chain_names_each_document_with_its_words()
    {
        var item = (await RowsAsync(new DateOnly(2021, 5, 1))).Single(i => i.DocumentNumber!.EndsWith("第13号", StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2020, 5, 31), item.Period.Chain!.Original.Last);
        Assert.Equal(
            [("2020-04-30", "2020-12-31"), ("2021-03-17", "2021-12-31")],
            item.Period.Chain.Moves.Select(m => ($"{m.Issued:yyyy-MM-dd}", $"{m.Last:yyyy-MM-dd}")));
        Assert.Equal(["《…》规定的税收优惠政策实施期限延长到2020年12月31日", "一、《…》规定的税收优惠政策，执行期限延长至2021年12月31日"], item.Period.Chain.Moves.Select(m => m.Quote));
        Assert.EndsWith("2021年第7号", item.Period.MovedBy!.DocumentNumber, StringComparison.Ordinal);
        Assert.False(item.Period.Chain.IsDisputed);
    }

    [Fact]
    public async Task Every_printing_shows_the_chains_of_its_own_limits_and_limits_in_the_same_words_stay_apart()
    {
        await catalog.ImportAsync(catalog.Folder.Write("again.txt", Originals));
        var id = (await RowsAsync(new DateOnly(2020, 7, 1))).First(i => i.DocumentNumber == "人社部发〔2020〕11号").DocumentId;
        var printings = (await catalog.Get<GetDocument>().Handle(id, CancellationToken.None))!.Document.Printings;
        Assert.Equal(2, printings.Count);
        foreach (var printing in printings)
        {
            var detail = await catalog.Get<GetDocument>().Handle(printing.DocumentId, CancellationToken.None);
            var exempt = detail!.Deadlines.Where(d => d.Quote == "免征期限不超过5个月").Select(d => (d.MeasurePath, IsMoved: d.Period.Chain is not null));
            Assert.Equal([("一", true), ("二", false)], exempt);
        }
    }

    [Fact]
    public async Task A_title_names_what_it_prolongs_without_brackets()
    {
        await using var other = await TemporaryCatalog.CreateAsync();
        await other.ImportAsync(other.Folder.Write("both.txt", Originals + "\n\n" + Movers.Replace("现就延长《人力资源社会保障部 财政部 税务总局关于阶段性减免企业社会保险费的通知》（人社部发〔2020〕11号）实施期限", "现就延长阶段性减免企业社会保险费政策实施期限", StringComparison.Ordinal)));
        var items = (await other.Get<ListDeadlines>().All(new DeadlineFilter { On = new DateOnly(2020, 8, 1) }, CancellationToken.None)).Items;
        Assert.Equal(new DateOnly(2020, 12, 31), items.First(i => i.Quote.Contains("免征期限", StringComparison.Ordinal)).Period.Last);
        Assert.Equal(new DateOnly(2020, 6, 30), items.Single(i => i.Quote.Contains("减征期限", StringComparison.Ordinal)).Period.Last);
    }

    [Fact]
    public async Task Documents_that_disagree_stand_side_by_side_and_make_the_limit_doubtful()
    {
        var day = new DateOnly(2021, 1, 1);
        var item = (await RowsAsync(day)).Single(i => i.Quote.Contains("有效期至2020年12月31日", StringComparison.Ordinal));
        Assert.True(item.Period.Chain!.IsDisputed);
        Assert.True(item.Period.Doubts.HasFlag(PeriodDoubts.Disputed));
        Assert.Equal(["2021-06-30", "2021-12-31"], item.Period.Chain.Moves.Select(m => $"{m.Last:yyyy-MM-dd}").Order());
        Assert.Equal(PeriodGap.Disputed, item.Period.Chain.At(new DateOnly(2021, 9, 1)).Gap);

        // 只看确定的 leaves it out.
        var certain = await catalog.Get<ListDeadlines>().All(new DeadlineFilter { On = day, CertainOnly = true }, CancellationToken.None);
        Assert.DoesNotContain(certain.Items, i => i.Id == item.Id);
    }

    [Fact]
    public async Task Measures_and_documents_stand_as_their_moved_limits_do()
    {
        var old = (await RowsAsync(new DateOnly(2021, 4, 1))).First(i => i.DocumentNumber == "赣府发〔2020〕7号").DocumentId;
        var before = await catalog.Get<GetStandings>().Handle(old, new DateOnly(2021, 3, 31), CancellationToken.None);
        var after = await catalog.Get<GetStandings>().Handle(old, new DateOnly(2021, 4, 1), CancellationToken.None);
        Assert.Equal((LimitState.Running, LimitState.Over), (before!.Document.State, after!.Document.State));
        Assert.Equal(PeriodBasis.Replaced, after.Document.Period!.LastBasis);
        Assert.Equal("赣府发〔2021〕3号", after.Document.Period.MovedBy!.DocumentNumber);
    }

    private async Task<IReadOnlyList<DeadlineItem>> RowsAsync(DateOnly day) => [.. (await catalog.Get<ListDeadlines>().All(new DeadlineFilter { On = day }, CancellationToken.None)).Items];
}
