using System.Globalization;

namespace PolicyPortal.Catalog.Import.Sources.Word;

/// <summary>Signs of the symbol fonts as characters.</summary>
internal static class WordSymbols
{
    private static readonly Dictionary<(string Font, int Code), string> Signs = ReadSigns();

    /// <summary>The character that a sign (<c>sym</c>) stands for; U+FFFD where it is not known, so that the line is marked as a doubt.</summary>
    /// <param name="font">Name of the font.</param>
    /// <param name="code">The character in it, hexadecimal; symbol fonts may have it shifted to F000.</param>
    public static string Read(string? font, string? code)
    {
        if (!int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value) || value is < 0x20 or > 0xFFFF || char.IsSurrogate((char)value))
        {
            return "\uFFFD";
        }

        var isPrivate = value is >= 0xE000 and <= 0xF8FF;
        return Signs.TryGetValue(((font ?? "").ToUpperInvariant(), value & 0xFF), out var sign) && (isPrivate || value <= 0xFF) ? sign : isPrivate ? "\uFFFD" : ((char)value).ToString();
    }

    private static Dictionary<(string, int), string> ReadSigns()
    {
        var signs = new Dictionary<(string, int), string>();
        foreach (var line in EmbeddedLines.Of("Import.Sources.Word.Data.symbols.tsv"))
        {
            if (line.Split('\t') is [var font, var code, var sign])
            {
                signs[(font.ToUpperInvariant(), int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture))] = sign;
            }
        }

        return signs;
    }
}
