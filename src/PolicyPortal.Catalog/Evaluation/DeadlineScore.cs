namespace PolicyPortal.Catalog.Evaluation;

/// <summary>
/// The part of <see cref="LabelScore"/> that judges time limits: labels are paired with readings that stand near them and share words, those with the same value first.
/// Recall is judged on the certain ones; a reading that lies on any label is never counted as an invention.
/// </summary>
internal static class DeadlineScore
{
    private const int LineTolerance = 4;
    private const int SharedCharacters = 6;

    /// <summary>Writes the figures, for the readings of each compilation in reading order.</summary>
    public static void Write(IReadOnlyList<LabelledDeadline> all, IReadOnlyDictionary<string, List<ExportedDeadline>> readings, FigureSheet sheet)
    {
        List<LabelledDeadline> labels = [.. all.OrderBy(label => !label.IsCertain)];
        var pairs = Pair(labels, readings);
        var paired = pairs.Values.ToHashSet();
        var total = readings.Values.Sum(list => list.Count);
        var invented = 0;
        foreach (var (seed, list) in readings)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (!paired.Contains((seed, i)) && !all.Any(label => label.Seed == seed && IsNear(label, list[i])))
                {
                    invented++;
                    sheet.Miss("deadlines invented", seed, list[i].Line, list[i].Quote);
                }
            }
        }

        var sure = labels.Where(label => label.IsCertain).ToList();
        int found = 0, sameValue = 0, sameKind = 0;
        foreach (var label in sure)
        {
            if (!pairs.TryGetValue(label, out var at))
            {
                sheet.Miss("deadlines missed", label.Doc, label.Line, label.Quote, label.Kind);
                continue;
            }

            var reading = readings[at.Seed][at.Index];
            found++;
            sameKind += reading.Kind == label.Kind ? 1 : 0;
            if (SameValue(label, reading))
            {
                sameValue++;
            }
            else
            {
                sheet.Miss("deadline value wrong", label.Doc, label.Line, label.Quote, "want", label.Start, label.End, label.Duration, "got", reading.Start, reading.End, reading.Duration);
            }
        }

        var recall = sheet.Set("deadlines.recall", found, sure.Count);
        var precision = sheet.Set("deadlines.precision", total - invented, total);
        sheet.Set("deadlines.f1", recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision));
        sheet.Set("deadlines.value", sameValue, sure.Count);
        sheet.Set("deadlines.kind", sameKind, sure.Count);
        sheet.Set("deadlines.recall_doubtful", pairs.Count - found, labels.Count - sure.Count);
    }

    private static Dictionary<LabelledDeadline, (string Seed, int Index)> Pair(List<LabelledDeadline> labels, IReadOnlyDictionary<string, List<ExportedDeadline>> readings)
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

    private static bool IsNear(LabelledDeadline label, ExportedDeadline reading) => Math.Abs(label.Line - reading.Line) <= LineTolerance && Overlap(label.Quote, reading.Quote);

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

    private static bool SameValue(LabelledDeadline label, ExportedDeadline reading) =>
        LabelText.Day(label.Start, last: false) == LabelText.Day(reading.Start, last: false)
        && LabelText.Day(label.End, last: true) == LabelText.Day(reading.End, last: true)
        && (string.IsNullOrEmpty(label.Duration) ? null : label.Duration) == (string.IsNullOrEmpty(reading.Duration) ? null : reading.Duration);
}
