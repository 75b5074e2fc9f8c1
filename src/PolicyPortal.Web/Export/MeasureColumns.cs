using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Export;

/// <summary>The columns of an exported list of measures: its words, how it stands, what it grants to whom, and its document.</summary>
public static class MeasureColumns
{
    /// <summary>The table of a list.</summary>
    /// <param name="rows">The measures.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="origin">Scheme and host for links back.</param>
    public static ExportTable<MeasureRow> Of(MeasureRows rows, SpokenQuery question, string origin, Words words) => new(
        words["Nav.Measures"],
        ExportPreface.Of(words, words["Nav.Measures"], rows.Day, question, rows.Rows.Count),
        [
            new(words["Export.Measure"], 12, r => r.Item.Path),
            new(words["Export.Heading"], 26, r => r.Item.Heading),
            new(words["Export.Quote"], 60, r => r.Words.Text),
            .. SharedColumns.Standing<MeasureRow>(words, r => r.Item.OnDay),
            new(words["Export.Amounts"], 24, r => string.Join('\n', AmountText.Values(r.Item.Facts, int.MaxValue))),
            new(words["Export.Audiences"], 20, r => string.Join(words["Spoken.List"], r.Item.Facts.Audiences.Select(a => a.Name).Distinct(StringComparer.Ordinal).Select(words.AudienceText))),
            new(words["Export.Units"], 26, r => string.Join(words["Spoken.List"], r.Item.Facts.ResponsibleUnits.Select(u => u.Name).Distinct(StringComparer.Ordinal))),
            new(words["Export.Document"], 44, r => ExportCell.Link(r.Item.Document.Title, origin + Links.Measure(r.Item.Document.Id, r.Item.Id))),
            .. SharedColumns.Document<MeasureRow>(words, r => r.Item.Document),
            new(words["Export.Topics"], 24, r => string.Join(words["Spoken.List"], r.Item.Document.Topics.Select(words.TopicText))),
            .. SharedColumns.Source<MeasureRow>(words, origin, r => (r.Item.Document.Id, r.Words.StartLine, r.Words.EndLine, r.Compilation)),
        ],
        rows.Rows);
}
