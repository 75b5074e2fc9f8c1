using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Hosting;

/// <summary>
/// Reads the day of an address in whatever form it was typed (20200615, 2020年6月15日, 昨天) and writes it as <c>yyyy-MM-dd</c>, so that all behind it meet
/// one form and links carry a fixed day; likewise a month (2020年6月, 本月) as <c>yyyy-MM</c>. A month as end of a range is its first or last day. What is
/// neither stays as it is, to be answered in words.
/// </summary>
public sealed class DayInAddress(RequestDelegate next, TimeProvider clock)
{
    private static readonly string[] Names = [PortalDay.AsOf, PortalDay.On, "from", "to", "month"];

    /// <summary>Rewrites the query where a day stands in another form.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (query.Count > 0 && Names.Any(query.ContainsKey) && !IsSource(context.Request.Path))
        {
            var today = ChinaTime.Today(clock);
            List<KeyValuePair<string, string?>> pairs = [];
            var changed = false;
            foreach (var (name, values) in query)
            {
                foreach (var value in values)
                {
                    var read = Read(name, value, today);
                    changed |= read is not null && read != value;
                    pairs.Add(new(name, read ?? value));
                }
            }

            if (changed)
            {
                context.Request.QueryString = new QueryString(QueryHelpers.AddQueryString("", pairs));
            }
        }

        return next(context);
    }

    /// <summary>The value in its one form; null for other parameters and what cannot be read.</summary>
    private static string? Read(string name, string? value, DateOnly today) => name switch
    {
        "month" => MonthReader.Read(value, today)?.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        "from" => Written(DayReader.Read(value, today) ?? MonthReader.Read(value, today)),
        "to" => Written(DayReader.Read(value, today) ?? MonthReader.Read(value, today)?.AddMonths(1).AddDays(-1)),
        PortalDay.AsOf or PortalDay.On => Written(DayReader.Read(value, today)),
        _ => null,
    };

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Of a source text, from and to are lines.</summary>
    private static bool IsSource(PathString path) => path.Value?.EndsWith("/source", StringComparison.OrdinalIgnoreCase) == true;
}
