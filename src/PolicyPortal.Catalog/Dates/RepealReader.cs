using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Dates;

/// <summary>Reads which documents another one ends (《X》同时废止, 《X》自2021年5月1日起停止执行), wholly or measure by measure.</summary>
internal static class RepealReader
{
    private const int LongestBetween = 40;

    /// <summary>The documents that it ends, in reading order.</summary>
    public static IEnumerable<StatedMove> Read(MoverText mover)
    {
        HashSet<(int Target, string Measures)> seen = [];
        foreach (var citation in mover.Citations.Where(c => c.Relation == CitationRelation.Repeals))
        {
            var sentence = MoveSentence.Around(mover, citation.Paragraph, citation.Start);
            var at = sentence.Citations.ToList().IndexOf(citation);
            foreach (var (listed, own) in sentence.ListedUpTo(at))
            {
                if (listed.Target >= 0 && Of(mover, sentence, listed, listed == citation ? Behind(sentence, citation) : own) is { } move && seen.Add((move.Target, string.Join('/', move.Measures))))
                {
                    yield return move;
                }
            }
        }
    }

    private static string Behind(MoveSentence sentence, CitedPlace citation)
    {
        var rest = sentence.Between(citation.End, Math.Min(sentence.End, citation.End + LongestBetween));
        return MoveVocabulary.LastOf(rest, MoveVocabulary.Repeal) is { } verb ? rest[..verb.Start] : rest;
    }

    private static StatedMove? Of(MoverText mover, MoveSentence sentence, CitedPlace citation, string own)
    {
        var measures = MoveSentence.MeasureNumbers(own);

        // 《X》与本办法不一致的规定停止执行 ends we cannot say what.
        if (measures.Count == 0 && MoveVocabulary.HasAny(own, MoveVocabulary.Partly))
        {
            return null;
        }

        var stated = mover.Limits.FirstOrDefault(l => l.Paragraph == citation.Paragraph && l.Start >= sentence.Start && l.End <= sentence.End
            && l.Terms is { Certain: true, Kind: DeadlineKind.Effective } && l.Period is { First: not null, FirstBasis: PeriodBasis.Stated });
        return new StatedMove(MoveKind.Replaced, citation.Target, null, stated?.Period.First ?? mover.Effective, measures, "", measures.Count == 0, true, sentence.Quote());
    }
}
