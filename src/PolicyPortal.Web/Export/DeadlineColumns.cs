using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Papers;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Export;

/// <summary>The columns of an exported list of limits: how it stands, from when until when and why, and the evidence down to the source's checksum.</summary>
public static class DeadlineColumns
{
    /// <summary>The table of a list.</summary>
    /// <param name="rows">The limits.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="origin">Scheme and host for links back.</param>
    public static ExportTable<DeadlineRow> Of(DeadlineRows rows, SpokenQuery question, string origin, Words words)
    {
        return new(
            words["Nav.Deadlines"],
            ExportPreface.Of(words, words["Nav.Deadlines"], rows.Day, question, rows.Rows.Count),
            [
                new(words["Export.State"], 9, r => words.State(WireName.Of(r.Item.Period.On(rows.Day)))),
                new(words["Export.Kind"], 9, r => words.DeadlineKind(r.Item.Kind)),
                new(words["Export.Quote"], 48, r => r.Item.Quote),
                new(words["Export.Sentence"], 60, r => QuotedSentence.Of(r.Paragraph, r.Item.Quote).Text),
                new(words["Export.First"], 12, r => r.Item.Period.First),
                new(words["Export.Last"], 12, r => r.Item.Period.Last),
                new(words["Export.Basis"], 30, r => PeriodText.Basis(r.Item.Period)),
                new(words["Export.Doubts"], 18, r => string.Join(words["Period.Separator"], PeriodText.Doubts(r.Item.Period))),
                new(words["Export.Amounts"], 24, r => string.Join('\n', AmountText.Values(new MeasureFacts([], [], r.Item.Amounts), int.MaxValue))),
                new(words["Export.MovedBy"], 40, r => r.Item.Period.MovedBy is { } move ? ChainText.Words(move) : null),
                new(words["Export.Length"], 10, r => r.Item.Duration),
                new(words["Export.Anchor"], 16, r => r.Item.Anchor),
                new(words["Export.Document"], 44, r => ExportCell.Link(r.Document.Title, origin + Links.Deadline(r.Item.DocumentId, r.Item.Id))),
                new(words["Export.Measure"], 12, r => r.Item.MeasurePath),
                new(words["Export.Number"], 22, r => r.Document.DocumentNumber),
                new(words["Export.Bodies"], 30, r => string.Join('、', r.Document.IssuingBodies.Select(b => b.Name))),
                new(words["Export.Issued"], 12, r => r.Document.IssueDate),
                new(words["Export.Region"], 14, r => r.Document.Region),
                new(words["Export.Source"], 28, r => r.Item.Source),
                new(words["Export.Line"], 8, r => ExportCell.Link(r.Item.Line, origin + Links.Source(r.Item.DocumentId, r.Item.Line, r.Item.Span.EndLine))),
                new(words["Export.LastLine"], 8, r => r.Item.Span.EndLine),
                new(words["Export.Checksum"], 24, r => r.Compilation.Sha256),
            ],
            rows.Rows);
    }
}
