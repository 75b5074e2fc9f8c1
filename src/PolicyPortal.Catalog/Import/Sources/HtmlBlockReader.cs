using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>A stretch of text that a page shows on lines of its own.</summary>
/// <param name="Line">1-based source line where the text starts.</param>
/// <param name="Text">The text with single blanks, without blanks at its ends (but one before the first text of a page), a heading with its Markdown marks; never empty.</param>
internal readonly record struct PageBlock(int Line, string Text);

/// <summary>Cuts the visible text of a page into blocks.</summary>
internal sealed class HtmlBlockReader
{
    private readonly List<PageBlock> blocks = [];
    private readonly TableRows rows;
    private readonly OpenElements open;
    private readonly StringBuilder text = new();
    private int line;
    private bool blank;
    private bool startsPage;

    private HtmlBlockReader()
    {
        rows = new TableRows(blocks);
        open = new OpenElements(Closed);
    }

    /// <summary>The blocks in reading order.</summary>
    public static IReadOnlyList<PageBlock> Read(string html)
    {
        var reader = new HtmlBlockReader();
        using var source = new TextSource(html);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            SkipComments = true,

            // All others would only be compared with each other, which takes long where a tag has very many.
            ShouldEmitAttribute = (ref _, name) => name.Span is "hidden" or "style",
        };
        while (tokenizer.Get() is { Type: not HtmlTokenType.EndOfFile } token)
        {
            switch (token.Type)
            {
                case HtmlTokenType.Character:
                    reader.Characters(token.Data, token.Position.Line);
                    break;
                case HtmlTokenType.StartTag when token is HtmlTagToken tag:
                    reader.StartTag(tag);

                    // A tag that closes itself (as in drawings) holds nothing; elsewhere the sign means nothing.
                    tokenizer.State = tag.IsSelfClosing && reader.open.IsHidden ? HtmlParseMode.PCData : HtmlElements.ContentOf(tag.Name);
                    break;
                case HtmlTokenType.EndTag:
                    reader.EndTag(token.Name);
                    break;
                default:
                    break;
            }
        }

        reader.open.CloseAll();
        reader.Flush();
        return reader.blocks;
    }

    private void StartTag(HtmlTagToken tag)
    {
        var name = tag.Name;
        if (HtmlElements.ClosedBy(name) is { } implied)
        {
            open.CloseImplied(implied.Closed, implied.Stop);
        }

        if (HtmlElements.IsBlock(name))
        {
            Flush();
        }

        // Word processors save the beginnings of pages in this way, also on <br>.
        var style = Style(tag);
        startsPage |= style.Contains("break-before:page", StringComparison.OrdinalIgnoreCase) || style.Contains("break-before:always", StringComparison.OrdinalIgnoreCase);
        if (HtmlElements.IsVoid(name) || (tag.IsSelfClosing && open.IsHidden))
        {
            return;
        }

        if (name is "tr")
        {
            rows.Begin();
        }
        else if (name is "td" or "th")
        {
            rows.BeginCell();
        }

        open.Open(name, HtmlElements.IsDropped(name) || IsHidden(tag, style), HtmlElements.IsPreformatted(name) || style.Contains("white-space:pre", StringComparison.OrdinalIgnoreCase));
    }

    private void EndTag(string name)
    {
        // </p> and </br> without a start tag still end a line.
        if (HtmlElements.IsBlock(name))
        {
            Flush();
        }

        open.Close(name, HtmlElements.StopOf(name));
    }

    private void Closed(OpenElement element)
    {
        if (HtmlElements.IsBlock(element.Name))
        {
            Flush();
        }

        if (element.Name is "tr")
        {
            rows.End();
        }
    }

    private void Characters(string data, int firstLine)
    {
        if (open.IsHidden)
        {
            return;
        }

        var at = firstLine;
        foreach (var c in data)
        {
            if (c is '\n' && open.IsPreformatted)
            {
                Flush();
            }
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0' or '\u200B' or '\uFEFF')
            {
                blank = true;
            }
            else
            {
                Add(c, at);
            }

            at += c is '\n' ? 1 : 0;
        }
    }

    private void Add(char c, int at)
    {
        if (text.Length == 0)
        {
            // An ideographic space before a paragraph is its indent.
            if (c is '\u3000')
            {
                return;
            }

            // The parser knows headings by the marks that they have in Markdown.
            line = at;
            if (open.HeadingLevel is var level and > 0)
            {
                text.Append('#', level).Append(' ');
            }
        }
        else if (blank)
        {
            text.Append(' ');
        }

        blank = false;
        text.Append(c);
    }

    private void Flush()
    {
        if (text.Length > 0)
        {
            // The parser knows pages of printed texts by the blank that they begin with.
            blocks.Add(new(line, (startsPage && blocks.Count > 0 ? " " : "") + text.ToString().TrimEnd()));
            text.Clear();
            startsPage = false;
        }

        blank = false;
    }

    private static string Style(HtmlTagToken tag) => string.Concat(tag.GetAttribute("style").Where(c => !char.IsWhiteSpace(c)));

    private static bool IsHidden(HtmlTagToken tag, string style) =>
        tag.Attributes.Any(a => a.Name == "hidden") || style.Contains("display:none", StringComparison.OrdinalIgnoreCase);
}
