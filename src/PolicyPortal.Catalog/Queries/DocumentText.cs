using PolicyPortal.Catalog.Model;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Queries;

/// <summary>Cuts a document's paragraphs at what is known of their words: deadlines, citations, amounts, defined terms, headings.</summary>
/// <param name="document">The document with its parts.</param>
/// <param name="bodyNames">Names of bodies, inside which a defined term means something else.</param>
/// <param name="hits">Places of a query's words by paragraph.</param>
internal sealed class DocumentText(Document document, IReadOnlyCollection<string> bodyNames, IReadOnlyList<IReadOnlyList<HitPlace>> hits)
{
    // A longer "heading" is the measure's first sentence.
    private const int LongestHeading = 32;

    private readonly Dictionary<string, Measure> measures = document.Measures.ToDictionary(m => m.Id, StringComparer.Ordinal);
    private readonly List<DefinedTerm> terms = DefinedTerms.Find([.. document.Paragraphs.Select(p => p.Text)]);

    /// <summary>The paragraphs in order; their parts together are exactly their text.</summary>
    public List<DocumentParagraph> Paragraphs()
    {
        HashSet<string> started = new(StringComparer.Ordinal);
        List<DocumentParagraph> paragraphs = [.. document.Paragraphs.Select((paragraph, place) =>
        {
            var starts = paragraph.MeasureId is not null && started.Add(paragraph.MeasureId);
            return new DocumentParagraph(
                WireName.Of(paragraph.Role),
                starts ? paragraph.MeasureId : null,
                paragraph.MeasureId,
                paragraph.MeasureId is null ? 0 : measures[paragraph.MeasureId].Depth,
                paragraph.StartLine,
                paragraph.EndLine,
                Parts(paragraph, place, starts ? HeadingEnd(paragraph) : 0));
        })];

        // A definition that a citation covers has no place to link to.
        var defined = paragraphs.SelectMany(p => p.Parts).Where(part => part.Term is { IsDefinition: true }).Select(part => part.Term!.Number).ToHashSet();
        return [.. paragraphs.Select(p => p with { Parts = [.. p.Parts.Select(part => part.Term is { } term && !defined.Contains(term.Number) ? part with { Term = null } : part)] })];
    }

    private List<ParagraphPart> Parts(Paragraph paragraph, int place, int headingEnd)
    {
        var text = paragraph.Text;
        List<(int Start, int End, Deadline Deadline)> deadlines = [.. document.Deadlines.Where(d => d.ParagraphOrdinal == paragraph.Ordinal).Select(d => (d.Offset, EndOf(text, d.Offset, d.Quote), d))];
        List<(int Start, int End, Citation Citation)> citations = [.. document.Citations.Where(c => c.ParagraphOrdinal == paragraph.Ordinal).Select(c => (c.Offset, EndOf(text, c.Offset, c.Quote), c))];
        List<(int Start, int End)> taken = [.. deadlines.Select(d => (d.Start, d.End)), .. citations.Select(c => (c.Start, c.End))];
        List<(int Start, int End)> amounts = [.. Amounts(paragraph).Where(IsFree)];
        List<(int Start, int End, TermLink Link)> links = [.. Terms(text, place).Where(t => IsFree((t.Start, t.End)))];
        SortedSet<int> cuts = [0, text.Length, headingEnd];
        foreach (var (start, end) in taken.Concat(amounts).Concat(links.Select(t => (t.Start, t.End))).Where(s => s.Start >= 0 && s.End > s.Start))
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
                amounts.Exists(a => a.Start <= cut.First && cut.Second <= a.End))
            {
                // A term that another cut divides stays plain.
                Term = links.FirstOrDefault(t => t.Start == cut.First && t.End == cut.Second).Link,
                IsHeading = cut.Second <= headingEnd,
                Hits = [.. hits[place].Where(h => h.Start < cut.Second && cut.First < h.End)
                    .Select(h => (Hit: h, From: Math.Max(h.Start, cut.First), To: Math.Min(h.End, cut.Second)))
                    .Select(h => new PartHit(h.From - cut.First, h.To - h.From, h.Hit.Number, h.From == h.Hit.Start))],
            };
        })];

        bool IsFree((int Start, int End) span) => !taken.Exists(t => t.Start < span.End && span.Start < t.End);
    }

    private IEnumerable<(int Start, int End, TermLink Link)> Terms(string text, int place)
    {
        foreach (var (number, term) in terms.Index().Where(t => t.Item.Paragraph == place))
        {
            yield return (term.Start, term.End, new TermLink(number + 1, term.Clause, IsDefinition: true));
        }

        foreach (var use in terms.Count == 0 ? [] : DefinedTerms.Uses(text, place, terms, bodyNames))
        {
            yield return (use.Start, use.Start + use.Term.Name.Length, new TermLink(terms.IndexOf(use.Term) + 1, use.Term.Clause, IsDefinition: false));
        }
    }

    private IEnumerable<(int Start, int End)> Amounts(Paragraph paragraph) => document.Amounts
        .Where(a => a.ParagraphOrdinal == paragraph.Ordinal && a.Role == AmountRole.Value)
        .Select(a => (a.Offset, EndOf(paragraph.Text, a.Offset, a.Quote)));

    /// <summary>Where label and heading end in a paragraph that goes on behind them (6.减免税收。对因疫情…); else 0.</summary>
    private int HeadingEnd(Paragraph paragraph)
    {
        var heading = measures[paragraph.MeasureId!].Heading;
        var at = heading.Length is 0 or > LongestHeading ? -1 : paragraph.Text.IndexOf(heading, StringComparison.Ordinal);
        var end = at + heading.Length;

        // What stands before is the label with its marks; what follows is text, or the heading's own full stop.
        return at < 0 || at > measures[paragraph.MeasureId!].Label.Length + 3 || end + 1 >= paragraph.Text.Length ? 0 : end;
    }

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
