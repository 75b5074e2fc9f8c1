namespace PolicyPortal.Parsing.Deadlines;

/// <summary>
/// The shapes of points and ranges in time, for folded text (<see cref="Lines.TextFold"/>). Each shape is tried at one place and reads a bounded
/// number of characters, so a whole text costs linear time, whatever it holds. Lengths have a reader of their own (<see cref="LengthShape"/>).
/// </summary>
internal static class TimeShapes
{
    /// <summary>The longest point or range that starts at the offset; of two equally long ones the first in this list. Null where none does.</summary>
    public static TimeToken? At(ReadOnlySpan<char> text, int at)
    {
        var best = Dotted(text, at);
        best = Longer(best, YearRange(text, at));
        var year = Year(text, at);
        best = Longer(best, DayRange(text, at, year));
        best = Longer(best, MonthRange(text, at, year));
        best = Longer(best, MonthOrDay(text, at, year));
        best = Longer(best, Quarter(text, at, year));
        best = Longer(best, YearPoint(text, at, year));
        return best ?? ThisAndNextYear(text, at);
    }

    private static TimeToken? Longer(TimeToken? first, TimeToken? second) =>
        first is null ? second : second is null || second.End <= first.End ? first : second;

    /// <summary>A printed or spoken year and where it ends; <paramref name="End"/> is the start where none is printed.</summary>
    private readonly record struct YearWords(int End, int? Number, int? Shift, bool OfEvent = false)
    {
        public bool IsPrinted => Number is not null || Shift is not null;
    }

    // "2020年", "2020年度", "今年", "明年": behind a number 度 belongs to the year.
    private static YearWords Year(ReadOnlySpan<char> text, int at)
    {
        if (TimeNumbers.FullYear(text, at, out var number) is > 0 and var end && Is(text, end, '年'))
        {
            return new(end + 1 + (Is(text, end + 1, '度') ? 1 : 0), number, null);
        }

        var rest = text[at..];
        return rest switch
        {
            ['当', '年', ..] when at > 0 && text[at - 1] == '应' => new(at, null, null), // 应当年底前
            ['今', '年', ..] or ['当' or '同', '年', ..] => new(at + 2, null, 0, rest[0] != '今'),
            ['本', '年', '度', ..] => new(at + 3, null, 0),
            ['本', '年', ..] => new(at + 2, null, 0),
            ['明' or '次' or '来' or '翌', '年', '度', ..] => new(at + 3, null, 1, rest[0] is '次' or '翌'),
            ['明' or '次' or '来' or '翌', '年', ..] => new(at + 2, null, 1, rest[0] is '次' or '翌'),
            ['下', '一', '年', '度', ..] => new(at + 4, null, 1),
            ['下', '一', '年', ..] => new(at + 3, null, 1),
            ['上', '一', '年', '度', ..] => new(at + 4, null, -1),
            ['上', '一', '年', ..] => new(at + 3, null, -1),
            ['上', '年', '度', ..] => new(at + 3, null, -1),
            ['去' or '上', '年', ..] => new(at + 2, null, -1),
            _ => new(at, null, null),
        };
    }

    // "2020.2.1", "2020-02-01", "2020/2/1" (forms and notices of funds); a blank may follow the point where the source had one. "2020.3-2020.4" without days.
    private static TimeToken? Dotted(ReadOnlySpan<char> text, int at)
    {
        if (!char.IsAsciiDigit(text[at]) || TimeNumbers.FullYear(text, at, out var year) is not (> 0 and var end)
            || end >= text.Length || text[end] is not ('.' or '/' or '-'))
        {
            return null;
        }

        var point = text[end] == '.';
        var monthEnd = TimeNumbers.Small(text, SkipBlank(text, end + 1), out var month);
        if (monthEnd < 0 || !char.IsAsciiDigit(text[monthEnd - 1]) || month is < 1 or > 12)
        {
            return null;
        }

        if (monthEnd < text.Length && text[monthEnd] is '.' or '/' or '-'
            && TimeNumbers.Small(text, SkipBlank(text, monthEnd + 1), out var day) is > 0 and var dayEnd && char.IsAsciiDigit(text[dayEnd - 1])
            && day is >= 1 and <= 31 && !(dayEnd < text.Length && (char.IsAsciiDigit(text[dayEnd]) || text[dayEnd] == '.' && dayEnd + 1 < text.Length && char.IsAsciiDigit(text[dayEnd + 1]))))
        {
            return Point(at, dayEnd, new DatePoint(year, null, month, month, day));
        }

        return point && monthEnd < text.Length && text[monthEnd] is '-' or '~' or '至' or '到' or '起'
            ? Point(at, monthEnd, new DatePoint(year, null, month, month, null))
            : null;
    }

