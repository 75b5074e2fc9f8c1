using System.Text;

namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>How much a text looks like one in Chinese or English. A wrong encoding yields rare characters, which are told from common ones.</summary>
internal static class TextPlausibility
{
    /// <summary>Real texts reach 0.97 and more; a wrong reading of the same bytes stays under 0.5.</summary>
    public const double Enough = 0.8;

    /// <summary>Share of control characters from which something is no text.</summary>
    private const double MostControls = 0.01;

    private static readonly bool[] Common = MakeCommon();

    /// <summary>Share of common characters, 0 to 1.</summary>
    public static double Of(ReadOnlySpan<char> text)
    {
        var common = 0;
        foreach (var c in text)
        {
            common += Common[c] ? 1 : 0;
        }

        return text.IsEmpty ? 0 : (double)common / text.Length;
    }

    /// <summary>Whether it has more control characters than a text can have by accident, or any zero characters in numbers.</summary>
    public static bool HasBinary(ReadOnlySpan<char> text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            controls += c < ' ' && !IsLayout(c) ? 1 : 0;
        }

        return controls > 3 && controls > text.Length * MostControls;
    }

    private static bool IsLayout(char c) => c is '\t' or '\n' or '\v' or '\f' or '\r' or '\x1A';

    /// <summary>
    /// Printable ASCII, layout, general, CJK and full-width punctuation, and the 3,755 most used characters, which are level 1 of
    /// GB/T 2312 (rows 16 to 55), with as many of their traditional forms as lie in the basic block's Big5 level 1.
    /// </summary>
    private static bool[] MakeCommon()
    {
        var common = new bool[char.MaxValue + 1];
        for (var c = ' '; c <= '~'; c++)
        {
            common[c] = true;
        }

        foreach (var c in "\t\n\v\f\r\u00A0\u00B7\u00D7")
        {
            common[c] = true;
        }

        foreach (var (from, to) in new[] { ('\u2010', '\u203B'), ('\u2460', '\u24FF'), ('\u3000', '\u301F'), ('\uFF01', '\uFF5E') })
        {
            for (int c = from; c <= to; c++)
            {
                common[c] = true;
            }
        }

        MarkRows(common, "GB18030", 0xB0, 0xD7);
        MarkRows(common, "big5", 0xA4, 0xC6);
        return common;
    }

    private static void MarkRows(bool[] common, string encoding, int firstRow, int lastRow)
    {
        var decoder = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? throw new InvalidOperationException($"{encoding} is missing from the code pages.");
        for (var row = firstRow; row <= lastRow; row++)
        {
            for (var cell = 0xA1; cell <= 0xFE; cell++)
            {
                var text = decoder.GetString([(byte)row, (byte)cell]);
                if (text.Length == 1 && text[0] is >= '\u4E00' and <= '\u9FFF')
                {
                    common[text[0]] = true;
                }
            }
        }
    }
}
