namespace PolicyPortal.Catalog.Dates;

/// <summary>
/// China Standard Time (Asia/Shanghai), which the documents and their readers live by: eight hours ahead of UTC, without summer time since 1991, so
/// that no table of time zones is needed.
/// </summary>
public static class ChinaTime
{
    /// <summary>How far ahead of UTC.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The day that it is in China.</summary>
    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    /// <summary>The moment that it is, by the clocks of China.</summary>
    public static DateTimeOffset Now(TimeProvider clock) => clock.GetUtcNow().ToOffset(Offset);

    /// <summary>The day in China on which a moment lies.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);
}