    // "2021-2023年", "2021年至2025年底": years alone.
    private static TimeToken? YearRange(ReadOnlySpan<char> text, int at)
    {
        if (TimeNumbers.FullYear(text, at, out var first) is not (> 0 and var i))
        {
            return null;
        }

        i += Is(text, i, '年') ? 1 : 0;
        i += Is(text, i, '度') && text[i - 1] == '年' ? 1 : 0;
        if (Link(text, i) is not (> 0 and var second) || TimeNumbers.FullYear(text, second, out var last) is not (> 0 and var end) || !Is(text, end, '年') || last < first)
        {
            return null;
        }

        end += 1;
        end += Is(text, end, '度') ? 1 : 0;
        end = PartAt(text, end, out _);
        return end < text.Length && char.IsAsciiDigit(text[end]) && TimeNumbers.Small(text, end, out _) is > 0 and var month && Is(text, month, '月')
            ? null
            : Range(at, end, new DatePoint(first, null, null, null, null), new DatePoint(last, null, null, null, null));
    }

    // "2月5-12日", "2020年3月1至15日": the unit is printed once.
    private static TimeToken? DayRange(ReadOnlySpan<char> text, int at, YearWords year)
    {
        if (TimeNumbers.Small(text, year.End, out var month) is not (> 0 and var i) || !Is(text, i, '月')
            || TimeNumbers.Small(text, i + 1, out var first) is not (> 0 and var j) || Link(text, j) is not (> 0 and var k)
            || TimeNumbers.Small(text, k, out var last) is not (> 0 and var end) || !(Is(text, end, '日') || Is(text, end, '号'))
            || month is < 1 or > 12 || first is < 1 or > 31 || last is < 1 or > 31)
        {
            return null;
        }

        var opening = new DatePoint(year.Number, year.Shift, month, month, first) { YearOfEvent = year.OfEvent };
        return Range(at, end + 1, opening, opening with { Year = null, YearShift = null, Day = last });
    }

    // "2020年2-6月", "2、3月份", "1至3月": the unit is printed once, behind the last number. "3至6个月" is a length and has 个; "5至6月8日" ends in a day.
    private static TimeToken? MonthRange(ReadOnlySpan<char> text, int at, YearWords year)
    {
        if (TimeNumbers.Small(text, year.End, out var first) is not (> 0 and var i))
        {
            return null;
        }

        var list = i < text.Length && text[i] is '、' or '和';
        if ((list ? i + 1 : Link(text, i)) is not (> 0 and var j) || TimeNumbers.Small(text, j, out var last) is not (> 0 and var k) || !Is(text, k, '月')
            || first is < 1 or > 12 || last is < 1 or > 12)
        {
            return null;
        }

        var end = k + 1;
        end += Is(text, end, '份') ? 1 : 0;
        end = PartAt(text, end, out var part);
        if (TimeNumbers.Small(text, end, out _) is > 0 and var day && Is(text, day, '日'))
        {
            return null;
        }

        var opening = new DatePoint(year.Number, year.Shift, first, first, null) { YearOfEvent = year.OfEvent };
        return Range(at, end, opening, opening with { Year = null, YearShift = null, Month = last, LastMonth = last, Part = part }) with { IsList = list };
    }

