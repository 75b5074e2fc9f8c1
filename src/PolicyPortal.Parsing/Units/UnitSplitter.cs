using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Measures;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Units;

/// <summary>
/// Finds where documents, interpretations, articles and attachments begin and who belongs to whom: takes the text lines, gives drafts that hold each
/// line exactly once. A beginning is what looks like a title, at a place where the text before has ended, with the marks of a document behind it.
/// </summary>
internal sealed class UnitSplitter
{
    private const double Threshold = 5.5;
    private readonly List<TextLine> lines;
    private readonly TitleBlockReader titles;
    private readonly AnnouncedTexts announced = new();
    private readonly List<UnitDraft> drafts = [];
    private UnitDraft? announcer;
    private bool closed;

    private UnitSplitter(List<TextLine> lines)
    {
        this.lines = lines;
        titles = new TitleBlockReader(lines);
    }

    /// <summary>Splits the lines.</summary>
    public static List<UnitDraft> Split(List<TextLine> lines)
    {
        if (lines.Count == 0)
        {
            return [];
        }

        var splitter = new UnitSplitter(lines);
        splitter.FindStarts();
        splitter.SetEnds();
        return UnitTidier.Tidy(splitter.drafts, lines);
    }

    private UnitDraft Current => drafts[^1];

    private void FindStarts()
    {
        drafts.Add(new UnitDraft { Start = 0, Kind = UnitKind.FrontMatter });
        for (var i = 0; i < lines.Count;)
        {
            if ((MayStart(i) || IsAddressed(i) || IsStatute(i) || IsAnnouncedMark(i)) && (Titled(i) ?? Marked(i) ?? Plain(i)) is { } draft)
            {
                Begin(draft);
                i = Math.Max(i + 1, draft.BodyStart);
                continue;
            }

            var line = lines[i];
            closed |= i > Current.BodyStart && Current.Kind is not UnitKind.FrontMatter && (LineShape.IsDate(line) || Signature.IsSignedDate(lines, Current.BodyStart, i));
            if (Current == announcer || Current.Kind is UnitKind.Attachment)
            {
                announced.Add(line);
            }
            else if (Current.Parent is not null)
            {
                announced.AddAttachment(line);
            }

            i++;
        }
    }

    // The text before must have come to an end; in front matter, behind a signature and at Markdown headings any line will do.
    private bool MayStart(int i)
    {
        if (i == 0 || lines[i].HeadingLevel > 0)
        {
            return true;
        }

        var before = lines[i - 1];
        if (before.EndsSentence || before.HeadingLevel > 0 || LineShape.IsDate(before) || Signature.IsSignedDate(lines, Current.BodyStart, i - 1) || (closed && before.Last is ')' or '》' or '略'))
        {
            return true;
        }

        if (IsChapterLike(i - 1) || LineShape.EndsText(before) || TitleBlockReader.IsSignatureAbove(before, lines[i]) || LineShape.IsAroundTitle(before))
        {
            return true;
        }

        if (before.IsFull || (!closed && LineShape.StartsAttachmentList(before)))
        {
            return false;
        }

        if (LineShape.IsAnnotation(before))
        {
            return true;
        }

        var short_ = !before.IsFull && (before.WrapWidth > 0 || before.Length < 60);
        return short_ && (closed || Current.Kind is UnitKind.FrontMatter or UnitKind.Attachment || lines[i].PageTop || lines[i].BlanksBefore >= 3);
    }

    // A whole official title with its addressees under it begins a document even where the text before, a table or list, shows no end.
    private bool IsAddressed(int i) =>
        i + 1 < lines.Count && lines[i + 1] is { Last: ':' } next && next.Folded[0] is '各' && !next.Folded.Contains('。') && lines[i].Label is null && lines[i].BlanksBefore + (lines[i].PageTop ? 1 : 0) > 0
        && lines[i].Folded.Contains("关于", StringComparison.Ordinal) && TitleShape.Genre(lines[i].Folded) is { Strength: >= 2 } && BodyNames.LeadingBody(lines[i].Folded) > 0;

