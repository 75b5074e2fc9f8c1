using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Api;

/// <summary>What a topic holds of one region.</summary>
/// <param name="Bodies">The bodies that issued the documents, most first.</param>
/// <param name="Newest">The newest of them.</param>
public sealed record TopicRegionAnswer(string Region, int DocumentCount, IReadOnlyList<TopicBody> Bodies, IReadOnlyList<DocumentAnswer> Newest);

/// <summary>What a topic holds.</summary>
/// <param name="AsOf">The day on which the periods run.</param>
/// <param name="LastEnd">Where none runs: the last day on which one did.</param>
public sealed record TopicAnswer(
    string Topic, DateOnly AsOf, int DocumentCount, int MeasureCount, IReadOnlyList<TopicRegionAnswer> Regions, int RunningCount, IReadOnlyList<DeadlineAnswer> Running, DateOnly? LastEnd)
{
    internal static TopicAnswer Of(TopicDetail topic) => new(
        topic.Topic,
        topic.AsOf,
        topic.DocumentCount,
        topic.MeasureCount,
        [.. topic.Regions.Select(region => new TopicRegionAnswer(region.Region, region.DocumentCount, region.Bodies, [.. region.Newest.Select(DocumentAnswer.Of)]))],
        topic.RunningCount,
        [.. topic.Running.Select(item => DeadlineAnswer.Of(item, topic.AsOf))],
        topic.LastEnd);
}

/// <summary>Topics as JSON.</summary>
public static class TopicsApi
{
    /// <summary>Maps <c>/api/topics</c> and <c>/api/topics/{topic}</c>.</summary>
    public static void MapTopics(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/topics").WithTags("Topics");
        group.MapGet("", List).WithName("listTopics").WithSummary("Topics that the catalogue has documents on, with their regions.");
        group.MapGet("/{topic}", Get).WithName("getTopic").WithSummary("What a topic holds by region and body, newest first, with the periods that run on a day.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<IReadOnlyList<TopicItem>>> List(ListTopics list, CancellationToken ct) => TypedResults.Ok(await list.Handle(ct));

    private static async Task<Results<Ok<TopicAnswer>, NotFound, ValidationProblem>> Get(
        string topic,
        [Description("The day on which periods run, yyyy-MM-dd; today where not given.")] string? asOf,
        GetTopic get,
        TimeProvider clock,
        CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        var day = Parameter.Day("asOf", asOf, problems) ?? ChinaTime.Today(clock);
        return PortalApi.Refusal(problems) is { } refusal ? refusal
            : await get.Handle(topic, day, ct) is { } detail ? TypedResults.Ok(TopicAnswer.Of(detail)) : TypedResults.NotFound();
    }
}
