using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Api;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Export;

/// <summary>
/// The list of limits as files under the same parameters: <c>/deadlines.csv</c>, <c>/deadlines.xlsx</c>, and as a calendar feed <c>/deadlines.ics</c>. Rows are
/// sent as they are made.
/// </summary>
public static class DeadlineFiles
{
    /// <summary>Most days before an event at which a calendar may remind.</summary>
    public const int MostAlarmDays = 60;

    // A program subscribes once and nobody looks again: a filter that is mistyped must not become a feed of everything.
    private static readonly string[] FeedNames = [.. DeadlineQuery.Names, "alarm"];

    /// <summary>Maps the three addresses.</summary>
    public static void MapDeadlineFiles(this IEndpointRouteBuilder routes)
    {
        ListFiles.Map(routes, "/deadlines", Table);
        routes.MapGet("/deadlines.ics", Calendar).ExcludeFromDescription();
    }

    private static Task<IResult> Table([AsParameters] DeadlineQuery query, HttpContext context, ListDeadlines list, Words words, CancellationToken ct) =>
        Answer(query, context, list, (rows, question) => new ExportFile<DeadlineRow>(
            DeadlineColumns.Of(rows, question, SiteAddress.Of(context.Request), words), ExportNames.File(words["Nav.Deadlines"], question, rows.Day)), ct);

    private static Task<IResult> Calendar([AsParameters] DeadlineQuery query, [AsParameters] CalendarQuery options, HttpContext context, ListDeadlines list, Words words, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        problems.AddRange(context.Request.Query.Keys.Where(name => !FeedNames.Contains(name, StringComparer.OrdinalIgnoreCase)).Select(name => new FilterProblem("parameter", name)));
        var alarm = Parameter.Text(options.Alarm) is null ? (int?)null : Parameter.Number("alarm", options.Alarm, 0, MostAlarmDays, 0, problems);
        if (PortalApi.Refusal(problems) is { } refusal)
        {
            return Task.FromResult<IResult>(refusal);
        }

        return Answer(query, context, list, (rows, question) =>
        {
            var origin = SiteAddress.Of(context.Request);
            using var target = new MemoryStream();
            using (var calendar = new CalendarWriter(target, question.Sentence.Length > 0 ? question.Sentence : words["Nav.Deadlines"], origin + "/deadlines" + context.Request.QueryString))
            {
                foreach (var entry in DeadlineEvents.Of(rows, origin, alarm, words))
                {
                    calendar.Write(entry);
                }
            }

            return Results.Bytes(target.ToArray(), CalendarWriter.ContentType);
        }, ct);
    }

    private static async Task<IResult> Answer(DeadlineQuery query, HttpContext context, ListDeadlines list, Func<DeadlineRows, SpokenQuery, IResult> file, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        var filter = query.ToFilter(problems);
        var rows = await list.All(filter, ct);
        return PortalApi.Refusal(problems.Concat(rows.Problems)) ?? file(rows, ListFiles.Question(context.Request, DeadlineQuery.Names, rows.Facets));
    }
}
