namespace PolicyPortal.Parsing.Deadlines;

/// <summary>What a time expression is by itself, before the words around it are asked.</summary>
internal enum TimeTokenKind
{
    /// <summary>A day, month, quarter or year: 2020年6月30日, 3月底, 年内.</summary>
    Point,

    /// <summary>From one point to another: 2月17日至29日, 2、3月份.</summary>
    Range,

    /// <summary>A length of time: 3个月, 两年, 5个工作日.</summary>
    Duration,

    /// <summary>Something that happens: 疫情解除, 印发之日.</summary>
    Event,

    /// <summary>A state that lasts: 疫情防控期间, 停工期.</summary>
    Period,

    /// <summary>A day that comes again: 每月15日前.</summary>
    Recurring,

    /// <summary>A term that is prolonged without a value: 可相应顺延审理期限.</summary>
    Prolonged,
}

/// <summary>Which part of its month, quarter or year a point names.</summary>
internal enum PointPart
{
    Whole,

    /// <summary>底, 末: the last day.</summary>
    End,

    /// <summary>初, 上旬: up to the tenth (GB/T 7408 knows no 旬; usage is 1–10, 11–20, 21–end).</summary>
    First,

    Middle,
    Last,
}

/// <summary>A point as printed, with what is left out as null.</summary>
/// <param name="Year">Printed year, or null.</param>
/// <param name="YearShift">For 今年 0, 明年 1, 去年 -1; null where no such word is printed.</param>
/// <param name="Month">First month that it covers.</param>
/// <param name="LastMonth">Last month that it covers; differs from <paramref name="Month"/> in quarters and half years.</param>
/// <param name="Day">Printed day.</param>
/// <param name="MonthShift">For 本月, 当月 0, 次月, 下月 1; null where no such word is printed.</param>
/// <param name="Part">底, 上旬 … of the smallest unit that is printed.</param>
/// <param name="MonthAfterEvent">True for 次月, 翌月: the month after whatever the limit speaks of (次月15日内申报), not after the document.</param>
internal readonly record struct DatePoint(
    int? Year, int? YearShift, int? Month, int? LastMonth, int? Day, int? MonthShift = null, PointPart Part = PointPart.Whole, bool MonthAfterEvent = false)
{
    /// <summary>
    /// True for 次年, 翌年, 当年, 同年: the year of, or after, whatever the limit speaks of (取得所得的次年), not of the document. It has a date only where the
    /// sentence names a year before it.
    /// </summary>
    public bool YearOfEvent { get; init; }

    /// <summary>True where neither month nor day is printed.</summary>
    public bool IsYear => Month is null && MonthShift is null && Day is null;

    /// <summary>True where only a month (or months) is printed.</summary>
    public bool IsMonth => Day is null && (Month is not null || MonthShift is not null);

    /// <summary>True where only a day is printed: 29日.</summary>
    public bool IsBareDay => Day is not null && Month is null && MonthShift is null;
}

/// <summary>A time expression in the folded text of a paragraph.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset.</param>
/// <param name="End">Offset behind it.</param>
internal sealed record TimeToken(TimeTokenKind Kind, int Start, int End)
{
    /// <summary>The point, or a range's first point.</summary>
    public DatePoint From { get; init; }

    /// <summary>A range's last point.</summary>
    public DatePoint To { get; init; }

    /// <summary>True where a range is printed as a list: 1月、2月. A list names months; it does not run from one to the other.</summary>
    public bool IsList { get; init; }

    /// <summary>A duration.</summary>
    public TimeLength Length { get; init; }

    /// <summary>The words of an event or period, without 后, 前, 起.</summary>
    public string Words { get; init; } = "";
}

/// <summary>A length of time in one unit.</summary>
/// <param name="Count">How many; halves occur only as 半年 (six months).</param>
/// <param name="Unit"><c>H</c> hours, <c>WD</c> working days, <c>D</c> days, <c>W</c> weeks, <c>M</c> months, <c>Y</c> years.</param>
internal readonly record struct TimeLength(int Count, string Unit)
{
    /// <summary>ISO 8601 form; weeks as days, quarters as months, working days with the unit <c>WD</c>, which ISO lacks.</summary>
    public override string ToString() => Unit switch
    {
        "H" => $"PT{Count}H",
        "W" => $"P{Count * 7}D",
        _ => $"P{Count}{Unit}",
    };

    /// <summary>The day that lies this long after the given one; null for hours and working days, which need a clock or a calendar.</summary>
    public DateOnly? AddTo(DateOnly day) => Unit switch
    {
        "D" => day.AddDays(Count),
        "W" => day.AddDays(Count * 7),
        "M" => day.AddMonths(Count),
        "Y" => day.AddYears(Count),
        _ => null,
    };

    /// <summary>Whole months, where the unit is months or years.</summary>
    public int? Months => Unit switch { "M" => Count, "Y" => Count * 12, _ => null };
}
