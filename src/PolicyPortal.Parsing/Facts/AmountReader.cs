using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Facts;

/// <summary>Finds amounts and rates and reads from the words around them what they bound, what they are counted by and what is done with them.</summary>
internal static class AmountReader
{
    private const int Reach = 60;

    /// <summary>The amounts in reading order; statistics are left out.</summary>
    /// <param name="text">The folded text with names blanked.</param>
    public static IEnumerable<AmountFinding> Read(string text) => AmountTokenizer.Read(text) is { Count: > 0 } tokens ? Read(text, tokens) : [];

    private static IEnumerable<AmountFinding> Read(string text, List<AmountToken> tokens)
    {
        string? last = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var previous = i > 0 ? tokens[i - 1].End : 0;
            if (AmountContext.Role(text, token, previous) is not { } role)
            {
                continue;
            }

            var (bound, start, end) = Bound(text, token, previous);
            var per = AmountReference.Of(text, token, ref start, ref end);
            if (per is null && bound is AmountBound.AtMost && role is AmountRole.Value && IsCeiling(text, i > 0 ? tokens[i - 1].End : token.Start, start))
            {
                // 对每家企业给予…50%的补贴,最高不超过20万元: the ceiling is counted as what it caps.
                per = last;
            }

            last = per;
            yield return new(start, end, token.Value, token.Upper, token.Unit, per, bound, role, role is AmountRole.Value ? AmountContext.Effect(text, token) : AmountEffect.Other, token.Pattern);
        }
    }

    // A clause of its own behind another amount of the sentence, that starts with the ceiling.
    private static bool IsCeiling(string text, int previous, int start) =>
        previous < start && start - previous < Reach && text.AsSpan(previous, start - previous).IndexOf('。') < 0 && text.AsSpan(previous, start - previous).IndexOf(';') < 0
        && FactText.Before(text, start, Reach, out _).Length <= 8;

    /// <summary>The bound, and how far its words reach where they adjoin the amount.</summary>
    private static (AmountBound Bound, int Start, int End) Bound(string text, AmountToken token, int previous)
    {
        var (start, end) = (token.Start, token.End);
        if (token.Pattern is AmountPattern.Half or AmountPattern.Exemption or AmountPattern.Whole or AmountPattern.Doubling)
        {
            return (AmountBound.Exact, start, end);
        }

        var behind = text.AsSpan(end, Math.Min(6, text.Length - end));
        var behindStart = behind.StartsWith("左右") ? 2 : 0;
        AmountBound? found = null;
        if (AmountWords.AtMostBehind.Longest(behind, out _) is > 0 and var most)
        {
            found = AmountBound.AtMost;
            end += most;
        }
        else if (AmountWords.AtLeastBehind.Longest(behind, out _) is > 0 and var least)
        {
            found = AmountBound.AtLeast;
            end += least;
        }
        else
        {
            end += behindStart;
        }

        var before = FactText.Before(text, start, Reach, out var clause);
        if (previous > clause && previous < start)
        {
            // What stands before another amount governs that one.
            before = FactText.Before(text, start, start - previous + 1, out _);
        }

        var mostAt = Governing(AmountWords.AtMost, before);
        var leastAt = Governing(AmountWords.AtLeast, before);
        if (mostAt is not null || leastAt is not null)
        {
            var upper = mostAt is { } m && (leastAt is not { } l || m.End >= l.End);
            found ??= upper ? AmountBound.AtMost : AmountBound.AtLeast;
            var (from, to, _) = upper ? mostAt!.Value : leastAt!.Value;
            if (to == before.Length && from <= to && text.AsSpan(0, start).EndsWith(before[from..]))
            {
                start -= to - from;
            }
        }

        return (token.Upper is null ? found ?? AmountBound.Exact : AmountBound.Range, start, end);
    }

    /// <summary>The bound's word, unless words of giving stand between it and the amount (不超过3次,按…).</summary>
    private static (int Start, int End, string Key)? Governing(PhraseTable<string> bounds, ReadOnlySpan<char> before)
    {
        if (bounds.Last(before) is not { } found)
        {
            return null;
        }

        var between = before[found.End..];
        return between.Length <= 24 && between is not ['的', ..] && !between.Contains('、') && AmountWords.Give.First(between) is null
            && AmountWords.Strong.First(between) is not { Key: "ReduceTo" or "RaiseTo" } ? found : null;
    }
}
