using PolicyPortal.Catalog.Model;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Queries;

/// <summary>Cuts a document's paragraphs at its deadlines, citations and amounts.</summary>
internal static class DocumentText
{
    /// <summary>The paragraphs in order; their parts together are exactly their text.</summary>
    public static List<DocumentParagraph> Paragraphs(Document document)
    {
        var depths = document.Measures.ToDictionary(m => m.Id, m => m.Depth, StringComparer.Ordinal);
        HashSet<string> started = new(StringComparer.Ordinal);
        return [.. document.Paragraphs.Select(paragraph => new DocumentParagraph(
            WireName.Of(paragraph.Role),
            paragraph.MeasureId is not null && started.Add(paragraph.MeasureId) ? paragraph.MeasureId : null,
            paragraph.MeasureId is not null ? depths[paragraph.MeasureId] : 0,
            paragraph.StartLine,
            paragraph.EndLine,
            Parts(paragraph, document)))];
    }

    private static List<ParagraphPart> Parts(Paragraph paragraph, Document document)
    {
        var text = paragraph.Text;
        List<(int Start, int End, Deadline Deadline)> deadlines = [.. document.Deadlines.Where(d => d.ParagraphOrdinal == paragraph.Ordinal).Select(d => (d.Offset, EndOf(text, d.Offset, d.Quote), d))];
        List<(int Start, int End, Citation Citation)> citations = [.. document.Citations.Where(c => c.ParagraphOrdinal == paragraph.Ordinal).Select(c => (c.Offset, EndOf(text, c.Offset, c.Quote), c))];
        List<(int Start, int End)> amounts = [.. Amounts(paragraph, document).Where(a => !deadlines.Any(d => d.Start < a.End && a.Start < d.End) && !citations.Any(c => c.Start < a.End && a.Start < c.End))];
        SortedSet<int> cuts = [0, text.Length];
        foreach (var (start, end) in deadlines.Select(d => (d.Start, d.End)).Concat(citations.Select(c => (c.Start, c.End))).Concat(amounts).Where(s => s.Start >= 0 && s.End > s.Start))
        {
            cuts.Add(start);
            cuts.Add(end);
        }

        return [.. cuts.Zip(cuts.Skip(1)).Select(cut =>
        {
            var deadline = deadlines.FirstOrDefault(d => d.Start <= cut.First && cut.Second <= d.End).Deadline;
            var citation = citations.FirstOrDefault(c => c.Start <= cut.First && cut.Second <= c.End).Citation;
            return new ParagraphPart(
                text[cut.First..cut.Second],
                deadline?.Id,
                citation?.TargetDocumentId,
                citation is not null,
                citation?.Offset == cut.First ? WireName.Of(citation.Relation) : null,
                amounts.Exists(a => a.Start <= cut.First && cut.Second <= a.End));
        })];
    }

    private static IEnumerable<(int Start, int End)> Amounts(Paragraph paragraph, Document document) => document.Amounts
        .Where(a => a.ParagraphOrdinal == paragraph.Ordinal && a.Role == AmountRole.Value)
        .Select(a => (a.Offset, EndOf(paragraph.Text, a.Offset, a.Quote)));

    /// <summary>Where the quote ends: quotes leave out the blanks that the text may keep. The start itself where the words do not stand there.</summary>
    private static int EndOf(string text, int start, string quote)
    {
        var at = start;
        foreach (var c in quote)
        {
            while (at < text.Length && at >= 0 && char.IsWhiteSpace(text[at]) && text[at] != c)
            {
                at++;
            }

            if (at < 0 || at >= text.Length || text[at] != c)
            {
                return start;
            }

            at++;
        }

        return at;
    }
}
