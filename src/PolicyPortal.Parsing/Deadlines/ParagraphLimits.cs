namespace PolicyPortal.Parsing.Deadlines;

/// <summary>Asks the rules for every time expression of one paragraph, in reading order.</summary>
internal static class ParagraphLimits
{
    /// <summary>The limits of the paragraph, left to right, not yet joined.</summary>
    public static List<LimitFinding> Read(LimitContext context, DateResolver dates)
    {
        List<TimeToken> tokens = [.. TimeTokenizer.Read(context.Text), .. EventScanner.Read(context.Text)];
        tokens.Sort(static (a, b) => (a.Start, a.End).CompareTo((b.Start, b.End)));
        List<LimitFinding> findings = [];
        TimeToken? previous = null;
        var sentenceEnd = 0;
        foreach (var token in tokens)
        {
            if (token.Start >= sentenceEnd)
            {
                (dates.SentenceYear, dates.SentenceMonth) = (null, null);
                sentenceEnd = EndOfSentence(context.Text, token.End);
            }

            var finding = token.Kind switch
            {
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
                dates.SentenceYear = token.To.Year ?? token.From.Year ?? dates.SentenceYear;
                dates.SentenceMonth = token.To.Month ?? dates.SentenceMonth;
            }

            previous = token;
        }

        return findings;
    }

    private static int EndOfSentence(string text, int from)
    {
        while (from < text.Length && !LimitContext.IsSentenceEnd(text[from]))
        {
            from++;
        }

        return from;
    }
}
