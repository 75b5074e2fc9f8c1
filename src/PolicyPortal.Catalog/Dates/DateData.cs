namespace PolicyPortal.Catalog.Dates;

/// <summary>Reads the embedded tables of <c>Dates/Data</c>: UTF-8, one row a line, columns parted by tabs, <c>#</c> starts a comment line.</summary>
internal static class DateData
{
    /// <summary>The rows of a table, as columns.</summary>
    public static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(DateData).Assembly.GetManifestResourceStream($"PolicyPortal.Catalog.Dates.Data.{file}")
            ?? throw new InvalidOperationException($"The data file '{file}' is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
