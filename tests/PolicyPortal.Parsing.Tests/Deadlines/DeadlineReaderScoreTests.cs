using System.Globalization;
using PolicyPortal.Parsing.Deadlines;
using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Tests.Support;
using Xunit.Abstractions;

namespace PolicyPortal.Parsing.Tests.Deadlines;

/// <summary>
/// Scores the reader on sentences of many years, provinces and subjects; misses and figures are written to the test output. The floors may rise, not fall.
/// </summary>
public sealed class DeadlineReaderScoreTests(ITestOutputHelper output)
{
    private sealed record Limit(string Kind, bool Certain, DateOnly? Start, DateOnly? End, string? Duration)
    {
        public bool SameValue(Limit other) => Start == other.Start && End == other.End && Duration == other.Duration;
    }

    [Fact]
    public void Finds_what_a_careful_reader_finds()
    {
        int rows = 0, wanted = 0, found = 0, right = 0, kinds = 0, read = 0, invented = 0;
        foreach (var line in File.ReadLines(Path.Combine(RepositoryFiles.Cases("Deadlines"), "limits.tsv")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var cells = line.Split('\t');
            var want = cells[1] == "-" ? [] : cells[1].Split('|', StringSplitOptions.TrimEntries).Select(Expected).ToList();
            var got = Read(DateOnly.Parse(cells[0], CultureInfo.InvariantCulture), cells[2]);
            var pairs = Pair(want, got);
            var sure = want.Where(limit => limit.Certain).ToList();
            rows++;
            wanted += sure.Count;
            read += got.Count;
            invented += got.Count - pairs.Count;
            found += sure.Count(pairs.ContainsKey);
            right += sure.Count(limit => pairs.TryGetValue(limit, out var other) && limit.SameValue(other));
            kinds += sure.Count(limit => pairs.TryGetValue(limit, out var other) && limit.Kind == other.Kind);
            if (sure.Any(limit => !pairs.TryGetValue(limit, out var other) || !limit.SameValue(other) || limit.Kind != other.Kind) || got.Count > pairs.Count)
            {
                output.WriteLine($"{cells[2]}\n    expected {cells[1]}\n    read     {string.Join(" | ", got)}");
            }
        }

        double Share(int part, int whole) => (double)part / whole;
        output.WriteLine($"{rows} sentences, {wanted} limits: recall {Share(found, wanted):F3}, value {Share(right, wanted):F3}, kind {Share(kinds, wanted):F3}, precision {1 - Share(invented, read):F3}");
        Assert.True(rows >= 480, $"{rows} rows");
        Assert.True(Share(found, wanted) >= 0.98, $"recall {Share(found, wanted):F3}");
        Assert.True(Share(right, wanted) >= 0.98, $"value {Share(right, wanted):F3}");
        Assert.True(Share(kinds, wanted) >= 0.90, $"kind {Share(kinds, wanted):F3}");
        Assert.True(1 - Share(invented, read) >= 0.97, $"precision {1 - Share(invented, read):F3}");
    }

    /// <summary>Pairs what was read with what was expected: the same value first, then any, in reading order.</summary>
    private static Dictionary<Limit, Limit> Pair(List<Limit> want, List<Limit> got)
    {
        var pairs = new Dictionary<Limit, Limit>(ReferenceEqualityComparer.Instance);
        var left = got.ToList();
        foreach (var exact in (bool[])[true, false])
        {
            foreach (var limit in want.Where(limit => !pairs.ContainsKey(limit)))
            {
                if (left.FirstOrDefault(other => !exact || limit.SameValue(other)) is { } match)
                {
                    pairs.Add(limit, match);
                    left.Remove(match);
                }
            }
        }

        return pairs;
    }

    private static List<Limit> Read(DateOnly issued, string text)
    {
        var paragraph = new ParsedParagraph(JoinedText.Of([new SourceLine(1, text, LineKind.Text)]), ParagraphRole.Body);
        return [.. DeadlineReader.Read([paragraph], issued, UnitKind.Document).Select(deadline => new Limit(
            deadline.Kind.ToString().ToLowerInvariant(), deadline.Certain, deadline.Start?.First, deadline.End?.Last, deadline.Duration))];
    }

    // "relief 2020-02..2020-06 P5M", "due? ..2017-12-31", "other .. P3Y"; a month stands for its first day as a start and for its last as an end.
    private static Limit Expected(string cell)
    {
        var parts = cell.Split(' ');
        var dates = parts[1].Split("..");
        return new Limit(parts[0].TrimEnd('?'), !parts[0].EndsWith('?'), Day(dates[0], last: false), Day(dates[1], last: true), parts.Length > 2 ? parts[2] : null);
    }

    private static DateOnly? Day(string text, bool last)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var day = DateOnly.Parse(text.Length == 7 ? text + "-01" : text, CultureInfo.InvariantCulture);
        return text.Length == 7 && last ? day.AddMonths(1).AddDays(-1) : day;
    }
}
