using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Tests.Support;

/// <summary>
/// The part of <see cref="LabelScore"/> that judges time limits: labels are paired with readings that stand near them and share words, those with the same value first.
/// Recall is judged on the certain ones; a reading that lies on any label is never counted as an invention.
/// </summary>
internal static class DeadlineScore
{
    private const int LineTolerance = 4;
    private const int SharedCharacters = 6;

    /// <summary>The figures, for the readings of each seed in reading order.</summary>
    public static Dictionary<string, double> Of(IReadOnlyDictionary<string, List<ParsedDeadline>> readings)
    {
        List<LabelledDeadline> labels = [.. Labels.Deadlines.OrderBy(label => !label.IsCertain)];
        var pairs = Pair(labels, readings);
        var paired = pairs.Values.ToHashSet();
        var total = readings.Values.Sum(list => list.Count);
        var invented = readings.Sum(seed => seed.Value.Where((reading, i) =>
            !paired.Contains((seed.Key, i)) && !Labels.Deadlines.Exists(label => label.Seed == seed.Key && IsNear(label, reading))).Count());
        var sure = labels.Where(label => label.IsCertain).ToList();
        ParsedDeadline? Found(LabelledDeadline label) => pairs.TryGetValue(label, out var at) ? readings[at.Seed][at.Index] : null;

        var (recall, precision) = (Ratio(sure.Count(label => Found(label) is not null), sure.Count), Ratio(total - invented, total));
        return new Dictionary<string, double>
        {
            ["deadlines.recall"] = recall,
            ["deadlines.precision"] = precision,
            ["deadlines.f1"] = recall + precision == 0 ? 0 : Math.Round(2 * recall * precision / (recall + precision), 4),
            ["deadlines.value"] = Ratio(sure.Count(label => Found(label) is { } found && SameValue(label, found)), sure.Count),
            ["deadlines.kind"] = Ratio(sure.Count(label => Found(label) is { } found && found.Kind.ToString().Equals(label.Kind, StringComparison.OrdinalIgnoreCase)), sure.Count),
            ["deadlines.recall_doubtful"] = Ratio(pairs.Count - sure.Count(label => Found(label) is not null), labels.Count - sure.Count),
        };
    }

    private static Dictionary<LabelledDeadline, (string Seed, int Index)> Pair(List<LabelledDeadline> labels, IReadOnlyDictionary<string, List<ParsedDeadline>> readings)
    {
        var taken = new HashSet<(string, int)>();

        // Two labels may have equal values: they are told apart as objects.
        var pairs = new Dictionary<LabelledDeadline, (string, int)>(ReferenceEqualityComparer.Instance);
        foreach (var exact in (bool[])[true, false])
        {
            foreach (var label in labels.Where(label => !pairs.ContainsKey(label)))
            {
                var candidates = readings.GetValueOrDefault(label.Seed) ?? [];
                for (var i = 0; i < candidates.Count; i++)
                {
                    if (!taken.Contains((label.Seed, i)) && IsNear(label, candidates[i]) && (!exact || SameValue(label, candidates[i])))
                    {
                        pairs[label] = (label.Seed, i);
                        taken.Add((label.Seed, i));
                        break;
                    }
                }
            }
        }

        return pairs;
    }

    private static double Ratio(int part, int whole) => whole == 0 ? 1 : Math.Round((double)part / whole, 4);

    private static bool IsNear(LabelledDeadline label, ParsedDeadline reading) => Math.Abs(label.Line - reading.Span.StartLine) <= LineTolerance && Overlap(label.Quote, reading.Quote);

    private static bool Overlap(string labelled, string read)
    {
        var (a, b) = (LabelText.Squash(labelled), LabelText.Squash(read));
        if (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal))
        {
            return true;
        }

        var n = Math.Min(SharedCharacters, Math.Min(a.Length, b.Length));
        return Enumerable.Range(0, a.Length - n + 1).Any(i => b.Contains(a.Substring(i, n), StringComparison.Ordinal));
    }

    private static bool SameValue(LabelledDeadline label, ParsedDeadline reading) =>
        LabelText.Day(label.Start, last: false) == LabelText.Day(reading.Start?.ToString(), last: false)
        && LabelText.Day(label.End, last: true) == LabelText.Day(reading.End?.ToString(), last: true)
        && (string.IsNullOrEmpty(label.Duration) ? null : label.Duration) == (string.IsNullOrEmpty(reading.Duration) ? null : reading.Duration);
}
