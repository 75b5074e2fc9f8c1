using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Measures;

/// <summary>Builds the tree of measures: takes the paragraphs of a unit, gives them with their measure, and the measures.</summary>
internal static class MeasureReader
{
    private const int LongestHeading = 60;

    /// <summary>Reads the measures of body paragraphs.</summary>
    /// <param name="paragraphs">The unit's paragraphs; those of the body get the index of their measure.</param>
    /// <param name="lastLine">Last text line of the unit's body.</param>
    public static List<ParsedMeasure> Read(List<ParsedParagraph> paragraphs, int lastLine)
    {
        var open = new List<Node>();
        var nodes = new List<Node>();
        int? article = null;
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var paragraph = paragraphs[p];
            if (paragraph.Role is not ParagraphRole.Body)
            {
                continue;
            }

            if (MeasureLabel.Read(paragraph.Text.Folded) is { } label && paragraph.Text.Value.Length > label.Length && !IsReference(label, paragraph.Text, article))
            {
                article = label.Form is LabelForm.Article ? label.Number : article;
                var line = paragraph.Text.PositionAt(0).Line;
                while (open.Count > 0 && open[^1].Label.Form >= label.Form)
                {
                    open[^1].EndLine = line - 1;
                    open.RemoveAt(open.Count - 1);
                }

                var node = new Node(nodes.Count, open.Count > 0 ? open[^1] : null, label, paragraph.Text, line) { EndLine = lastLine };
                nodes.Add(node);
                open.Add(node);
            }
            else if (open.Count > 0)
            {
                open[^1].Add(paragraph.Text.Value);
            }

            if (open.Count > 0)
            {
                paragraphs[p] = paragraph with { MeasureIndex = open[^1].Index };
            }
        }

        var measures = new List<ParsedMeasure>(nodes.Count);
        foreach (var node in nodes)
        {
            measures.Add(node.ToMeasure());
        }

        return measures;
    }

    // 第三条规定的… at the start of a paragraph speaks of an article; the article itself is set off by white space or follows the one before.
    private static bool IsReference(MeasureLabel label, JoinedText text, int? previous) =>
        label.Form is LabelForm.Article && label.Number != (previous ?? 0) + 1 && label.Number != previous
        && text.Value.Length > label.Length && "规定的之所和、及至第款".Contains(text.Value[label.Length]);

    private sealed class Node(int index, Node? parent, MeasureLabel label, JoinedText first, int line)
    {
        private readonly string printed = first.Value[..label.TextLength];
        private readonly string text = first.Value[label.Length..];

        // The paragraphs behind the first, which most measures do not have.
        private List<string>? more;
        private string? path;

        public int Index => index;

        public MeasureLabel Label => label;

        /// <summary>The last line before the next measure of the same or a higher level.</summary>
        public int EndLine { get; set; }

        private string Path => path ??= parent is null ? printed : $"{parent.Path}/{printed}";

        public void Add(string paragraph) => (more ??= [text]).Add(paragraph);

        public ParsedMeasure ToMeasure() =>
            new(index, parent?.Index, printed, Path, Heading(text), more is null ? text : string.Join('\n', more), SourceSpan.Lines(line, Math.Max(line, EndLine)));
    }

    // The run-in heading ends at the first full stop; a paragraph without one is a heading as a whole.
    private static string Heading(string text)
    {
        var stop = text.AsSpan().IndexOfAny("。：:；");
        var heading = stop > 0 ? text[..stop] : text;
        return heading.Length <= LongestHeading ? heading : heading[..LongestHeading] + "…";
    }
}
