using System.Buffers;
using System.Collections.Frozen;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>
/// Tells from the words around a limit what it limits. Nearer words weigh more, longer ones too; the clause outweighs the sentence. What kind of limit the
/// pattern can be at all, and who has to act, shift the weights.
/// </summary>
internal static class KindClassifier
{
    private const int SentenceReach = 90;

    /// <summary>自2020年2月起 governs its sentence to the end, which is long in these texts.</summary>
    private const int OpeningReach = 150;

    /// <summary>A heading of this length before the sentence belongs to it: 补贴期限。</summary>
    private const int ShortHeading = 10;

    /// <summary>Limits within or before which someone acts: due or processing, never the document's own period.</summary>
    private static readonly FrozenSet<string> Acts = FrozenSet.Create(
        "within-length", "by", "at-end", "ahead", "ahead-of", "recurring", "before-event", "after-term", "not-later", "scheduled", "done-by");

    /// <summary>What starts or waits governs the words behind it: "自2020年2月起，各省…免征", "缓缴期满后，足额补缴".</summary>
    private static readonly FrozenSet<string> Opens = FrozenSet.Create(
        "from", "from-now", "after-event", "wait-for-event", "after-term", "from-event", "period", "as-of");

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

    private static readonly CharacterSet FirstCharacters = new(string.Concat(Cues.Keys));

