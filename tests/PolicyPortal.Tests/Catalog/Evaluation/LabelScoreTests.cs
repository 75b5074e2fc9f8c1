using System.Globalization;
using PolicyPortal.Catalog.Evaluation;
using PolicyPortal.Tests.Catalog.Import;
using PolicyPortal.Tests.Support;
using Xunit.Abstractions;

namespace PolicyPortal.Tests.Catalog.Evaluation;

/// <summary>
/// The catalogue of the labelled seeds may not get worse. Two careful readers agree on 0.94–1.00 of the certain limits and on 0.61–0.96 of their kinds,
/// so the figures of deadlines have no way to reach 1.
/// </summary>
public sealed class LabelScoreTests(SeedCatalog seeds, ITestOutputHelper output) : IClassFixture<SeedCatalog>
{
    /// <summary>The figures reached, less 0.01. They are raised when the parser gets better, never lowered to let a change pass.</summary>
    private static readonly Dictionary<string, double> Floors = new()
    {
        ["documents.recall"] = 0.99,
        ["documents.precision"] = 0.99,
        ["documents.f1"] = 0.99,
        ["document.title"] = 0.99,
        ["document.number"] = 0.99,
        ["document.issuers"] = 0.99,
        ["document.date"] = 0.99,
        ["document.region"] = 0.99,
        ["document.genre"] = 0.99,
        ["document.kind"] = 0.99,
        ["document.parent"] = 0.99,
        ["document.topic"] = 0.97,
        ["document.end"] = 0.99,
        ["measures.recall"] = 0.99,
        ["measures.precision"] = 0.99,
        ["measures.f1"] = 0.99,
        ["measures.path"] = 0.99,
        ["deadlines.recall"] = 0.98,
        ["deadlines.precision"] = 0.95,
        ["deadlines.f1"] = 0.96,
        ["deadlines.value"] = 0.95,
        ["deadlines.kind"] = 0.90,
        ["deadlines.recall_doubtful"] = 0.43,
    };

    [Fact]
    public async Task Falls_below_no_recorded_floor()
    {
        var figures = (await seeds.Catalog.Get<EvaluateCatalog>().Handle(LabelSet.Read(EvaluationFiles.Labels), CancellationToken.None)).Figures;
        foreach (var (name, value) in figures)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28} {value:0.0000}  floor {Floors[name]:0.00}"));
        }

        Assert.Equal(Floors.Keys.Order(), figures.Keys.Order());
        Assert.DoesNotContain(figures, figure => figure.Value < Floors[figure.Key]);
    }

    /// <summary>The same for 001, 003 and 004. Measures are not judged, since only those of 001 are labelled.</summary>
    private static readonly Dictionary<string, double> OtherFloors = new()
    {
        ["documents.recall"] = 0.99,
        ["documents.precision"] = 0.99,
        ["documents.f1"] = 0.99,
        ["document.title"] = 0.99,
        ["document.number"] = 0.99,
        ["document.issuers"] = 0.98,
        ["document.date"] = 0.99,
        ["document.region"] = 0.99,
        ["document.genre"] = 0.99,
        ["document.kind"] = 0.99,
        ["document.parent"] = 0.99,
        ["document.topic"] = 0.96,
        ["document.end"] = 0.99,
        ["deadlines.recall"] = 0.95,
        ["deadlines.precision"] = 0.97,
        ["deadlines.f1"] = 0.96,
        ["deadlines.value"] = 0.93,
        ["deadlines.kind"] = 0.89,
        ["deadlines.recall_doubtful"] = 0.20,
    };

    [Fact]
    public async Task Falls_below_no_floor_on_the_other_compilations()
    {
        var figures = (await seeds.Catalog.Get<EvaluateCatalog>().Handle(LabelSet.Read(EvaluationFiles.OtherLabels), CancellationToken.None)).Figures;
        foreach (var (name, floor) in OtherFloors)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"others.{name} {figures[name]:0.0000}  floor {floor:0.00}"));
        }

        Assert.DoesNotContain(OtherFloors, floor => figures[floor.Key] < floor.Value);
    }

    [Fact]
    public void Counts_an_empty_catalogue_as_wrong_in_everything()
    {
        var score = LabelScore.Of(new CatalogExport([], [], []), LabelSet.Read(EvaluationFiles.Labels));
        Assert.Equal(0, score.Figures["documents.recall"]);
        Assert.Equal(0, score.Figures["document.title"]);
        Assert.Equal(0, score.Figures["measures.recall"]);
        Assert.Equal(0, score.Figures["deadlines.recall"]);
        Assert.Equal(score.Counts["documents"], score.Misses["documents missed"].Count);
        Assert.Equal(score.Counts["measures"], score.Misses["measures missed"].Count);
        Assert.Equal(score.Counts["deadlines certain"], score.Misses["deadlines missed"].Count);
    }

    [Fact]
    public void Names_what_is_missing_invented_and_wrong()
    {
        LabelledUnit unit = new("900-001", 1, 20, "document", null, "关于甲的通知", null, "甲发〔2020〕1号", ["人社部"], "2020-02-03", "全国", "通知", ["就业招聘"]);
        LabelSet labels = new(
            [unit, unit with { Id = "900-002", StartLine = 21, EndLine = 30, Title = "关于乙的通知" }],
            [new("900-001", "一/（一）", 5, "申请"), new("900-001", "一/（二）", 7, "受理")],
            [new("900-001", 6, "至2020年3月", "due", null, "2020-03", null, null, null), new("900-001", 8, "30日内", "processing", null, null, "P30D", null, true)]);
        CatalogExport export = new(
            [new("a", "900.txt", 2, 19, "document", null, "关于甲的 通知", "甲发[2020]1号", ["人力资源和社会保障部"], "2020-02-04", "全国", "通知", ["就业招聘"]), new("b", "900.txt", 15, 19, "document", null, "关于丙的通知", null, [], null, null, null, [])],
            [new("a", "二/(一)", 5, "申请", null), new("a", "三", 9, null, "别的")],
            [new("a", 6, "截至2020年3月", "due", null, "2020-03-31", null), new("a", 18, "十年", "due", null, null, "P10Y")]);
        var score = LabelScore.Of(export, labels);
        Assert.Equal(
            (0.5, 0.5, 0.5, 0.5, 0.0), (score.Figures["documents.f1"], score.Figures["document.title"], score.Figures["document.number"], score.Figures["document.issuers"], score.Figures["document.date"]));
        Assert.Equal((0.5, 0.0), (score.Figures["measures.recall"], score.Figures["measures.path"]));
        Assert.Equal((0.5, 0.5, 0.5), (score.Figures["deadlines.recall"], score.Figures["deadlines.precision"], score.Figures["deadlines.value"]));
        Assert.Equal(["900-002 21 关于乙的通知"], score.Misses["documents missed"]);
        Assert.Equal(["900 15 关于丙的通知"], score.Misses["documents invented"]);
        Assert.Equal(["900-001 1 want 2020-02-03 got 2020-02-04"], score.Misses["date wrong"]);
        Assert.Equal(["900-001 5 want 一/（一） got 二/(一)"], score.Misses["measure path wrong"]);
        Assert.Equal(["900-001 7 一/（二） 受理"], score.Misses["measures missed"]);
        Assert.Equal(["900 9 三 别的"], score.Misses["measures invented"]);
        Assert.Equal(["900-001 8 30日内 processing"], score.Misses["deadlines missed"]);
        Assert.Equal(["900 18 十年"], score.Misses["deadlines invented"]);
    }
}
