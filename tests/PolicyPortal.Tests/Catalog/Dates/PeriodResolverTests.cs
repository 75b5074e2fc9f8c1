using System.Globalization;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Parsing.Model;
using Xunit;

namespace PolicyPortal.Tests.Catalog.Dates;

/// <summary>The rules of docs/dates.md, a row each: what the text says, and the days that follow.</summary>
public class PeriodResolverTests
{
    private static readonly EventCalendar Events = new(
    [
        new EventDate("epidemic", "全国", new DateOnly(2020, 1, 20), new DateOnly(2022, 12, 7)),
        new EventDate("response-1", "江西省", new DateOnly(2020, 1, 24), new DateOnly(2020, 3, 12)),
    ]);

    // kind | quote | start | end | duration | anchor | pattern | first .. last | basis of both | gap
    [Theory]
    [InlineData("relief|自2020年2月起，免征期限不超过5个月|2020-02|2020-06|P5M||at-most", "2020-02-01..2020-06-30", "stated length none")]
    [InlineData("relief|自2020年2月起，免征期限不超过5个月|2020-02||P5M||at-most", "2020-02-01..2020-06-30", "stated length none")]
    [InlineData("relief|2020年1月1日至2020年12月31日|2020-01-01|2020-12-31|||range", "2020-01-01..2020-12-31", "stated stated none")]
    [InlineData("due|于3月15日前，出台具体实施细则||2020-03-15|||by", "2020-02-05..2020-03-15", "issue stated none")]
    [InlineData("relief|也就是说减征政策可以执行到4月份||2020-04|||holds-until", "2020-02-05..2020-04-30", "issue stated none")]
    [InlineData("relief|阶段性降低费率的政策将于2019年4月30日到期||2019-04-30|||until", "2019-04-30..2019-04-30", "issue stated none")]
    [InlineData("due|发布之日起30日内|||P30D|发布之日|within-length", "2020-02-05..2020-03-06", "issue issue none")]
    [InlineData("due|发布之日起1个月内|||P1M|本通知印发之日|within-length", "2020-02-05..2020-03-05", "issue issue none")]
    [InlineData("due|印发之日起10个工作日内|||P10WD|印发之日|within-length", "2020-02-05..2020-02-19", "issue issue none")]
    [InlineData("effective|自公布之日起施行|2020-02-07|||公布之日|from-issue", "2020-02-07..", "issue untilRepealed none")]
    [InlineData("effective|本通知自2020年3月1日起施行|2020-03-01||||from", "2020-03-01..", "stated untilRepealed none")]
    [InlineData("relief|自2020年3月1日起免收|2020-03-01||||from", "2020-03-01..", "stated none openEnd")]
    [InlineData("relief|缓缴期限原则上不超过6个月|||P6M||prolonged-by", "..", "none none lengthOnly")]
    [InlineData("processing|将在受理3日内完成认定工作|||P3D|受理|within-length", "..", "none none caseByCase")]
    [InlineData("due|补办手续应在疫情解除后三个月内完成|||P3M|疫情解除|within-length", "2022-12-07..2023-03-07", "event event none")]
    [InlineData("other|疫情结束后恢复||||疫情结束|after-event", "2022-12-08..", "event none openEnd")]
    [InlineData("relief|疫情防控期间免收||||疫情防控期间|period", "2020-01-20..2022-12-07", "event event none")]
    [InlineData("extension|有效期延长至疫情解除后三个月|||P3M|疫情解除|moved-to-event", "2020-02-05..2023-03-07", "issue event none")]
    [InlineData("extension|有效期顺延至省级疫情一级响应解除之日止||||省级疫情一级响应解除之日|moved-to-event", "2020-02-05..2020-03-12", "issue event none")]
    [InlineData("extension|在疫情期间（自2020年1月24日至省级疫情一级响应解除之日）到期的|2020-01-24|||省级疫情一级响应解除之日|until-event", "2020-01-24..2020-03-12", "stated event none")]
    [InlineData("other|汛期结束前||||汛期结束|until-event", "..", "none none event")]
    [InlineData("extension|分别顺延至职工医疗期期满、隔离期期满或者政府采取的紧急措施结束||||职工医疗期期满、隔离期期满或者政府采取的紧急措施结束|moved-to-event", "..", "none none caseByCase")]
    [InlineData("other|认真落实||||缓缴期间|period", "..", "none none caseByCase")]
    [InlineData("other|抓紧落实|||||x", "..", "none none noDate")]
    [InlineData("effective|疫情结束后3个月内有效|||P3M|疫情结束|within-length", "2020-02-05..2023-03-07", "issue event none")]
    [InlineData("effective|有效期至2020年底|2020-02-05|2020-12-31||印发之日|from-issue+holds-until", "2020-02-05..2020-12-31", "issue stated none")]
    [InlineData("other|自本通知印发之日起1年后，可以申请复查|||P1Y|本通知印发之日|after-length", "2021-02-06..", "length none openEnd")]
    [InlineData("other|疫情解除3个月后方可申请|||P3M|疫情解除|after-length", "2023-03-08..", "event none openEnd")]
    [InlineData("other|汛期结束30日后方可恢复|||P30D|汛期结束|after-length", "..", "none none event")]
    [InlineData("other|自劳动能力鉴定结论作出之日起1年后，可以申请复查|||P1Y|劳动能力鉴定结论作出之日|after-length", "..", "none none caseByCase")]
    [InlineData("due|于疫情解除前30日报送|||P30D|疫情解除|ahead-of", "2020-02-05..2022-11-07", "issue event none")]
    [InlineData("due|汛期结束30日前报送|||P30D|汛期结束|ahead-of", "..", "none none event")]
    [InlineData("other|期满3个月后方可申请|||P3M||after-length", "..", "none none lengthOnly")]
    [InlineData("other|自2020年3月31日起满1个月后方可申请|2020-03-31||P1M||after-length", "2020-05-01..", "length none openEnd")]
    [InlineData("effective|自公布之日起30日后施行|||P30D|公布之日|effect-after", "2020-03-06..", "length untilRepealed none")]
    public void Limit_with_its_days(string terms, string days, string bases)
    {
        var period = PeriodResolver.Resolve(Terms(terms), new DocumentTerms("江西省/南昌市", new DateOnly(2020, 2, 5), null, null), Events);
        Assert.Equal(days, string.Create(CultureInfo.InvariantCulture, $"{period.First:yyyy-MM-dd}..{period.Last:yyyy-MM-dd}"));
        Assert.Equal(bases, $"{Camel(period.FirstBasis)} {Camel(period.LastBasis)} {Camel(period.Gap)}");
    }

