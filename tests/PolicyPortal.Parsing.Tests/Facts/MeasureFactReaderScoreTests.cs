using System.Globalization;
using PolicyPortal.Parsing.Model;
using Xunit.Abstractions;

namespace PolicyPortal.Parsing.Tests.Facts;

/// <summary>
/// Scores the reader on passages of the five compilations, each checked by reading; the misses and the figures are written to the test output. The floors may
/// rise, not fall.
/// </summary>
public sealed class MeasureFactReaderScoreTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("amounts")]
    [InlineData("audiences")]
    [InlineData("responsible-units")]
    public void Every_passage_stands_in_its_compilation(string table)
    {
        var seeds = new Dictionary<string, string>();
        foreach (var row in CaseTable.Rows(table))
        {
            if (!seeds.TryGetValue(row.Seed, out var text))
            {
                seeds.Add(row.Seed, text = CaseTable.Seed(row.Seed));
            }

            Assert.Contains(string.Concat(row.Text.Where(c => !char.IsWhiteSpace(c))), text, StringComparison.Ordinal);
        }

        Assert.Equal(["000", "001", "002", "003", "004"], seeds.Keys.Order());
    }

    [Fact]
    public void There_are_enough_passages() =>
        Assert.True(CaseTable.Rows("amounts").Count + CaseTable.Rows("audiences").Count + CaseTable.Rows("responsible-units").Count >= 150);

    [Fact]
    public void Amounts_are_found()
    {
        // Found at all: value and unit. Right: bound, role, reference and effect too.
        var score = Score("amounts", facts => facts.Amounts.Select(a => Print(a).Split(' ', 3) is [var value, var unit, ..] ? $"{value} {unit}" : ""), s => string.Join(' ', s.Split(' ').Take(2)));
        var whole = Score("amounts", facts => facts.Amounts.Select(Print), s => s);
        Assert.True(score.Recall >= 0.97, $"recall {score.Recall:F3}");
        Assert.True(score.Precision >= 0.97, $"precision {score.Precision:F3}");
        Assert.True(whole.Recall >= 0.93, $"value {whole.Recall:F3}");
    }

    [Fact]
    public void Audiences_are_found()
    {
        var score = Score("audiences", facts => facts.Audiences.Select(a => a.Name), s => s);
        Assert.True(score.Recall >= 0.93, $"recall {score.Recall:F3}");
        Assert.True(score.Precision >= 0.90, $"precision {score.Precision:F3}");
    }

    [Fact]
    public void Responsible_units_are_found()
    {
        // Found at all: the role and how many. Right: the official name.
        var score = Score("responsible-units", facts => facts.ResponsibleUnits.Select(u => u.Role.ToString()), s => s.Split(' ')[0]);
        var named = Score("responsible-units", facts => facts.ResponsibleUnits.Select(u => $"{u.Role} {u.OfficialName}"), s => s);
        Assert.True(score.Recall >= 0.97, $"recall {score.Recall:F3}");
        Assert.True(score.Precision >= 0.97, $"precision {score.Precision:F3}");
        Assert.True(named.Recall >= 0.80, $"names {named.Recall:F3}");
    }

    private (double Recall, double Precision) Score(string table, Func<PolicyPortal.Parsing.Facts.MeasureFacts, IEnumerable<string>> read, Func<string, string> key)
    {
        int expected = 0, found = 0, right = 0;
        foreach (var row in CaseTable.Rows(table))
        {
            var want = row.Expected.Select(key).ToList();
            var got = read(row.Read()).ToList();
            var common = CaseTable.Common(want, got);
            expected += want.Count;
            found += got.Count;
            right += common;
            if (common < want.Count || common < got.Count)
            {
                output.WriteLine($"{row.Seed} {row.Text}\n    expected {string.Join("; ", want)}\n    found    {string.Join("; ", got)}");
            }
        }

        var score = ((double)right / expected, (double)right / found);
        output.WriteLine($"{table}: expected {expected}, found {found}, right {right}, recall {score.Item1:F3}, precision {score.Item2:F3}");
        return score;
    }

    private static string Print(ParsedAmount a) => string.Create(
        CultureInfo.InvariantCulture,
        $"{a.Value}{(a.UpperValue is { } upper ? $"~{upper}" : "")} {a.Unit}{(a.Per is null ? "" : $" per {a.Per}")} {a.Bound} {a.Role} {a.Effect}");
}
