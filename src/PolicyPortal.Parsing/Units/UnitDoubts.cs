using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Measures;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Units;

/// <summary>
/// What in a finished unit contradicts itself or looks incomplete: takes the unit with all its fields, gives notes.
/// Nothing is changed by a doubt; it tells a reader where to look into the source.
/// </summary>
internal static class UnitDoubts
{
    /// <summary>Characters shown on either side of a character that could not be read.</summary>
    private const int Around = 12;

    // Words that nothing ends in: what they announce was cut off.
    private static readonly string[] OpenEnds = ["的", "、", "和", "或", "以及", "关于", "有关", "进一步", ",", ":", "-"];

    /// <summary>The doubts about title, signature, numbering and characters, in this order.</summary>
    public static IEnumerable<ParseNote> Read(ParsedUnit unit, UnitContext context) =>
        [.. Title(unit), .. Signature(unit, context), .. Numbering(unit.Measures), .. Characters(unit)];

    private static IEnumerable<ParseNote> Title(ParsedUnit unit)
    {
        if (unit.Title is not { } title || unit.Kind is not (UnitKind.Document or UnitKind.Interpretation))
        {
            yield break;
        }

        var folded = TextFold.Fold(title.Value).Replace(" ", "", StringComparison.Ordinal);
        if (!TitleShape.Balanced(folded))
        {
            yield return new ParseNote("title-unbalanced", title.Span, title.Value);
        }
        else if (OpenEnds.Any(end => folded.EndsWith(end, StringComparison.Ordinal)))
        {
            yield return new ParseNote("title-broken-off", title.Span, title.Value);
        }
        else if (unit.Kind is UnitKind.Document && unit.Genre is not { Origin: FieldOrigin.Printed })
        {
            yield return new ParseNote("title-without-genre", title.Span, title.Value);
        }
    }

    /// <summary>A title may name fewer bodies than sign (人社部等五部门), but none that does not sign.</summary>
    private static IEnumerable<ParseNote> Signature(ParsedUnit unit, UnitContext context)
    {
        if (unit.Title is not { } title || context.SignatureLines is not { Count: > 0 } lines)
        {
            yield break;
        }

        List<ParsedField<string>> signed = [.. unit.IssuingBodies.Where(b => b.Span.StartLine >= lines[0].Number && b.Span.EndLine <= lines[^1].Number && b.Span != title.Span)];
        if (signed.Count == 0 || BodyNames.LeadingBody(title.Value, unit.Region?.Value, out var named) == 0)
        {
            yield break;
        }

        List<string> missing = [.. named.Where(name => !signed.Exists(b => b.Value == name))];
        if (missing.Count > 0)
        {
            yield return new ParseNote("signature-names-others", signed[0].Span.Union(signed[^1].Span), string.Join('、', missing));
        }
    }

    /// <summary>
    /// 一、三、 or （一）（三） under one measure. Numbers may start again at one, and may run on through the measures above them
    /// (articles through chapters, （三） under 二 after （二） under 一).
    /// </summary>
    private static IEnumerable<ParseNote> Numbering(IReadOnlyList<ParsedMeasure> measures)
    {
        if (measures.Count == 0)
        {
            yield break;
        }

        // There are a dozen shapes of labels; each has its place in the lists.
        List<string> shapes = [];
        List<int> latest = [];
        Dictionary<(int Parent, int Shape), (ParsedMeasure? Measure, int Number)> siblings = [];
        foreach (var measure in measures)
        {
            var (shape, number) = NumberOf(measure.Label);
            if (number == 0)
            {
                continue;
            }

            var form = shapes.IndexOf(shape);
            if (form < 0)
            {
                form = shapes.Count;
                shapes.Add(shape);
                latest.Add(0);
            }

            var (before, last) = siblings.GetValueOrDefault((measure.ParentIndex ?? -1, form));
            if (number > last + 1 && number != latest[form] + 1)
            {
                yield return new ParseNote(
                    "numbering-gap",
                    SourceSpan.Lines(before?.Span.StartLine ?? measure.Span.StartLine, measure.Span.StartLine),
                    before is null ? measure.Label : $"{before.Label} → {measure.Label}");
            }

            siblings[(measure.ParentIndex ?? -1, form)] = (measure, number);
            latest[form] = number;
        }
    }

    /// <summary>The form of a label and its number: （八） gives <c>(一)</c> and 8, 第三条 gives <c>第一条</c> and 3; 0 where it has none.</summary>
    private static (string Shape, int Number) NumberOf(string label)
    {
        var folded = TextFold.Fold(label);
        if (folded.Length == 1 && folded[0] is >= '①' and <= '⑳')
        {
            return ("①", folded[0] - '①' + 1);
        }

        var start = folded.AsSpan().IndexOfAny("0123456789一二三四五六七八九十百零〇");
        if (start < 0)
        {
            return (folded, 0);
        }

        var isArabic = char.IsAsciiDigit(folded[start]);
        var end = start;
        while (end < folded.Length && (isArabic ? char.IsAsciiDigit(folded[end]) : "一二三四五六七八九十百零〇".Contains(folded[end])))
        {
            end++;
        }

        return (string.Concat(folded.AsSpan(0, start), isArabic ? "1" : "一", folded.AsSpan(end)), MeasureLabel.Value(folded.AsSpan(start, end - start)));
    }

    /// <summary>U+FFFD stands where a decoder met bytes that are no character.</summary>
    private static IEnumerable<ParseNote> Characters(ParsedUnit unit)
    {
        var isTitleNoted = unit.Title?.Value.Contains('\uFFFD') is true;
        foreach (var paragraph in unit.Paragraphs)
        {
            var text = paragraph.Text.Value;
            if (text.IndexOf('\uFFFD', StringComparison.Ordinal) is var first and >= 0 && !(isTitleNoted && paragraph.Role is ParagraphRole.TitleBlock))
            {
                var last = text.LastIndexOf('\uFFFD');
                var from = Math.Max(0, first - Around);
                yield return new ParseNote("replacement-character", paragraph.Text.SpanOf(first, last - first + 1), text[from..Math.Min(text.Length, first + Around + 1)]);
            }
        }
    }
}
