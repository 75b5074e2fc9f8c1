using System.Text;

namespace PolicyPortal.Catalog.Search;

/// <summary>
/// Folds what differs only in form, on both sides of every comparison: full- and half-width forms and compatibility characters (NFKC),
/// Latin case, traditional, variant and simplified characters, the forms of brackets, quotes, dashes and of the zero 〇.
/// One character gives one character, so that an offset in the folded text is an offset in the text; what NFKC would spell out
/// in several characters (㎡, ½) keeps its form.
/// </summary>
public static class SearchFold
{
    private static readonly char[] Table = MakeTable();

    /// <summary>The folded character.</summary>
    public static char Of(char c) => Table[c];

    /// <summary>The folded text, of the same length.</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = Table[source[i]];
        }
    });

    /// <summary>Whether a folded character is a Chinese character of the basic plane (〇 among them).</summary>
    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '〇' or '々';

    /// <summary>Whether a folded character belongs to a word of letters or digits of another script.</summary>
    public static bool IsWordCharacter(char c) => !IsHan(c) && char.IsLetterOrDigit(c);

    /// <summary>The letters and digits of a folded text alone.</summary>
    public static string Letters(string folded) => string.Concat(folded.Where(c => IsHan(c) || IsWordCharacter(c)));

    private static char[] MakeTable()
    {
        var simplified = new Dictionary<char, char>();
        foreach (var line in SearchData.Lines("traditional.txt").Concat(SearchData.Lines("variants.txt")))
        {
            foreach (var c in line.AsSpan(2))
            {
                simplified[c] = line[0];
            }
        }

        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            var c = (char)i;
            if (!char.IsSurrogate(c))
            {
                var compatible = c < '\u0080' ? c.ToString() : Normalize(c);
                c = compatible.Length == 1 ? compatible[0] : c;
                c = char.ToLowerInvariant(c);
                c = simplified.GetValueOrDefault(c, c);
            }

            table[i] = Variant(c);
        }

        // Some simplified forms are listed as traditional forms of others.
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = table[table[i]];
        }

        return table;
    }

    private static string Normalize(char c)
    {
        var text = c.ToString();
        // Unassigned code points and non-characters have no normal form.
        return char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherNotAssigned ? text : text.Normalize(NormalizationForm.FormKC);
    }

    private static char Variant(char c) => c switch
    {
        // A circle stands for the zero in years: 二○二○年.
        '○' or '◯' or '⚪' or 'О' => '〇',
        '[' or '【' or '﹝' or '〖' or '「' or '『' => '〔',
        ']' or '】' or '﹞' or '〗' or '」' or '』' => '〕',
        '–' or '—' or '―' or '─' or '−' or '‐' or '‑' => '-',
        '〜' or '∼' => '~',
        '“' or '”' or '„' or '‟' => '"',
        '‘' or '’' => '\'',
        '•' or '‧' or '・' or '∙' => '·',
        _ when char.IsWhiteSpace(c) => ' ',
        _ => c,
    };
}