    // So does the title of a statute over its first chapter or article.
    private bool IsStatute(int i) =>
        i + 1 < lines.Count && lines[i + 1].Label is { Form: LabelForm.Chapter or LabelForm.Article, Number: 1 } && lines[i].Label is null && lines[i].Length is >= 6 and <= 60 && !lines[i].EndsSentence
        && LineShape.MayBeHeading(lines[i]) && TitleShape.Genre(lines[i].Folded) is { Strength: >= 2 };

    private bool IsChapterLike(int i) =>
        !lines[i].IsFull && !lines[i].EndsSentence && lines[i].Length <= 34 && lines[i].Label is not null
        && (i == 0 || lines[i - 1].EndsSentence || LineShape.IsDate(lines[i - 1]));

    private UnitDraft? Titled(int i)
    {
        // A cover stands above the first title with nothing but blank lines between.
        if (Current.Kind is UnitKind.FrontMatter && LineShape.IsCover(lines[i]))
        {
            return null;
        }

        if (titles.Read(i, announced) is not { } block || block.BodyStart >= lines.Count)
        {
            return null;
        }

        // A numbered title within a text is an entry of a list.
        if (!closed && Current.Kind is not UnitKind.FrontMatter && lines[i].Label is not null)
        {
            return null;
        }

        // Under what may be a chapter heading or a heading of the text, only a certain title begins a unit.
        if (!closed && i > 0 && IsChapterLike(i - 1) && !block.Certain && !LineShape.NamesClass(lines[i - 1]))
        {
            return null;
        }

        var score = block.Score + Surroundings(i);
        if (score < Threshold || !(block.Certain || closed || score >= Threshold + 0.5))
        {
            return null;
        }

        return new UnitDraft { Start = i, Kind = KindOf(block, marked: false), Head = block };
    }

    private double Surroundings(int i) =>
        (closed ? 2.5 : 0) + (i == 0 ? 2 : 0) + (Current.Kind is UnitKind.FrontMatter ? 1.5 : 0) + (lines[i].PageTop ? 1 : 0)
        + (i > 0 && (LineShape.EndsInForce(lines[i - 1]) || (IsChapterLike(i - 1) && LineShape.NamesClass(lines[i - 1]))) ? 1.5 : 0) + (lines[i].BlanksBefore >= 3 ? 1 : 0) + (lines[i].HeadingLevel is 1 or 2 ? 1 : 0);

    // 附件1 alone on a line, behind a signature or another attachment; or under the head of a document that says what it attaches.
    private UnitDraft? Marked(int i)
    {
        if (!LineShape.IsAttachmentMark(lines[i]) || (!closed && Current.Kind is not UnitKind.Attachment && !lines[i].PageTop && !IsAnnouncedMark(i) && !IsListAttached(i)) || i + 1 >= lines.Count || IsListHead(i))
        {
            return null;
        }

        var block = titles.Read(i + 1, announced);
        if (block is not { Score: >= 1 })
        {
            var end = i + 1;
            while (end < Math.Min(lines.Count, i + 4) && lines[end].Length <= 40 && !lines[end].EndsSentence && lines[end].Label is null && (end == i + 1 || lines[end].BlanksBefore == 0))
            {
                end++;
            }

            block = new TitleBlock { Start = i, TitleStart = i + 1, TitleEnd = end, HeadEnd = end, BodyStart = end };
        }

        return new UnitDraft { Start = i, Kind = KindOf(block, marked: true), Head = block with { Start = i } };
    }

    // 附件 over a name of the list before it.
    private bool IsAnnouncedMark(int i) => !announced.IsEmpty && LineShape.IsAttachmentMark(lines[i]) && lines[i].Last is not ':' && i + 1 < lines.Count && announced.IsAttached(TitleShape.Key(lines[i + 1].Folded));

