using System.Buffers;
using System.Text.RegularExpressions;
using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Metadata;

/// <summary>
/// Reads the issuing bodies (发文机关) of a unit: from the signature, else the title, the adoption line, the number's prefix, the parent, the chapter heading.
/// </summary>
public static partial class IssuingBodyReader
{
    private const int MostSignatureLines = 40;
    private const int LongestName = 5;

    // What a name in a signature does not hold, but contact lines and sentences do.
    private static readonly SearchValues<char> TextMarks = SearchValues.Create("，。；：？！,;:?!.《》0123456789０１２３４５６７８９@");

    /// <summary>The bodies in printed order as official full names; empty where nothing tells.</summary>
    public static IReadOnlyList<ParsedField<string>> Read(UnitContext unit)
    {
        var region = RegionReader.ContextOf(unit);
        var signed = FromSignature(unit.SignatureLines, region);
        if (signed.Count > 0)
        {
            return signed;
        }

        // The title of a form or a list often starts with the body that it is handed in to.
        return unit.Kind is UnitKind.Attachment
            ? FirstOf(() => FromParent(unit), () => FromTitle(unit, region), () => FromNumber(unit, region), () => FromChapter(unit, region))
            : FirstOf(() => FromTitle(unit, region), () => FromAdoption(unit, region), () => FromHead(unit, region), () => FromForwarding(unit), () => FromParentIfIssued(unit), () => FromNumber(unit, region), () => FromParent(unit), () => FromChapter(unit, region));
    }

    private static IReadOnlyList<ParsedField<string>> FirstOf(params ReadOnlySpan<Func<IReadOnlyList<ParsedField<string>>>> sources)
    {
        foreach (var source in sources)
        {
            if (source() is { Count: > 0 } bodies)
            {
                return bodies;
            }
        }

        return [];
    }

    private static List<ParsedField<string>> FromSignature(IReadOnlyList<SourceLine> lines, string? region)
    {
        List<ParsedField<string>> bodies = [];
        var interrupted = false;
        lines = lines.Count > MostSignatureLines ? [.. lines.Skip(lines.Count - MostSignatureLines)] : lines;
        string[] printed = [.. lines.Select(line => WithoutDate(line.Raw))];
        for (var i = 0; i < lines.Count; i++)
        {
            var found = false;
            // A name may be split over lines: the most lines that together are nothing but names are read as one run.
            for (var n = Math.Min(LongestName, lines.Count - i); n > 0; n--)
            {
                if (printed[i + n - 1].Length == 0)
                {
                    continue;
                }

                var joined = n == 1 ? printed[i] : string.Join(' ', printed, i, n);
                if (!BodyNames.TrySplit(joined, region, out var names))
                {
                    continue;
                }

                // Contact lines may name bodies as well; the signature is the last run of names.
                if (interrupted)
                {
                    bodies.Clear();
                    interrupted = false;
                }

                found = true;
                var span = SourceSpan.Lines(lines[i].Number, lines[i + n - 1].Number);
                bodies.AddRange(names.Where(name => bodies.All(b => b.Value != name)).Select(name => new ParsedField<string>(name, span)));
                region = names.Select(BodyNames.RegionOf).FirstOrDefault(r => r is not null and not RegionVocabulary.Nation) ?? region;
                i += n - 1;
                break;
            }

            interrupted |= !found && printed[i].AsSpan().IndexOfAny(TextMarks) >= 0;
        }

        return bodies;
    }

    private static IReadOnlyList<ParsedField<string>> FromTitle(UnitContext unit, string? region)
    {
        if (unit.Title is not { } title || BodyNames.LeadingBody(title, region, out var names) == 0)
        {
            return [];
        }

        return [.. names.Select(name => new ParsedField<string>(name, unit.TitleOrStart))];
    }

    /// <summary>（2020年2月7日北京市第十五届人民代表大会常务委员会第十八次会议通过）</summary>
    private static IReadOnlyList<ParsedField<string>> FromAdoption(UnitContext unit, string? region)
    {
        // A history stands in the head: a bracket or a day at its start, and no sentence.
        foreach (var paragraph in unit.Paragraphs.Take(20).Where(p => p.Text.Folded is { Length: > 0 and <= 300 } text && (text[0] is '(' or '第' || char.IsAsciiDigit(text[0])) && !text.Contains('。')))
        {
            if (AdoptionBody.Read(paragraph.Text.Folded, region) is { Count: > 0 } names)
            {
                return [.. names.Select(name => new ParsedField<string>(name, paragraph.Text.SpanOf(0, paragraph.Text.Value.Length)))];
            }
        }

        return [];
    }

