using System.Buffers;
using System.Collections.Frozen;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>Tells from the words around a limit what it limits. Nearer words weigh more, longer ones too; the clause outweighs the sentence.</summary>
internal static class KindClassifier
{
    private const int SentenceReach = 90;

    /// <summary>自2020年2月起 governs its sentence to the end, which is long in these texts.</summary>
    private const int OpeningReach = 150;

    /// <summary>A heading of this length before the sentence belongs to it: 补贴期限。</summary>
    private const int ShortHeading = 10;

    /// <summary>All cue words by their first character, so that a text is gone through once.</summary>
    private static readonly FrozenDictionary<char, Cue[]> Cues = new[]
        {
            CuesOf(DeadlineKind.Effective, DeadlineWords.Effective, 1.6),
            CuesOf(DeadlineKind.Extension, DeadlineWords.Extension, 1.5),
            CuesOf(DeadlineKind.Processing, DeadlineWords.Processing, 1.0),
            CuesOf(DeadlineKind.Due, DeadlineWords.Due, 1.0),
            CuesOf(DeadlineKind.Relief, DeadlineWords.Relief, 1.1),
            CuesOf(DeadlineKind.Other, DeadlineWords.Suspension, 1.0),
        }.SelectMany(cues => cues).GroupBy(cue => cue.Word[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static readonly SearchValues<char> FirstCharacters = SearchValues.Create([.. Cues.Keys]);

    private sealed record Cue(DeadlineKind Kind, string Word, double Weight);

    private static IEnumerable<Cue> CuesOf(DeadlineKind kind, IReadOnlyList<string> words, double weight) =>
        words.Select(word => new Cue(kind, word, weight * word.Length));

    /// <summary>The kind of the limit; <see cref="DeadlineKind.Other"/> where no word tells.</summary>
    public static DeadlineKind Classify(LimitContext context, LimitFinding finding)
    {
        var (clauseStart, clauseEnd) = context.Clause(finding.From, finding.To, SentenceReach);
        var opens = finding.Pattern is "from" or "start-is" or "as-of";
        var (start, end) = context.Sentence(finding.From, finding.To, opens ? OpeningReach : SentenceReach);
        if (start > 1 && context.Text.LastIndexOf('。', start - 2, Math.Min(ShortHeading, start - 1)) is var stop && (stop >= 0 || start <= ShortHeading))
        {
            start = stop + 1;
        }

        // What starts or waits governs the words behind it: "自2020年2月起，各省…免征", "缓缴期满后，足额补缴".
        if (finding is { Pattern: "from" or "after-event" or "wait-for-event" or "from-event" or "period" or "as-of" })
        {
            start = clauseStart = finding.To;
        }

        var kind = Score(context, finding, start, end, clauseStart, clauseEnd, opens);
        if (kind == DeadlineKind.Other && opens)
        {
            // "各地的减免政策统一从2020年2月开始执行": nothing behind it tells; the words before do.
            (start, _) = context.Sentence(finding.From, finding.To, SentenceReach);
            kind = Score(context, finding, start, finding.From, clauseStart, clauseEnd, opens) is var told and (DeadlineKind.Relief or DeadlineKind.Effective)
                ? told
                : DeadlineKind.Other;
        }

        return kind;
    }

    private static DeadlineKind Score(LimitContext context, LimitFinding finding, int start, int end, int clauseStart, int clauseEnd, bool opens)
    {
        var text = context.Text.AsSpan(start, Math.Max(0, end - start));
        var halfway = opens ? 60.0 : 12.0;
        var countsFromEvent = context.Text.AsSpan(finding.From, finding.To - finding.From).Contains("之日", StringComparison.Ordinal);
        var best = DeadlineKind.Other;
        var bestScore = 0.0;
        for (int i = text.IndexOfAny(FirstCharacters), next; i >= 0; i = next < 0 ? -1 : i + 1 + next)
        {
            next = text[(i + 1)..].IndexOfAny(FirstCharacters);
            if (i >= 1 && text[i - 1] == '不' || i >= 2 && text.Slice(i - 2, 2) is "不得")
            {
                continue; // "不得延后执行" prolongs nothing.
            }

            foreach (var cue in Cues[text[i]])
            {
                if (!text[i..].StartsWith(cue.Word, StringComparison.Ordinal))
                {
                    continue;
                }

                int wordStart = start + i, wordEnd = wordStart + cue.Word.Length;

                // "自收到申请之日起20个工作日内作出决定": the event is not what has to be done.
                if (cue.Kind is DeadlineKind.Due or DeadlineKind.Processing && wordStart >= finding.From && wordEnd <= finding.To && countsFromEvent)
                {
                    continue;
                }

                var distance = wordStart >= finding.To ? wordStart - finding.To : Math.Max(0, finding.From - wordEnd);
                var place = wordStart >= clauseStart && wordEnd <= clauseEnd ? 1.0 : wordStart >= finding.To ? 0.8 : 0.6;
                var score = cue.Weight * (opens && cue.Kind == DeadlineKind.Relief ? 1.6 : 1.0) * place / (1 + distance / halfway);
                if (score > bestScore)
                {
                    (best, bestScore) = (cue.Kind, score);
                }
            }
        }

        return best;
    }
}
