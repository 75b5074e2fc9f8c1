using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Catalog.Dates;

/// <summary>The clause of a paragraph that a limit stands in: 免征…，免征期限不超过5个月；减半征收…，减征期限不超过3个月 are two.</summary>
internal static class LimitClause
{
    /// <summary>The clause around some words, up to a full stop or semicolon on either side.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> paragraph, int offset, int length)
    {
        var start = paragraph[..Math.Min(offset, paragraph.Length)].LastIndexOfAny("。；;") + 1;
        var stop = Math.Min(offset + length, paragraph.Length);
        var end = paragraph[stop..].IndexOfAny("。；;");
        return paragraph[start..(end < 0 ? paragraph.Length : stop + end)];
    }

    /// <summary>Of the amounts of a limit's measure those that stand in its own clause; where none does, all.</summary>
    public static IReadOnlyList<AmountDetail> Amounts(IReadOnlyList<AmountDetail> amounts, ReadOnlySpan<char> paragraph, int offset, int length)
    {
        if (amounts.Count == 0)
        {
            return amounts;
        }

        var clause = Of(paragraph, offset, length).ToString();
        List<AmountDetail> near = [.. amounts.Where(amount => clause.Contains(amount.Quote, StringComparison.Ordinal))];
        return near.Count > 0 ? near : amounts;
    }
}
