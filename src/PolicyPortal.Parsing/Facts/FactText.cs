using PolicyPortal.Parsing.Deadlines;

namespace PolicyPortal.Parsing.Facts;

/// <summary>What is around a place in a paragraph, with bounded reach so that reading stays linear.</summary>
internal static class FactText
{
    private const int Longest = 100;

    /// <summary>The folded text with titles in 《…》 and document numbers blanked; offsets stay.</summary>
    public static string Mask(string folded) => TextMask.Mask(folded);

    /// <summary>True for the marks that end a clause.</summary>
    public static bool EndsClause(char c) => c is ',' or ';' or '。' or ':' or '!' or '?' or '！' or '？';

    /// <summary>True for the marks that end a sentence or an item of an enumeration of cases.</summary>
    public static bool EndsSentence(char c) => c is ';' or '。' or '!' or '?' or '！' or '？';

    /// <summary>The clause before the offset, brackets left out: what stands in brackets explains and does not govern.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="offset">Where the clause is cut.</param>
    /// <param name="reach">How many characters to look back.</param>
    /// <param name="start">Where the clause starts.</param>
    public static ReadOnlySpan<char> Before(string text, int offset, int reach, out int start)
    {
        var depth = 0;
        var left = 0;
        var i = offset - 1;
        for (; i >= 0 && i > offset - Math.Min(reach, Longest); i--)
        {
            var c = text[i];
            if (c is ')' or '〕')
            {
                depth++;
                left++;
            }
            else if (c is '(' or '〔')
            {
                if (depth == 0)
                {
                    break;
                }

                depth--;
                left++;
            }
            else if (depth > 0)
            {
                left++;
            }
            else if (EndsClause(c) && !IsThousandsMark(text, i))
            {
                break;
            }
        }

        start = i + 1;
        var clause = text.AsSpan(start, offset - start);
        return left == 0 ? clause : WithoutBrackets(clause, clause.Length - left, depth);
    }

    /// <summary>The rest of the clause from the offset, brackets left out.</summary>
    public static ReadOnlySpan<char> After(string text, int offset, int reach)
    {
        var depth = 0;
        var left = 0;
        var i = offset;
        for (; i < text.Length && i < offset + reach; i++)
        {
            var c = text[i];
            if (c is '(' or '〔')
            {
                depth++;
                left++;
            }
            else if (c is ')' or '〕')
            {
                if (depth == 0)
                {
                    break;
                }

                depth--;
                left++;
            }
            else if (depth > 0)
            {
                left++;
            }
            else if (EndsClause(c) && !IsThousandsMark(text, i))
            {
                break;
            }
        }

        var clause = text.AsSpan(offset, i - offset);
        return left == 0 ? clause : WithoutBrackets(clause, clause.Length - left, 0);
    }

    /// <summary>What stands outside of brackets.</summary>
    /// <param name="clause">The clause with its brackets.</param>
    /// <param name="length">How many characters stand outside.</param>
    /// <param name="depth">In how many brackets, opened before it, the clause starts.</param>
    private static ReadOnlySpan<char> WithoutBrackets(ReadOnlySpan<char> clause, int length, int depth)
    {
        var kept = new char[length];
        var at = 0;
        foreach (var c in clause)
        {
            if (c is '(' or '〔')
            {
                depth++;
            }
            else if (c is ')' or '〕')
            {
                depth--;
            }
            else if (depth == 0)
            {
                kept[at++] = c;
            }
        }

        return kept;
    }

    /// <summary>Whether one of the words starts the text.</summary>
    public static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text holds one of the words.</summary>
    public static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the words ends the text.</summary>
    public static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The comma in 1,000: three digits behind it and no fourth.</summary>
    public static bool IsThousandsMark(string text, int i) =>
        text[i] == ',' && i > 0 && i + 3 < text.Length && char.IsAsciiDigit(text[i - 1])
        && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
        && (i + 4 == text.Length || !char.IsAsciiDigit(text[i + 4]));
}
