namespace PolicyPortal.Tests.Support;

/// <summary>A clock that moves when it is told to.</summary>
internal sealed class SettableTime(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now;

    public SettableTime()
        : this(new DateTimeOffset(2020, 6, 1, 12, 0, 0, TimeSpan.Zero))
    {
    }

    public override DateTimeOffset GetUtcNow() => now;

    public void Forward(TimeSpan time) => now += time;
}
