using System.Text.RegularExpressions;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>Finds the time expressions of a masked text, left to right, without overlaps; what they limit is not asked here.</summary>
internal static class TimeTokenizer
{
    private const int LongestLink = 14;

    private static readonly (Regex Pattern, Func<Match, TimeToken?> Read)[] Shapes =
    [
        (TimePatterns.Dotted(), ReadPoint),
        (TimePatterns.YearRange(), ReadYearRange),
        (TimePatterns.DayRange(), ReadDayRange),
        (TimePatterns.MonthRange(), ReadMonthRange),
        (TimePatterns.MonthOrDay(), ReadPoint),
        (TimePatterns.Quarter(), ReadPoint),
        (TimePatterns.Year(), ReadPoint),
        (TimePatterns.Length(), ReadLength),
    ];

    /// <summary>The time expressions of the text; ranges over two points are joined.</summary>
    public static List<TimeToken> Read(string text)
    {
        List<(TimeToken Token, int Order)> found = [];
        for (var order = 0; order < Shapes.Length; order++)
        {
            for (var match = Shapes[order].Pattern.Match(text); match.Success; match = match.NextMatch())
            {
                if (match.Length > 0 && Shapes[order].Read(match) is { } token)
                {
                    found.Add((token, order));
                }
            }
        }

        // The longer of two that start together is the fuller reading: 2020年2月 before 2020年.
        found.Sort(static (a, b) => (a.Token.Start, -a.Token.End, a.Order).CompareTo((b.Token.Start, -b.Token.End, b.Order)));
        List<TimeToken> tokens = [];
        var end = 0;
        foreach (var (token, _) in found)
        {
            if (token.Start >= end)
            {
                tokens.Add(token);
                end = token.End;
            }
        }

        return JoinRanges(text, tokens);
    }

    private static List<TimeToken> JoinRanges(string text, List<TimeToken> tokens)
    {
        List<TimeToken> joined = [];
        foreach (var token in tokens)
        {
            var next = token;
            if (joined.Count > 0 && joined[^1] is var last && token.Start - last.End is > 0 and <= LongestLink
                && Join(text, last, text.AsSpan(last.End, token.Start - last.End), token) is { } range)
            {
                joined[^1] = range;
                continue;
            }

            // "5日前" behind "2月3日前…": a length only until 前, 起 or 24时 makes it a day.
            if (AsDay(token) is { } day && joined.Count > 0 && joined[^1].Kind != TimeTokenKind.Duration
                && token.Start - joined[^1].End < 60 && token.End < text.Length && text[token.End] is '前' or '起')
            {
                next = new TimeToken(TimeTokenKind.Point, token.Start, token.End) { From = day, To = day };
            }

            joined.Add(next);
        }

        return joined;
    }

    private static TimeToken? Join(string text, TimeToken left, ReadOnlySpan<char> link, TimeToken right)
    {
        if (TimePatterns.RangeLink().IsMatch(link))
        {
            var from = left.Kind == TimeTokenKind.Point ? left.From : AsDay(left);
            var to = right.Kind == TimeTokenKind.Point ? right.From : AsDay(right);
            if (from is { } first && to is { } last && (left.Kind == TimeTokenKind.Point || right.Kind == TimeTokenKind.Point || IsDayPair(text, left, right)))
            {
                // "17日至2月29日": the month is printed with the second day only.
                if (first.IsBareDay)
                {
                    first = first with { Month = last.Month, LastMonth = last.LastMonth, Year = last.Year };
                }

                return Range(left.Start, right.End, first, last);
            }
        }

        return left.Kind is TimeTokenKind.Point or TimeTokenKind.Range && right.Kind == TimeTokenKind.Point
            && left.To.IsMonth && right.From.IsMonth && right.From.Part == PointPart.Whole && TimePatterns.ListLink().IsMatch(link)
            ? Range(left.Start, right.End, left.From, right.From) with { IsList = true }
            : null;
    }

    /// <summary>"22日至29日" has neither month; "3至5日内" would be a length.</summary>
    private static bool IsDayPair(string text, TimeToken left, TimeToken right) =>
        left.End > 0 && text[left.End - 1] is '日' or '号' && !(right.End < text.Length && text[right.End] is '内');

    private static TimeToken Range(int start, int end, DatePoint from, DatePoint to)
    {
        // What the second point leaves out, it has from the first: 2月17日至29日, 2020年2月至4月.
        if (to.IsBareDay)
        {
            to = to with { Month = from.Month, LastMonth = from.Month, MonthShift = from.MonthShift };
        }

        return new TimeToken(TimeTokenKind.Range, start, end) { From = from, To = to };
    }

    private static DatePoint? AsDay(TimeToken token) =>
        token is { Kind: TimeTokenKind.Duration, Length: { Unit: "D", Count: >= 1 and <= 31 } } && token.Words.EndsWith('日')
            ? new DatePoint(null, null, null, null, token.Length.Count)
            : null;