    // "2020年6月30日", "3月底", "2020年2月", "明年1月上旬", "次月", "本月底", "次月15日".
    private static TimeToken? MonthOrDay(ReadOnlySpan<char> text, int at, YearWords year)
    {
        var i = year.End + (year.IsPrinted && Is(text, year.End, ',') ? 1 : 0);
        var number = TimeNumbers.Small(text, i, out var month);
        int? shift = null;
        var afterEvent = false;
        if (number > 0)
        {
            if (!Is(text, number, '月') || month is < 1 or > 12)
            {
                return null;
            }

            i = number + 1;
        }
        else
        {
            var rest = text[i..];
            if (rest is ['当', '月', ..] && i > 0 && text[i - 1] == '应')
            {
                return null; // 应当月底前
            }

            if (rest is ['本' or '当', '月', ..] or ['次' or '翌' or '下', '月', ..])
            {
                shift = rest[0] is '本' or '当' ? 0 : 1;
                afterEvent = rest[0] is '次' or '翌' or '当'; // 事故发生当月
                i += 2;
            }
            else if (rest is ['下', '个' or '一', '月', ..])
            {
                shift = 1;
                i += 3;
            }
            else
            {
                return null;
            }
        }

        i += Is(text, i, '份') ? 1 : 0;
        int? day = null;
        var part = PointPart.Whole;
        if (TimeNumbers.Small(text, i, out var d) is > 0 and var dayEnd && (Is(text, dayEnd, '日') || Is(text, dayEnd, '号')))
        {
            if (d is < 1 or > 31)
            {
                return null;
            }

            (day, i) = (d, dayEnd + 1);
        }
        else
        {
            i = PartAt(text, i, out part);
        }

        int? printed = number > 0 ? month : null;
        return Point(at, i, new DatePoint(year.Number, year.Shift, printed, printed, day, shift, part, afterEvent) { YearOfEvent = year.OfEvent });
    }

    // "2020年第一季度", "二季度末", "上半年", "2021年上半年".
    private static TimeToken? Quarter(ReadOnlySpan<char> text, int at, YearWords year)
    {
        var rest = text[year.End..];
        int first, last, i;
        if (rest is ['上' or '下', '半', '年', ..])
        {
            (first, last) = rest[0] == '上' ? (1, 6) : (7, 12);
            i = year.End + 3;
        }
        else
        {
            var q = rest is ['第', ..] ? 1 : 0;
            var number = rest.Length > q + 2 && rest[q + 1] == '季' && rest[q + 2] == '度' ? rest[q] switch { '一' or '1' => 1, '二' or '2' => 2, '三' or '3' => 3, '四' or '4' => 4, _ => 0 } : 0;
            if (number == 0)
            {
                return null;
            }

            (first, last) = ((number * 3) - 2, number * 3);
            i = year.End + q + 3;
        }

        i = PartAt(text, i, out var part);
        return Point(at, i, new DatePoint(year.Number, year.Shift, first, last, null, null, part) { YearOfEvent = year.OfEvent });
    }

    // "2020年底", "年末", "今年内", "2021年", "年底", "月底": the bare forms mean the current year or month. "2020年前4个月的人数" is a formula.
    private static TimeToken? YearPoint(ReadOnlySpan<char> text, int at, YearWords year)
    {
        if (year.IsPrinted)
        {
            var i = year.End;
            var part = PointPart.Whole;
            var behind = i + (Is(text, i, '年') ? 1 : 0);
            if (PartAt(text, behind, out var named) is var end && end == behind + 1)
            {
                (i, part) = (end, named);
            }
            else if (Is(text, behind, '内') && !IsPlace(text, behind))
            {
                i = behind + 1;
            }

            if (text[i..] is ['春', '节', '前', ..] or ['元', '旦', '前', ..] or ['国', '庆', '节', '前', ..])
            {
                return null; // 2022年春节前 is a day of its own.
            }

            return Is(text, i, '前') && TimeNumbers.Count(text, i + 1, out _) is > 0 and var count && Is(text, count, '个')
                ? null
                : Point(at, i, new DatePoint(year.Number, year.Shift, null, null, null, null, part) { YearOfEvent = year.OfEvent });
        }

        var rest = text[at..];
        if (rest is ['年', '底' or '末' or '内', ..] && !(at > 0 && (TimeNumbers.IsChineseNumeral(text[at - 1]) || text[at - 1] is '半' or '多' or '个' or '每' or '年' or '学' || char.IsAsciiDigit(text[at - 1])))
            && !(rest[1] == '内' && IsPlace(text, at + 1)))
        {
            return Point(at, at + 2, new DatePoint(null, null, null, null, null, null, rest[1] == '内' ? PointPart.Whole : PointPart.End));
        }

        return rest switch
        {
            ['月', '底' or '末', ..] => Point(at, at + 2, new DatePoint(null, null, null, null, null, 0, PointPart.End)),
            ['全', '年', ..] => Point(at, at + 2, new DatePoint(null, null, null, null, null)),
            _ => null,
        };
    }