    // 附件 behind the last sentence, over what is mostly attached: 省推进工业互联网创新发展专项工作组名单.
    private bool IsListAttached(int i) =>
        i > Current.BodyStart && lines[i - 1].EndsSentence && lines[i].Last is not ':' && lines[i + 1].Length <= 40 && lines[i + 1].Label is null && AttachedEnds.Any(end => lines[i + 1].Folded.EndsWith(end, StringComparison.Ordinal));

    private static readonly string[] AttachedEnds = ["名单", "表", "清单", "目录", "样式", "格式", "式样", "模板", "说明", "示意图", "申请书", "承诺书", "流程图", "指标", "标准", "一览", "汇总"];

    // 附件: over a list of names, before the signature.
    private bool IsListHead(int i) => !closed && lines[i + 1].Label is { Number: 1 };

    // A headline without the marks of an official title, or the unmarked title of an attached table.
    private UnitDraft? Plain(int i)
    {
        var line = lines[i];
        if (i + 1 >= lines.Count || line.Length is < 4 or > 45 || line.IsFull || !LineShape.MayBeHeading(line) || line.Label is not null || line.Folded[0] is '(' || line.Folded.Contains('略') || LineShape.IsHistory(line))
        {
            return null;
        }

        var next = lines[i + 1];
        var news = LineShape.OpensNews(next) && next.Length >= 20;
        var opens = LineShape.OpensText(next) && (next.IsFull || next.EndsSentence);
        if (LineShape.IsBodyNames(line) || !(closed ? news || opens : news && i > 0 && lines[i - 1].EndsSentence && Current.Kind is not (UnitKind.Article or UnitKind.FrontMatter)))
        {
            return null;
        }

        var block = new TitleBlock { Start = i, TitleStart = i, TitleEnd = i + 1, HeadEnd = i + 1, BodyStart = i + 1 };
        return new UnitDraft { Start = i, Kind = news ? UnitKind.Article : announcer is null ? UnitKind.Document : UnitKind.Attachment, Head = block };
    }

    private UnitKind KindOf(TitleBlock block, bool marked)
    {
        var title = TextLines.Folded(lines, block.TitleStart, block.TitleEnd);
        var key = TitleShape.Key(title);
        if (announced.IsIssued(key))
        {
            return UnitKind.Document;
        }

        if (marked || (announced.IsAttached(key) && block.NumberLine is null && block.BodyStart == block.HeadEnd))
        {
            return UnitKind.Attachment;
        }

        return TitleShape.Genre(title) is { Kind: "interpretation" } ? UnitKind.Interpretation : UnitKind.Document;
    }

    private void Begin(UnitDraft draft)
    {
        var title = draft.Head is { } head ? TextLines.Folded(lines, head.TitleStart, head.TitleEnd) : "";
        var belongs = announcer is not null && (draft.Kind is UnitKind.Attachment || announced.IsIssued(TitleShape.Key(title))
            || announced.IsIssued(TitleShape.Key(title.AsSpan(BodyNames.LeadingBody(title)))) || IsUnannouncedChild(draft));
        if (belongs)
        {
            draft.Parent = announcer;
        }
        else if (draft.Kind is UnitKind.Document)
        {
            announcer = draft;
            announced.Reset(title);
        }
        else
        {
            announcer = draft.Kind is UnitKind.Attachment ? announcer : null;
        }

        closed = false;
        drafts.Add(draft);
    }

    // A notice that issues a text is followed by it even where its title is printed in other words; it has no number and no addressees of its own.
    private bool IsUnannouncedChild(UnitDraft draft) =>
        announced.Issues && draft.Kind is UnitKind.Document && drafts[^1] == announcer && closed && draft.Head is { NumberLine: null } head && head.BodyStart == head.HeadEnd
        && head.DateLine is null && BodyNames.LeadingBody(lines[head.TitleStart].Folded) == 0;

    private void SetEnds()
    {
        for (var k = 0; k < drafts.Count; k++)
        {
            drafts[k].End = k + 1 < drafts.Count ? drafts[k + 1].Start : lines.Count;
        }

        if (drafts[0].End == drafts[0].Start)
        {
            drafts.RemoveAt(0);
        }
    }
}
