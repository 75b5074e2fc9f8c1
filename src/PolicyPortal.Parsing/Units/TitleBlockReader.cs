using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Measures;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Units;

/// <summary>Reads the head of a unit at a line, if one stands there: takes the text lines and the place, gives the best block with its score.</summary>
internal sealed class TitleBlockReader(List<TextLine> lines)
{
    private const int MaxTitleLines = 7;
    private const int MaxAddresseeLines = 8;
    private const int MaxHistoryLines = 16;
    private const int MaxAdoptionLines = 8;
    private const int MaxRecordLines = 16;
    private const int MaxRun = TitleShape.MaxLength + 60;
    private readonly DoubleTitle doubled = new(lines);

    /// <summary>The best block that starts at the line, or null.</summary>
    /// <param name="start">Index of the line.</param>
    /// <param name="announced">The texts that the document before issues or attaches.</param>
    public TitleBlock? Read(int start, AnnouncedTexts announced)
    {
        // 抄送:…, …办公室2016年4月1日印发, (本文有删减) end the text before; a page's frame and record stand around the title.
        if (lines[start].HeadingLevel == 0 && (LineShape.IsAnnotation(lines[start]) || LineShape.IsAroundTitle(lines[start])))
        {
            return null;
        }

        var titleStart = start;
        var above = 0.0;
        int? numberAbove = null;

        // A document in its red head: number first, then the title; above the number may stand 天津市教育委员会文件, under it the red line.
        var number = LineShape.IsRedHead(lines[start]) ? start + 1 : start;
        if (number < lines.Count && LineShape.IsNumber(lines[number]))
        {
            numberAbove = number;
            titleStart = number + 1;
            above = 5;
            while (titleStart < lines.Count && LineShape.IsRule(lines[titleStart]))
            {
                titleStart++;
            }
        }

        return BestTitle(start, titleStart, announced, above, numberAbove) is { } best ? SecondTitle(best, announced) : null;
    }

    private TitleBlock? BestTitle(int start, int titleStart, AnnouncedTexts announced, double above, int? numberAbove)
    {
        TitleBlock? best = null;
        Span<char> run = stackalloc char[MaxRun];
        var length = 0;
        for (var end = titleStart + 1; end <= Math.Min(lines.Count, titleStart + MaxTitleLines); end++)
        {
            var line = lines[end - 1];
            // Behind a colon the text begins: 各省、自治区…: / 根据《…》(国办发〔2020〕4号); only a first line may end in one (政策解读: / …).
            if (end > titleStart + 2 && lines[end - 2].Last == ':')
            {
                break;
            }

            if (length + line.Folded.Length > MaxRun || (end > titleStart + 1 && LineShape.IsAroundTitle(line)) || LineShape.IsDate(line) || LineShape.IsNumber(line) || (end > titleStart + 1 && !MayContinue(line, lines[titleStart].HeadingLevel)))
            {
                break;
            }

            line.Folded.CopyTo(run[length..]);
            length += line.Folded.Length;
            var joined = run[..length];
            var unlabelled = StripLabel(joined, out _);
            var mayBeAnnounced = announced.MayHold(unlabelled);
            if (!mayBeAnnounced && TitleShape.IsHopeless(unlabelled))
            {
                break;
            }

            var tail = DocumentNumber.ReadTail(joined);
            var numbered = DocumentNumber.ReadHead(joined) is { } head ? head.Length : 0;
            var title = StripLabel(tail is { } t ? joined[..t.TitleLength] : joined[numbered..], out var labelled);
            // Most lines end in no genre word; only a number, a history or a heading mark behind or before them could still make them a title.
            if (announced.IsEmpty && above == 0 && tail is null && line.HeadingLevel == 0 && TitleShape.Genre(title) is null && !SpeaksForTitle(end))
            {
                continue;
            }

            if (end == titleStart + 2 && IsSignatureAbove(lines[titleStart], line))
            {
                return null;
            }

            var isAnnounced = mayBeAnnounced && TitleShape.IsWhole(title) && announced.Holds(title);
            var score = isAnnounced ? Math.Max(0, TitleShape.Score(title)) : TitleShape.Score(title);
            if (double.IsNegativeInfinity(score))
            {
                continue;
            }

            score += (tail is null && numbered == 0 ? 0 : 5) + (isAnnounced ? 6 : 0) - (labelled ? 3 : 0) + (line.HeadingLevel > 0 ? 1.5 : 0) + above;
            var block = Follow(start, titleStart, end, numberAbove ?? (tail is not null ? end - 1 : numbered > 0 ? titleStart : null), score, isAnnounced || tail is not null || numberAbove is not null);

            // On equal evidence the longer title wins: a title that breaks behind a genre word goes on (…若干措施 / 的通知).
            if (!double.IsNegativeInfinity(block.Score) && (best is null || block.Score >= best.Score))
            {
                best = block;
            }

            if (tail is not null)
            {
                break;
            }
        }

        return best;
    }

