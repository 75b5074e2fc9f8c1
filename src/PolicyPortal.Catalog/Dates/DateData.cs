namespace PolicyPortal.Catalog.Dates;

/// <summary>The tables of dates and events, see <see cref="EmbeddedLines"/>; columns are parted by tabs.</summary>
internal static class DateData
{
    /// <summary>The rows of a table in <c>Dates/Data</c>, as columns.</summary>
    public static IEnumerable<string[]> Rows(string file) => EmbeddedLines.Of($"Dates.Data.{file}").Select(line => line.Split('\t'));
}
