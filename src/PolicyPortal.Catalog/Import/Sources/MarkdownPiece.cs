using System.Diagnostics.CodeAnalysis;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>A piece of Markdown: finds its markup with a full parser and takes it out of the lines.</summary>
internal sealed class MarkdownPiece
{
    /// <summary>Openings of emphasis, links and quotations in a piece from which it is no text that somebody wrote; the parser's time grows with their square.</summary>
    private const int MostOpenings = 1500;

    private const int LongestHeading = 80;

    private static readonly MarkdownPipeline Pipeline = MakePipeline();

    private readonly string text;
    private readonly LineEdits edits;

    private MarkdownPiece(string text) => (this.text, edits) = (text, new LineEdits(text));

    /// <summary>The piece without markup, line by line; false where the parser cannot read it.</summary>
    public static bool TryRead(string text, bool isFirst, [NotNullWhen(true)] out string? read)
    {
        read = null;
        if (Openings(text) > MostOpenings)
        {
            return false;
        }

        var piece = new MarkdownPiece(text);
        try
        {
            // Each block before what is in it: a list's mark goes before the mark of a quotation inside is looked for.
            var document = Markdown.Parse(text, Pipeline);
            foreach (var part in document.Descendants())
            {
                piece.Take(part, isFirst, document);
            }
        }
        catch (ArgumentException)
        {
            // The parser's own limit of nesting.
            return false;
        }

        piece.TakeTableLines();
        read = piece.edits.Apply();
        return true;
    }

    private static MarkdownPipeline MakePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseCjkFriendlyEmphasis().UseYamlFrontMatter();

        // Indented lines are paragraphs here, never code.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    private static int Openings(string text)
    {
        var count = 0;
        var previous = '\0';
        foreach (var c in text)
        {
            count += c is '[' || (c is '*' or '_' && c != previous) || (c is '>' && previous is '\n' or ' ' or '>') ? 1 : 0;
            previous = c;
        }

        return count;
    }

    private void Take(MarkdownObject part, bool isFirst, MarkdownDocument document)
    {
        var (start, end) = (part.Span.Start, Math.Min(part.Span.End + 1, text.Length));
        if (part.Span.IsEmpty || start >= end)
        {
            return;
        }

        switch (part)
        {
            case YamlFrontMatterBlock:
                TakeFrontMatter(start, end, isFirst, document);
                break;
            case FencedCodeBlock:
                TakeFences(start, end);
                break;
            case HtmlBlock html:
                TakeHtml(html, start, end);
                break;
            case HeadingBlock heading:
                TakeHeading(heading, start, end);
                break;
            case ThematicBreakBlock:
                edits.Delete(start, end);
                break;
            case ListItemBlock { Parent: ListBlock list }:
                edits.Trim(start, end);
                if (!list.IsOrdered)
                {
                    edits.Delete(start, start + 1);
                }

                break;
            case QuoteBlock:
                edits.DeleteFirst('>', start, end);
                break;
            case Table:
                edits.Mark(start, end);
                break;
            case LinkReferenceDefinition { Url: { } url } when url.Contains("://", StringComparison.Ordinal):
                // [注]: 说明 has the form of a definition but is text.
                edits.Delete(start, end);
                break;
            case Inline inline:
                TakeInline(inline, start, end);
                break;
            default:
                break;
        }
    }

    private void TakeInline(Inline inline, int start, int end)
    {
        switch (inline)
        {
            case EmphasisInline emphasis:
                edits.Delete(start, start + emphasis.DelimiterCount);
                edits.Delete(end - emphasis.DelimiterCount, end);
                break;
            case LinkInline { IsImage: false, FirstChild: { } first, LastChild: { } last }:
                edits.Delete(start, first.Span.Start);
                edits.Delete(last.Span.End + 1, end);
                break;
            case LinkInline:
                edits.Delete(start, end);
                break;
            case AutolinkInline:
                edits.Delete(start, start + 1);
                edits.Delete(end - 1, end);
                break;
            case CodeInline code:
                edits.Delete(start, start + code.DelimiterCount);
                edits.Delete(end - code.DelimiterCount, end);
                break;
            case HtmlEntityInline entity:
                edits.Replace(start, end, entity.Transcoded.ToString().Replace('\u00A0', ' '));
                break;
            case HtmlInline:
                edits.Replace(start, end, text.AsSpan(start, end - start).StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? " " : "");
                break;
            case LiteralInline { IsFirstCharacterEscaped: true } when text[start] == '\\':
            case LineBreakInline { IsBackslash: true } when text[start] == '\\':
                edits.Delete(start, start + 1);
                break;
            default:
                break;
        }
    }