    // 广东省国土资源厅 / 广东省国土资源厅关于…: the name signs the text before.
    internal static bool IsSignatureAbove(TextLine name, TextLine title) =>
        title.Folded.Length > name.Folded.Length && title.Folded.StartsWith(name.Folded, StringComparison.Ordinal) && LineShape.IsBodyNames(name);

    private bool SpeaksForTitle(int at) =>
        at < lines.Count && (LineShape.IsNumber(lines[at]) || LineShape.IsHistory(lines[at]) || lines[at].Folded[0] is '(' || (at + 1 < lines.Count && LineShape.IsNumber(lines[at + 1])));

    // What stands under the title tells most: number, bodies, adoption line, addressees.
    private TitleBlock Follow(int start, int titleStart, int titleEnd, int? numberLine, double score, bool isCertain)
    {
        var at = titleEnd;
        var certain = false;
        int? dateLine = null;
        var issuers = (Start: titleEnd, End: titleEnd);
        if (at < lines.Count && numberLine is null && LineShape.IsNumber(lines[at]))
        {
            numberLine = at++;
            score += 5;
            certain = true;
        }

        var record = (Start: at, End: at);
        for (; at < Math.Min(lines.Count, titleEnd + MaxRecordLines) && (RecordLine.Is(lines[at]) || IsPageAddress(at)); at++)
        {
            record.End = at + 1;
            score += !certain && (RecordLine.HasDay(lines[at].Folded) || RecordLine.Number(lines[at].Folded).Length > 0) ? 5 : 0;
            certain |= score > 0 && RecordLine.HasDay(lines[at].Folded);
            dateLine ??= RecordLine.HasDay(lines[at].Folded) ? at : null;
            numberLine ??= DocumentNumber.ReadLine(RecordLine.Number(lines[at].Folded).ToString()) is null ? null : at;
        }

        if (AdoptionLines(at) is var adoption and > 0)
        {
            dateLine = at;
            at += adoption;
            score += 5;
            certain = true;
        }

        // A statute tells its history line by line; the first line is its adoption.
        for (var history = at; history < Math.Min(lines.Count, at + MaxHistoryLines) && LineShape.IsHistory(lines[history]);)
        {
            score += dateLine is null ? 3 : 0;
            dateLine ??= history;
            at = ++history;
            certain = true;
        }

        if (dateLine is null && at < lines.Count && IssuerLines(at) is var count and > 0)
        {
            issuers = (at, at + count);
            at += count;
        }

        if (dateLine is null && at < lines.Count && LineShape.IsDate(lines[at]))
        {
            dateLine = at++;
        }

        // Names and a date under a line may as well be the signature under a text; they speak for a title where a text opens behind them.
        if (at > titleEnd && !certain && at < lines.Count && LineShape.OpensText(lines[at]))
        {
            score += 3;
        }

        if (numberLine is null && at < lines.Count && LineShape.IsNumber(lines[at]))
        {
            numberLine = at++;
            score += 5;
            certain = true;
        }

        // A reference whose text is left out, or a title that is not over yet (…若干措施 / 的通知).
        if (at < lines.Count && (lines[at].Folded is "(略)" or "略" or "(略)。" || lines[Math.Min(titleEnd, lines.Count - 1)].Folded[0] is '的' or '》' or ')'))
        {
            score = double.NegativeInfinity;
        }

        // A statute opens with its first chapter or article, or with a table of them.
        if (at < lines.Count && (lines[at].Label is { Form: LabelForm.Part or LabelForm.Chapter or LabelForm.Article, Number: 1 } || lines[at].Folded is "目录"))
        {
            score += TitleShape.Genre(TextLines.Folded(lines, titleStart, titleEnd)) is { Strength: >= 2 } ? 4.5 : 3;
            certain = true;
        }

        // 《…》已于1998年9月1日由…通过,现予公布: the title is said again by the sentence that publishes or issues the text.
        if (!certain && at < lines.Count && PublishesText(lines[at]))
        {
            score += 3;
            certain = true;
        }

        var headEnd = at;
        if (Addressees(at) is var addressees and > 0)
        {
            at += addressees;
            score += 3;
            certain = true;
        }
        else if (at < lines.Count)
        {
            var opens = LineShape.OpensText(lines[at]) && (lines[at].EndsSentence || lines[at].IsFull || lines[at].Length > 40);
            var addresses = lines[at].Folded[0] is '各' && !lines[at].Folded.Contains('。'); // addressees that lost their colon
            score += opens || addresses ? 1.5 : 0;
        }

        return new TitleBlock
        {
            Start = start,
            TitleStart = titleStart,
            TitleEnd = titleEnd,
            HeadEnd = headEnd,
            BodyStart = at,
            NumberLine = numberLine,
            Issuers = issuers,
            Record = record,
            DateLine = dateLine,
            Score = score,
            Certain = certain || isCertain,
        };
    }

