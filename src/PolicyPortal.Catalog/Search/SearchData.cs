namespace PolicyPortal.Catalog.Search;

/// <summary>The word lists of search, see <see cref="EmbeddedLines"/>.</summary>
internal static class SearchData
{
    /// <summary>The entries of a file in <c>Search/Data</c>.</summary>
    public static IEnumerable<string> Lines(string file) => EmbeddedLines.Of($"Search.Data.{file}");
}
