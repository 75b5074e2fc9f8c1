using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Measures;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Units;

/// <summary>
/// What only the whole compilation shows: takes the drafts in order, gives them with references folded back into the text,
/// chapter headings cut off and a text without any document read as one article.
/// </summary>
internal static class UnitTidier
{
    private const int ContentsRun = 3;

    /// <summary>Tidies the drafts.</summary>
    public static List<UnitDraft> Tidy(List<UnitDraft> drafts, List<TextLine> lines)
    {
        var kept = FoldEmpty(drafts, lines);
        var result = new List<UnitDraft>();
        foreach (var draft in kept)
        {
            CutHeadingFromTitle(draft, result, lines);
            CutHeadingBefore(draft, result, lines);
            result.Add(draft);
        }

        AsHeadingOrArticle(result, lines);
        return result;
    }

    // A title with no text behind it is a line of a contents page or of a list of references.
    private static List<UnitDraft> FoldEmpty(List<UnitDraft> drafts, List<TextLine> lines)
    {
        var children = drafts.Where(draft => draft.Parent is not null).ToLookup(draft => draft.Parent!);
        var kept = new List<UnitDraft>();
        for (var k = 0; k < drafts.Count; k++)
        {
            var draft = drafts[k];
            if (draft.Head is null || draft.End > draft.BodyStart || k == drafts.Count - 1)
            {
                kept.Add(draft);
                continue;
            }

            // # 财税政策 with the titles of its documents one level below.
            if (lines[draft.Start].HeadingLevel is > 0 and var level && lines[drafts[k + 1].Start].HeadingLevel > level)
            {
                kept.Add(new UnitDraft { Start = draft.Start, End = draft.End, Kind = UnitKind.Heading });
                SetFree(children[draft]);
                continue;
            }

            var run = k;
            while (run < drafts.Count && drafts[run].Head is not null && drafts[run].End <= drafts[run].BodyStart)
            {
                run++;
            }

            if (kept.Count == 0 && run - k >= ContentsRun)
            {
                kept.Add(new UnitDraft { Start = draft.Start, End = draft.End, Kind = UnitKind.FrontMatter });
            }
            else if (kept.Count > 0)
            {
                kept[^1].End = draft.End;
            }
            else
            {
                kept.Add(draft);
                continue;
            }

            SetFree(children[draft]);
        }

        return kept;
    }

    private static void SetFree(IEnumerable<UnitDraft> children)
    {
        foreach (var child in children)
        {
            child.Parent = null;
        }
    }

    // 国务院 above 关于延长2020年春节假期的通知: a chapter heading where the document is signed or numbered by another body (国务院办公厅), else part of the title.
    private static void CutHeadingFromTitle(UnitDraft draft, List<UnitDraft> result, List<TextLine> lines)
    {
        if (draft.Head is not { } head || head.TitleEnd - head.TitleStart < 2 || head.TitleStart != draft.Start || draft.Kind is not (UnitKind.Document or UnitKind.Interpretation))
        {
            return;
        }

        var line = lines[draft.Start];
        var rest = TextLines.Folded(lines, draft.Start + 1, head.TitleEnd);
        if (TitleShape.Score(rest) < 2 || !(line.Label is not null || (LineShape.NamesClass(line) && BodyNames.LeadingBody(rest) > 0) || IsStrayBody(line, rest, draft, head, lines)))
        {
            return;
        }

        result.Add(new UnitDraft { Start = draft.Start, End = draft.Start + 1, Kind = UnitKind.Heading });
        draft.Start++;
        draft.Parent = null;
        draft.Head = head with { Start = draft.Start, TitleStart = draft.Start };
    }

    // The name above a title belongs to it where it stands in the signature in the same words, or is official and no other body signs or numbers the document.
    private static bool IsStrayBody(TextLine line, string rest, UnitDraft draft, TitleBlock head, List<TextLine> lines)
    {
        if (!BodyNames.TrySplit(line.Folded, out var names) || names.Count != 1 || line.Folded.Contains('等') || rest[0] is '等' || BodyNames.LeadingBody(rest) > 0)
        {
            return false;
        }

        if (Signature.Read(lines, head.BodyStart, draft.End) is { } signature && signature.End > signature.Start && signature.Joined(lines) is var signed && BodyNames.TrySplit(signed, out var signers))
        {
            return signers.Count != 1 || !IsSameName(signers[0], names[0]) || (line.Folded != names[0] && line.Folded != signed);
        }

        var numbered = head.NumberLine is { } at && DocumentNumber.ReadLine(lines[at].Folded) is { } number ? BodyNames.FromNumberPrefix(number) : null;
        return line.Folded != names[0] || (numbered is not null && numbered != names[0]);
    }

    // One character lost in print (人力资源和社保障局) makes no other body.
    private static bool IsSameName(string one, string other)
    {
        var prefix = one.AsSpan().CommonPrefixLength(other);
        var suffix = 0;
        while (suffix < Math.Min(one.Length, other.Length) - prefix && one[^(suffix + 1)] == other[^(suffix + 1)])
        {
            suffix++;
        }

        return prefix + suffix >= Math.Max(one.Length, other.Length) - 1;
    }