    // The address of the page between title and number.
    private bool IsPageAddress(int at) => lines[at].Folded.StartsWith("http", StringComparison.Ordinal) && at + 1 < lines.Count && (LineShape.IsNumber(lines[at + 1]) || RecordLine.Is(lines[at + 1]));

    private static bool PublishesText(TextLine line) =>
        line.Folded.Contains('》') && (line.Folded.Contains("现予", StringComparison.Ordinal) || line.Folded.Contains("印发给", StringComparison.Ordinal) || line.Folded.StartsWith("现公布《", StringComparison.Ordinal));

    // A line that tells when the text was adopted; one that starts with a bracket may run over several.
    private int AdoptionLines(int at)
    {
        for (var end = at + 1; end <= Math.Min(lines.Count, at + MaxAdoptionLines) && LineShape.MayBeAdoption(lines[at].Folded); end++)
        {
            var text = Joined(at, end);
            if (text.Length > 400 || (text[0] is not '(' && end > at + 1))
            {
                break;
            }

            if ((text[0] != '(' || text[^1] == ')') && LineShape.IsAdoption(text))
            {
                return end - at;
            }
        }

        return 0;
    }

    // Some compilations print an entry title of their own, with the number, above the official title.
    private TitleBlock SecondTitle(TitleBlock first, AnnouncedTexts announced)
    {
        if (first.BodyStart != first.HeadEnd || first.HeadEnd >= lines.Count || (first.DateLine is not null && first.Record.End == first.Record.Start))
        {
            return doubled.Split(first);
        }

        // Entry title, body, official title: the same title stands twice.
        var under = first.Issuers.End > first.Issuers.Start ? first.Issuers.End : first.HeadEnd;
        if (BestTitle(under, under, announced, 0, null) is { } other && doubled.Split(other) is var repeated && doubled.IsSame(first, repeated))
        {
            // 某某办公室 / 关于印发…: the name above is the first line of the official title.
            var withBody = first.Issuers.End > first.Issuers.Start && BodyNames.LeadingBody(Joined(repeated.TitleStart, repeated.TitleEnd)) == 0 && BodyNames.LeadingBody(Joined(first.TitleStart, first.TitleEnd)) > 0;
            return repeated with { TitleStart = withBody ? first.Issuers.Start : repeated.TitleStart, Start = first.Start, NumberLine = repeated.NumberLine ?? first.NumberLine, Issuers = first.Issuers, Record = first.Record, DateLine = repeated.DateLine ?? first.DateLine, Score = Math.Max(first.Score, repeated.Score), Certain = true };
        }

        var second = first.NumberLine is null ? null : BestSecond(first.Issuers.End > first.Issuers.Start ? first.Issuers.Start : first.HeadEnd, announced);
        return second is null ? doubled.Split(first) : second with { Start = first.Start, NumberLine = first.NumberLine ?? second.NumberLine, Score = first.Score + 3, Certain = true };
    }

