using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Dates;

/// <summary>
/// Reads where a document moves the end of another's time: pure, sentence by sentence (docs/dates.md, "Chains"). The sentence that holds the new end names the
/// document, or points back to it (该文件), or the document's title says that it moves something and names it there.
/// </summary>
internal static class MoveReader
{
    /// <summary>Characters from the word that moves to the words of the new end: 延长至2020年12月31日, 延长执行期限，有效期至….</summary>
    private const int NearestCue = 16;

    /// <summary>Characters between a word that moves and the document named behind it: 继续执行《X》, 延长原《X》.</summary>
    private const int NearestName = 12;

    private const int LongestSubject = 60;

    /// <summary>What the document says of others, in reading order: ends moved, then documents ended.</summary>
    public static IEnumerable<StatedMove> Read(MoverText mover)
    {
        var titled = TitleTargets(mover);
        var seen = new HashSet<(int Target, string? Limit)>();
        return mover.Limits.Where(CanMove).SelectMany(limit => Of(mover, limit, titled)).Where(move => seen.Add((move.Target, move.Limit!.Id)))
            .Concat(RepealReader.Read(mover));
    }

    /// <summary>Whether a limit gives an end that can be another's: a day, an event, or a length by which something is prolonged.</summary>
    private static bool CanMove(MoverLimit limit) =>
        limit.Terms is { Certain: true, Kind: not DeadlineKind.Processing } && limit.Terms.Pattern != "cycle"
        && (limit.Period is { Last: not null, LastBasis: PeriodBasis.Stated or PeriodBasis.Event or PeriodBasis.Length }
            || limit.Period is { Last: null, Gap: PeriodGap.Event }
            || (limit is { Period.Gap: PeriodGap.LengthOnly, Terms.Kind: DeadlineKind.Extension } && !MoveVocabulary.HasAny(limit.Terms.Quote, MoveVocabulary.By)));

    private static IEnumerable<StatedMove> Of(MoverText mover, MoverLimit limit, IReadOnlyList<int> titled)
    {
        if (mover.Paragraphs[limit.Paragraph].Role != ParagraphRole.Body)
        {
            return [];
        }

        var sentence = MoveSentence.Around(mover, limit.Paragraph, limit.Start);
        List<StatedMove> named = [.. Named(sentence, limit, mover)];
        if (named.Count > 0)
        {
            return named;
        }

        // What the sentence cites as its ground is not moved, but a document named before or in the title may be.
        var lead = sentence.Between(sentence.Start, Math.Min(limit.End, sentence.End));
        var isTitled = titled.Count > 0 && MoveVocabulary.HasAny(lead, MoveVocabulary.Weak);
        if (!MoveVocabulary.HasAny(lead, MoveVocabulary.Extend) && !isTitled)
        {
            return [];
        }

        var targets = MoveVocabulary.HasAny(lead, MoveVocabulary.Anaphors) && CitedBefore(mover, sentence, limit.Paragraph) is { Count: > 0 } before ? before : titled;
        return targets.Select(target => new StatedMove(MoveKind.Extended, target, limit, null, MoveSentence.MeasureNumbers(lead), SubjectWords.Of(lead), MoveVocabulary.HasAny(lead, MoveVocabulary.All), false, sentence.Quote()));
    }

    /// <summary>The documents that the sentence itself says are prolonged: 《X》规定的政策，执行期限延长至…; 继续执行《X》，有效期至….</summary>
    private static IEnumerable<StatedMove> Named(MoveSentence sentence, MoverLimit limit, MoverText mover)
    {
        var before = sentence.Citations.Where(c => c.End <= limit.Start + 1).ToList();
        if (before.Count == 0)
        {
            yield break;
        }

        var last = sentence.Citations.ToList().IndexOf(before[^1]);
        var citation = sentence.Citations[last];
        var tail = sentence.Text.AsSpan(citation.End, Math.Max(0, Math.Min(limit.End, sentence.End) - citation.End)).ToString();
        string? subject = null;
        if (MoveVocabulary.LastOf(tail, MoveVocabulary.Extend) is { } cue && citation.End + cue.End + NearestCue >= limit.Start)
        {
            subject = sentence.Between(citation.End, Math.Min(citation.End + cue.Start, limit.End));
        }
        else if (MoveVocabulary.LastOf(tail, MoveVocabulary.Set) is { } set && citation.End + set.End + NearestCue >= limit.Start)
        {
            var owned = sentence.Between(citation.End, Math.Min(citation.End + set.Start, limit.End));
            subject = owned is "" or ['，' or ',', ..] || MoveVocabulary.StartsWithAny(owned, MoveVocabulary.Own) ? owned : null;
        }

        var listed = sentence.ListedUpTo(last);
        var lead = sentence.Between(sentence.Start, listed[0].Citation.Start);
        var isPrefixed = MoveVocabulary.LastOf(lead, MoveVocabulary.Extend) is { } verb && lead.Length - verb.End <= NearestName && lead.AsSpan(verb.End).IndexOfAny("，,") < 0;
        if (isPrefixed ? MoveVocabulary.HasAny(tail, MoveVocabulary.Extend) || MoveVocabulary.HasAny(tail, MoveVocabulary.Set) || tail.Length <= NearestCue + limit.Terms.Quote.Length : subject is not null && IsSubject(subject) && !IsGround(lead))
        {
            subject ??= sentence.Between(citation.End, limit.Start);
            foreach (var (listedCitation, own) in listed)
            {
                var ownWords = listedCitation == citation ? subject : own;
                foreach (var target in Targets(listedCitation, subject, mover, sentence))
                {
                    yield return new StatedMove(
                        MoveKind.Extended, target, limit, null, MoveSentence.MeasureNumbers(ownWords), SubjectWords.Of(subject), MoveVocabulary.HasAny(subject, MoveVocabulary.All), true, sentence.Quote());
                }
            }
        }
    }

