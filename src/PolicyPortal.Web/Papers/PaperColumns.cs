using System.Globalization;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Web.Export;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Papers;

/// <summary>A row of a paper's workbook: an entry with one of the words that it rests on.</summary>
/// <param name="Number">Number of the entry, from 1.</param>
/// <param name="Quote">The words; null of an entry without any.</param>
public sealed record PaperRow(int Number, PaperEntry Entry, PaperQuote? Quote)
{
    /// <summary>The rows of a paper; an entry that rests on several places has as many.</summary>
    public static IEnumerable<PaperRow> Of(WorkingPaper paper) => paper.Entries.Index().SelectMany(entry =>
        (entry.Item.Quotes.Count == 0 ? [null] : (IEnumerable<PaperQuote?>)entry.Item.Quotes).Select(quote => new PaperRow(entry.Index + 1, entry.Item, quote)));
}

/// <summary>A working paper as a table for the workbook: its head above, a row for every place in the sources.</summary>
public static class PaperColumns
{
    /// <summary>The table.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="origin">Scheme and host for links back.</param>
    public static ExportTable<PaperRow> Of(WorkingPaper paper, string origin, Words words) => new(
        words["Paper.Of", paper.Name],
        [.. Head(paper, origin, words)],
        [
            new(words["Paper.Number"], 6, r => r.Number),
            new(words["Export.State"], 9, r => words.State(r.Entry.StateCode)),
            new(words["Export.Kind"], 9, r => r.Entry.Kind is { } kind ? paper.Noun == "Deadlines" ? words.DeadlineKind(kind) : words.Kind(kind) : null),
            new(words["Export.First"], 12, r => r.Entry.Period?.First),
            new(words["Export.Last"], 12, r => r.Entry.Period?.Last),
            new(words["Export.Basis"], 34, r => r.Entry.Reason),
            new(words["Export.Doubts"], 16, r => r.Entry.Period is { } period ? string.Join(words["Period.Separator"], PeriodText.Doubts(period)) : null),
            new(words["Export.Measure"], 12, r => r.Quote?.Path),
            new(words["Export.Quote"], 60, r => r.Quote?.Text),
            .. paper.Noun == "Deadlines"
                ? (ExportColumn<PaperRow>[])[new(words["Export.Sentence"], 60, r => r.Quote?.Sentence?.Text)]
                : [],
            new(words["Export.MovedBy"], 40, r => r.Entry.Period?.MovedBy is { } move ? ChainText.Words(move) : null),
            new(words["Export.Amounts"], 24, r => r.Quote is { } quote ? string.Join('\n', quote.Amounts) : null),
            new(words["Export.Document"], 40, r => ExportCell.Link(r.Entry.Document.Title, origin + r.Entry.Address)),
            .. SharedColumns.Document<PaperRow>(words, r => r.Entry.Document),
            .. SharedColumns.Source<PaperRow>(words, origin, r => (r.Entry.Document.Id, r.Quote?.From ?? r.Entry.From, r.Quote?.To ?? r.Entry.To, r.Entry.Compilation)),
        ],
        PaperRow.Of(paper));

    /// <summary>When a paper was made: 2026年11月21日 14:05.</summary>
    public static string Moment(DateTimeOffset moment) =>
        $"{ExportPreface.Day(DateOnly.FromDateTime(moment.DateTime))} {moment.ToString("HH:mm", CultureInfo.InvariantCulture)}";

    private static IEnumerable<string> Head(WorkingPaper paper, string origin, Words words)
    {
        yield return words["Paper.Title", paper.Name, paper.Reference];
        yield return words["Export.Question", paper.Question.Sentence];
        foreach (var remark in paper.Remarks)
        {
            yield return remark;
        }

        yield return words["Paper.Day", ExportPreface.Day(paper.Day)] + " " + words["Export.Count", paper.Count];
        yield return words["Paper.Made", Moment(paper.MadeAt)];
        if (paper.State is { NewestIssueDate: { } newest, LastImport: { } import })
        {
            yield return words["Paper.State", ExportPreface.Day(newest), Moment(import.ToOffset(paper.MadeAt.Offset))];
        }

        yield return words["Paper.CheckAt", origin + paper.CheckAddress];
        yield return string.Join("        ", PaperSignOff.Fields.Select(field => words[field] + words["Paper.Blank"]));
        yield return words["Export.Advice"];
    }
}
