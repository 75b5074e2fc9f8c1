using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Measures;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Units;

/// <summary>Reads one unit: takes its draft, gives the unit with paragraphs, measures and the fields that stand in its head and signature.</summary>
internal static class UnitReader
{
    /// <summary>Reads the unit; fields that need other units (bodies, region, topics) are filled by later stages.</summary>
    public static (ParsedUnit Unit, Signature? Signature) Read(UnitDraft draft, int index, SourceSpan span, int lastLine, List<TextLine> lines)
    {
        var notes = new List<ParseNote>();
        var hasText = draft.Kind is not (UnitKind.Heading or UnitKind.FrontMatter);
        var signature = hasText && draft.Kind is not UnitKind.Article ? Signature.Read(lines, draft.BodyStart, draft.End) : null;
        var paragraphs = ParagraphReader.Read(draft, signature, lines);
        var last = lines[draft.End - 1].Number;
        var measures = draft.Kind is UnitKind.Document or UnitKind.Interpretation
            ? MeasureReader.Read(paragraphs, LastBodyLine(paragraphs, last))
            : [];
        var number = hasText ? Number(draft.Head, lines) : null;
        var title = draft.Kind is UnitKind.Heading ? HeadingTitle(draft, lines) : TitleReader.Read(draft.Head, lines);
        if (title is not null && title.Value.Contains('\uFFFD'))
        {
            notes.Add(new ParseNote("replacement-character", title.Span, title.Value));
        }

        return (new ParsedUnit
        {
            Index = index,
            Kind = draft.Kind,
            Span = span,
            LastTextLine = lastLine,
            Title = title,
            DocumentNumber = number,
            IssueDate = hasText ? IssueDateReader.Read(draft.Head, signature, number?.Value, lines, draft.End, notes) : null,
            Addressees = Addressees(paragraphs),
            Openness = Openness(draft, lines),
            Paragraphs = paragraphs,
            Measures = measures,
            Notes = notes,
        }, signature);
    }

    private static ParsedField<string> HeadingTitle(UnitDraft draft, List<TextLine> lines) =>
        new(string.Concat(lines.Skip(draft.Start).Take(draft.End - draft.Start).Select(l => l.Text)), SourceSpan.Lines(lines[draft.Start].Number, lines[draft.End - 1].Number));

    private static ParsedField<string>? Number(TitleBlock? head, List<TextLine> lines)
    {
        if (head?.NumberLine is not { } at)
        {
            // A statute is numbered by the order that published it, in its history: 2007年12月14日国务院令第514号公布.
            return head?.DateLine is { } history && DocumentNumber.ReadOrder(TextLines.Folded(lines, history, Math.Max(history + 1, head.HeadEnd))) is { } order
                ? new ParsedField<string>(order.Number, SourceSpan.Lines(lines[history].Number, lines[Math.Max(history, head.HeadEnd - 1)].Number))
                : null;
        }

        var line = lines[at];
        var inTitle = at >= head.TitleStart && at < head.TitleEnd;
        var number = inTitle
            ? DocumentNumber.ReadTail(TextLines.Folded(lines, head.TitleStart, at + 1))?.Number ?? DocumentNumber.ReadHead(line.Folded)?.Number
            : DocumentNumber.ReadLine(line.Folded) ?? DocumentNumber.ReadTail(line.Folded)?.Number // the entry title above the official one carries it
              ?? DocumentNumber.ReadLine(RecordLine.Number(line.Folded).ToString());
        return number is null ? null : new ParsedField<string>(number, SourceSpan.Lines(line.Number, line.Number));
    }

    private static int LastBodyLine(List<ParsedParagraph> paragraphs, int fallback)
    {
        var body = paragraphs.FindLast(p => p.Role is ParagraphRole.Body);
        return body is null ? fallback : body.Text.PositionAt(Math.Max(0, body.Text.Value.Length - 1)).Line;
    }

    private static ParsedField<string>? Addressees(List<ParsedParagraph> paragraphs) =>
        paragraphs.Find(p => p.Role is ParagraphRole.Addressees) is { } paragraph
            ? new ParsedField<string>(paragraph.Text.Value.TrimEnd('：', ':'), paragraph.Text.SpanOf(0, paragraph.Text.Value.Length))
            : null;

    private static ParsedField<string>? Openness(UnitDraft draft, List<TextLine> lines)
    {
        for (var i = draft.End - 1; i >= Math.Max(draft.BodyStart, draft.End - 12); i--)
        {
            if (LineShape.IsOpenness(lines[i]))
            {
                return new ParsedField<string>(lines[i].Text.Trim('（', '）', '(', ')'), SourceSpan.Lines(lines[i].Number, lines[i].Number));
            }
        }

        return null;
    }
}