    /// <summary>Words for the time that a policy holds, where nothing else tells.</summary>
    private static readonly SearchValues<string> PolicyTerms = SearchValues.Create(["执行期", "实施期", "实施时限", "执行时间", "政策期"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Duties = SearchValues.Create(["应", "须", "要", "请各", "务必", "确保", "不得迟", "方可"], StringComparison.Ordinal);

    /// <summary>What is paid or handed out at once, not granted for a time.</summary>
    private static readonly FrozenSet<string> PaysOut = FrozenSet.Create("发放", "退还", "返还", "补发", "补偿");

    /// <summary>What is brought before a court is due, even where an authority brings it.</summary>
    private static readonly FrozenSet<string> Suits = FrozenSet.Create("起诉", "提起诉讼", "上诉", "强制执行", "提起", "复议");

    private static readonly SearchValues<string> Reports = SearchValues.Create(["报送", "上报", "报省", "报市", "报国", "报我", "备案", "报告", "情况报"], StringComparison.Ordinal);

    /// <summary>How words begin that an authority, too, does for another: 报送, 备案, 上报, 抄送, 缴, 移送.</summary>
    private static readonly SearchValues<char> Upwards = SearchValues.Create("报备上抄缴移");

    private sealed record Cue(DeadlineKind Kind, string Word, double Weight);

    private readonly record struct Stretch(int Start, int End, int ClauseStart, int ClauseEnd);

    private static IEnumerable<Cue> CuesOf(DeadlineKind kind, IReadOnlyList<string> words, double weight) =>
        words.Select(word => new Cue(kind, word, weight * word.Length));

    /// <summary>The kind of the limit; <see cref="DeadlineKind.Other"/> where no word tells.</summary>
    public static DeadlineKind Classify(LimitContext context, LimitFinding finding)
    {
        var (clauseStart, clauseEnd) = context.Clause(finding.From, finding.To, SentenceReach);
        var clause = context.Text.AsSpan(clauseStart, clauseEnd - clauseStart);
        if (PatternKinds.Of(context, finding, clause) is { } known)
        {
            return known;
        }

        var opening = finding.Pattern is "from" or "from-now" or "start-is" or "as-of" || finding.Pattern == "range" && clauseEnd == finding.To && clauseEnd < context.Text.Length && context.Text[clauseEnd] == ',';
        var (start, end) = context.Sentence(finding.From, finding.To, opening ? OpeningReach : SentenceReach);
        if (start > 1 && context.Text.LastIndexOf('。', start - 2, Math.Min(ShortHeading, start - 1)) is var stop && (stop >= 0 || start <= ShortHeading))
        {
            start = stop + 1;
        }

        // "对2020年年内认定的企业给予奖励", "春节期间（截至2020年2月9日）开工生产的企业…给予补贴": the time is whom the support is for.
        if (finding.Pattern is "as-of" or "until-period" or "of-year" or "in-year" && context.Text.AsSpan(finding.To, Math.Max(0, end - finding.To)).ContainsAny(PatternKinds.ReliefWords))
        {
            return DeadlineKind.Relief;
        }

        // "凡在2024年12月31日前完成旧车报废的消费者，可申请补贴", "对1月24日至2月9日期间开工的企业…给予补贴".
        if (clause is ['对' or '凡', ..] && clause[Math.Max(0, clause.Length - PatternKinds.WhomReach)..].Contains('的') && context.Text.AsSpan(finding.To, Math.Max(0, end - finding.To)).ContainsAny(PatternKinds.ReliefWords))
        {
            return DeadlineKind.Relief;
        }

        if (Opens.Contains(finding.Pattern))
        {
            start = clauseStart = finding.To;
        }

        var kind = Score(context, finding, new Stretch(start, end, clauseStart, clauseEnd), opening);
        if (kind == DeadlineKind.Other && opening)
        {
            // "各地的减免政策统一从2020年2月开始执行": nothing behind it tells; the words before do.
            (start, _) = context.Sentence(finding.From, finding.To, SentenceReach);
            kind = Score(context, finding, new Stretch(start, finding.From, clauseStart, clauseEnd), opening) is var told and (DeadlineKind.Relief or DeadlineKind.Effective)
                ? told
                : DeadlineKind.Other;
        }

        return kind == DeadlineKind.Other ? ByDefault(context, finding, clause) : kind;
    }

    private static DeadlineKind ByDefault(LimitContext context, LimitFinding finding, ReadOnlySpan<char> clause)
    {
        if (finding.Pattern == "recurring")
        {
            return DeadlineKind.Due; // A day that comes again is as a rule one to report or pay by.
        }

        // "疫情结束后，及时组织一次免费健康体检".
        if (finding.Pattern is "after-event" or "wait-for-event" && KindPatterns.PromptAfter().IsMatch(context.After(finding.To)))
        {
            return DeadlineKind.Due;
        }

        if (!Acts.Contains(finding.Pattern))
        {
            return clause.ContainsAny(PolicyTerms) ? DeadlineKind.Effective : DeadlineKind.Other;
        }

        var (clauseStart, clauseEnd) = context.Clause(finding.From, finding.To, SentenceReach);
        var duty = HasDuty(context, finding, new Stretch(0, 0, clauseStart, clauseEnd));
        return (duty ? LimitActor.Of(context, finding) : Actor.Unknown) switch
        {
            Actor.Authority => DeadlineKind.Processing,
            Actor.Party => DeadlineKind.Due,
            _ when finding.Pattern is "by" or "at-end" or "not-later" && KindPatterns.TaskAfter().IsMatch(context.After(finding.To)) => DeadlineKind.Due,
            _ => duty && finding.Pattern is "ahead" or "ahead-of" or "after-term" or "before-event" ? DeadlineKind.Due : DeadlineKind.Other,
        };
    }

    /// <summary>True where the clause, or the next one where the limit closes its own (在三个月内，应当…), says that someone has to act.</summary>
    private static bool HasDuty(LimitContext context, LimitFinding finding, Stretch stretch)
    {
        var end = stretch.ClauseEnd - finding.To < 3 ? context.Sentence(finding.To, finding.To, PatternKinds.NextClauseReach).End : stretch.ClauseEnd;
        return context.Text.AsSpan(stretch.ClauseStart, Math.Max(0, end - stretch.ClauseStart)).ContainsAny(Duties);
    }

    private static DeadlineKind Score(LimitContext context, LimitFinding finding, Stretch stretch, bool opening)
    {
        var text = context.Text.AsSpan(stretch.Start, Math.Max(0, stretch.End - stretch.Start));
        var halfway = opening ? 60.0 : 12.0;
        var acts = Acts.Contains(finding.Pattern);

        // Only where someone has to act: 企业可申请在6月30日前缓缴 grants something.
        var actor = acts && (finding.Pattern == "within-length" || HasDuty(context, finding, stretch)) ? LimitActor.Of(context, finding) : Actor.Unknown;
        var turns = acts && LimitActor.TurnsToAuthority(context, finding);

        // "自收到申请之日起20个工作日内作出决定": the event is not what has to be done.
        var eventTells = finding.Anchor is null && !context.Text.AsSpan(finding.From, finding.To - finding.From).Contains("之日", StringComparison.Ordinal);
        // "证书核发后12个月内完成": nor is the event right before a length.
        var eventFrom = finding.Anchor is { } words && context.Before(finding.From).LastIndexOf(words) is >= 0 and var at ? finding.From - context.Before(finding.From).Length + at : finding.From;

        // "疫情结束后申请享受补助": from then on one may; nothing is due.
        var after = finding.Pattern is "after-event" or "wait-for-event";
        // Nor is what holds from an event on: "自竣工验收合格之日起计算".
        var startOnly = finding is { Start: not null, End: null, Length: null } || finding.Pattern is "from-event" or "afterwards" or "holds-until-event" && finding.Length is null;
        var best = DeadlineKind.Other;
        var bestScore = 0.0;
        var bestWord = "";
        for (var i = FirstCharacters.Next(text, 0); i < text.Length; i = FirstCharacters.Next(text, i + 1))
        {
            if (i >= 1 && text[i - 1] == '不' || i >= 2 && text.Slice(i - 2, 2) is "不得" or "不予")
            {
                continue; // "不得延后执行" prolongs nothing.
            }

            foreach (var cue in Cues[text[i]])
            {
                if (!text[i..].StartsWith(cue.Word, StringComparison.Ordinal))
                {
                    continue;
                }

                int wordStart = stretch.Start + i, wordEnd = wordStart + cue.Word.Length;
                if (IsIdle(cue.Word, text, i))
                {
                    continue;
                }

                // "有效期届满前6个月内申请续展": to apply for it is due.
                if (acts && cue.Kind == DeadlineKind.Extension && wordStart >= finding.To)
                {
                    continue;
                }

                if (!eventTells && wordStart >= eventFrom && wordEnd <= finding.To || after && cue.Word is ("申请" or "申领"))
                {
                    continue;
                }

                // "自受理之日起15日内发放居住证", "收到之日起5日内退还": to pay or hand out within a time is an act, no relief that lasts.
                var kind = cue.Kind == DeadlineKind.Relief && acts && (PaysOut.Contains(cue.Word) || actor == Actor.Authority && finding.Pattern == "within-length") ? actor == Actor.Party ? DeadlineKind.Due : DeadlineKind.Processing : cue.Kind;
                if (!CanBe(kind, acts, startOnly, after) || kind == DeadlineKind.Relief && acts && (finding.Length is { Months: null } || finding.Pattern is "ahead" or "ahead-of" or "before-event" or "after-term" || actor == Actor.Party && LimitActor.IsObliged(context.Before(finding.From))))
                {
                    continue; // Relief lasts for months or years; in days something is done.
                }

                var distance = wordStart >= finding.To ? wordStart - finding.To : Math.Max(0, finding.From - wordEnd);
                var place = wordStart >= stretch.ClauseStart && wordEnd <= stretch.ClauseEnd ? 1.0 : wordStart >= finding.To ? 0.8 : 0.6;
                var score = cue.Weight * (opening && cue.Kind == DeadlineKind.Relief ? 1.6 : 1.0) * ByActor(kind, actor, turns) * place / (1 + distance / halfway);
                if (score > bestScore)
                {
                    (best, bestScore, bestWord) = (kind, score, cue.Word);
                }
            }
        }

        // "2021年3月底前，…评估总结，形成报告报送生态环境部": a day of the calendar by which to report is due, whatever is examined before.
        if (best == DeadlineKind.Processing && finding is { Pattern: "by" or "at-end", Length: null } && context.Text.AsSpan(finding.To, Math.Max(0, stretch.End - finding.To)).ContainsAny(Reports))
        {
            return DeadlineKind.Due;
        }

        // "主管部门应当自收到材料之日起10日内提出意见": what an authority does within a length is processing, whatever the word; by a day of the calendar it is due.
        return best == DeadlineKind.Due && actor == Actor.Authority && !turns && finding.Length is not null && !Upwards.Contains(bestWord[0]) && !Suits.Contains(bestWord) && !context.After(finding.To).ContainsAny(Reports) ? DeadlineKind.Processing : best;
    }

    /// <summary>Words that stand there without their meaning: 最长不得超过60日 forbids nothing, 按日加收万分之五的滞纳金 relieves nobody.</summary>
    private static bool IsIdle(string word, ReadOnlySpan<char> text, int at) => word switch
    {
        "不得" => text[(at + 2)..] is ['超' or '少' or '低' or '迟' or '晚' or '早' or '短' or '长', ..],
        "决定" => text[(at + 2)..] is ['在' or '于' or '自' or '从' or '将' or '对' or '开' or '实' or '组', ..], // 财政部决定在2020年至2021年实施…行动
        "滞纳金" or "罚息" => KindPatterns.ChargedBefore().IsMatch(text[Math.Max(0, at - PatternKinds.WhomReach)..at]),
        _ => false,
    };

    /// <summary>
    /// A first day alone is no day to act by; a time to act within is not the document's own period; what begins once an event is over is not bounded by it, so
    /// that it is neither relief for a time nor an authority's time.
    /// </summary>
    private static bool CanBe(DeadlineKind kind, bool acts, bool startOnly, bool afterEvent) => kind switch
    {
        DeadlineKind.Due => !startOnly,
        DeadlineKind.Processing => !startOnly && !afterEvent,
        DeadlineKind.Relief => !afterEvent,
        DeadlineKind.Effective => !acts,
        _ => true,
    };

    private static double ByActor(DeadlineKind kind, Actor actor, bool turns) => (kind, actor) switch
    {
        (DeadlineKind.Due, _) when turns => 2.5,
        (DeadlineKind.Processing, Actor.Authority) => 1.7,
        (DeadlineKind.Due, Actor.Authority) => 0.8,
        (DeadlineKind.Due, Actor.Party) => 1.3,
        (DeadlineKind.Processing, Actor.Party) => 0.75,
        _ => 1.0,
    };
}