    [Fact]
    public void An_undated_document_gives_no_beginning_to_what_counts_from_its_issue()
    {
        var period = PeriodResolver.Resolve(Terms("due|发布之日起30日内|||P30D|发布之日|within-length"), new DocumentTerms("全国", null, new DateOnly(2020, 1, 20), null), Events);
        Assert.Equal((null, null, PeriodGap.UndatedDocument), (period.First, period.Last, period.Gap));
    }

    [Fact]
    public void An_undated_document_has_begun_with_its_compilation_and_says_so()
    {
        var period = PeriodResolver.Resolve(Terms("due|于3月15日前||2020-03-15|||by"), new DocumentTerms("全国", null, new DateOnly(2020, 1, 20), null), Events);
        Assert.Equal((new DateOnly(2020, 1, 20), PeriodBasis.Compilation), (period.First, period.FirstBasis));
        Assert.True(period.Doubts.HasFlag(PeriodDoubts.ImpliedStart));
    }

    [Fact]
    public void What_has_no_end_of_its_own_ends_with_its_document()
    {
        var own = PeriodResolver.Resolve(Terms("effective|自印发之日起实施，有效期至2020年底|2020-02-05|2020-12-31||印发之日|from-issue+holds-until"), Document(), Events);
        var period = PeriodResolver.Resolve(Terms("relief|自2020年3月1日起免收|2020-03-01||||from"), Document() with { Effective = own }, Events);
        Assert.Equal((new DateOnly(2020, 12, 31), PeriodBasis.Document, PeriodGap.None), (period.Last, period.LastBasis, period.Gap));
    }

    [Fact]
    public void A_filing_day_on_a_holiday_says_so_and_stays()
    {
        var period = PeriodResolver.Resolve(Terms("due|于2020年5月3日前报送||2020-05-03|||by"), Document(), Events);
        Assert.Equal(new DateOnly(2020, 5, 3), period.Last);
        Assert.True(period.Doubts.HasFlag(PeriodDoubts.EndsOnHoliday));
    }

    [Theory]
    [InlineData("疫情解除", "全国", "epidemic", "全国", false)]
    [InlineData("当地疫情解除", "江西省/南昌市", "epidemic", "江西省/南昌市", false)]
    [InlineData("湖北省疫情解除", "全国", "epidemic", "湖北省", false)]
    [InlineData("新冠肺炎疫情防控期间", "北京市", "epidemic", "北京市", true)]
    [InlineData("因新冠肺炎疫情引发的重大公共卫生事件应急响应解除", "重庆市", "response", "重庆市", false)]
    [InlineData("我市重大突发公共卫生事件一级响应解除之日", "北京市", "response-1", "北京市", false)]
    [InlineData("省级疫情一级响应解除之日", "江西省/南昌市", "response-1", "江西省", false)]
    [InlineData("二级应急响应结束", "北京市", "response-2", "北京市", false)]
    [InlineData("本通知印发之日", "全国", "issue", "全国", false)]
    [InlineData("本办法施行之日", "全国", "effect", "全国", false)]
    [InlineData("受理用工需求信息发布申请", "北京市", "受理用工需求信息发布申请", "北京市", false)]
    [InlineData("收到考核合格通知之日", "北京市", "收到考核合格通知之日", "北京市", false)]
    [InlineData("培训期间", "北京市", "培训期间", "北京市", true)]
    public void Words_name_their_event(string words, string region, string key, string eventRegion, bool isPeriod)
    {
        var reference = EventVocabulary.Read(words, region);
        Assert.Equal((key, eventRegion, isPeriod), (reference.Event.Key, reference.Region, reference.IsPeriod));
    }

    private static DocumentTerms Document() => new("江西省/南昌市", new DateOnly(2020, 2, 5), null, null);

    private static LimitTerms Terms(string row)
    {
        var parts = row.Split('|');
        string? Part(int at) => parts[at].Length == 0 ? null : parts[at];
        return new LimitTerms(Enum.Parse<DeadlineKind>(parts[0], ignoreCase: true), parts[1], Part(2), Part(3), Part(4), Part(5), parts[6], true, false);
    }

    private static string Camel<T>(T value)
        where T : struct, Enum => PolicyPortal.Catalog.Model.WireName.Of(value);
}