    // "今明两年连续扩大招聘规模".
    private static TimeToken? ThisAndNextYear(ReadOnlySpan<char> text, int at) => text[at..] is ['今', '明', '两' or '二', '年', ..]
        ? Range(at, at + 4, new DatePoint(null, 0, null, null, null), new DatePoint(null, 1, null, null, null))
        : null;

    /// <summary>
    /// “十四五”期间, “十四五”末, 十三五时期: the five-year plans by number; the tenth ran from 2001 to 2005. Only with quotation marks or a word for the
    /// time behind: 十五 alone is a number.
    /// </summary>
    public static TimeToken? Plan(ReadOnlySpan<char> text, int at)
    {
        var quoted = text[at] == '“';
        var i = quoted ? at + 1 : at;
        int number;
        if (quoted && Is(text, i + 1, '五') && i + 2 < text.Length && "六七八九".IndexOf(text[i]) is >= 0 and var early)
        {
            (number, i) = (early - 5, i + 2); // “九五”期间: 1996 to 2000
        }
        else if (Is(text, i, '十') && i + 1 < text.Length && text[i + 1] == '五' && quoted)
        {
            (number, i) = (-1, i + 2);
        }
        else if (Is(text, i, '十') && i + 2 < text.Length && text[i + 2] == '五' && "一二三四五六七八".IndexOf(text[i + 1]) is >= 0 and var late)
        {
            (number, i) = (late, i + 3);
        }
        else
        {
            return null;
        }

        i += quoted && Is(text, i, '”') ? 1 : 0;
        var rest = i < text.Length ? text[i..] : default;
        var last = 2010 + (5 * number);
        var (words, whole) = rest switch
        {
            ['期' or '时', '间' or '期', '末', ..] => (3, false),
            ['期', '间', ..] or ['时', '期', ..] => (2, true),
            ['末', ..] => (rest is [_, '期', ..] ? 2 : 1, false),
            _ => (0, true),
        };
        if (words == 0)
        {
            return null;
        }

        var end = new DatePoint(last, null, null, null, null, null, PointPart.End);
        return whole ? Range(at, i + words, new DatePoint(last - 4, null, null, null, null), end with { Part = PointPart.Whole }) : Point(at, i + words, end);
    }

    /// <summary>True where 内 opens a word of its own: 内部, 内容, 内蒙古.</summary>
    private static bool IsPlace(ReadOnlySpan<char> text, int at) => at + 1 < text.Length && text[at + 1] is '部' or '容' or '蒙' or '外' or '地' or '设';

    private static TimeToken Point(int start, int end, DatePoint point) => new(TimeTokenKind.Point, start, end) { From = point, To = point };

    /// <summary>A range; what the second point leaves out, it has from the first: 2月17日至29日, 2020年2月至4月.</summary>
    public static TimeToken Range(int start, int end, DatePoint from, DatePoint to) => new(TimeTokenKind.Range, start, end)
    {
        From = from,
        To = to.IsBareDay ? to with { Month = from.Month, LastMonth = from.Month, MonthShift = from.MonthShift } : to,
    };

    /// <summary>Reads 底, 末, 初, 上旬, 中旬, 下旬; the offset stays where none stands.</summary>
    private static int PartAt(ReadOnlySpan<char> text, int at, out PointPart part)
    {
        var rest = at < text.Length ? text[at..] : default;
        part = rest switch
        {
            ['底' or '末', ..] => PointPart.End,
            ['初', '步' or '中' or '级' or '始' or '次' or '审' or '评' or '核' or '定' or '试', ..] => PointPart.Whole, // 2020年初步建成
            ['初', ..] or ['上', '旬', ..] => PointPart.First,
            ['中', '旬', ..] => PointPart.Middle,
            ['下', '旬', ..] => PointPart.Last,
            _ => PointPart.Whole,
        };
        return part == PointPart.Whole ? at : at + (rest[0] is '底' or '末' or '初' ? 1 : 2);
    }

    /// <summary>The offset behind 至, 到, ~, - or --, or -1.</summary>
    public static int Link(ReadOnlySpan<char> text, int at) =>
        at >= text.Length || text[at] is not ('至' or '到' or '~' or '-') ? -1 : text[at] == '-' && Is(text, at + 1, '-') ? at + 2 : at + 1;

    public static bool Is(ReadOnlySpan<char> text, int at, char c) => at < text.Length && text[at] == c;

    private static int SkipBlank(ReadOnlySpan<char> text, int at) => Is(text, at, ' ') ? at + 1 : at;
}
