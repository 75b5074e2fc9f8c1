using System.Text.RegularExpressions;
using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Units;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Metadata;

/// <summary>What a compilation says of itself in its front matter: takes the first draft, gives title, compiler, edition and as-of date.</summary>
internal sealed partial record CompilationReader(ParsedField<string>? Title, ParsedField<string>? Compiler, ParsedField<string>? Edition, ParsedField<DateOnly>? AsOf)
{
    private const int MaxTitleLines = 6;

    /// <summary>The region of the compiler or of the title, as a path; null where neither tells one.</summary>
    public string? Region =>
        (Compiler is { } compiler && BodyNames.RegionOf(compiler.Value) is { } own && own != RegionVocabulary.Nation ? own : null)
        ?? (Title is { } title && RegionVocabulary.FirstIn(title.Value) is { } named ? named.Path : null);

    /// <summary>Reads the front matter; all fields are null where the compilation has none.</summary>
    public static CompilationReader Read(IReadOnlyList<UnitDraft> drafts, List<TextLine> lines, IReadOnlyList<SourceLine> source)
    {
        if (drafts.Count == 0 || drafts[0].Kind is not UnitKind.FrontMatter)
        {
            var (head, issue) = ReadRunningHead(source);
            return new CompilationReader(head, null, issue, null);
        }

        var front = lines.Take(drafts[0].End).ToList();
        var (title, edition) = ReadTitle(front);
        return new CompilationReader(title, ReadCompiler(front, title), edition ?? ReadEdition(front), ReadAsOf(front));
    }

    private static (ParsedField<string>? Title, ParsedField<string>? Edition) ReadTitle(List<TextLine> front)
    {
        var end = front.FindIndex(l => l.Length <= 60 && CompilationWordPattern().IsMatch(l.Folded));
        if (end < 0)
        {
            return (null, null);
        }

        var start = end;
        while (start > Math.Max(0, end - MaxTitleLines) && front[start - 1].Length <= 40 && !front[start - 1].EndsSentence && !BodyNames.AreNames(front[start - 1].Folded))
        {
            start--;
        }

        var text = string.Concat(front.Skip(start).Take(end - start + 1).Select(l => l.Text));
        ParsedField<string>? edition = null;
        if (end + 1 < front.Count && EditionPattern().IsMatch(front[end + 1].Folded))
        {
            edition = new ParsedField<string>(front[end + 1].Text.Trim('（', '）', '(', ')'), SourceSpan.Lines(front[end + 1].Number, front[end + 1].Number));
        }

        return (new ParsedField<string>(text, SourceSpan.Lines(front[start].Number, front[end].Number)), edition);
    }

    // Without a cover the running head names the compilation: 人力资源法律政策 2020 第 2 期. A chapter's head comes back less often and is printed doubled.
    private static (ParsedField<string>? Title, ParsedField<string>? Edition) ReadRunningHead(IReadOnlyList<SourceLine> source)
    {
        var heads = source.Where(l => l.Kind is LineKind.Furniture && l.Raw.Length <= 120)
            .Select(l => (Line: l, TextLines.Squash(l.Raw).Text))
            .Where(l => l.Text.Count(c => c is >= '\u4E00' and <= '\u9FFF') >= 4 && !l.Text.Any(c => c is '@' or '.') && !PageFurniture.IsDoubled(l.Text) && !IsSpacedOut(l.Line.Raw))
            .GroupBy(l => l.Text, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .FirstOrDefault(g => g.Count() >= 3);
        if (heads is null)
        {
            return (null, null);
        }

        var span = SourceSpan.Lines(heads.First().Line.Number, heads.First().Line.Number);
        var edition = RunningEditionPattern().Match(heads.Key);
        var name = edition.Success ? heads.Key[..edition.Index] : heads.Key;
        return (Field(name), edition.Success ? Field(edition.Value) : null);

        ParsedField<string>? Field(string value) => value.Length == 0 ? null : new ParsedField<string>(value, span, FieldOrigin.Inferred, "running-head");
    }

    // Letter-spaced feet carry telephone numbers and addresses of the compiler.
    private static bool IsSpacedOut(string raw) => raw.AsSpan().Trim().Count(' ') * 3 > raw.AsSpan().Trim().Length;

    private static ParsedField<string>? ReadCompiler(List<TextLine> front, ParsedField<string>? title)
    {
        foreach (var line in front.Take(40))
        {
            var name = CompilerSuffixPattern().Replace(line.Folded, "");
            if (name.Length is >= 4 and <= 40 && line.Number != title?.Span.EndLine && BodyNames.TrySplit(name, out var names) && names.Count == 1)
            {
                return new ParsedField<string>(names[0], SourceSpan.Lines(line.Number, line.Number));
            }
        }

        return null;
    }

    private static ParsedField<string>? ReadEdition(List<TextLine> front) =>
        front.Take(20).FirstOrDefault(l => EditionPattern().IsMatch(l.Folded)) is { } line
            ? new ParsedField<string>(line.Text.Trim('（', '）', '(', ')'), SourceSpan.Lines(line.Number, line.Number))
            : null;

    private static ParsedField<DateOnly>? ReadAsOf(List<TextLine> front)
    {
        foreach (var line in front.Take(60))
        {
            var folded = line.Folded.Length > 2000 ? line.Folded[..2000] : line.Folded;
            var at = AsOfPattern().Match(folded);
            if (at.Success && PrintedDate.ReadInside(folded.AsSpan(at.Index)) is { } day)
            {
                return new ParsedField<DateOnly>(new DateOnly(day.Year, day.Month, day.Day), SourceSpan.Lines(line.Number, line.Number));
            }
        }

        return null;
    }

    // …政策汇编, 文件选编, 法规汇集, 政策读本
    [GeneratedRegex("(汇编|选编|汇集|汇总|文件集|政策集|读本|手册|选集)(\\([^()]{1,12}\\))?$", RegexOptions.NonBacktracking)]
    private static partial Regex CompilationWordPattern();

    // （第二期） · 2020年第2期 · 第三版
    [GeneratedRegex("^\\(?((19|20)\\d\\d年?)?第[0-9一二三四五六七八九十]{1,4}(期|版|辑|册|批)\\)?$", RegexOptions.NonBacktracking)]
    private static partial Regex EditionPattern();

    // 人力资源法律政策2020第2期
    [GeneratedRegex("((19|20)\\d\\d年?)?第[0-9一二三四五六七八九十]{1,4}(期|版|辑|册|批)$", RegexOptions.NonBacktracking)]
    private static partial Regex RunningEditionPattern();

    [GeneratedRegex("(编印|汇编|编|整理|编制|编写|印)$")]
    private static partial Regex CompilerSuffixPattern();

    // 截至2020年3月10日
    [GeneratedRegex("(截至|截止|截止到|更新至|收录至)(19|20)\\d\\d年\\d{1,2}月\\d{1,2}日", RegexOptions.NonBacktracking)]
    private static partial Regex AsOfPattern();
}
