using System.Text;

namespace PolicyPortal.Parsing.Lines;

/// <summary>
/// Folds what differs only in form, one character to one character, so that offsets in the folded text are offsets in the text:
/// full-width digits, letters and brackets to half width, all brackets of document numbers to 〔〕, all white space to a blank.
/// </summary>
public static class TextFold
{
    /// <summary>The folded character.</summary>
    public static char Fold(char c) => c switch
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

    /// <summary>The folded text, of the same length.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = Fold(source[i]);
        }
    });
}