    private static void CutHeadingBefore(UnitDraft draft, List<UnitDraft> result, List<TextLine> lines)
    {
        if (result.Count == 0 || draft.Head is null || result[^1].Kind is UnitKind.Heading)
        {
            return;
        }

        var previous = result[^1];
        foreach (var count in stackalloc[] { 2, 1 })
        {
            var start = draft.Start - count;
            if (start < previous.BodyStart || !LineShape.MayBeHeading(lines[start]) || !LineShape.MayBeHeading(lines[draft.Start - 1]))
            {
                continue;
            }

            if (IsHeading(start, count, previous, lines))
            {
                previous.End = start;
                result.Add(new UnitDraft { Start = start, End = draft.Start, Kind = UnitKind.Heading });
                if (previous.End == previous.Start)
                {
                    result.Remove(previous);
                }

                return;
            }
        }
    }

    private static bool IsHeading(int start, int count, UnitDraft previous, List<TextLine> lines)
    {
        var line = lines[start];
        var ended = start == previous.Start || previous.Kind is UnitKind.FrontMatter || HasDateBefore(previous, start, lines) || (lines[start - 1].EndsSentence && (line.PageTop || line.HeadingLevel > 0 || (count == 1 && line.Label is not null && LineShape.NamesClass(line))));
        // # 二、社会保障 over ## 关于…的通知
        ended = ended || (count == 1 && line.HeadingLevel > 0 && start + 1 < lines.Count && lines[start + 1].HeadingLevel > line.HeadingLevel);
        if (!ended || (start > 0 && LineShape.StartsAttachmentList(lines[start - 1])))
        {
            return false;
        }

        if (line.Label is { } label)
        {
            // A numbered line of a list that goes on (附件:1.… 2.…) is no chapter.
            return line.Folded.Length > label.Length + 1 && (start == previous.Start || line.HeadingLevel > 0 || lines[start - 1].Label is not { } above || above.Form != label.Form);
        }

        return count == 1 && (line.HeadingLevel > 0 || ClassEnds.Any(end => line.Folded.EndsWith(end, StringComparison.Ordinal))
            || (BodyNames.TrySplit(line.Folded, out var names) && names.Count == 1 && (line.PageTop || previous.Kind is UnitKind.FrontMatter || names[0] != line.Folded)));
    }

    private static readonly string[] ClassEnds = ["类", "篇", "文件", "政策法规", "政策文件", "法律法规", "部分", "规章", "政策措施汇总"];

    private static bool HasDateBefore(UnitDraft unit, int at, List<TextLine> lines)
    {
        for (var i = at - 1; i >= Math.Max(unit.BodyStart, at - 12); i--)
        {
            if (LineShape.IsDate(lines[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static void AsHeadingOrArticle(List<UnitDraft> drafts, List<TextLine> lines)
    {
        var first = drafts[0];
        if (first.Kind is not UnitKind.FrontMatter)
        {
            return;
        }

        if (drafts.Count == 1)
        {
            // No document at all: the text as a whole is an article under its first lines. An organisation's name above a heading of the same level heads the section.
            if (first.End - first.Start > 2 && lines[first.Start].HeadingLevel is > 0 and var level && lines[first.Start + 1].HeadingLevel == level && IsOrganisation(lines[first.Start].Folded))
            {
                drafts.Insert(0, new UnitDraft { Start = first.Start, End = first.Start + 1, Kind = UnitKind.Heading });
                first.Start++;
            }

            var end = first.Start + 1;
            while (end < Math.Min(first.End, first.Start + 3) && lines[end].HeadingLevel == lines[first.Start].HeadingLevel && lines[end].Length <= 40 && !lines[end].EndsSentence)
            {
                end++;
            }

            var text = lines.Skip(first.Start).Take(first.End - first.Start).Sum(l => l.Length);
            first.Kind = text >= 40 ? UnitKind.Article : UnitKind.FrontMatter;
            first.Head = lines[first.Start].Length <= 80 ? new TitleBlock { Start = first.Start, TitleStart = first.Start, TitleEnd = end, HeadEnd = end, BodyStart = end } : null;
        }
        else if (first.End - first.Start <= 2 && LineShape.MayBeHeading(lines[first.Start]) && (lines[first.Start].Label is not null || BodyNames.AreNames(lines[first.Start].Folded)))
        {
            first.Kind = UnitKind.Heading;
        }
    }

    // 内蒙古工会, 市财政局: a region or body, an organ's last word and nothing else.
    private static bool IsOrganisation(string name) => name.Length <= 20 && OrganEnds.Contains(name[^1])
        && (BodyNames.AreNames(name) || RegionVocabulary.Leading(name).Length is > 0 and var region && region < name.Length);

    private static readonly System.Buffers.SearchValues<char> OrganEnds = System.Buffers.SearchValues.Create("会局厅委院办部署所社团");
}