    /// <summary>The cited document, and where the words take in others (等16个文件…，详见附件), those that the attachments name.</summary>
    private static IEnumerable<int> Targets(CitedPlace citation, string subject, MoverText mover, MoveSentence sentence)
    {
        var rest = sentence.Text[citation.End..sentence.End];
        var listed = subject.StartsWith('等') && rest.Contains("附件", StringComparison.Ordinal) ? mover.Attached.Select(a => a.Target) : [];
        return new[] { citation.Target }.Concat(listed).Where(target => target >= 0).Distinct();
    }

    /// <summary>
    /// Whether the words between a name and the word that moves still speak of what is named: behind a comma only with a word that goes on with it
    /// (凡已经到期的, 执行期限, 请将该文件). 《X》要求，我市征收期延长至… speaks of something else.
    /// </summary>
    private static bool IsSubject(string subject)
    {
        var pieces = subject.Split('，', ',');
        return subject.Length <= LongestSubject
            && !MoveVocabulary.HasAny(pieces[0], MoveVocabulary.Aside)
            && pieces.Skip(1).All(piece => piece.Length == 0 || MoveVocabulary.StartsWithAny(piece, MoveVocabulary.Starters));
    }

    /// <summary>Whether the words before a name make it the ground for a rule: 根据《X》, 为贯彻落实《X》.</summary>
    private static bool IsGround(string lead)
    {
        var clause = lead[(lead.LastIndexOfAny(['，', ',', '：', ':']) + 1)..];
        return MoveVocabulary.HasAny(clause, MoveVocabulary.Reference);
    }

    /// <summary>What the sentence before, or the paragraph before, cites.</summary>
    private static List<int> CitedBefore(MoverText mover, MoveSentence sentence, int paragraph)
    {
        var here = mover.Citations.Where(c => c.Paragraph == paragraph && c.End <= sentence.Start).ToList();
        if (here.Count == 0)
        {
            here = [.. mover.Citations.Where(c => c.Paragraph == paragraph - 1)];
        }

        return [.. here.Select(c => c.Target).Where(target => target >= 0).Distinct()];
    }

    /// <summary>
    /// The documents that a document prolongs whose title says so: those that the title names, else those that its opening says it prolongs
    /// (现就延长《X》实施期限等问题通知如下), else those that the title names without brackets, else those of the opening that are no ground.
    /// </summary>
    private static List<int> TitleTargets(MoverText mover)
    {
        if (!MoveVocabulary.HasAny(mover.Title, MoveVocabulary.Extend))
        {
            return [];
        }

        List<CitedPlace> titled = [.. mover.Citations.Where(c => mover.Paragraphs[c.Paragraph].Role == ParagraphRole.TitleBlock)];
        List<CitedPlace> opening = [.. mover.Citations.Where(c => mover.Paragraphs[c.Paragraph] is { Role: ParagraphRole.Body, IsInMeasure: false }).TakeWhile(c => !mover.Paragraphs.Take(c.Paragraph).Any(p => p.IsInMeasure))];
        List<CitedPlace> prolonged = [.. opening.Where(c => MoveVocabulary.HasAny(Lead(c), MoveVocabulary.Extend) || c.Relation == CitationRelation.Extends)];
        List<CitedPlace> targets = titled.Count > 0 ? titled : prolonged.Count > 0 ? prolonged : mover.Titled.Count > 0 ? [] : [.. opening.Where(c => !IsGround(Lead(c)))];
        if (targets.Count == 0)
        {
            return [.. mover.Titled];
        }

        return [.. targets.Select(c => c.Target).Where(target => target >= 0).Distinct()];

        string Lead(CitedPlace citation)
        {
            var text = mover.Paragraphs[citation.Paragraph].Text[..citation.Start];
            return text[(text.LastIndexOfAny(['。', '，', ',', '；']) + 1)..];
        }
    }
}
