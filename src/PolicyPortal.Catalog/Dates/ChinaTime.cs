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
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Offset).DateTime);
}
