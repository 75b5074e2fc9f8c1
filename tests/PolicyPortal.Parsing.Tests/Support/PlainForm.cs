using System.Text;
using System.Text.RegularExpressions;

namespace PolicyPortal.Parsing.Tests.Support;

/// <summary>Brings readings of two layouts to one form before they are compared: white space, widths and quotation marks do not count.</summary>
internal static partial class PlainForm
{
    /// <summary>The text in NFKC, with one form of quotation mark and without white space; empty for null.</summary>
    public static string Squash(string? text) => SpacePattern().Replace(QuotePattern().Replace(WellFormed(text ?? "").Normalize(NormalizationForm.FormKC), "\""), "");

    /// <summary>A document number with 〔〕 for every kind of bracket; null where there is none.</summary>
    public static string? Number(string? number) =>
        string.IsNullOrEmpty(number) ? null : ClosePattern().Replace(OpenPattern().Replace(Squash(number), "〔"), "〕");

    /// <summary>A path of labels with full-width brackets.</summary>
    public static string Path(string path) => Squash(path).Replace('(', '（').Replace(')', '）');

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
}
