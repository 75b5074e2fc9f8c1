using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>Tells from the words around a limit what it limits. Nearer words weigh more, longer ones too; the clause outweighs the sentence.</summary>
internal static class KindClassifier
{
    private const int SentenceReach = 90;

    /// <summary>A heading of this length before the sentence belongs to it: 补贴期限。</summary>
    private const int ShortHeading = 10;

    private static readonly (DeadlineKind Kind, IReadOnlyList<string> Words, double Weight)[] Cues =
    [
        (DeadlineKind.Effective, DeadlineWords.Effective, 1.6),
        (DeadlineKind.Extension, DeadlineWords.Extension, 1.5),
        (DeadlineKind.Processing, DeadlineWords.Processing, 1.0),
        (DeadlineKind.Due, DeadlineWords.Due, 1.0),
        (DeadlineKind.Relief, DeadlineWords.Relief, 1.1),
        (DeadlineKind.Other, DeadlineWords.Suspension, 1.0),
    ];

    /// <summary>The kind of the limit; <see cref="DeadlineKind.Other"/> where no word tells.</summary>
    public static DeadlineKind Classify(LimitContext context, LimitFinding finding)
    {
        var (clauseStart, clauseEnd) = context.Clause(finding.From, finding.To, SentenceReach);
        var (start, end) = context.Sentence(finding.From, finding.To, SentenceReach);
        if (start > 1 && context.Text.LastIndexOf('。', start - 2, Math.Min(ShortHeading, start - 1)) is var stop && (stop >= 0 || start <= ShortHeading))
        {
            start = stop + 1;
        }

        // What starts or waits governs the words behind it: "自2020年2月起，各省…免征", "缓缴期满后，足额补缴".
        if (finding is { Pattern: "from" or "after-event" or "wait-for-event" or "from-event" or "period" or "as-of" })
        {
            start = clauseStart = finding.To;
        }

        var text = context.Text.AsSpan(start, Math.Max(0, end - start));
        var halfway = finding.Pattern is "from" or "as-of" ? 60.0 : 12.0;
        var best = DeadlineKind.Other;
        var bestScore = 0.0;
        foreach (var (kind, words, weight) in Cues)
        {
            foreach (var word in words)
            {
                for (int i = text.IndexOf(word, StringComparison.Ordinal), next; i >= 0; i = next < 0 ? -1 : i + 1 + next)
                {
                    next = text[(i + 1)..].IndexOf(word, StringComparison.Ordinal);
                    int wordStart = start + i, wordEnd = wordStart + word.Length;
                    var distance = wordStart >= finding.To ? wordStart - finding.To : Math.Max(0, finding.From - wordEnd);
                    var place = wordStart >= clauseStart && wordEnd <= clauseEnd ? 1.0 : wordStart >= finding.To ? 0.8 : 0.6;
                    var score = weight * word.Length * place / (1 + distance / halfway);
                    if (score > bestScore)
                    {
                        (best, bestScore) = (kind, score);
                    }
                }
            }
        }

        return best;
    }
}
