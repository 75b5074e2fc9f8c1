namespace PolicyPortal.Parsing.Deadlines;

/// <summary>Finds the time expressions of a masked text, left to right, without overlaps; what they limit is not asked here.</summary>
internal static class TimeTokenizer
{
    private const int LongestLink = 14;

    /// <summary>How far behind a point a bare 5日前 still counts on from its month.</summary>
    private const int SameMonthReach = 60;

    /// <summary>What a point or range can start with beside a number: 今年, 明年, 次月, 本月, 去年, 同年, 年底, 月底, 上半年, 下月, 全年, 第一季度.</summary>
    private const string OpeningWords = "今明次来翌去上同本当年月下全第半“";

    private static readonly CharacterSet Openings = new($"0123456789〇零一二两三四五六七八九十百{OpeningWords}");

    /// <summary>What can follow the number of a time expression: its unit, a link to a second number, or the rest of a year (二OO八).</summary>
    private static readonly CharacterSet BehindNumber = new("年月日号天周个小工自交季星钟半、至到或和-~./Oo0免减期时末”");

    /// <summary>What can follow the first character of a time expression without number: 今年, 次月, 年底, 上半年, 下一年, 下个月, 第一季度, 第一年至第三年, 今明两年.</summary>
    private static readonly CharacterSet BehindWord = new("年月底末内半一个二三四五六七八九十明123456789");

    /// <summary>The time expressions of the text; ranges over two points are joined.</summary>
    public static List<TimeToken> Read(ReadOnlySpan<char> text)
    {
        List<TimeToken> tokens = [];
        for (var at = Openings.Next(text, 0); at < text.Length; at = Openings.Next(text, at))
        {
            var end = RunEnd(text, at);
            var number = end > at + 1 || IsNumeral(text[at]);
            if (end < text.Length && (number ? BehindNumber : BehindWord).Contains(text[end]) && TokenAt(text, at) is { } token)
            {
                Add(text, tokens, token);
                at = token.End;
            }
            else
            {
                // A number that is part of a longer one (0471-4192562) is no time; the run is passed over as a whole.
                at = end;
            }
        }

        return tokens;
    }

    private static TimeToken? TokenAt(ReadOnlySpan<char> text, int at)
    {
        // No digit or point before: 22.9个月 and 0471-4192562 are no dates; but the point of a label is (1.2020年底前).
        if (at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '.' && !IsLabelPoint(text, at - 1)))
        {
            return null;
        }

        if (text[at] is '十' or '“' && TimeShapes.Plan(text, at) is { } plan)
        {
            return plan;
        }

        var point = TimeShapes.At(text, at);
        return LengthShape.At(text, at) is { } length && length.End > (point?.End ?? 0) ? length : point;
    }

    /// <summary>True where the point closes a label at the paragraph's head: "1.", "12.".</summary>
    private static bool IsLabelPoint(ReadOnlySpan<char> text, int point) =>
        point is 1 or 2 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[point - 1]);

    /// <summary>The end of the run of digits, or of Chinese numerals, that starts at the offset; one character where it is no numeral.</summary>
    private static int RunEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        if (char.IsAsciiDigit(text[at]))
        {
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }
        }
        else if (TimeNumbers.IsChineseNumeral(text[at]))
        {
            while (end < text.Length && TimeNumbers.IsChineseNumeral(text[end]))
            {
                end++;
            }
        }

        return end;
    }

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || TimeNumbers.IsChineseNumeral(c);

    private static void Add(ReadOnlySpan<char> text, List<TimeToken> joined, TimeToken token)
    {
        if (joined.Count > 0 && joined[^1] is var last && token.Start - last.End is > 0 and <= LongestLink
            && Join(text, last, text[last.End..token.Start], token) is { } range)
        {
            joined[^1] = range;
            return;
        }

        // "5日前" behind "2月3日前…": a length only until 前, 起 or 24时 makes it a day.
        if (AsDay(text, token) is { } day && joined.Count > 0 && joined[^1].Kind != TimeTokenKind.Duration
            && token.Start - joined[^1].End < SameMonthReach && token.End < text.Length && text[token.End] is '前' or '起')
        {
            token = new TimeToken(TimeTokenKind.Point, token.Start, token.End) { From = day, To = day };
        }

        joined.Add(token);
    }

    private static TimeToken? Join(ReadOnlySpan<char> text, TimeToken left, ReadOnlySpan<char> link, TimeToken right)
    {
        if (IsRangeLink(link))
        {
            var from = left.Kind == TimeTokenKind.Point ? left.From : AsDay(text, left);
            var to = right.Kind == TimeTokenKind.Point ? right.From : AsDay(text, right);
            if (from is { } first && to is { } last && (left.Kind == TimeTokenKind.Point || right.Kind == TimeTokenKind.Point || IsDayPair(text, left, right)))
            {
                // "17日至2月29日": the month is printed with the second day only.
                if (first.IsBareDay)
                {
                    first = first with { Month = last.Month, LastMonth = last.LastMonth, Year = last.Year };
                }

                return TimeShapes.Range(left.Start, right.End, first, last);
            }
        }

        // "1月、2月", "2020年1月和2月": a list of months is the range from the first to the last.
        return link is ['、' or '和' or '及' or '与' or '或'] && left.Kind is TimeTokenKind.Point or TimeTokenKind.Range && right.Kind == TimeTokenKind.Point
            && left.To.IsMonth && right.From.IsMonth && right.From.Part == PointPart.Whole
            ? TimeShapes.Range(left.Start, right.End, left.From, right.From) with { IsList = true }
            : null;
    }

    /// <summary>What stands between the two points of a range: 至, 到, -, (含)至, (星期一)至, 起至, 24时至.</summary>
    private static bool IsRangeLink(ReadOnlySpan<char> link)
    {
        link = link is [.. var rest, '次'] ? rest : link;
        return link is [.., '至' or '到' or '-' or '~'] && TimePatterns.RangeLink().IsMatch(link);
    }

    /// <summary>"22日至29日" has neither month; "3至5日内" would be a length.</summary>
    private static bool IsDayPair(ReadOnlySpan<char> text, TimeToken left, TimeToken right) =>
        left.End > 0 && text[left.End - 1] is '日' or '号' && !(right.End < text.Length && text[right.End] is '内');

    private static DatePoint? AsDay(ReadOnlySpan<char> text, TimeToken token) =>
        token is { Kind: TimeTokenKind.Duration, Length: { Unit: "D", Count: >= 1 and <= 31 } } && text[token.End - 1] == '日'
            ? new DatePoint(null, null, null, null, token.Length.Count)
            : null;
}
