namespace PolicyPortal.Catalog.Import.Sources.Word;

/// <summary>What all stories of a Word file share.</summary>
/// <param name="Part">The part that is read.</param>
/// <param name="Styles">The styles.</param>
/// <param name="Numbering">The automatic numbers, which count on through the whole text.</param>
/// <param name="Notes">Footnotes and endnotes by the name of the reference and their id.</param>
/// <param name="MostCharacters">Characters that a story may have.</param>
internal sealed record WordContext(PartReader Part, WordStyles Styles, WordNumbering Numbering, IReadOnlyDictionary<(string Kind, string Id), List<string>> Notes, long MostCharacters);

/// <summary>
/// Reads one story (the text, a text box, a note) as it is printed when all tracked changes are accepted. Elements that are not known are passed through, so that
/// text in wrappers of later versions is not lost; what a reader does not see is left out by name.
/// </summary>
internal sealed class WordStory(WordContext context)
{
    private readonly PartReader part = context.Part;
    private readonly WordLines lines = new(context.MostCharacters);
    private readonly WordFields fields = new();
    private readonly List<PageBlock> boxes = [];
    private readonly List<(string Kind, string Id)> notes = [];
    private ParagraphProperties paragraph;
    private bool isLabelled;
    private bool isHiddenByStyle;
    private int tables;
    private TableRows? rows;

    /// <summary>The lines of the element at which the reader is: a body, text box or note.</summary>
    public static List<PageBlock> Read(WordContext context)
    {
        var story = new WordStory(context);
        story.Blocks();
        story.lines.End("");
        story.PrintNotes();
        return story.lines.Lines;
    }

    /// <summary>Reads everything in the element at which the reader is.</summary>
    private void Blocks()
    {
        var depth = part.Depth;
        while (part.NextChild(depth))
        {
            switch (part.Name)
            {
                case "p" when part.IsWord:
                    Paragraph();
                    break;
                case "tbl" when part.IsWord:
                    Table();
                    break;
                case "AlternateContent":
                    Alternate(Blocks);
                    break;
                default:
                    Other(Blocks);
                    break;
            }
        }
    }

    /// <summary>Goes into an element unless nothing in it is printed.</summary>
    private void Other(Action inside)
    {
        // Deleted text, where text was moved from, settings, phonetic guides.
        if (part.Name is not ("del" or "moveFrom" or "pPr" or "rPr" or "sectPr" or "sdtPr" or "sdtEndPr" or "tblPr" or "tblGrid" or "tblPrEx" or "delText" or "delInstrText" or "fldData" or "rt" or "rubyPr"))
        {
            inside();
        }
    }

    /// <summary>Reads the first of the choices, which are the same in different forms.</summary>
    private void Alternate(Action inside)
    {
        var depth = part.Depth;
        var isRead = false;
        while (part.NextChild(depth))
        {
            if (!isRead && part.Name is "Choice" or "Fallback")
            {
                isRead = true;
                inside();
            }
        }
    }

    private void Paragraph()
    {
        // Where the mark before was deleted, its text goes on here, and this paragraph's properties count.
        paragraph = default;
        isHiddenByStyle = context.Styles.IsHidden(default(ParagraphProperties));
        isLabelled = false;
        var hadBreak = false;
        var depth = part.Depth;
        while (part.NextChild(depth))
        {
            if (part.Name == "pPr")
            {
                paragraph = ParagraphProperties.Read(part);
                isHiddenByStyle = context.Styles.IsHidden(paragraph);
                hadBreak = paragraph.BreaksBefore;
                if (hadBreak && tables == 0)
                {
                    lines.BreakPage();
                }
            }
            else
            {
                Inline();
            }
        }

        fields.EndParagraph();
        if (!paragraph.Mark.IsDeleted && !paragraph.Mark.JoinsNext)
        {
            EndParagraph();
        }
    }

    private void EndParagraph()
    {
        var isThere = EndLine();
        if (!isThere && !isLabelled && tables == 0 && boxes.Count == 0 && !(paragraph.Mark.IsHidden ?? false))
        {
            lines.AddEmpty();
        }

        lines.AddAll(boxes);
        boxes.Clear();

        // Notes do not break into a title or a sentence.
        if (tables == 0 && notes.Count > 0 && lines.Last is '。' or '；' or '！' or '？' or '：' or '”' or '）' or '.' or ';' or ':')
        {
            PrintNotes();
        }

        if (paragraph.BreaksBehind && tables == 0)
        {
            lines.BreakPage();
        }
    }

