using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>
/// Carries the start of 自2020年2月起 to the length that follows it, so that 减征期限不超过5个月 reads February to June 2020.
/// A deferral counts from each firm's own month and gets no start.
/// </summary>
internal sealed class CarriedStart(int reach)
{
    private LimitFinding? start;
    private int paragraph;

    /// <summary>The finding with its start and end filled in, where they follow.</summary>
    public LimitFinding Apply(LimitContext context, LimitFinding finding, int index)
    {
        // A length after an event (3月13日至疫情结束后3个月内) does not count from the start.
        if (finding is { Start: { } printed, Length: { Months: { } own }, End: null } && !finding.Pattern.StartsWith("from-to-event", StringComparison.Ordinal))
        {
            return finding with { End = EndOf(printed, own) };
        }

        if (finding is { Start: not null, End: null, Kind: DeadlineKind.Relief, Length: null })
        {
            (start, paragraph) = (finding, index);
            return finding;
        }

        return finding is { Start: null, End: null, Anchor: null, Length.Months: { } months, Kind: DeadlineKind.Relief, Pattern: "at-most" or "length-is" }
            && start is { Start: { } first } && index - paragraph <= reach && IsTermOfRelief(context, finding)
            ? finding with { Start = first, End = EndOf(first, months), YearInferred = start.YearInferred }
            : finding;
    }

    /// <summary>免征期限, 减征期, 执行期限 run from the common start; 缓缴期限, 展期 do not.</summary>
    private static bool IsTermOfRelief(LimitContext context, LimitFinding finding)
    {
        var (from, _) = context.Clause(finding.From, finding.To, 24);
        var lead = context.Text.AsSpan(from, finding.From - from);
        return lead.IndexOfAny("缓展延") < 0 && (lead.Contains('免') || lead.Contains('减') || lead.Contains("执行期", StringComparison.Ordinal) || lead.Contains("政策", StringComparison.Ordinal));
    }

    private static PartialDate? EndOf(PartialDate first, int months)
    {
        if (first.Day is null)
        {
            var month = first.First.AddMonths(months - 1);
            return PartialDate.Create(month.Year, month.Month);
        }

        var day = first.First.AddMonths(months).AddDays(-1);
        return PartialDate.Create(day.Year, day.Month, day.Day);
    }
}
