using System.Text;
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
    public static string Before(string text, int offset, int reach, out int start)
    {
        var depth = 0;
        Span<char> kept = stackalloc char[Longest];
        var length = 0;
        var i = offset - 1;
        for (; i >= 0 && i > offset - Math.Min(reach, Longest); i--)
        {
            var c = text[i];
            if (c is ')' or '〕')
            {
                depth++;
            }
            else if (c is '(' or '〔')
            {
                if (depth == 0)
                {
                    break;
                }

                depth--;
            }
            else if (depth == 0)
            {
                if (EndsClause(c) && !IsThousandsMark(text, i))
                {
                    break;
                }

                kept[^++length] = c;
            }
        }

        start = i + 1;
        return kept[^length..].ToString();
    }

    /// <summary>The rest of the clause from the offset, brackets left out.</summary>
    public static string After(string text, int offset, int reach)
    {
        var depth = 0;
        var kept = new StringBuilder(reach);
        for (var i = offset; i < text.Length && i < offset + reach; i++)
        {
            var c = text[i];
            if (c is '(' or '〔')
            {
                depth++;
            }
            else if (c is ')' or '〕')
            {
                if (depth == 0)
                {
                    break;
                }

                depth--;
            }
            else if (depth == 0)
            {
                if (EndsClause(c) && !IsThousandsMark(text, i))
                {
                    break;
                }

                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    /// <summary>The comma in 1,000: three digits behind it and no fourth.</summary>
    public static bool IsThousandsMark(string text, int i) =>
        text[i] == ',' && i > 0 && i + 3 < text.Length && char.IsAsciiDigit(text[i - 1])
        && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
        && (i + 4 == text.Length || !char.IsAsciiDigit(text[i + 4]));
}
