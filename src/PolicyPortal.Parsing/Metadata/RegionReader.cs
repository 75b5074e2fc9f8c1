using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Metadata;

/// <summary>Reads the area where a unit applies (适用地区) as a path of official names: 全国, 江西省/南昌市.</summary>
public static class RegionReader
{
    /// <summary>The region by the issuing bodies, else the parent, the chapter heading, the title, the addressees, the compilation.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="bodies">Its issuing bodies as <see cref="IssuingBodyReader"/> reads them.</param>
    public static ParsedField<string> Read(UnitContext unit, IReadOnlyList<ParsedField<string>> bodies)
    {
        var chapter = unit.Chapter is null ? null : OfWords(unit.Chapter);

        // A chapter heading names its body in person (人社部); one that names none tells the region of its documents.
        if (OfBodies(bodies) is { } own)
        {
            if (own == RegionVocabulary.Nation && OfAnswered(unit) is { } answered)
            {
                return answered;
            }

            var printed = bodies[0].Origin is FieldOrigin.Printed;
            return new ParsedField<string>(own, bodies[0].Span, printed ? FieldOrigin.Printed : FieldOrigin.Inferred, printed ? null : bodies[0].Reason);
        }

        if (unit.Parent?.Region is { } parent)
        {
            return parent with { Origin = FieldOrigin.Inferred, Reason = "parent" };
        }

        var named = unit.Title is { } words ? RegionVocabulary.FirstIn(words, unit.CompilationRegion) : null;
        // 北京市和天津市文件: of several regions in a heading that of the title counts.
        if (chapter is not null && !(named is { } one && one.Path != chapter && unit.Chapter is { } heading && heading.Contains(one.Name, StringComparison.Ordinal)))
        {
            return Inferred(chapter, "chapter");
        }

        if (named is { } region)
        {
            return new ParsedField<string>(region.Path, unit.TitleOrStart);
        }

        foreach (var paragraph in unit.Paragraphs.Take(4))
        {
            if (paragraph.Text.Value.Contains("各省、自治区、直辖市", StringComparison.Ordinal))
            {
                return new ParsedField<string>(RegionVocabulary.Nation, paragraph.Text.SpanOf(0, paragraph.Text.Value.Length), FieldOrigin.Inferred, "addressees");
            }
        }

        return unit.CompilationRegion is { } around ? Inferred(around, "compilation") : Inferred(RegionVocabulary.Nation, "default");

        ParsedField<string> Inferred(string value, string reason) => new(value, unit.TitleOrStart, FieldOrigin.Inferred, reason);
    }

    /// <summary>The region that completes short names (市人社局, 自治区财政厅): of the parent, the number, the title, the chapter, the compilation; null where none is local.</summary>
    public static string? ContextOf(UnitContext unit)
    {
        var compilation = Local(unit.CompilationRegion);
        return Local(unit.Parent?.Region?.Value)
            ?? (unit.DocumentNumber is { } number && BodyNames.FromNumberPrefix(number, compilation) is { } body ? Local(BodyNames.RegionOf(body)) : null)
            ?? (unit.Title is { } title ? RegionVocabulary.FirstIn(title, compilation)?.Path : null)
            ?? (unit.Chapter is { } chapter ? Local(OfWords(chapter)) : null)
            ?? compilation;
    }

    /// <summary>The region that a heading tells: a division's name, or 国家, 中央, 全国, or a central body.</summary>
    public static string? OfWords(string words)
    {
        if (RegionVocabulary.FirstIn(words) is { } region)
        {
            return region.Path;
        }

        foreach (var word in (ReadOnlySpan<string>)["国家", "国务院", "中央", "全国", "部委"])
        {
            if (words.Contains(word, StringComparison.Ordinal))
            {
                return RegionVocabulary.Nation;
            }
        }

        return BodyNames.TrySplit(words, out var names) ? BodyNames.RegionOf(names[0]) : null;
    }

    /// <summary>
    /// The area that all bodies share: 内蒙古自治区 for one of its departments and the People's Bank's branch in 呼和浩特. Where they share none, that of the first.
    /// </summary>
    private static string? OfBodies(IReadOnlyList<ParsedField<string>> bodies)
    {
        List<string> paths = [.. bodies.Select(b => BodyNames.RegionOf(b.Value)).OfType<string>()];
        if (paths.Count == 0)
        {
            return null;
        }

        var first = paths[0];
        foreach (var path in paths)
        {
            if (first.StartsWith(path + "/", StringComparison.Ordinal))
            {
                first = path;
            }
        }

        return first;
    }

    /// <summary>What a central body answers to one province's or city's government (批复, 函, 答复) applies there.</summary>
    private static ParsedField<string>? OfAnswered(UnitContext unit)
    {
        if (unit.Title is not { Length: > 2 } title || !Answers.Any(answer => title.EndsWith(answer, StringComparison.Ordinal)) || unit.Paragraphs.FirstOrDefault(p => p.Role is ParagraphRole.Addressees) is not { } paragraph)
        {
            return null;
        }

        string? region = null;
        foreach (var name in paragraph.Text.Value.TrimEnd('：', ':').Split(['、', '，', ',', ' ']))
        {
            if (name.EndsWith("人民政府", StringComparison.Ordinal) && BodyNames.RegionOf(name) is { } path and not RegionVocabulary.Nation)
            {
                if (region is not null && region != path)
                {
                    return null;
                }

                region = path;
            }
        }

        return region is null ? null : new ParsedField<string>(region, paragraph.Text.SpanOf(0, paragraph.Text.Value.Length), FieldOrigin.Inferred, "addressees");
    }

    private static readonly string[] Answers = ["批复", "的函", "复函"];

    private static string? Local(string? path) => path is RegionVocabulary.Nation ? null : path;
}
