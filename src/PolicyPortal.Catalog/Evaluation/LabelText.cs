using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyPortal.Catalog.Evaluation;

/// <summary>Brings a label and a reading to one form before they are compared: layout, widths, quotation marks and short names of bodies do not count.</summary>
internal static partial class LabelText
{
    private const string ShortNamesFile = "Evaluation.Data.short-names.tsv";

    /// <summary>Short and official names, the longest short ones first.</summary>
    private static readonly (string Short, string Official)[] ShortNames = ReadShortNames();

    /// <summary>The text in NFKC, with one form of quotation mark and without white space; empty for null.</summary>
    public static string Squash(string? text) => SpacePattern().Replace(QuotePattern().Replace(WellFormed(text ?? "").Normalize(NormalizationForm.FormKC), "\""), "");

    /// <summary>A document number with 〔〕 for every kind of bracket; null where there is none.</summary>
    public static string? Number(string? number) =>
        string.IsNullOrEmpty(number) ? null : ClosePattern().Replace(OpenPattern().Replace(Squash(number), "〔"), "〕");

    /// <summary>Bodies by official name, as a set; 甲/乙 are two.</summary>
    public static HashSet<string> Bodies(IEnumerable<string>? names) => [.. (names ?? []).SelectMany(name => Squash(name).Split('/')).Select(Official)];

    /// <summary>A path of labels with full-width brackets.</summary>
    public static string Path(string path) => Squash(path).Replace('(', '（').Replace(')', '）');

    /// <summary>A date for comparing: a year or month stands for its first day as a start and for its last day as an end.</summary>
    public static string? Day(string? date, bool last) => date?.Length switch
    {
        null or 0 => null,
        4 => date + (last ? "-12-31" : "-01-01"),
        7 => $"{date}-{(last ? DateTime.DaysInMonth(Part(date, 0, 4), Part(date, 5, 2)) : 1):00}",
        _ => date,
    };

    private static (string Short, string Official)[] ReadShortNames() =>
        [.. EmbeddedLines.Of(ShortNamesFile).Select(line => line.Split('\t')).Select(row => (row[0], row[1])).OrderByDescending(row => row.Item1.Length)];

    private static int Part(string date, int start, int length) => int.Parse(date.AsSpan(start, length), CultureInfo.InvariantCulture);

    private static string Official(string name)
    {
        var plain = Squash(name);
        plain = plain.StartsWith("中华人民共和国", StringComparison.Ordinal) ? plain["中华人民共和国".Length..] : plain;
        foreach (var (shortName, official) in ShortNames)
        {
            if (plain.StartsWith(shortName, StringComparison.Ordinal) && SuffixPattern().IsMatch(plain[shortName.Length..]))
            {
                plain = official + plain[shortName.Length..];
                break;
            }
        }

        return plain.Replace("人力资源和社会保障", "人力资源社会保障", StringComparison.Ordinal);
    }

    // Normalization refuses lone surrogates.
    private static string WellFormed(string text) => text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    [GeneratedRegex(@"\s")]
    private static partial Regex SpacePattern();

    [GeneratedRegex("[“”\"„‟]")]
    private static partial Regex QuotePattern();

    [GeneratedRegex(@"[\[［﹝【(（]")]
    private static partial Regex OpenPattern();

    [GeneratedRegex(@"[\]］﹞】)）]")]
    private static partial Regex ClosePattern();

    // What may stand behind the name of a body without making it another one.
    [GeneratedRegex("^(办公厅|办公室|综合司|综合局|秘书局|医政医管局|疾控局|.{1,12}司|.{1,12}局)?$")]
    private static partial Regex SuffixPattern();
}
