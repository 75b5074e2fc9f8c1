using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>What a reader sees of a source: its text without markup.</summary>
/// <param name="Text">The text, whose line numbers all spans refer to.</param>
/// <param name="Notes">Doubts about the conversion.</param>
internal sealed record PrintedText(string Text, IReadOnlyList<ParseNote> Notes)
{
    /// <summary>The printed text of a decoded source.</summary>
    public static PrintedText Of(SourceForm form, string text) => form switch
    {
        SourceForm.Markdown => MarkdownText.Read(text),
        SourceForm.Html => HtmlText.Read(text),
        _ => new(text, []),
    };
}
