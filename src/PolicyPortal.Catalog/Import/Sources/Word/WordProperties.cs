namespace PolicyPortal.Catalog.Import.Sources.Word;

/// <summary>What a run says of itself, or a style of the runs under it (ECMA-376 part 1, 17.3.2).</summary>
/// <param name="Style">Its character style, or null.</param>
/// <param name="IsHidden">Whether it is hidden text; null where it does not say.</param>
/// <param name="JoinsNext">Of a paragraph mark: whether it is a style separator, behind which the next paragraph goes on in the same line.</param>
/// <param name="IsDeleted">Of a paragraph mark or run: whether a tracked change took it out.</param>
internal readonly record struct RunProperties(string? Style, bool? IsHidden, bool JoinsNext, bool IsDeleted)
{
    /// <summary>Reads <c>rPr</c>, at which the reader is.</summary>
    public static RunProperties Read(PartReader part)
    {
        var properties = default(RunProperties);
        var depth = part.Depth;
        while (part.NextChild(depth))
        {
            properties = part.Name switch
            {
                "rStyle" => properties with { Style = part.Value },
                "vanish" => properties with { IsHidden = part.IsOn },
                "specVanish" => properties with { JoinsNext = part.IsOn },
                "del" or "moveFrom" => properties with { IsDeleted = true },
                _ => properties,
            };
        }

        return properties;
    }
}

/// <summary>What a paragraph says of itself, or a style of the paragraphs under it (ECMA-376 part 1, 17.3.1).</summary>
/// <param name="Style">Its style, or null.</param>
/// <param name="Outline">Its level in the outline from 0; 9 for body text.</param>
/// <param name="List">The numbering that it belongs to; 0 for none, null where it does not say.</param>
/// <param name="Level">The level in that numbering from 0, or null.</param>
/// <param name="BreaksBefore">Whether it starts a page.</param>
/// <param name="BreaksBehind">Whether a section ends with it.</param>
/// <param name="Mark">The properties of its mark.</param>
internal readonly record struct ParagraphProperties(string? Style, int? Outline, int? List, int? Level, bool BreaksBefore, bool BreaksBehind, RunProperties Mark)
{
    /// <summary>Reads <c>pPr</c>, at which the reader is. What tracked changes remember of earlier properties is passed over.</summary>
    public static ParagraphProperties Read(PartReader part)
    {
        var properties = default(ParagraphProperties);
        var depth = part.Depth;
        while (part.NextChild(depth))
        {
            properties = part.Name switch
            {
                "pStyle" => properties with { Style = part.Value },
                "outlineLvl" => properties with { Outline = part.Number },
                "pageBreakBefore" => properties with { BreaksBefore = part.IsOn },
                "sectPr" => properties with { BreaksBehind = true },
                "numPr" => Numbering(part, properties),
                "rPr" => properties with { Mark = RunProperties.Read(part) },
                _ => properties,
            };
        }

        return properties;
    }

    private static ParagraphProperties Numbering(PartReader part, ParagraphProperties properties)
    {
        var depth = part.Depth;
        while (part.NextChild(depth))
        {
            properties = part.Name switch
            {
                "numId" => properties with { List = part.Number },
                "ilvl" => properties with { Level = part.Number },
                _ => properties,
            };
        }

        return properties;
    }
}