    // A third title under the second is not looked for: a list of titles without end would be read to its end from each of its lines.
    private TitleBlock? BestSecond(int start, AnnouncedTexts announced) =>
        BestTitle(start, start, announced, 0, null) is { Score: >= 5 } best && doubled.Split(best) is var block && BodyNames.LeadingBody(Joined(block.TitleStart, block.TitleEnd)) > 0 ? block : null;

    private string Joined(int start, int end) => TextLines.Folded(lines, start, end);

    // A Markdown heading is a title by itself; it goes on only in a heading of the same level.
    private static bool MayContinue(TextLine line, int level) => line.Label is null && !LineShape.IsAnnotation(line) && line.HeadingLevel == level;

    // Lines that are nothing but names of bodies, under a title.
    private int IssuerLines(int at)
    {
        var count = 0;
        var joined = "";
        for (var end = at + 1; end <= Math.Min(lines.Count, at + 4) && LineShape.MayBeSignature(lines[end - 1]); end++)
        {
            joined += lines[end - 1].Folded;
            if (end == at + 1 ? LineShape.IsBodyNames(lines[at]) : BodyNames.AreNames(joined))
            {
                count = end - at;
            }
        }

        return count;
    }

    // 主送机关 end in a colon at the end of a line and hold no sentence (GB/T 9704-2012, 7.3.2).
    private int Addressees(int at)
    {
        var length = 0;
        for (var end = at; end < Math.Min(lines.Count, at + MaxAddresseeLines); end++)
        {
            var folded = lines[end].Folded;
            length += folded.Length;
            if (length > 500 || folded.Contains('。') || (end == at && (folded.Length < 3 || lines[at].Label is not null)))
            {
                return 0;
            }

            if (folded[^1] == ':')
            {
                return IsAddressee(Joined(at, end + 1)) ? end - at + 1 : 0;
            }

            if (folded.Contains(':'))
            {
                return 0;
            }
        }

        return 0;
    }

    // No name of a body holds 关于: what does is a title with its addressees behind it.
    private static bool IsAddressee(string folded) =>
        !folded.Contains('《') && !folded.Contains("关于", StringComparison.Ordinal) && !folded.Contains("如下", StringComparison.Ordinal) && !folded.Contains("问:", StringComparison.Ordinal)
        && (folded[0] is '各' or '全' or '市' or '省' or '区' or '县' or '有' or '相' or '广' or '致' or '尊' or '你' || BodyNames.LeadingBody(folded) > 0
            || folded.Contains('各') || AddresseeEnds.Any(end => folded.EndsWith(end, StringComparison.Ordinal)));

    private static readonly string[] AddresseeEnds =
        ["单位:", "部门:", "企业:", "人:", "公司:", "局:", "委:", "厅:", "政府:", "商会:", "中心:", "学校:", "院校:", "协会:", "们:", "机构:", "同志:", "(局):", "办公室:", "银行:", "院:", "支行:", "分局:", "委会:", "兵团:"];

    // Compilations number their entries: 1.国务院关于…
    private static ReadOnlySpan<char> StripLabel(ReadOnlySpan<char> folded, out bool labelled)
    {
        var label = MeasureLabel.Read(folded);
        labelled = label is not null;
        return label is { } l ? folded[l.Length..] : folded;
    }
}
