using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Catalog.Compare;

/// <summary>
/// Lays two compared texts side by side: a row ends where both texts end a paragraph at the same place, so that paragraphs which one of
/// them divides and the other does not stand in one row.
/// </summary>
internal static class ComparisonRows
{
    /// <summary>All rows in order; together they hold every paragraph of both texts once.</summary>
    public static IReadOnlyList<ComparedRow> Of(ComparableText a, ComparableText b, IReadOnlyList<TextMatch> matches)
    {
        var (commonA, commonB) = (new bool[a.Folded.Length], new bool[b.Folded.Length]);
        List<ComparedRow> rows = [];
        var (rowA, rowB) = (0, 0);
        var (atA, atB) = (0, 0);
        foreach (var match in matches.Append(new TextMatch(a.Folded.Length, b.Folded.Length, 0)))
        {
            // What stands before the match is on one side only.
            End(match.A, match.B);
            for (var i = 0; i < match.Length; i++)
            {
                commonA[match.A + i] = commonB[match.B + i] = true;
                End(match.A + i + 1, match.B + i + 1);
            }
        }

        return rows;

        void End(int toA, int toB)
        {
            (atA, atB) = (toA, toB);
            if ((atA > rowA || atB > rowB) && (atA == 0 || a.Ends.Contains(atA)) && (atB == 0 || b.Ends.Contains(atB)))
            {
                rows.Add(Row(a, rowA, atA, commonA, b, rowB, atB, commonB));
                (rowA, rowB) = (atA, atB);
            }
        }
    }

    private static ComparedRow Row(ComparableText a, int fromA, int toA, bool[] commonA, ComparableText b, int fromB, int toB, bool[] commonB)
    {
        var (left, right) = (Paragraphs(a, fromA, toA, commonA), Paragraphs(b, fromB, toB, commonB));
        return new ComparedRow(left, right, !left.Concat(right).Any(p => p.Parts.Any(part => part.IsDifferent)));
    }

    private static List<ComparedParagraph> Paragraphs(ComparableText text, int from, int to, bool[] common)
    {
        List<ComparedParagraph> paragraphs = [];
        while (from < to)
        {
            var index = text.Places[from].Paragraph;
            var end = from;
            while (end < to && text.Places[end].Paragraph == index)
            {
                end++;
            }

            var paragraph = text.Paragraphs[index];
            paragraphs.Add(new ComparedParagraph(paragraph.StartLine, paragraph.EndLine, Parts(text, paragraph.Text, from, end, common)));
            from = end;
        }

        return paragraphs;
    }

    /// <summary>The paragraph's own characters, blanks between them kept with what stands before them.</summary>
    private static List<ComparedPart> Parts(ComparableText text, string paragraph, int from, int to, bool[] common)
    {
        List<ComparedPart> parts = [];
        var start = 0;
        for (var i = from + 1; i <= to; i++)
        {
            if (i == to || common[i] != common[i - 1])
            {
                var end = i == to ? paragraph.Length : text.Places[i].Offset;
                parts.Add(new ComparedPart(paragraph[start..end], !common[i - 1]));
                start = end;
            }
        }

        return parts;
    }
}
