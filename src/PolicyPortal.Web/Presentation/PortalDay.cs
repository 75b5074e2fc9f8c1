using PolicyPortal.Catalog.Dates;

namespace PolicyPortal.Web.Presentation;

/// <summary>
/// The day that the portal is set to, which its address says: <c>asOf</c>, on <c>/deadlines</c> and <c>/calendar</c> <c>on</c>. The address and nothing else holds it, so that
/// a link shows others what one sees, two windows can stand on two days, and nobody meets an old choice the day after.
/// </summary>
/// <param name="Day">The day of the address, or today.</param>
/// <param name="IsSet">Whether the address names it.</param>
/// <param name="Parameter">The parameter that holds it on this page.</param>
public sealed record PortalDay(DateOnly Day, bool IsSet, string Parameter)
{
    /// <summary>The parameter of most pages.</summary>
    public const string AsOf = "asOf";

    /// <summary>The parameter of the list of limits and its calendar.</summary>
    public const string On = "on";

    private static readonly string[] OfLimits = ["/deadlines", "/calendar", "/api/deadlines"];

    /// <summary>What the address names as a day and is none; null otherwise.</summary>
    public string? Unreadable { get; init; }

    /// <summary>The parameter that holds the day under a path.</summary>
    public static string ParameterOf(string path) =>
        OfLimits.Any(limits => path.StartsWith(limits, StringComparison.OrdinalIgnoreCase) && (path.Length == limits.Length || path[limits.Length] is '/' or '.')) ? On : AsOf;

    /// <summary>The day of a request.</summary>
    public static PortalDay Of(HttpContext context)
    {
        if (context.Items[typeof(PortalDay)] is PortalDay known)
        {
            return known;
        }

        var parameter = ParameterOf(context.Request.Path.Value ?? "");
        var today = ChinaTime.Today(context.RequestServices.GetRequiredService<TimeProvider>());
        var named = context.Request.Query[parameter].FirstOrDefault();
        var set = DayReader.Read(named, today);
        var day = new PortalDay(set ?? today, set is not null, parameter) { Unreadable = set is null && !string.IsNullOrWhiteSpace(named) ? named : null };
        context.Items[typeof(PortalDay)] = day;
        return day;
    }
}
