using PolicyPortal.Parsing.Deadlines;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Dates;

/// <summary>A limit that another document may move.</summary>
/// <param name="Labels">Labels of its measure from the top: 三, （八）, 1; empty outside measures.</param>
/// <param name="Clause">Heading of its measure and the clause that it stands in.</param>
internal sealed record TargetLimit(string Id, LimitTerms Terms, LimitPeriod Period, IReadOnlyList<string> Labels, string Clause);

/// <summary>What a move meets in the document that it names.</summary>
/// <param name="Limits">The limits that it moves.</param>
/// <param name="IsOwn">Whether it moves the document's own period.</param>
/// <param name="Doubts">What makes the choice less than sure.</param>
internal readonly record struct MetLimits(IReadOnlyList<string> Limits, bool IsOwn, PeriodDoubts Doubts);

/// <summary>
/// Finds the limits of a document that another one's words speak of (docs/dates.md, "Chains"): those of the measures that the words number, else those whose
/// clause shares the words' subject, else the term of the document as a whole.
/// </summary>
internal sealed class MoveTarget
{
    private readonly IReadOnlyList<TargetLimit> limits;
    private readonly DateOnly? end;

    /// <param name="limits">Its limits and those of the text that it issues.</param>
    /// <param name="effective">Its own period, or null.</param>
    public MoveTarget(IReadOnlyList<TargetLimit> limits, LimitPeriod? effective)
    {
        this.limits = limits;

        // The term of the whole: its own end, else the last day on which any of its reliefs holds.
        end = effective?.Last ?? limits.Where(l => l.Terms.Kind == DeadlineKind.Relief && l.Period.LastBasis is PeriodBasis.Stated or PeriodBasis.Length or PeriodBasis.Beside).Max(l => l.Period.Last);
    }

    /// <summary>The limits that a move meets.</summary>
    /// <param name="move">The move.</param>
    /// <param name="isMover">Whether a limit of this document moves yet another document's, and so is a link of a chain itself.</param>
    public MetLimits Meet(StatedMove move, Func<string, bool> isMover)
    {
        if (move.Measures.Count > 0)
        {
            List<TargetLimit> numbered = [.. limits.Where(l => IsIn(l, move.Measures) && (move.Kind == MoveKind.Replaced || CanMove(l)))];
            return new MetLimits(Ids(move.Subject.Length > 0 && BySubject(move.Subject, numbered) is { Count: > 0 } named ? named : numbered), false, PeriodDoubts.None);
        }

        if (move.Kind == MoveKind.Replaced)
        {
            return new MetLimits(Ids(limits), true, PeriodDoubts.None);
        }

        if (move.Subject.Length == 0)
        {
            return Whole(move, isMover, PeriodDoubts.None);
        }

        var spoken = BySubject(move.Subject, [.. limits.Where(CanMove)]);
        return spoken.Count > 0 ? new MetLimits(Ids(spoken), false, PeriodDoubts.None)
            : move.IsNamed ? Whole(move, isMover, PeriodDoubts.Uncertain)
            : new MetLimits([], false, PeriodDoubts.None);
    }

    /// <summary>The document's own period, what ends with it or at the same day, and what moves another document's end in its turn.</summary>
    private MetLimits Whole(StatedMove move, Func<string, bool> isMover, PeriodDoubts doubts) => new(
        Ids(limits.Where(l => l.Period.LastBasis == PeriodBasis.Document || isMover(l.Id) || (l.Terms.Kind switch
        {
            DeadlineKind.Effective => l.Period.Last is null || l.Period.Last == end,
            DeadlineKind.Relief => l.Period.Gap == PeriodGap.OpenEnd || (l.Period.Last is not null && (l.Period.Last == end || move.IsAll)),
            _ => false,
        } && CanMove(l)))),
        true,
        doubts);

    /// <summary>A term of the policy: not what counts for each case, comes round again or an authority has to keep.</summary>
    private static bool CanMove(TargetLimit limit) =>
        limit.Terms is { Certain: true, Kind: not DeadlineKind.Processing } && limit.Terms.Pattern != "cycle"
        && limit.Period.Gap is PeriodGap.None or PeriodGap.OpenEnd or PeriodGap.Event or PeriodGap.LengthOnly
        && (limit.Period.Gap != PeriodGap.LengthOnly || limit.Terms.Kind == DeadlineKind.Relief);

    private static List<TargetLimit> BySubject(string subject, List<TargetLimit> among) => [.. SubjectWords.Best(subject, [.. among.Select(l => l.Clause)]).Select(at => among[at])];

    /// <summary>第三条 is the 条 of that number where the document has 条, else the measure of that number at the top.</summary>
    private bool IsIn(TargetLimit limit, IReadOnlyList<int> numbers)
    {
        var hasArticles = limits.Any(l => l.Labels.Any(IsArticle));
        return hasArticles ? limit.Labels.Any(label => IsArticle(label) && numbers.Contains(NumberOf(label))) : limit.Labels.Count > 0 && numbers.Contains(NumberOf(limit.Labels[0]));

        static bool IsArticle(string label) => label.StartsWith('第') && label.EndsWith('条');
    }

    private static int NumberOf(string label) => ChineseNumber.Parse(string.Concat(label.Where(c => char.IsAsciiDigit(c) || "零〇一二三四五六七八九十百".Contains(c, StringComparison.Ordinal)))) ?? 0;

    private static List<string> Ids(IEnumerable<TargetLimit> limits) => [.. limits.Select(l => l.Id)];
}
