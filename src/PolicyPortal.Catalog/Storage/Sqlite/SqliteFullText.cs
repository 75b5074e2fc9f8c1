namespace PolicyPortal.Catalog.Storage.Sqlite;

/// <summary>
/// Keeps the full-text tables. They hold tokens made by <c>SearchText</c>, separated by blanks, because SQLite's tokenizers do not cut
/// Chinese; the <c>ascii</c> tokenizer cuts at blanks and ASCII punctuation and leaves everything else alone. Rows are found by the
/// <c>SearchKey</c> of documents and measures (their rowid). Content is kept, so that a row can be deleted without knowing its old tokens
/// (contentless deletion came with SQLite 3.43, and 3.35 must do).
/// </summary>
internal static class SqliteFullText
{
    public const string InsertDocument = "INSERT INTO DocumentSearch (rowid, title, number, bodies, headings, body) VALUES ($key, $title, $number, $bodies, $headings, $body)";

    public const string DeleteDocument = "DELETE FROM DocumentSearch WHERE rowid = $key";

    public const string InsertMeasure = "INSERT INTO MeasureSearch (rowid, heading, text) VALUES ($key, $heading, $text)";

    public const string DeleteMeasure = "DELETE FROM MeasureSearch WHERE rowid = $key";

    /// <summary>
    /// The MATCH expression for rows that hold at least one of the phrases (https://www.sqlite.org/fts5.html#full_text_query_syntax).
    /// Tokens are letters and digits only, each phrase stands in quotation marks: nothing in it is read as an operator.
    /// </summary>
    public static string MatchAny(IEnumerable<(IReadOnlyList<string> Tokens, bool LastIsPrefix)> phrases) =>
        string.Join(" OR ", phrases.Where(p => p.Tokens.Count > 0).Select(p => $"\"{string.Join(' ', p.Tokens)}\"{(p.LastIsPrefix ? " *" : "")}").Distinct(StringComparer.Ordinal));
}