    private static TimeToken? ReadPoint(Match match)
    {
        var groups = match.Groups;
        int? first = Number(groups["m"]), last = first;
        if (groups["q"].Success)
        {
            var quarter = Number(groups["q"]) ?? 1;
            (first, last) = (quarter * 3 - 2, quarter * 3);
        }
        else if (groups["h"].Success)
        {
            (first, last) = groups["h"].ValueSpan is "上半年" ? (1, 6) : (7, 12);
        }

        int? monthShift = groups["mw"].Success ? (groups["mw"].ValueSpan[0] is '本' or '当' ? 0 : 1) : null;
        if (groups["p"].ValueSpan is "月底" or "月末")
        {
            monthShift = 0;
        }

        var day = Number(groups["d"]);
        if (first is > 12 or < 1 || day is > 31 or < 1)
        {
            return null;
        }

        var point = new DatePoint(Number(groups["y"]), YearShift(groups["yw"]), first, last, day, monthShift, PartOf(groups["p"].ValueSpan), groups["mw"].ValueSpan is "次月" or "翌月");
        return new TimeToken(TimeTokenKind.Point, match.Index, match.Index + match.Length) { From = point, To = point };
    }

    private static TimeToken? ReadMonthRange(Match match)
    {
        if (Number(match.Groups["m"]) is not (>= 1 and <= 12 and var first) || Number(match.Groups["m2"]) is not (>= 1 and <= 12 and var last))
        {
            return null;
        }

        var opening = new DatePoint(Number(match.Groups["y"]), YearShift(match.Groups["yw"]), first, first, null);
        return Range(match.Index, match.Index + match.Length, opening, opening with { Year = null, YearShift = null, Month = last, LastMonth = last, Part = PartOf(match.Groups["p"].ValueSpan) })
            with { IsList = match.ValueSpan.IndexOfAny('、', '和') >= 0 };
    }

    private static TimeToken? ReadYearRange(Match match)
    {
        if (Number(match.Groups["y"]) is not { } first || Number(match.Groups["y2"]) is not { } last || last < first)
        {
            return null;
        }

        var opening = new DatePoint(first, null, null, null, null);
        return Range(match.Index, match.Index + match.Length, opening, opening with { Year = last });
    }

    private static TimeToken? ReadDayRange(Match match)
    {
        if (Number(match.Groups["m"]) is not (>= 1 and <= 12 and var month)
            || Number(match.Groups["d"]) is not (>= 1 and <= 31 and var first) || Number(match.Groups["d2"]) is not (>= 1 and <= 31 and var last))
        {
            return null;
        }

        var opening = new DatePoint(Number(match.Groups["y"]), YearShift(match.Groups["yw"]), month, month, first);
        return Range(match.Index, match.Index + match.Length, opening, opening with { Year = null, YearShift = null, Day = last });
    }

    private static TimeToken? ReadLength(Match match)
    {
        var groups = match.Groups;
        TimeLength length;
        if (groups["half"].Success)
        {
            length = groups["half"].ValueSpan is "半年" ? new(6, "M") : new(15, "D");
        }
        else if (Number(groups["n"]) is { } count && count is > 0 and < 1000)
        {
            length = groups["u"].ValueSpan switch
            {
                var u when u.Contains('工') => new(count, "WD"),
                var u when u.Contains('月') => new(count, "M"),
                var u when u.Contains('季') => new(count * 3, "M"),
                var u when u.Contains("年", StringComparison.Ordinal) => new(count, "Y"),
                var u when u.Contains('周') || u.Contains("星期", StringComparison.Ordinal) => new(count, "W"),
                var u when u.Contains('时') || u.Contains('钟') => new(count, "H"),
                _ => new(count, "D"),
            };
            if (groups["more"].Success && length.Unit == "Y")
            {
                length = new(count * 12 + 6, "M");
            }
        }
        else
        {
            return null;
        }

        return new TimeToken(TimeTokenKind.Duration, match.Index, match.Index + match.Length) { Length = length, Words = match.Value };
    }

    private static PointPart PartOf(ReadOnlySpan<char> word) => word switch
    {
        "" or "内" => PointPart.Whole,
        "初" or "上旬" => PointPart.First,
        "中旬" => PointPart.Middle,
        "下旬" => PointPart.Last,
        _ => PointPart.End,
    };

    private static int? YearShift(Group group) => group.ValueSpan switch
    {
        "" => null,
        "明年" or "次年" or "来年" or "翌年" => 1,
        "去年" or "上年" => -1,
        _ => 0,
    };

    private static int? Number(Group group) => group.Success ? ChineseNumber.Parse(group.ValueSpan) : null;
}
