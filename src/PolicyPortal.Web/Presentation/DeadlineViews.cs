using System.Globalization;
using PolicyPortal.Web.Export;

namespace PolicyPortal.Web.Presentation;

/// <summary>
/// The ways to look at one selection of limits: as list, month, agenda and timeline, and as a calendar feed. Each link keeps the filters and, where one was
/// chosen, the stretch of days.
/// </summary>
public sealed class DeadlineViews
{
    // What chooses a stretch of days or a place in a list is no filter.
    private static readonly string[] Filters = [.. DeadlineQuery.Names.Except(["from", "to", "page"])];

    private readonly PageAddress filter;
    private readonly DateOnly? from;
    private readonly DateOnly? to;

    /// <summary>The views of a page.</summary>
    /// <param name="address">The address of the page.</param>
    /// <param name="from">First day that it was asked for; null where none was.</param>
    /// <param name="to">Last day likewise.</param>
    public DeadlineViews(PageAddress address, DateOnly? from, DateOnly? to)
    {
        filter = address with { Pairs = [.. address.Pairs.Where(pair => Filters.Contains(pair.Key))] };
        (this.from, this.to, Path) = (from, to, address.Path);
    }

    /// <summary>The path of the page itself.</summary>
    public string Path { get; }

    /// <summary>The views with the keys of their names.</summary>
    public IEnumerable<(string Path, string Name, string Address)> All =>
    [
        ("/deadlines", "Views.List", Ranged("/deadlines").ToString()),
        ("/calendar", "Views.Month", Month().ToString()),
        ("/calendar/agenda", "Views.Agenda", Ranged("/calendar/agenda").ToString()),
        ("/calendar/timeline", "Views.Timeline", Ranged("/calendar/timeline").ToString()),
    ];

    /// <summary>The filter as a feed to subscribe to; it has no first and last day, since it goes on.</summary>
    public string Feed => ExportNames.Address(filter.On("/deadlines"), ".ics");

    /// <summary>The limits that stand on no day of a calendar.</summary>
    public string Dateless => filter.On("/deadlines").Without("state").With("state", "waiting").With("state", "unknown").ToString();

    /// <summary>The agenda of some days.</summary>
    public PageAddress Agenda(DateOnly first, DateOnly last) => filter.On("/calendar/agenda").With("from", Written(first)).With("to", Written(last));

    /// <summary>The agenda from a day on.</summary>
    public string AgendaFrom(DateOnly first) => filter.On("/calendar/agenda").With("from", Written(first)).ToString();

    /// <summary>The month of a day.</summary>
    public string MonthOf(DateOnly day) => filter.On("/calendar").With("month", Written(day)[..7]).ToString();

    /// <summary>The timeline of some days.</summary>
    public string Timeline(DateOnly first, DateOnly last) => filter.On("/calendar/timeline").With("from", Written(first)).With("to", Written(last)).ToString();

    /// <summary>A day as addresses write it.</summary>
    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private PageAddress Month() => from is { } first ? filter.On("/calendar").With("month", Written(first)[..7]) : filter.On("/calendar");

    private PageAddress Ranged(string path)
    {
        var address = filter.On(path);
        address = from is { } first ? address.With("from", Written(first)) : address;
        return to is { } last ? address.With("to", Written(last)) : address;
    }
}
