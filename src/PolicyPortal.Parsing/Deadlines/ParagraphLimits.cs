using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>Asks the rules for every time expression of one paragraph, in reading order.</summary>
internal static class ParagraphLimits
{
    /// <summary>The limits of the paragraph, left to right, not yet joined.</summary>
    public static List<LimitFinding> Read(LimitContext context, DateResolver dates)
    {
        var tokens = TimeTokenizer.Read(context.Text);
        var times = tokens.Count;
        EventScanner.Read(context.Text, tokens);
        RecurringScanner.Read(context.Text, tokens);
        ProlongedScanner.Read(context.Text, tokens);
        if (tokens.Count == 0)
        {
            return [];
        }

        if (tokens.Count > times)
        {
            tokens.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        }

        List<LimitFinding> findings = [];
        TimeToken? previous = null;
        var sentenceEnd = 0;
        var recurringEnd = 0;
        var recurs = false;
        foreach (var token in tokens)
        {
            if (token.Start >= sentenceEnd)
            {
                (dates.SentenceYear, dates.SentenceMonth) = (null, null);
                recurs = false;
                sentenceEnd = EndOfSentence(context.Text, token.End);
            }

            // 15日 of 每月15日前 is no day of its own.
            if (token.Start < recurringEnd && token.Kind is TimeTokenKind.Point or TimeTokenKind.Range or TimeTokenKind.Duration)
            {
                continue;
            }

            (recurringEnd, recurs) = token.Kind == TimeTokenKind.Recurring ? (token.End, true) : (recurringEnd, recurs);
            var finding = token.Kind switch
            {
                TimeTokenKind.Prolonged => new LimitFinding("prolonged-somehow", token.Start, token.End) { Certain = false, Kind = DeadlineKind.Extension },
                TimeTokenKind.Recurring => new LimitFinding("recurring", token.Start, token.End),
                TimeTokenKind.Point when recurs && PointRules.RecursToo(context, token) => new LimitFinding("recurring", token.Start, token.End),
                TimeTokenKind.Point or TimeTokenKind.Range => PointRules.Read(context, token, dates),
                TimeTokenKind.Duration => LengthRules.Read(context, token, previous),
                _ => EventRules.Read(context, token, dates.IssueDate),
            };
            if (finding is not null)
            {
                findings.Add(finding);
            }

            if (token.Kind is TimeTokenKind.Point or TimeTokenKind.Range)
            {
                dates.SentenceYear = IsYearOfAccount(context.Text, token, dates) ? dates.SentenceYear : token.To.Year ?? token.From.Year ?? dates.SentenceYear;
                dates.SentenceMonth = token.To.Month ?? dates.SentenceMonth;
            }

            previous = token.Kind == TimeTokenKind.Prolonged ? previous : token;
        }

        return findings;
    }

    /// <summary>"2019年度审计报告可延至6月底提交": a year before the document that accounts are for is not the year of the days behind it.</summary>
    private static bool IsYearOfAccount(string text, TimeToken token, DateResolver dates) =>
        token is { Kind: TimeTokenKind.Point, From: { IsYear: true, Year: { } year } } && text[token.End - 1] == '度' && year < dates.IssueDate?.Year;

    private static int EndOfSentence(string text, int from)
    {
        while (from < text.Length && !LimitContext.IsSentenceEnd(text[from]))
        {
            from++;
        }

        return from;
    }
}
