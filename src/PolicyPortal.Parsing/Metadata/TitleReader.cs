using System.Text;
using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Measures;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Units;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Metadata;

/// <summary>The title of a unit in one string: takes its title lines, gives the title with line breaks and inner spaces removed.</summary>
internal static class TitleReader
{
    /// <summary>Reads the title; null where the unit has none.</summary>
    public static ParsedField<string>? Read(TitleBlock? head, List<TextLine> lines)
    {
        if (head is null || head.TitleEnd <= head.TitleStart)
        {
            return null;
        }

        var first = lines[head.TitleStart];
        var title = Spaced(lines.Skip(head.TitleStart).Take(head.TitleEnd - head.TitleStart));
        if (DocumentNumber.ReadTail(TextFold.Fold(title)) is { } tail)
        {
            title = title[..tail.TitleLength].TrimEnd();
        }

        if (DocumentNumber.ReadHead(TextFold.Fold(title)) is { } before)
        {
            title = title[before.Length..].TrimStart();
        }

        // Entries that a compilation numbers: 1.国务院关于…; 附件1 + title on one line.
        if (MeasureLabel.Read(TextFold.Fold(title)) is { } label && label.Length < title.Length && label.Form is not (LabelForm.Part or LabelForm.Chapter or LabelForm.Article))
        {
            title = title[label.Length..].TrimStart();
        }

        return title.Length == 0 ? null : new ParsedField<string>(title.Trim('*'), SourceSpan.Lines(first.Number, lines[head.TitleEnd - 1].Number));
    }

    // One space stays between listed issuing bodies; every other space is layout.
    private static string Spaced(IEnumerable<TextLine> titleLines)
    {
        var title = new StringBuilder();
        var folded = "";
        var bodies = true; // whether the title so far, folded and without blanks, is nothing but names of bodies
        foreach (var line in titleLines)
        {
            foreach (var piece in line.Source.Raw.TrimStart(' ', '\u3000', '\u00A0', '\t', '#', '\uFEFF').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                var more = bodies && title.Length > 0 && BodyNames.LeadingBody(TextFold.Fold(piece)) > 0;
                title.Append(more ? " " : "").Append(piece);
                folded += bodies ? TextFold.Fold(piece) : "";
                bodies = bodies && BodyNames.AreNames(folded);
            }
        }

        return title.ToString();
    }
}
