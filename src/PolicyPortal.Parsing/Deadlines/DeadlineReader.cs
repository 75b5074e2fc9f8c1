using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>Finds the time limits (期限) of one unit: time expressions first, then the rules that tell a limit from a date.</summary>
public static class DeadlineReader
{
    /// <summary>How many paragraphs behind 自2020年2月起 a length without start still counts from it.</summary>
    private const int CarryParagraphs = 4;

    /// <summary>Reads all limits of the unit in reading order. Never throws on any text; takes time linear in its length.</summary>
    /// <param name="paragraphs">The unit's paragraphs; only body and annotations are read.</param>
    /// <param name="issueDate">成文日期, for years that are not printed and for 自印发之日起; null if unknown.</param>
    /// <param name="kind">What the unit is: covers and headings hold no limits.</param>
    public static IReadOnlyList<ParsedDeadline> Read(IReadOnlyList<ParsedParagraph> paragraphs, DateOnly? issueDate, UnitKind kind)
    {
        if (kind is UnitKind.FrontMatter or UnitKind.Heading)
        {
            return [];
        }

        // A misread year must not lead out of the calendar.
        if (issueDate is { Year: < 1900 or > 2199 })
        {
            issueDate = null;
        }

        List<ParsedDeadline> deadlines = [];
        var dates = new DateResolver(issueDate, issueDate is null ? UnitYear.Of(paragraphs) : null);
        var carry = new CarriedStart(CarryParagraphs);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (paragraphs[i].Role is not (ParagraphRole.Body or ParagraphRole.Annotation) || paragraphs[i].Text.Value.Length < 4)
            {
                continue;
            }

            var context = new LimitContext(TextMask.Mask(paragraphs[i].Text.Folded));
            foreach (var finding in LimitJoiner.Join(context, ParagraphLimits.Read(context, dates)))
            {
                var read = finding with { Kind = finding.Kind ?? KindClassifier.Classify(context, finding) };
                deadlines.Add(Deadline(paragraphs[i], i, context, carry.Apply(context, read, i)));
            }
        }

        return deadlines;
    }

    private static ParsedDeadline Deadline(ParsedParagraph paragraph, int index, LimitContext context, LimitFinding finding)
    {
        var (start, end) = QuoteExtent.Of(context, finding.From, finding.To);
        return new ParsedDeadline(
            paragraph.Text.Value[start..end],
            paragraph.Text.SpanOf(start, end - start),
            finding.Kind ?? DeadlineKind.Other,
            finding.Start,
            finding.End,
            finding.Length?.ToString(),
            finding.Anchor is { } anchor ? anchor.Replace(TextMask.Blank.ToString(), "", StringComparison.Ordinal) : null,
            index,
            start,
            paragraph.MeasureIndex,
            finding.Certain,
            finding.Pattern,
            finding.YearInferred);
    }
}