    /// <summary>Finishes a line of the paragraph; its first bears the automatic number.</summary>
    private bool EndLine()
    {
        var before = "";
        if (!isLabelled && !(lines.IsEmpty && (paragraph.Mark.IsHidden ?? false)))
        {
            before = context.Numbering.Next(paragraph);
        }

        if (tables == 0 && (!lines.IsEmpty || before.Length > 0) && context.Styles.HeadingLevel(paragraph) is > 0 and var level)
        {
            before = new string('#', level) + ' ' + before;
        }

        var isThere = lines.End(before);
        isLabelled |= isThere;
        return isThere;
    }

    private void Inline()
    {
        switch (part.Name)
        {
            case "r":
                Run();
                break;
            case "AlternateContent":
                Alternate(Inlines);
                break;
            case "t" when !fields.IsInstruction:
                // Of a formula: text of paragraphs stands in runs.
                lines.Add(part.Text());
                break;
            default:
                Other(Inlines);
                break;
        }
    }

    private void Inlines()
    {
        var depth = part.Depth;
        while (part.NextChild(depth))
        {
            Inline();
        }
    }

    private void Run()
    {
        var isHidden = isHiddenByStyle;
        var depth = part.Depth;
        while (part.NextChild(depth))
        {
            if (part.Name == "rPr")
            {
                var properties = RunProperties.Read(part);
                isHidden = properties.IsHidden ?? context.Styles.IsHidden(properties.Style) ?? isHidden;
            }
            else if (!isHidden)
            {
                RunContent();
            }
        }
    }

    private void RunContent()
    {
        switch (part.Name)
        {
            case "fldChar":
                lines.Add(fields.Turn(part.Attribute("fldCharType")));
                return;
            case "instrText":
                fields.Instruct(part.Text());
                return;
            case "AlternateContent":
                Alternate(RunContents);
                return;
            case "txbxContent":
                Box();
                return;
            case "r":
                Run();
                return;
            default:
                break;
        }

        if (fields.IsInstruction)
        {
            return;
        }

        switch (part.Name)
        {
            case "t":
                lines.Add(part.Text());
                break;
            case "tab" or "ptab":
                lines.Add(" ");
                break;
            case "noBreakHyphen":
                lines.Add("-");
                break;
            case "sym":
                lines.Add(WordSymbols.Read(part.Attribute("font"), part.Attribute("char")));
                break;
            case "br" or "cr":
                EndLine();
                if (tables == 0 && part.Attribute("type") == "page")
                {
                    lines.BreakPage();
                }

                break;
            case "footnoteReference" or "endnoteReference" when part.Attribute("id") is { } id:
                notes.Add((part.Name, id));
                break;
            default:
                Other(RunContents);
                break;
        }
    }

    private void RunContents()
    {
        var depth = part.Depth;
        while (part.NextChild(depth))
        {
            RunContent();
        }
    }

    /// <summary>A text box is a story of its own behind the paragraph that it hangs on.</summary>
    private void Box() => boxes.AddRange(Read(context));

    private void PrintNotes()
    {
        foreach (var note in notes)
        {
            lines.AddAll((context.Notes.GetValueOrDefault(note) ?? []).Select(line => new PageBlock(0, line)));
        }

        notes.Clear();
    }

    private void Table()
    {
        // A paragraph whose mark was deleted cannot go on into a cell.
        EndLine();
        rows ??= new TableRows(lines.Lines);
        tables++;
        Rows();
        tables--;
        if (tables == 0)
        {
            PrintNotes();
        }
    }

    private void Rows()
    {
        var depth = part.Depth;
        while (part.NextChild(depth))
        {
            if (part.Name == "tr" && part.IsWord)
            {
                Row();
            }
            else
            {
                Other(Rows);
            }
        }
    }

    private void Row()
    {
        rows!.Begin();
        var isDeleted = false;
        var depth = part.Depth;
        while (part.NextChild(depth))
        {
            if (part.Name == "trPr")
            {
                isDeleted = Says("del");
            }
            else if (!isDeleted)
            {
                Cells();
            }
        }

        rows.End();
    }

    private void Cells()
    {
        if (part.Name != "tc")
        {
            Other(AllCells);
            return;
        }

        rows!.BeginCell();
        Blocks();
        EndLine();
    }

    private void AllCells()
    {
        var depth = part.Depth;
        while (part.NextChild(depth))
        {
            Cells();
        }
    }

    private bool Says(string name)
    {
        var depth = part.Depth;
        var says = false;
        while (part.NextChild(depth))
        {
            says |= part.Name == name;
        }

        return says;
    }
}
