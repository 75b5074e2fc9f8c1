using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Hosting;

/// <summary>
/// Reads the day of an address in whatever form it was typed (20200615, 2020年6月15日, 昨天) and writes it as <c>yyyy-MM-dd</c>, so that all behind it meet
/// one form and links carry a fixed day. What is no day stays as it is, to be answered in words.
/// </summary>
public sealed class DayInAddress(RequestDelegate next, TimeProvider clock)
{
    private static readonly string[] Names = [PortalDay.AsOf, PortalDay.On, "from", "to"];

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
                    var day = Names.Contains(name) ? DayReader.Read(value, today)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
                    changed |= day is not null && day != value;
                    pairs.Add(new(name, day ?? value));
                }
            }

            if (changed)
            {
                context.Request.QueryString = new QueryString(QueryHelpers.AddQueryString("", pairs));
            }
        }

        return next(context);
    }

    /// <summary>Of a source text, from and to are lines.</summary>
    private static bool IsSource(PathString path) => path.Value?.EndsWith("/source", StringComparison.OrdinalIgnoreCase) == true;
}
