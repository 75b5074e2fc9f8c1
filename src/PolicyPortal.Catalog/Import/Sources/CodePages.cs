using System.Text;

namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>Encodings that the framework has apart, with U+FFFD for bytes that they cannot read (it would give question marks, which a text may have).</summary>
internal static class CodePages
{
    private static readonly DecoderReplacementFallback Replacement = new("\uFFFD");

    /// <summary>The encoding of that name; null where there is none.</summary>
    public static Encoding? Find(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, Replacement);

    /// <summary>The encoding of that name, which must be there.</summary>
    public static Encoding Get(string name) => Find(name) ?? throw new InvalidOperationException($"{name} is missing from the code pages.");
}
