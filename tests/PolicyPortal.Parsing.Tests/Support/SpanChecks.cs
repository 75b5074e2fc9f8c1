using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Tests.Support;

/// <summary>What must hold of the spans of any parse, whatever the text.</summary>
internal static class SpanChecks
{
    /// <summary>Every line in exactly one unit, in order; every record inside its unit; every quote at its offset.</summary>
    public static void AssertConsistent(ParsedCompilation compilation)
    {
        AssertEveryLineOnce(compilation);
        foreach (var unit in compilation.Units)
        {
            AssertInside(unit, compilation);
            AssertQuotes(unit);
            AssertTree(unit);
        }
    }

    private static void AssertEveryLineOnce(ParsedCompilation compilation)
    {
        // Blank lines before the first line of text belong to no unit.
        var next = compilation.Lines.TakeWhile(line => line.Kind is LineKind.Blank).Count() + 1;
        foreach (var (unit, index) in compilation.Units.Select((unit, index) => (unit, index)))
        {
            Assert.Equal(index, unit.Index);
            Assert.Equal(next, unit.Span.StartLine);
            Assert.InRange(unit.LastTextLine, unit.Span.StartLine, unit.Span.EndLine);
            Assert.True(unit.ParentIndex is null || unit.ParentIndex < index, $"unit {index} stands before its parent {unit.ParentIndex}");
            next = unit.Span.EndLine + 1;
        }

        if (compilation.Units.Count > 0)
        {
            Assert.Equal(compilation.Lines.Count + 1, next);
        }

        Assert.Equal(Enumerable.Range(1, compilation.Lines.Count), compilation.Lines.Select(line => line.Number));
    }

    private static void AssertInside(ParsedUnit unit, ParsedCompilation compilation)
    {
        var spans = unit.Measures.Select(m => m.Span).Concat(unit.Deadlines.Select(d => d.Span)).Concat(unit.Citations.Select(c => c.Span))
            .Concat(new[] { unit.Title?.Span, unit.DocumentNumber?.Span, unit.Addressees?.Span, unit.Openness?.Span, unit.IssueDate?.Span }.OfType<SourceSpan>())
            .Concat(unit.Paragraphs.Where(p => p.Text.Value.Length > 0).Select(p => p.Text.SpanOf(0, p.Text.Value.Length)));
        foreach (var span in spans)
        {
            Assert.True(
                span.StartLine >= unit.Span.StartLine && span.EndLine <= unit.Span.EndLine && span.StartLine <= span.EndLine,
                $"{span} lies outside unit {unit.Index} [{unit.Span}]");
            Assert.InRange(span.StartColumn, 0, compilation.Lines[span.StartLine - 1].Raw.Length);
        }
    }

    private static void AssertQuotes(ParsedUnit unit)
    {
        var quotes = unit.Deadlines.Select(d => (d.ParagraphIndex, d.Offset, d.Quote, d.Span)).Concat(unit.Citations.Select(c => (c.ParagraphIndex, c.Offset, c.Quote, c.Span)));
        foreach (var (paragraph, offset, quote, span) in quotes)
        {
            var text = unit.Paragraphs[paragraph].Text;
            Assert.NotEmpty(quote);
            Assert.True(text.Value.AsSpan(offset).StartsWith(quote), $"「{quote}」 does not stand at {offset} of paragraph {paragraph} of unit {unit.Index}");
            Assert.Equal(text.PositionAt(offset), (span.StartLine, span.StartColumn));
        }
    }

    private static void AssertTree(ParsedUnit unit)
    {
        foreach (var (measure, index) in unit.Measures.Select((measure, index) => (measure, index)))
        {
            Assert.Equal(index, measure.Index);
            var parent = measure.ParentIndex is { } p ? unit.Measures[p] : null;
            Assert.True(parent is null || (parent.Index < index && parent.Span.StartLine <= measure.Span.StartLine && parent.Span.EndLine >= measure.Span.EndLine));
            Assert.Equal(parent is null ? measure.Label : $"{parent.Path}/{measure.Label}", measure.Path);
        }

        Assert.All(unit.Deadlines, d => Assert.True(d.MeasureIndex is null || d.MeasureIndex < unit.Measures.Count));
        Assert.All(unit.Paragraphs, p => Assert.True(p.MeasureIndex is null || p.MeasureIndex < unit.Measures.Count));
    }
}