    /// <summary>A forwarded text has its bodies under the title: 国家卫生健康委 人力资源社会保障部 财政部.</summary>
    private static IReadOnlyList<ParsedField<string>> FromHead(UnitContext unit, string? region)
    {
        foreach (var paragraph in unit.Parent is null ? [] : unit.Paragraphs.Take(3))
        {
            var text = paragraph.Text.Value;
            if (paragraph.Role is not ParagraphRole.Addressees && text.Length <= 120 && BodyNames.TrySplit(text, region, out var names))
            {
                return [.. names.Select(name => new ParsedField<string>(name, paragraph.Text.SpanOf(0, text.Length)))];
            }
        }

        return [];
    }

    /// <summary>国务院办公厅转发国家卫生健康委 人力资源社会保障部 财政部关于…的通知: the text that follows was issued by those whose words are forwarded.</summary>
    private static IReadOnlyList<ParsedField<string>> FromForwarding(UnitContext unit)
    {
        if (unit.Parent is not { Title: { } title } parent)
        {
            return [];
        }

        foreach (var word in (ReadOnlySpan<string>)["转发", "批转"])
        {
            var at = title.Value.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && BodyNames.LeadingBody(title.Value.AsSpan(at + word.Length).TrimStart("《 "), parent.Region?.Value, out var names) > 0)
            {
                return [.. names.Select(name => new ParsedField<string>(name, title.Span, FieldOrigin.Inferred, "forwarding-title"))];
            }
        }

        return [];
    }

    private static IReadOnlyList<ParsedField<string>> FromNumber(UnitContext unit, string? region) =>
        unit.DocumentNumber is { } number && BodyNames.FromNumberPrefix(number, region) is { } body
            ? [new ParsedField<string>(body, unit.NumberSpan ?? unit.TitleOrStart, FieldOrigin.Inferred, "number-prefix")]
            : [];

    /// <summary>A text without a number of its own is issued by the notice that carries it.</summary>
    private static IReadOnlyList<ParsedField<string>> FromParentIfIssued(UnitContext unit) => unit.DocumentNumber is null ? FromParent(unit) : [];

    private static IReadOnlyList<ParsedField<string>> FromParent(UnitContext unit) =>
        unit.Parent is { } parent
            ? [.. parent.IssuingBodies.Select(body => body with { Origin = FieldOrigin.Inferred, Reason = "parent" })]
            : [];

    private static IReadOnlyList<ParsedField<string>> FromChapter(UnitContext unit, string? region) =>
        unit.Chapter is { } chapter && BodyNames.TrySplit(ChapterLabelPattern().Replace(chapter, ""), region, out var names)
            ? [.. names.Select(name => new ParsedField<string>(name, unit.TitleOrStart, FieldOrigin.Inferred, "chapter"))]
            : [];

    /// <summary>The line without a date at its end (财政部 2020年2月1日) and without the words before a signature.</summary>
    private static string WithoutDate(string line)
    {
        var text = line.Length > 400 ? line[^400..] : line;
        var date = text.Contains('年') && text.Contains('月') ? DatePattern().Match(text) : Match.Empty;
        if (date.Success)
        {
            text = text[(text.LastIndexOf('。', date.Index) + 1)..date.Index];
        }

        return text.Trim().Trim('#', '*').Trim();
    }

    // 2020年2月1日, 二〇二〇年二月一日, letter-spaced as well, at the end of the line
    [GeneratedRegex(@"[\s(（]*[0-9０-９二](?:\s?[0-9０-９〇○O零一二三四五六七八九]){3}\s*年[\s0-9０-９一二三四五六七八九十]{1,6}月[\s0-9０-９一二三四五六七八九十]{1,8}日?[\s)）]*$", RegexOptions.NonBacktracking)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"^[\s(（]*[0-9一二三四五六七八九十]{1,3}[)）]?[、.．\s]*", RegexOptions.NonBacktracking)]
    private static partial Regex ChapterLabelPattern();
}
