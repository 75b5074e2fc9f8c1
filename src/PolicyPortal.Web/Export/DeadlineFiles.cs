using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
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

    // The page is no part of a file: it holds the whole list.
    private static readonly string[] Names = [.. DeadlineQuery.Names.Except(["page"])];

    /// <summary>Maps the three addresses.</summary>
    public static void MapDeadlineFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/deadlines.csv", Csv).ExcludeFromDescription();
        routes.MapGet("/deadlines.xlsx", Workbook).ExcludeFromDescription();
        routes.MapGet("/deadlines.ics", Calendar).ExcludeFromDescription();
    }

    /// <summary>The address of a list as a file.</summary>
    /// <param name="list">The address of the list.</param>
    /// <param name="ending">csv, xlsx or ics.</param>
    public static string Address(PageAddress list, string ending) => new PageAddress("/deadlines." + ending, [.. list.Pairs.Where(pair => Names.Contains(pair.Key))]).ToString();

    private static Task<IResult> Csv([AsParameters] DeadlineQuery query, HttpContext context, ListDeadlines list, Words words, CancellationToken ct) =>
        Answer(query, context, list, words, (rows, question) => Results.Stream(
            target => CommaSeparated.WriteAsync(target, DeadlineColumns.Of(rows, question, SiteAddress.Of(context.Request), words), context.RequestAborted),
            CommaSeparated.ContentType,
            FileName(words, rows, "csv")), ct);

    private static Task<IResult> Workbook([AsParameters] DeadlineQuery query, HttpContext context, ListDeadlines list, Words words, CancellationToken ct) =>
        Answer(query, context, list, words, (rows, question) => Results.Stream(
            target =>
            {
                // Packing knows no other way than to write at once; the rows are not held for it.
                if (context.Features.Get<IHttpBodyControlFeature>() is { } control)
                {
                    control.AllowSynchronousIO = true;
                }

                WorkbookWriter.Write(target, DeadlineColumns.Of(rows, question, SiteAddress.Of(context.Request), words));
                return Task.CompletedTask;
            },
            WorkbookWriter.ContentType,
            FileName(words, rows, "xlsx")), ct);

    private static Task<IResult> Calendar([AsParameters] DeadlineQuery query, [AsParameters] CalendarQuery options, HttpContext context, ListDeadlines list, Words words, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        var alarm = Parameter.Text(options.Alarm) is null ? (int?)null : Parameter.Number("alarm", options.Alarm, 0, MostAlarmDays, 0, problems);
        if (PortalApi.Refusal(problems) is { } refusal)
        {
            return Task.FromResult<IResult>(refusal);
        }

        return Answer(query, context, list, words, (rows, question) =>
        {
            var origin = SiteAddress.Of(context.Request);
            using var target = new MemoryStream();
            using (var calendar = new CalendarWriter(target, question.Length > 0 ? question : words["Nav.Deadlines"], origin + "/deadlines" + context.Request.QueryString))
            {
                foreach (var entry in DeadlineEvents.Of(rows, origin, alarm, words))
                {
                    calendar.Write(entry);
                }
            }

            return Results.Bytes(target.ToArray(), CalendarWriter.ContentType);
        }, ct);
    }

    private static async Task<IResult> Answer(DeadlineQuery query, HttpContext context, ListDeadlines list, Words words, Func<DeadlineRows, string, IResult> file, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        var filter = query.ToFilter(problems);
        var rows = await list.All(filter, ct);
        if (PortalApi.Refusal(problems.Concat(rows.Problems)) is { } refusal)
        {
            return refusal;
        }

        var question = new SpokenQuery(PageAddress.Of(context.Request, Names), rows.Facets, []).Sentence;
        return file(rows, question);
    }

    private static string FileName(Words words, DeadlineRows rows, string ending) => string.Create(CultureInfo.InvariantCulture, $"{words["Nav.Deadlines"]}-{rows.Day:yyyy-MM-dd}.{ending}");
}
