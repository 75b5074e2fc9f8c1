using PolicyPortal.Catalog.Queries;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Search;

/// <summary>Cuts a few lines of text around hits and marks them.</summary>
internal static class SnippetMaker
{
    private const int Length = 120;

    /// <summary>Characters shown before the first hit of a cut.</summary>
    private const int Before = 24;

    /// <summary>A whole text with its hits marked.</summary>
    public static IReadOnlyList<TextPart> Whole(string text, IReadOnlyList<Hit> hits) => Parts(text, hits, 0, text.Length);

    /// <summary>The best cut of a measure's own paragraphs.</summary>
    public static IReadOnlyList<TextPart> OfMeasure(DocumentMatch match, int measure) =>
        WithoutLabel(Best(match, paragraph => paragraph.Measure == measure) is { Count: > 0 } best ? best : Start(match.Document, p => p.Measure == measure), match.Document.Measures[measure].Path);

    // Lists show a measure's path beside its words, so its label is not said twice.
    private static IReadOnlyList<TextPart> WithoutLabel(IReadOnlyList<TextPart> parts, string path)
    {
        var label = path[(path.LastIndexOf('/') + 1)..];
        return parts.Count > 0 && !parts[0].IsHit && parts[0].Text.StartsWith(label, StringComparison.Ordinal)
            ? [parts[0] with { Text = parts[0].Text[label.Length..].TrimStart('、', '.', '．', ')', '）', ' ') }, .. parts.Skip(1)]
            : parts;
    }

    /// <summary>The best cut of a document outside its measures, where it has one; where no measure is shown, of the whole; else how it begins.</summary>
    public static IReadOnlyList<TextPart> OfDocument(DocumentMatch match, bool showsMeasures) =>
        Best(match, p => p.Measure < 0 && p.Role is ParagraphRole.Body or ParagraphRole.Annotation) is { Count: > 0 } outside ? outside
        : !showsMeasures && Best(match, p => p.Role is not ParagraphRole.TitleBlock) is { Count: > 0 } any ? any
        : Start(match.Document, p => p.Role == ParagraphRole.Body);

    private static IReadOnlyList<TextPart> Start(SnapshotDocument document, Func<SnapshotParagraph, bool> isMeant)
    {
        foreach (var paragraph in document.Paragraphs)
        {
            if (paragraph.Length > 0 && isMeant(paragraph))
            {
                return Cut(document.Text, [], paragraph, paragraph.Start);
            }
        }

        return [];
    }

    /// <summary>The cut with the most different terms, then the most weight.</summary>
    private static List<TextPart> Best(DocumentMatch match, Func<SnapshotParagraph, bool> isMeant)
    {
        var document = match.Document;
        var hits = match.TextHits;
        var (best, first) = (0.0, -1);
        SnapshotParagraph paragraph = default;
        var to = 0;
        for (var from = 0; from < hits.Count; from++)
        {
            var at = document.Paragraphs[document.ParagraphAt(hits[from].Start)];
            if (!isMeant(at))
            {
                continue;
            }

            var value = 0.0;
            ulong seen = 0;
            for (to = from; to < hits.Count && hits[to].Start < at.Start + at.Length && hits[to].End - hits[from].Start <= Length - Before; to++)
            {
                var bit = 1UL << (hits[to].Term & 63);
                value += hits[to].Weight * ((seen & bit) == 0 ? 1 : 0.1);
                seen |= bit;
            }

            if (value > best)
            {
                (best, first, paragraph) = (value, from, at);
            }
        }

        return first < 0 ? [] : Cut(document.Text, hits, paragraph, hits[first].Start);
    }

    private static List<TextPart> Cut(string text, IReadOnlyList<Hit> hits, SnapshotParagraph paragraph, int at)
    {
        var start = Math.Max(paragraph.Start, at - Before);
        var end = Math.Min(paragraph.Start + paragraph.Length, start + Length);
        start = Math.Max(paragraph.Start, Math.Min(start, end - Length));

        // Never part a surrogate pair.
        start += start > 0 && char.IsLowSurrogate(text[start]) ? -1 : 0;
        end += end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        List<TextPart> parts = [.. Parts(text, hits, start, end)];
        if (start > paragraph.Start)
        {
            parts.Insert(0, new TextPart("…", IsHit: false));
        }

        if (end < paragraph.Start + paragraph.Length)
        {
            parts.Add(new TextPart("…", IsHit: false));
        }

        return parts;
    }

    private static List<TextPart> Parts(string text, IReadOnlyList<Hit> hits, int start, int end)
    {
        List<TextPart> parts = [];
        var at = start;
        foreach (var hit in hits)
        {
            var (from, to) = (Math.Max(hit.Start, at), Math.Min(hit.End, end));
            if (from >= end)
            {
                break;
            }

            if (to <= from)
            {
                continue;
            }

            if (from > at)
            {
                parts.Add(new TextPart(text[at..from], IsHit: false));
            }

            parts.Add(new TextPart(text[from..to], IsHit: true));
            at = to;
        }

        if (at < end)
        {
            parts.Add(new TextPart(text[at..end], IsHit: false));
        }

        return parts;
    }
}
