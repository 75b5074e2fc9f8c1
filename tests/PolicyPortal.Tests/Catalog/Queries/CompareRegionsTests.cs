using PolicyPortal.Catalog.Queries;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Queries;

/// <summary>Measures of the five compilations, matched as a reader would match them.</summary>
public sealed class CompareRegionsTests(CompareRegionsTests.Seeds seeds) : IClassFixture<CompareRegionsTests.Seeds>
{
    private static readonly string[] Four = ["全国", "北京市", "重庆市", "江西省"];

    /// <summary>Matters that a reader finds in several regions: topic, words that the name holds, and a measure of each region (number or title, path).</summary>
    public static TheoryData<string, string, string[]> Matters => new()
    {
        { "社会保险", "缓缴", ["全国 人社部发〔2020〕11号 三", "重庆市 渝人社发〔2020〕19号 二", "重庆市 渝府办发〔2020〕14号 二/8"] },
        { "社会保险", "免征", ["全国 人社部发〔2020〕11号 一", "重庆市 渝人社发〔2020〕19号 一/（一）", "重庆市 渝人社发〔2020〕19号 一/（二）"] },
        { "社会保险", "网上办理", ["全国 人社厅明电〔2020〕7号 三", "北京市 关于切实做好新型冠状病毒感染肺炎疫情防控期间我市社会保险经办工作的通知 二", "重庆市 渝人社办〔2020〕34号 三"] },
        { "失业保险", "返还", ["全国 国办发〔2020〕6号 一/（二）", "北京市 京人社就字〔2020〕15号 一/（二）", "重庆市 渝府办发〔2020〕14号 二/9"] },
        { "财政税收", "延期缴纳税款", ["北京市 京政办发〔2020〕7号 一/3", "重庆市 渝府办发〔2020〕14号 二/7", "江西省 关于有效应对疫情稳定经济增长20条政策措施 二/8"] },
        { "财政税收", "房产税", ["重庆市 渝府办发〔2020〕14号 二/6", "江西省 关于有效应对疫情稳定经济增长20条政策措施 二/7"] },
        { "金融信贷", "融资担保", ["全国 工信明电〔2020〕14号 三/9", "北京市 京政办发〔2020〕7号 二/10", "江西省 关于有效应对疫情稳定经济增长20条政策措施 二/10"] },
        { "金融信贷", "征信", ["全国 银发〔2020〕29号 二/（十四）", "北京市 京房公积金发〔2020〕9号 三", "江西省 强化金融保障防疫情稳经济的若干措施 二/10"] },
        { "就业招聘", "公益性岗位", ["全国 国办发〔2020〕6号 四/（十五）", "重庆市 渝人社发〔2020〕6号 五"] },
    };

    [Theory]
    [MemberData(nameof(Matters))]
    public async Task Measures_on_one_matter_stand_in_one_row(string topic, string word, string[] measures)
    {
        var comparison = await CompareAsync(topic, Four);
        var row = Assert.Single(comparison.Subjects, s => s.Words[0].Contains(word, StringComparison.Ordinal) || (s.Words.Any(w => w.Contains(word, StringComparison.Ordinal)) && Names(comparison, s).Contains(measures[0])));
        Assert.Subset(Names(comparison, row).ToHashSet(), measures.ToHashSet());
    }

    [Fact]
    public async Task Every_measure_stands_once_and_in_its_own_region()
    {
        foreach (var topic in new[] { "社会保险", "就业招聘", "金融信贷", "疫情防控" })
        {
            var comparison = await CompareAsync(topic, Four);
            for (var i = 0; i < Four.Length; i++)
            {
                List<RegionMeasure> measures = [.. comparison.Subjects.SelectMany(s => s.Cells[i]), .. comparison.Regions[i].Others];
                Assert.Equal(comparison.Regions[i].MeasureCount, measures.Count);
                Assert.Equal(measures.Count, measures.Select(m => m.Id).Distinct().Count());
                Assert.All(measures, m => Assert.True(m.Document.Region == Four[i] || m.Document.Region.StartsWith(Four[i] + "/", StringComparison.Ordinal)));
            }

            Assert.All(comparison.Subjects, s => Assert.True(s.Cells.Count(c => c.Count > 0) > 1));
            Assert.All(comparison.Subjects, s => Assert.NotEmpty(s.Words));
        }
    }

    [Fact]
    public async Task The_order_of_the_regions_is_that_of_the_columns_and_changes_nothing_else()
    {
        var one = await CompareAsync("金融信贷", ["全国", "重庆市"]);
        var other = await CompareAsync("金融信贷", ["重庆市", "全国"]);
        Assert.Equal(["重庆市", "全国"], other.Regions.Select(r => r.Path));
        Assert.Equal(one.Regions[0].MeasureCount, other.Regions[1].MeasureCount);
        Assert.Equal(
            one.Subjects.Select(s => string.Join(' ', s.Cells.SelectMany(c => c).Select(m => m.Id).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal),
            other.Subjects.Select(s => string.Join(' ', s.Cells.SelectMany(c => c).Select(m => m.Id).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_compared_is_told()
    {
        Assert.Equal("topic", Assert.Single((await CompareAsync("天气", Four)).Problems).Parameter);
        Assert.Equal("region", Assert.Single((await CompareAsync("社会保险", ["全国", "火星"])).Problems).Parameter);
        Assert.Equal("regions", Assert.Single((await CompareAsync("社会保险", ["全国"])).Problems).Parameter);
        Assert.Equal("regions", Assert.Single((await CompareAsync("社会保险", [.. Four, "内蒙古自治区"])).Problems).Parameter);
        var choice = await CompareAsync(null, []);
        Assert.Empty(choice.Problems);
        Assert.Equal(["全国", "北京市", "江西省", "重庆市"], choice.Suggested);
        Assert.Contains("江西省/南昌市", choice.Choices);

        // A region of the country without any document is compared, and has nothing.
        Assert.Equal(0, (await CompareAsync("社会保险", ["全国", "湖北省"])).Regions[1].MeasureCount);
    }

    private Task<RegionsComparison> CompareAsync(string? topic, string[] regions) => seeds.Catalog.Get<CompareRegions>().Handle(new CompareFilter(topic, regions), CancellationToken.None);

    private static List<string> Names(RegionsComparison comparison, ComparedSubject subject) =>
        [.. comparison.Regions.Zip(subject.Cells, (region, cell) => cell.Select(m => $"{region.Path} {m.Document.DocumentNumber ?? m.Document.Title} {m.Path}")).SelectMany(n => n)];

    /// <summary>The five compilations.</summary>
    public sealed class Seeds : IAsyncLifetime
    {
        public TemporaryCatalog Catalog { get; private set; } = null!;

        public async Task InitializeAsync() => Catalog = await TemporaryCatalog.WithAsync([.. SeedFiles.All]);

        public async Task DisposeAsync() => await Catalog.DisposeAsync();
    }
}
