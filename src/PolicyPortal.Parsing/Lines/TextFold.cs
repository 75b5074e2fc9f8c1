using System.Runtime.CompilerServices;

namespace PolicyPortal.Parsing.Lines;

/// <summary>
/// Folds what differs only in form, one character to one character, so that offsets in the folded text are offsets in the text:
/// full-width digits, letters and brackets to half width, all brackets of document numbers to 〔〕, all white space to a blank.
/// </summary>
public static class TextFold
{
    private const char FirstPlain = '\u3040';
    private const char FirstForm = '\uFE50';

    // The forms below and above the characters that stay as they are: a text has three marks a line, and a look-up is the quickest way to all of them.
    private static readonly char[] Low = [.. Enumerable.Range(0, FirstPlain).Select(c => FoldForm((char)c))];
    private static readonly char[] High = [.. Enumerable.Range(FirstForm, char.MaxValue + 1 - FirstForm).Select(c => FoldForm((char)c))];

    /// <summary>The folded character.</summary>
    // Kana, Han, Hangul and private characters, which most of a text is made of, stay as they are.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char c) => c < FirstPlain ? Low[c] : c < FirstForm ? c : High[c - FirstForm];

    private static char FoldForm(char c) => c switch
    {
        >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' => (char)(c - 0xFEE0),
        '（' => '(',
        '）' => ')',
        '［' or '[' or '﹝' or '〔' or '【' => '〔',
        '］' or ']' or '﹞' or '〕' or '】' => '〕',
        '．' => '.',
        '：' => ':',
        '；' => ';',
        '，' => ',',
        '％' => '%',
        '／' => '/',
        '－' or '–' or '—' or '―' or '─' or '﹣' or '−' => '-',
        '～' or '〜' or '∼' => '~',
        '〇' or '○' or 'Ｏ' => '〇',
        _ when char.IsWhiteSpace(c) => ' ',
        _ => c,
    };

    /// <summary>The folded text, of the same length; the same string where nothing is to fold.</summary>
    public static string Fold(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Fold(text[i]) != text[i])
            {
                return FoldFrom(text, i);
            }
        }

        return text;
    }

    private static string FoldFrom(string text, int first) => string.Create(text.Length, (text, first), static (span, source) =>
    {
        var text = source.text.AsSpan();
        text[..source.first].CopyTo(span);
        for (var i = source.first; i < text.Length && i < span.Length; i++)
        {
            span[i] = Fold(text[i]);
        }
    });
}