    /// <summary>Drops the marks behind a heading; one that is underlined gets its marks in front, where the parser knows them.</summary>
    private void TakeHeading(HeadingBlock heading, int start, int end)
    {
        if (!heading.IsSetext)
        {
            var lineEnd = edits.EndOfLine(end);
            if (text.AsSpan(end, lineEnd - end).Trim() is { IsEmpty: false } rest && rest.TrimStart('#').IsEmpty)
            {
                edits.Delete(end, lineEnd);
            }

            return;
        }

        var underline = edits.StartOfLine(end - 1);
        edits.Delete(underline, end);
        var title = text.AsSpan(start, Math.Max(0, underline - start)).Trim();

        // A rule right under a paragraph has the same form.
        if (title.Length <= LongestHeading && !title.Contains('\n') && !title.EndsWith("。") && !title.EndsWith("；"))
        {
            edits.Replace(start, start, new string('#', heading.Level) + " ");
        }
    }

    private void TakeFences(int start, int end)
    {
        edits.Delete(start, edits.EndOfLine(start));
        var last = edits.StartOfLine(end - 1);
        if (last > start && text.AsSpan(last, end - last).Trim() is ['`', '`', '`', ..] or ['~', '~', '~', ..])
        {
            edits.Delete(last, end);
        }
    }

    /// <summary>Of data about the file only a title is kept, where the text itself has none.</summary>
    private void TakeFrontMatter(int start, int end, bool isFirst, MarkdownDocument document)
    {
        const string key = "title:";
        edits.Delete(start, end);
        var at = text.IndexOf("\n" + key, start, end - start, StringComparison.Ordinal) + 1;
        if (isFirst && at > 0 && !document.OfType<HeadingBlock>().Any(heading => heading.Level == 1))
        {
            edits.Replace(at, at, "# " + text[(at + key.Length)..edits.EndOfLine(at)].Trim().Trim('"', '\''));
        }
    }

    private void TakeHtml(HtmlBlock html, int start, int end)
    {
        var source = text.AsSpan(start, end - start);
        if (html.Type is HtmlBlockType.Comment && !source.Contains('\n'))
        {
            // The parser knows comments of one line.
            return;
        }

        edits.Delete(start, end);
        var at = start;
        var line = 1;
        foreach (var onLine in HtmlBlockReader.Read(source.ToString()).GroupBy(block => block.Line))
        {
            for (; line < onLine.Key && edits.EndOfLine(at) < end; line++)
            {
                at = edits.EndOfLine(at) + 1;
                at += at < text.Length && text[at - 1] == '\r' && text[at] == '\n' ? 1 : 0;
            }

            edits.Replace(at, at, string.Join(' ', onLine.Select(block => block.Text)) + " ");
        }
    }

    /// <summary>Rows of tables: those of a table with a head, and lines between upright strokes wherever they stand.</summary>
    private void TakeTableLines()
    {
        for (var start = 0; start < text.Length;)
        {
            var end = edits.EndOfLine(start);
            var line = text.AsSpan(start, end - start).Trim();
            if (edits.IsMarked(start, end) || line is ['|', _, .., '|'])
            {
                if (line.IndexOfAnyExcept("|-: \t") < 0)
                {
                    edits.Delete(start, end);
                }
                else
                {
                    for (var at = start; at < end; at++)
                    {
                        if (text[at] == '|' && (at == start || text[at - 1] != '\\'))
                        {
                            edits.Replace(at, at + 1, " ");
                        }
                    }
                }
            }

            start = end + 1;
        }
    }
}
