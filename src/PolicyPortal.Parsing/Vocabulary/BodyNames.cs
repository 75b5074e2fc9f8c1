using PolicyPortal.Parsing.Lines;

namespace PolicyPortal.Parsing.Vocabulary;

/// <summary>Names of issuing bodies (发文机关) in signatures, titles and document numbers. Every question takes time linear in the text.</summary>
public static class BodyNames
{
    /// <summary>
    /// True where the whole text is a run of one or several names of bodies, with or without separators between them. Blanks are allowed anywhere (letter-spaced
    /// signatures); a blank between two names is a hint. A closing 等6个部门 names nobody and is passed over.
    /// </summary>
    /// <param name="text">One or several signature lines, joined.</param>
    /// <param name="names">Official names in printed order.</param>
    public static bool TrySplit(string text, out IReadOnlyList<string> names) => TrySplit(text, null, out names);

    /// <summary>As <see cref="TrySplit(string, out IReadOnlyList{string})"/>; short names without a region (市人力社保局, 财政厅) take that of the context.</summary>
    /// <param name="text">One or several signature lines, joined.</param>
    /// <param name="regionContext">A region's path, or null.</param>
    /// <param name="names">Official names in printed order.</param>
    public static bool TrySplit(string text, string? regionContext, out IReadOnlyList<string> names)
    {
        names = [];
        if (!MayBeNames(text))
        {
            return false;
        }

        using var run = BodyRun.Prepare(text);
        var context = RegionVocabulary.Find(regionContext);
        if (!IsDivided(run, context))
        {
            return false;
        }

        names = run.NamesUpTo(run.WithoutCount(run.Text.Length), context);
        return true;
    }

    /// <summary>As <see cref="TrySplit(string, out IReadOnlyList{string})"/>, without the names.</summary>
    internal static bool AreNames(ReadOnlySpan<char> text)
    {
        if (!MayBeNames(text))
        {
            return false;
        }

        using var run = BodyRun.Prepare(text);
        return IsDivided(run, null);
    }

    private static bool MayBeNames(ReadOnlySpan<char> text) => text.Length <= BodyRun.Longest * 4 && BodyEdges.MayLead(text) && BodyEdges.MayClose(text);

    private static bool IsDivided(BodyRun run, Region? context)
    {
        if (run.Text.Length is < 2 or >= BodyRun.Longest)
        {
            return false;
        }

        run.Read(context);
        return run.Reaches(run.WithoutCount(run.Text.Length));
    }

    /// <summary>
    /// The length of the name of a body, or of a list of them, at the start of the text (人力资源社会保障部财政部关于…), 等6个部门 and a separator behind it included;
    /// 0 where none stands there. Names that no vocabulary knows count only where a word of titles follows (关于, 印发, 转发, 公告 …).
    /// </summary>
    public static int LeadingBody(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, BodyRun.Longest)];
        if (!BodyEdges.MayLead(text))
        {
            return 0;
        }

        using var run = BodyRun.Prepare(text);
        run.Read(null);
        return LeadingEnd(run) is var end and > 0 ? run.SourceLength(run.WithCount(end)) : 0;
    }

    /// <summary>As <see cref="LeadingBody(ReadOnlySpan{char})"/>, with the official names.</summary>
    /// <param name="text">A title, blanks included or not.</param>
    /// <param name="regionContext">A region's path, or null.</param>
    /// <param name="names">Official names in printed order.</param>
    public static int LeadingBody(ReadOnlySpan<char> text, string? regionContext, out IReadOnlyList<string> names)
    {
        names = [];
        text = text[..Math.Min(text.Length, BodyRun.Longest)];
        if (!BodyEdges.MayLead(text))
        {
            return 0;
        }

        using var run = BodyRun.Prepare(text);
        var context = RegionVocabulary.Find(regionContext);
        run.Read(context);
        if (LeadingEnd(run) is not (> 0 and var end))
        {
            return 0;
        }

        names = run.NamesUpTo(end, context);
        return run.SourceLength(run.WithCount(end));
    }

    // The longest run of names that is sure of itself or has a word of titles behind it; 0 where none is.
    private static int LeadingEnd(BodyRun run)
    {
        var end = run.Text.Length;
        while (end > 0 && (!run.Reaches(end) || (run.IsUnsure(end) && !run.TitleWordAt(end))))
        {
            end--;
        }

        return end;
    }

    /// <summary>The official full name of one body; the name itself, blanks removed, where no rule reads it.</summary>
    /// <param name="name">A name in any form: 银保监会, 渝北区人社局, 市委办公厅.</param>
    /// <param name="regionContext">A region's path that completes 省…, 市…, 自治区…; null where there is none.</param>
    public static string Official(string name, string? regionContext = null)
    {
        if (TrySplit(name, regionContext, out var names))
        {
            return string.Concat(names);
        }

        return string.Concat(name.Where(c => !char.IsWhiteSpace(c)));
    }

    /// <summary>The body that the prefix of a document number stands for (渝府办发〔2020〕14号: 重庆市人民政府办公厅); null where it tells none.</summary>
    /// <param name="documentNumber">The number, or its prefix alone.</param>
    /// <param name="regionContext">Decides where an abbreviation stands for several regions (宁: 宁夏回族自治区, 南京市).</param>
    public static string? FromNumberPrefix(string documentNumber, string? regionContext = null) => NumberPrefixes.BodyOf(documentNumber, regionContext);

    /// <summary>The region's path of a body by its name: 全国 for central organs; null where the name does not tell.</summary>
    public static string? RegionOf(string officialName)
    {
        var match = Whole(officialName);
        if (match is { } m)
        {
            return m.Region?.Path ?? (m.ContextWord is null ? RegionVocabulary.Nation : null);
        }

        return RegionVocabulary.FirstIn(officialName)?.Path;
    }

    /// <summary>Where the body stands, by its name.</summary>
    public static BodyLevel Level(string officialName) => RegionOf(officialName) switch
    {
        null => BodyLevel.Unknown,
        RegionVocabulary.Nation => BodyLevel.Central,
        var path => RegionVocabulary.Find(path)?.Level switch
        {
            1 => BodyLevel.Province,
            2 => BodyLevel.Prefecture,
            3 => RegionVocabulary.Find(path)!.Parent is { IsMunicipality: true } ? BodyLevel.Prefecture : BodyLevel.County,
            _ => BodyLevel.Unknown,
        },
    };

    private static BodyMatch? Whole(string name)
    {
        var text = TextFold.Fold(name);
        BodyMatch? best = null;
        List<BodyMatch> found = [];
        BodyGrammar.Read(text, null, generic: true, found);
        foreach (var match in found)
        {
            if (match.Length == text.Length && (best is null || match.Cost < best.Value.Cost))
            {
                best = match;
            }
        }

        return best;
    }
}
