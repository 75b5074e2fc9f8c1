namespace PolicyPortal.Parsing.Lines;

/// <summary>Tells blank lines, page furniture and text apart: takes raw lines, gives source lines with their kind.</summary>
internal static class LineClassifier
{
    /// <summary>Classifies all lines.</summary>
    public static List<SourceLine> Classify(IReadOnlyList<string> raw)
    {
        var textual = new List<int>(raw.Count);
        for (var i = 0; i < raw.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(raw[i]))
            {
                textual.Add(i);
            }
        }

        var furniture = PageFurniture.Find(raw, textual);
        var lines = new List<SourceLine>(raw.Count);
        var next = 0;
        for (var i = 0; i < raw.Count; i++)
        {
            var isBlank = next == textual.Count || textual[next] != i;
            var kind = isBlank ? LineKind.Blank : furniture[next++] || IsMarkupComment(raw[i]) ? LineKind.Furniture : LineKind.Text;
            lines.Add(new SourceLine(i + 1, raw[i], kind));
        }

        return lines;
    }

    // <!-- … --> in Markdown sources is not printed.
    private static bool IsMarkupComment(string raw) =>
        raw.Contains('<', StringComparison.Ordinal) && raw.AsSpan().Trim() is var line && line.StartsWith("<!--") && line.EndsWith("-->");
}
