using System.Globalization;
using System.Runtime.CompilerServices;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Web.Accounts;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Admin;

/// <summary>Where a job is, in words and figures.</summary>
/// <param name="Text">A sentence for people.</param>
/// <param name="Share">0 to 1; null where that cannot be told.</param>
/// <param name="IsDone">Whether it has ended: the page is then to be fetched again.</param>
public sealed record ProgressMessage(string Text, double? Share, bool IsDone)
{
    /// <summary>A moment in words.</summary>
    public static ProgressMessage Of(JobMoment moment, Words words)
    {
        var text = words["JobStage." + Catalog.Model.WireName.Of(moment.Stage)];
        if (moment.Total > 0)
        {
            text += string.Create(CultureInfo.CurrentCulture, $" {moment.Done}/{moment.Total} {moment.FileName}").TrimEnd();
        }

        if (moment.Left is { } left)
        {
            text += words["Job.Left", Math.Max(1, (int)Math.Ceiling(left.TotalSeconds))];
        }

        return new(text, moment.Total > 0 ? (double)moment.Done / moment.Total : null, moment.Stage == JobStage.Ended);
    }
}

/// <summary>Tells how jobs go while they do, as server-sent events (HTML Living Standard, 9.2).</summary>
public static class ProgressStream
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    /// <summary>Maps <c>/admin/imports/progress/{key}</c>.</summary>
    public static void MapProgress(this IEndpointRouteBuilder routes) => routes.MapAdminGroup("imports").MapGet("/progress/{key}", (string key, BatchQueue queue, Words words, TimeProvider clock, CancellationToken ct) =>
        queue.Find(key) is { } job ? Results.ServerSentEvents(Messages(job, words, clock, ct)) : Results.NotFound());

    private static async IAsyncEnumerable<ProgressMessage> Messages(JobProgress job, Words words, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var moment in job.WatchAsync(cancellationToken))
        {
            yield return ProgressMessage.Of(moment, words);
            if (moment.Stage != JobStage.Ended)
            {
                await Task.Delay(Pace, clock, cancellationToken);
            }
        }
    }
}
