namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>The encodings that a source can be read in, by the names that <see cref="DecodedSource.Encoding"/> has.</summary>
public static class SourceEncodings
{
    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<string> Names { get; } = ["utf-8", "gb18030", "utf-16le", "utf-16be", "big5"];
}
