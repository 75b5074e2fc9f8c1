namespace PolicyPortal.Catalog;

/// <summary>Reads the embedded data files: UTF-8, one entry a line, <c>#</c> starts a comment line.</summary>
internal static class EmbeddedLines
{
    /// <summary>The entries of a file, named by its folders and name: <c>Search.Data.synonyms.txt</c>.</summary>
    public static IEnumerable<string> Of(string file)
    {
        using var stream = typeof(EmbeddedLines).Assembly.GetManifestResourceStream($"{typeof(EmbeddedLines).Namespace}.{file}")
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
