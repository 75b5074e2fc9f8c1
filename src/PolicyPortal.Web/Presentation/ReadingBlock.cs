using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Presentation;

/// <summary>Paragraphs that are read together, with what stands beside them.</summary>
/// <param name="Measure">The measure that starts here, or null.</param>
/// <param name="Paragraphs">Its paragraphs up to its first sub-measure; elsewhere one paragraph.</param>
/// <param name="Deadlines">Time limits in these paragraphs.</param>
public sealed record ReadingBlock(MeasureDetail? Measure, IReadOnlyList<DocumentParagraph> Paragraphs, IReadOnlyList<DeadlineItem> Deadlines)
{
    /// <summary>The longest paragraph that can be a heading alone.</summary>
    private const int LongestHeading = 40;

    /// <summary>Whether a measure starts with a paragraph that is nothing but its heading.</summary>
    public bool StartsWithHeading => Measure is not null && Paragraphs[0].Text is { Length: <= LongestHeading } text && !text.Contains('。', StringComparison.Ordinal);

    /// <summary>A document's text in blocks: each measure begins one; what belongs to none, or comes back to a measure behind its sub-measures, stands alone.</summary>
    public static IReadOnlyList<ReadingBlock> Of(DocumentDetail detail)
    {
        var measures = detail.Measures.ToDictionary(measure => measure.Id);
        List<(MeasureDetail? Measure, List<DocumentParagraph> Paragraphs)> blocks = [];
        foreach (var paragraph in detail.Paragraphs)
        {
            var isNew = blocks.Count == 0 || paragraph.MeasureId is not null || paragraph.OwnerId is null || paragraph.OwnerId != blocks[^1].Paragraphs[0].OwnerId;
            if (isNew)
            {
                blocks.Add((paragraph.MeasureId is null ? null : measures.GetValueOrDefault(paragraph.MeasureId), []));
            }

            blocks[^1].Paragraphs.Add(paragraph);
        }

        var deadlines = detail.Deadlines.ToLookup(deadline => Place(blocks, deadline));
        return [.. blocks.Select((block, place) => new ReadingBlock(block.Measure, block.Paragraphs, [.. deadlines[place]]))];
    }

    /// <summary>The block whose lines hold the deadline; two may share a line, then the one of its measure. -1 where none does.</summary>
    private static int Place(List<(MeasureDetail? Measure, List<DocumentParagraph> Paragraphs)> blocks, DeadlineItem deadline)
    {
        var (line, found) = (deadline.Line, -1);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Paragraphs.Any(paragraph => paragraph.StartLine <= line && line <= paragraph.EndLine))
            {
                if (blocks[i].Paragraphs[0].OwnerId == deadline.MeasureId)
                {
                    return i;
                }

                found = found < 0 ? i : found;
            }
        }

        return found;
    }
}
