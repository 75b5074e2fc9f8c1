namespace PolicyPortal.Catalog.Search;

/// <summary>Reads the embedded data files of search: UTF-8, one entry a line, <c>#</c> starts a comment line.</summary>
internal static class SearchData
{
    /// <summary>The entries of a file in <c>Search/Data</c>.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        var assembly = typeof(SearchData).Assembly;
        using var stream = assembly.GetManifestResourceStream($"PolicyPortal.Catalog.Search.Data.{file}")
            ?? throw new InvalidOperationException($"The data file '{file}' is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
