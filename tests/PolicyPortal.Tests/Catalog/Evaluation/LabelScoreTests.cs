using System.Globalization;
using PolicyPortal.Parsing.Tests.Support;
using Xunit.Abstractions;

namespace PolicyPortal.Parsing.Tests.Golden;

/// <summary>
/// The readings of the labelled seeds may not get worse. Two careful readers agree on 0.94–1.00 of the certain limits and on 0.61–0.96 of their kinds,
/// so the figures of deadlines have no way to reach 1.
/// </summary>
public sealed class LabelScoreTests(ITestOutputHelper output)
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
        ["deadlines.kind"] = 0.83,
        ["deadlines.recall_doubtful"] = 0.39,
    };

    [Fact]
    public void Falls_below_no_recorded_floor()
    {
        var figures = LabelScore.Of(Seeds.Each().Select(seed => seed.Parsed));
        foreach (var (name, value) in figures)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28} {value:0.0000}  floor {Floors[name]:0.00}"));
        }

        Assert.Equal(Floors.Keys.Order(), figures.Keys.Order());
        Assert.DoesNotContain(figures, figure => figure.Value < Floors[figure.Key]);
    }

    [Fact]
    public void Counts_a_parse_without_units_as_wrong_in_everything()
    {
        var figures = LabelScore.Of([]);
        Assert.Equal(0, figures["documents.recall"]);
        Assert.Equal(0, figures["document.title"]);
        Assert.Equal(0, figures["measures.recall"]);
        Assert.Equal(0, figures["deadlines.recall"]);
    }
}
