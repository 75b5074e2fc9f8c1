using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Measures;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Units;

/// <summary>
/// The signature block of a unit (发文机关署名 and 成文日期, GB/T 9704-2012, 7.3.5), as indexes into the text lines, ends exclusive.
/// </summary>
/// <param name="Start">First line with a name; equals <paramref name="End"/> where only a date is printed.</param>
/// <param name="End">Line behind the last name.</param>
/// <param name="DateLine">The line with the date, or null.</param>
internal sealed record Signature(int Start, int End, int? DateLine)
{
    private const int MaxNames = 16;
    private const int MaxTail = 40;

    /// <summary>Reads the signature at the end of a unit's text, before openness, attachment lists and contacts; null where none is printed.</summary>
    public static Signature? Read(List<TextLine> lines, int bodyStart, int end)
    {
        for (var i = end - 1; i >= Math.Max(bodyStart, end - MaxTail); i--)
        {
            if (LineShape.IsDate(lines[i]))
            {
                return new Signature(NamesAbove(lines, bodyStart, i), i, i);
            }

            if (IsSignedDate(lines, bodyStart, i))
            {
                return new Signature(NamesAbove(lines, bodyStart, i), i + 1, i);
            }

            // A date that numbered text follows stands in the head or in the text.
            if (lines[i].Label is { Form: LabelForm.Article or LabelForm.Han or LabelForm.Chapter })
            {
                break;
            }
        }

        return Undated(lines, bodyStart, end);
    }

    /// <summary>A line that ends in a date behind a name, or behind the end of a name that was split over the lines above (…总工 / 会2020年2月7日).</summary>
    public static bool IsSignedDate(List<TextLine> lines, int bodyStart, int at)
    {
        if (PrintedDate.ReadTail(lines[at].Folded) is not { BodyLength: > 0 } tail)
        {
            return false;
        }

        var names = lines[at].Folded[..tail.BodyLength];
        if (names.LastIndexOf('。') is var stop and >= 0)
        {
            // …同时废止。上海市人力资源和社会保障局2016年3月31日: the signature runs on behind the text.
            return stop < names.Length - 1 && BodyNames.AreNames(names.AsSpan(stop + 1));
        }

        for (var above = at; !BodyNames.AreNames(names); names = lines[above].Folded + names)
        {
            if (--above < Math.Max(bodyStart, at - 6) || !LineShape.MayBeSignature(lines[above]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The names as one run, for splitting into bodies.</summary>
    public string Joined(List<TextLine> lines) =>
        string.Concat(lines.Skip(Start).Take(End - Start).Select(l => PrintedDate.ReadTail(l.Folded) is { } tail && l.Index == DateLine ? l.Folded[..tail.BodyLength] : l.Folded));

    // Text ends in punctuation, so whatever stands between it and the date without any is the signature.
    private static int NamesAbove(List<TextLine> lines, int bodyStart, int date)
    {
        var start = date;
        while (start > Math.Max(bodyStart, date - MaxNames) && LineShape.MayBeSignature(lines[start - 1]))
        {
            start--;
        }

        // A full line above the names may be the end of a paragraph that lost its full stop.
        while (start < date && lines[start].IsFull && !BodyNames.AreNames(TextLines.Folded(lines, start, date)))
        {
            start++;
        }

        return start;
    }

    private static Signature? Undated(List<TextLine> lines, int bodyStart, int end)
    {
        var last = end;
        while (last > bodyStart && LineShape.IsAnnotation(lines[last - 1]))
        {
            last--;
        }

        for (var start = Math.Max(bodyStart, last - 6); start < last; start++)
        {
            if (start > bodyStart && lines.Skip(start).Take(last - start).All(LineShape.MayBeSignature)
                && BodyNames.AreNames(TextLines.Folded(lines, start, last)))
            {
                return new Signature(start, last, null);
            }
        }

        return null;
    }
}
