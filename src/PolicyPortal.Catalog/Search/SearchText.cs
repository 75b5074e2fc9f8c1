using System.Text;

namespace PolicyPortal.Catalog.Search;

/// <summary>
/// Text cut into tokens. Chinese has no blanks between words; overlapping pairs of characters stand for them:
/// a run of Chinese characters gives its overlapping pairs and then its last character alone (社会保险 → 社会 会保 保险 险), so that a single
/// character is the start of some token wherever it stands, and two runs never look adjacent. Letters and digits of other scripts give whole words.
/// </summary>
public static class SearchText
{
    /// <summary>The tokens of a text, folded and separated by blanks; empty for null or text without letters and digits.</summary>
    public static string Tokens(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var tokens = new StringBuilder(text.Length * 3);
        Write(SearchFold.Of(text), tokens, closeLastRun: true, out _);
        return tokens.ToString();
    }

    /// <summary>
    /// The tokens that stand one behind the other wherever a document holds this piece of text.
    /// </summary>
    /// <param name="piece">A word or phrase; folded here.</param>
    /// <returns>The tokens, and whether the last of them is only the start of a token (a piece that ends with a lone Chinese character).
    /// No tokens for a piece without letters and digits.</returns>
    public static (IReadOnlyList<string> Tokens, bool LastIsPrefix) Phrase(string piece)
    {
        var tokens = new StringBuilder();
        Write(SearchFold.Of(piece), tokens, closeLastRun: false, out var lastIsPrefix);
        return (tokens.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries), lastIsPrefix);
    }

    private static void Write(string text, StringBuilder tokens, bool closeLastRun, out bool lastIsPrefix)
    {
        lastIsPrefix = false;
        var i = 0;
        while (i < text.Length)
        {
            var start = i;
            if (HanLength(text, i) is var length and > 0)
            {
                // Characters outside the basic plane are two UTF-16 units that must not be parted.
                var previous = -1;
                while (length > 0)
                {
                    if (previous >= 0)
                    {
                        Append(tokens, text.AsSpan(previous, i + length - previous));
                    }

                    previous = i;
                    i += length;
                    length = HanLength(text, i);
                }

                lastIsPrefix = previous == start && i == text.Length;
                if (closeLastRun || i < text.Length || lastIsPrefix)
                {
                    Append(tokens, text.AsSpan(previous, i - previous));
                }
            }
            else if (SearchFold.IsWordCharacter(text[i]))
            {
                while (i < text.Length && SearchFold.IsWordCharacter(text[i]))
                {
                    i++;
                }

                Append(tokens, text.AsSpan(start, i - start));
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>UTF-16 units of the Chinese character at the place; 0 where there is none.</summary>
    private static int HanLength(string text, int at) =>
        at >= text.Length ? 0
        : char.IsHighSurrogate(text[at]) ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 0
        : SearchFold.IsHan(text[at]) ? 1 : 0;

    private static void Append(StringBuilder tokens, ReadOnlySpan<char> token)
    {
        if (tokens.Length > 0)
        {
            tokens.Append(' ');
        }

        tokens.Append(token);
    }
}
