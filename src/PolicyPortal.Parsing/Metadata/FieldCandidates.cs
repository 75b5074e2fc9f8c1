using System.Globalization;
using PolicyPortal.Parsing.Citations;
using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Metadata;

/// <summary>Where in a unit a candidate stands.</summary>
public enum CandidatePlace
{
    /// <summary>In the first lines.</summary>
    Head,

    /// <summary>In the last lines.</summary>
    Signature,

    /// <summary>Told by the prefix of a document number.</summary>
    NumberPrefix,
}

/// <summary>A value that a field of a unit could have.</summary>
/// <param name="Field">title, documentNumber, issuingBodies or issueDate.</param>
/// <param name="Value">As the field is written: a date as <c>yyyy-MM-dd</c>, a number in its normal form, one body by its official name.</param>
/// <param name="StartLine">First source line that it stands on.</param>
/// <param name="EndLine">Last source line that it stands on.</param>
/// <param name="Place">The part of the unit.</param>
public sealed record FieldCandidate(string Field, string Value, int StartLine, int EndLine, CandidatePlace Place);

/// <summary>
/// All that the title, number, bodies and date of a unit could be, for a person to choose from: the readers of these fields take one of them, this lists every one.
/// Documents have those parts in their first and last lines (GB/T 9704-2012, 7.2 and 7.3.5); what stands between is text.
/// </summary>
public static class FieldCandidates
{
    private const int HeadLines = 16;
    private const int SignatureLines = 24;
    private const int TitleLines = 6;
    private const int LongestTitle = 300;
    private const int LongestLine = 400;
    private const int NameLines = 4;
    private static readonly string[] ForwardingWords = ["转发", "批转", "印发"];

    /// <summary>The candidates, each value of a field once, those of the head first.</summary>
    /// <param name="lines">Numbers and texts of the unit's lines in order; blank ones are passed over.</param>
    /// <param name="region">Path of the region that completes 省…, 市…; null where there is none.</param>
    public static IReadOnlyList<FieldCandidate> Of(IEnumerable<(int Number, string Text)> lines, string? region = null)
    {
        List<Line> printed = [.. lines.Where(line => !string.IsNullOrWhiteSpace(line.Text)).Select(line => new Line(line.Number, Cut(line.Text.Trim())))];
        var headCount = Math.Min(HeadLines, (printed.Count + 1) / 2);
        var head = printed.GetRange(0, headCount);
        var tail = printed.GetRange(Math.Max(headCount, printed.Count - SignatureLines), Math.Min(printed.Count - headCount, SignatureLines));

        List<FieldCandidate> found = [];
        Titles(head, found);
        Numbers(head, CandidatePlace.Head, found);
        Numbers(tail, CandidatePlace.Signature, found);
        Bodies(tail, CandidatePlace.Signature, region, found);
        TitleBodies(region, found);
        Bodies(head, CandidatePlace.Head, region, found);
        foreach (var number in found.FindAll(c => c is { Field: "documentNumber", Place: CandidatePlace.Head })) // further down other documents are cited
        {
            if (BodyNames.FromNumberPrefix(number.Value, region) is { } body)
            {
                found.Add(new("issuingBodies", body, number.StartLine, number.EndLine, CandidatePlace.NumberPrefix));
            }
        }

        Dates(tail, CandidatePlace.Signature, found);
        Dates(head, CandidatePlace.Head, found);
        return [.. found.DistinctBy(c => (c.Field, c.Value))];
    }

    private static string Cut(string text) => text.Length > LongestLine ? text[..LongestLine] : text;

