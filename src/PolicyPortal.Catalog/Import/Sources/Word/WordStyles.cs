namespace PolicyPortal.Catalog.Import.Sources.Word;

/// <summary>The styles of a Word file, as far as they decide what is printed (ECMA-376 part 1, 17.7).</summary>
internal sealed class WordStyles
{
    /// <summary>How many styles one may rest on; a circle of styles ends here.</summary>
    private const int LongestChain = 32;

    /// <summary>Headings of six levels have marks.</summary>
    private const int LowestHeading = 6;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private string? defaultParagraph;

    /// <summary>Reads the part; none gives no styles.</summary>
    public static WordStyles Read(PartReader? part)
    {
        var styles = new WordStyles();
        if (part is null || !part.GoToRoot("styles"))
        {
            return styles;
        }

        var depth = part.Depth;
        while (part.NextChild(depth))
        {
            if (part.Name == "style" && part.Attribute("styleId") is { } id)
            {
                var isDefault = part.Attribute("type") == "paragraph" && part.Attribute("default") is "1" or "true" or "on";
                styles.defaultParagraph ??= isDefault ? id : null;
                styles.styles.TryAdd(id, ReadStyle(part));
            }
        }

        return styles;
    }

    /// <summary>1 to 6 where paragraphs of the style are headings, else 0; the document's title counts as a heading of the first level.</summary>
    public int HeadingLevel(ParagraphProperties paragraph) =>
        (paragraph.Outline ?? First(Of(paragraph), style => style.Paragraph.Outline ?? (style.IsTitle ? 0 : null))) is >= 0 and < LowestHeading and var outline ? outline + 1 : 0;

    /// <summary>Whether the style of runs hides them; null where it does not say.</summary>
    public bool? IsHidden(string? runStyle) => First(runStyle, style => style.Run.IsHidden);

    /// <summary>Whether the paragraph's style hides its runs.</summary>
    public bool IsHidden(ParagraphProperties paragraph) => First(Of(paragraph), style => style.Run.IsHidden) ?? false;

    /// <summary>The numbering that a paragraph belongs to, by itself or by its style: its id, and its level or the style that a level is bound to.</summary>
    public (int List, int? Level, string? Style)? NumberingOf(ParagraphProperties paragraph)
    {
        if (paragraph.List is { } own)
        {
            return own == 0 ? null : (own, paragraph.Level ?? 0, null);
        }

        var id = Of(paragraph);
        for (var i = 0; i < LongestChain && id is not null && styles.TryGetValue(id, out var style); i++, id = style.BasedOn)
        {
            if (style.Paragraph.List is { } list)
            {
                return list == 0 ? null : (list, paragraph.Level ?? style.Paragraph.Level, id);
            }
        }

        return null;
    }

    /// <summary>The numbering that a numbering style stands for, or null.</summary>
    public int? NumberingOf(string style) => styles.GetValueOrDefault(style)?.Paragraph.List;

    private static Style ReadStyle(PartReader part)
    {
        var style = new Style();
        var depth = part.Depth;
        while (part.NextChild(depth))
        {
            switch (part.Name)
            {
                case "name":
                    style.IsTitle = string.Equals(part.Value, "Title", StringComparison.OrdinalIgnoreCase);
                    break;
                case "basedOn":
                    style.BasedOn = part.Value;
                    break;
                case "pPr":
                    style.Paragraph = ParagraphProperties.Read(part);
                    break;
                case "rPr":
                    style.Run = RunProperties.Read(part);
                    break;
                default:
                    break;
            }
        }

        return style;
    }

    private string? Of(ParagraphProperties paragraph) => paragraph.Style ?? defaultParagraph;

    private T? First<T>(string? id, Func<Style, T?> value)
        where T : struct
    {
        for (var i = 0; i < LongestChain && id is not null && styles.TryGetValue(id, out var style); i++, id = style.BasedOn)
        {
            if (value(style) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private sealed class Style
    {
        public string? BasedOn { get; set; }

        public bool IsTitle { get; set; }

        public ParagraphProperties Paragraph { get; set; }

        public RunProperties Run { get; set; }
    }
}
