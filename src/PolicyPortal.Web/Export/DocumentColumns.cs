using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Export;

/// <summary>The columns of an exported list of documents.</summary>
public static class DocumentColumns
{
    /// <summary>The table of a list.</summary>
    /// <param name="rows">The documents.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="origin">Scheme and host for links back.</param>
    public static ExportTable<DocumentRow> Of(DocumentRows rows, SpokenQuery question, string origin, Words words) => new(
        words["Nav.Documents"],
        ExportPreface.Of(words, words["Nav.Documents"], rows.Day, question, rows.Rows.Count),
        [
            new(words["Export.Document"], 48, r => ExportCell.Link(r.Hit.Document.Title, origin + Links.Document(r.Hit.Document.Id))),
            new(words["Export.Kind"], 9, r => words.Kind(r.Hit.Document.Kind)),
            .. SharedColumns.Document<DocumentRow>(words, r => r.Hit.Document),
            new(words["Export.Genre"], 9, r => words.GenreText(r.Hit.Document.Genre)),
            new(words["Export.Topics"], 24, r => string.Join(words["Spoken.List"], r.Hit.Document.Topics.Select(words.TopicText))),
            .. SharedColumns.Standing<DocumentRow>(words, r => r.Hit.OnDay),
            new(words["Export.Found"], 30, r => string.Join('\n', r.Measures.Select(m => m.Path))),
            new(words["Export.Compilation"], 30, r => r.Compilation.Title),
            new(words["Export.Printings"], 9, r => r.Hit.Document.Printings.Count),
            .. SharedColumns.Source<DocumentRow>(words, origin, r => (r.Hit.Document.Id, r.Printing.StartLine, r.Printing.EndLine, r.Compilation)),
        ],
        rows.Rows);
}