    /// <summary>The first one, two, three … lines joined, until a line is something else than a part of a title.</summary>
    private static void Titles(List<Line> head, List<FieldCandidate> found)
    {
        var first = head.FindIndex(line => DocumentNumber.ReadLine(line.Folded) is null && PrintedDate.ReadLine(line.Folded) is null);
        var title = "";
        for (var i = first; i >= 0 && i < Math.Min(head.Count, first + TitleLines); i++)
        {
            var line = head[i];
            if (DocumentNumber.ReadLine(line.Folded) is not null || PrintedDate.ReadLine(line.Folded) is not null || line.Folded[^1] is ':' or '。' or ';')
            {
                break;
            }

            title += string.Concat(line.Text.Where(c => !char.IsWhiteSpace(c))).TrimStart('#').Trim('*');
            if (WithoutNumber(title) is { Length: > 0 and <= LongestTitle } value)
            {
                found.Add(new("title", value, head[first].Number, line.Number, CandidatePlace.Head));
            }
        }
    }

    private static string WithoutNumber(string title)
    {
        var end = DocumentNumber.ReadTail(TextFold.Fold(title)) is { } tail ? tail.TitleLength : title.Length;
        var start = DocumentNumber.ReadHead(TextFold.Fold(title)) is { } before && before.Length < end ? before.Length : 0;
        return title[start..end];
    }

    private static void Numbers(List<Line> lines, CandidatePlace place, List<FieldCandidate> found)
    {
        foreach (var line in lines)
        {
            string?[] own = [DocumentNumber.ReadLine(line.Folded), DocumentNumber.ReadTail(line.Folded)?.Number, DocumentNumber.ReadHead(line.Folded)?.Number, DocumentNumber.ReadOrder(line.Folded)?.Number];
            var numbers = own.OfType<string>().ToList();
            found.AddRange((numbers.Count > 0 ? numbers : CitedNumber.Of(line.Folded).Select(number => number.Value)).Select(number => new FieldCandidate("documentNumber", number, line.Number, line.Number, place)));
        }
    }

    /// <summary>Lines that are nothing but names of bodies, a day behind them aside; a name may be broken over lines.</summary>
    private static void Bodies(List<Line> lines, CandidatePlace place, string? region, List<FieldCandidate> found)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            for (var n = Math.Min(NameLines, lines.Count - i); n > 0; n--)
            {
                var words = string.Join(' ', lines.Skip(i).Take(n).Select(line => line.WithoutDay));
                if (words.Length <= LongestLine && BodyNames.TrySplit(words, region, out var names))
                {
                    found.AddRange(names.Select(name => new FieldCandidate("issuingBodies", name, lines[i].Number, lines[i + n - 1].Number, place)));
                    i += n - 1;
                    break;
                }
            }
        }
    }

    /// <summary>Names at the beginning of a title, and behind the words that say that another's text is passed on.</summary>
    private static void TitleBodies(string? region, List<FieldCandidate> found)
    {
        foreach (var title in found.FindAll(c => c.Field == "title"))
        {
            foreach (var start in ForwardingWords.Select(word => title.Value.IndexOf(word, StringComparison.Ordinal) is var at and > 0 ? at + word.Length : -1).Prepend(0).Where(at => at >= 0))
            {
                if (BodyNames.LeadingBody(title.Value.AsSpan(start).TrimStart("《"), region, out var names) > 0)
                {
                    found.AddRange(names.Select(name => new FieldCandidate("issuingBodies", name, title.StartLine, title.EndLine, CandidatePlace.Head)));
                }
            }
        }
    }

    private static void Dates(List<Line> lines, CandidatePlace place, List<FieldCandidate> found) => found.AddRange(
        from line in lines
        from day in PrintedDate.All(line.Folded)
        select new FieldCandidate("issueDate", new DateOnly(day.Year, day.Month, day.Day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), line.Number, line.Number, place));

    private sealed record Line(int Number, string Text)
    {
        /// <summary>Folded and without blanks.</summary>
        public string Folded { get; } = TextFold.Fold(Text).Replace(" ", "", StringComparison.Ordinal);

        /// <summary>Without a day at its end: of such a line the blanks are gone too.</summary>
        public string WithoutDay => PrintedDate.ReadLine(Folded) is not null ? "" : PrintedDate.ReadTail(Folded) is { } tail ? Folded[(Folded.LastIndexOf('。', tail.BodyLength - 1) + 1)..tail.BodyLength] : Text;
    }
}
