using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Catalog.Storage.Sqlite;

/// <summary>
/// Keeps the full-text table. It holds tokens made by <see cref="SearchText"/>, separated by blanks, because SQLite's tokenizers do not cut
/// Chinese; the <c>ascii</c> tokenizer cuts at blanks and ASCII punctuation and leaves everything else alone. Rows are found by the
/// <c>SearchKey</c> of documents (its rowid). Content is kept, so that a row can be deleted without knowing its old tokens
/// (contentless deletion came with SQLite 3.43, and 3.35 must do).
/// </summary>
internal sealed class SqliteFullText(BulkWriter writer)
{
    /// <summary>Indexes a document that the index does not hold.</summary>
    /// <param name="document">The document with its parts.</param>
    /// <param name="bodyNames">Names of its issuing bodies.</param>
    public void Add(Document document, IEnumerable<string> bodyNames)
    {
        writer.Run(
            "INSERT INTO DocumentSearch (rowid, title, number, bodies, headings, body) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)",
            document.SearchKey,
            SearchText.Tokens(document.Title),
            SearchText.Tokens(document.DocumentNumber),
            SearchText.Tokens(string.Join('\n', bodyNames)),
            SearchText.Tokens(string.Join('\n', document.Measures.Select(m => m.Heading))),
            SearchText.Tokens(string.Join('\n', document.Paragraphs.Select(p => p.Text))));
    }

    /// <summary>Takes a stored document out of the index; must run before its row goes.</summary>
    public void Remove(string documentId)
    {
        writer.Run("DELETE FROM DocumentSearch WHERE rowid IN (SELECT SearchKey FROM Documents WHERE Id = @p0)", documentId);
    }

    /// <summary>Merges what many insertions left in pieces; a search then reads one.</summary>
    public void Tidy() => writer.Run("INSERT INTO DocumentSearch (DocumentSearch) VALUES ('optimize')");
}
