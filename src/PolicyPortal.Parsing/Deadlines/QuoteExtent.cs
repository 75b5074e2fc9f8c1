using PolicyPortal.Parsing.Measures;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>Which words around a time expression are quoted: its clause, cut where that is long.</summary>
internal static class QuoteExtent
{
    private const int LongestLead = 22;
    private const int LongestTail = 24;
    private const int ShortTail = 4;

    /// <summary>The offsets of the quote.</summary>
    public static (int Start, int End) Of(LimitContext context, int from, int to)
    {
        var (start, end) = context.Clause(from, to, 400);
        if (from - start > LongestLead)
        {
            start = from - LeadOf(context.Before(from));
        }

        // The label of a measure is none of its words (二、自2023年1月1日至…).
        if (start == 0 && MeasureLabel.Read(context.Text) is { } label && label.Length <= from)
        {
            start = label.Length;
        }

        // "自2020年2月起，": the clause says nothing without the next one.
        if (end - to < ShortTail && end + 1 < context.Text.Length && context.Text[end] == ',')
        {
            (_, end) = context.Clause(from, end + 1, LongestTail);
        }

        return (start, Math.Min(end, to + LongestTail));
    }

    /// <summary>How many characters before the expression belong to it: the words of a limit right before, else nothing.</summary>
    private static int LeadOf(ReadOnlySpan<char> before)
    {
        foreach (var pattern in (System.Text.RegularExpressions.Regex[])[LimitPatterns.MovedToBefore(), LimitPatterns.HoldsUntilBefore(), LengthPatterns.AtMostBefore(), LengthPatterns.LengthIsBefore(), LimitPatterns.FromBefore()])
        {
            foreach (var match in pattern.EnumerateMatches(before))
            {
                return before.Length - match.Index;
            }
        }

        // Else from the nearest word that governs it: "在受理…申请后1日内", "将于2月底前".
        var i = before[Math.Max(0, before.Length - LongestLead)..].IndexOfAny("在于自从将按应可待由经凡");
        return i < 0 ? 0 : Math.Min(before.Length, LongestLead) - i;
    }
}
