using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Events;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>events list</c>, <c>events set EVENT REGION</c>, <c>events remove EVENT REGION</c>: the dates of events that limits hang on.</summary>
internal static class EventsCommand
{
    public static Command Make() => new("events", Words.Of("查看或设定基准事件的日期", "Show or set the dates of events that limits hang on"))
    {
        List(),
        Set(),
        Remove(),
    };

    private static Command List()
    {
        var database = DatabaseOption.Make();
        var command = new Command("list", Words.Of("列出事件、日期和等待它们的期限数", "List events, their dates and how many limits wait for them")) { database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var services = DatabaseOption.Open(parsed.GetValue(database));
            await using (services.ConfigureAwait(false))
            {
                await DatabaseOption.RequireAsync(services, cancellationToken).ConfigureAwait(false);
                var events = await services.GetRequiredService<ListEvents>().Handle(cancellationToken).ConfigureAwait(false);
                var output = parsed.InvocationConfiguration.Output;
                foreach (var standing in events.Waiting.Concat(events.Dated))
                {
                    var date = standing.Date is { } known ? Dates(known) : Words.Of("无日期", "no date");
                    var waiting = Words.Of($"{standing.Limits.Count} 个期限，{standing.Waiting} 个等待", $"{standing.Limits.Count} limit(s), {standing.Waiting} waiting");
                    output.WriteLine($"{standing.Event.Key}  {standing.Region}  {date}  {waiting}  ({Words.Of(standing.Event.Chinese, standing.Event.English)})");
                }

                output.WriteLine(Words.Of("可设日期的事件：", "Events that a date can be set for: ") + string.Join(", ", EventVocabulary.Occasions.Select(e => $"{e.Key} {Words.Of(e.Chinese, e.English)}")));
                return PortalCommandLine.Success;
            }
        });
        return command;
    }

    private static Command Set()
    {
        var (key, region) = (EventArgument(), RegionArgument());
        var first = new Option<string?>("--first") { Description = Words.Of("开始日，如 2020-01-20", "first day, such as 2020-01-20"), HelpName = "DAY" };
        var last = new Option<string?>("--last") { Description = Words.Of("结束或解除之日", "the day on which it ended or was lifted"), HelpName = "DAY" };
        var note = new Option<string?>("--note") { Description = Words.Of("依据，如文号", "what it rests on, such as a document number"), HelpName = "TEXT" };
        var database = DatabaseOption.Make();
        var command = new Command("set", Words.Of("设定事件在一地的日期", "Set the dates of an event in a region")) { key, region, first, last, note, database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var services = DatabaseOption.Open(parsed.GetValue(database));
            await using (services.ConfigureAwait(false))
            {
                await DatabaseOption.RequireAsync(services, cancellationToken).ConfigureAwait(false);
                var today = ChinaTime.Today(services.GetRequiredService<TimeProvider>());
                var change = new EventDateChange(
                    parsed.GetRequiredValue(key), parsed.GetRequiredValue(region), Day("--first", parsed.GetValue(first), today), Day("--last", parsed.GetValue(last), today), parsed.GetValue(note));
                var problems = await services.GetRequiredService<SetEventDate>().Handle(change, Actor.CommandLine().Name, cancellationToken).ConfigureAwait(false);
                if (problems.Count > 0)
                {
                    throw new CommandException(string.Join(' ', problems.Select(Wrong)));
                }

                var events = await services.GetRequiredService<ListEvents>().Handle(cancellationToken).ConfigureAwait(false);
                var dependent = events.Waiting.Concat(events.Dated).Where(s => s.Event.Key == change.Key && s.Date?.Region == change.Region).ToList();
                parsed.InvocationConfiguration.Output.WriteLine(Words.Of(
                    $"已设定：{change.Key} {change.Region} {Dates(new EventDate(change.Key, change.Region, change.First, change.Last))}；{dependent.Sum(s => s.Limits.Count)} 个期限以它为准，其中 {dependent.Sum(s => s.Waiting)} 个仍在等待。",
                    $"Set: {change.Key} {change.Region} {Dates(new EventDate(change.Key, change.Region, change.First, change.Last))}; {dependent.Sum(s => s.Limits.Count)} limit(s) go by it, {dependent.Sum(s => s.Waiting)} of them still wait."));
                return PortalCommandLine.Success;
            }
        });
        return command;
    }

    private static Command Remove()
    {
        var (key, region) = (EventArgument(), RegionArgument());
        var database = DatabaseOption.Make();
        var command = new Command("remove", Words.Of("撤销事件在一地的日期", "Take the dates of an event in a region back")) { key, region, database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var services = DatabaseOption.Open(parsed.GetValue(database));
            await using (services.ConfigureAwait(false))
            {
                await DatabaseOption.RequireAsync(services, cancellationToken).ConfigureAwait(false);
                var (name, place) = (parsed.GetRequiredValue(key), parsed.GetRequiredValue(region));
                if (!await services.GetRequiredService<SetEventDate>().RemoveAsync(name, place, Actor.CommandLine().Name, cancellationToken).ConfigureAwait(false))
                {
                    throw new CommandException(Words.Of($"没有为 {name} {place} 设定日期。", $"No date is set for {name} {place}."));
                }

                parsed.InvocationConfiguration.Output.WriteLine(Words.Of($"已撤销：{name} {place}", $"Removed: {name} {place}"));
                return PortalCommandLine.Success;
            }
        });
        return command;
    }

    private static Argument<string> EventArgument() => new("EVENT") { Description = Words.Of("事件，见 events list", "event, see events list") };

    private static Argument<string> RegionArgument() => new("REGION") { Description = Words.Of("地区：全国、北京市、江西省/南昌市", "region: 全国, 北京市, 江西省/南昌市") };

    private static DateOnly? Day(string option, string? text, DateOnly today) => text is null ? null : DayReader.Read(text, today)
        ?? throw new CommandException(Words.Of($"{option} 不是一个日期：{text}（写作 2020-06-15）。", $"{option} is no day: {text} (write 2020-06-15)."));

    private static string Wrong(FilterProblem problem) => problem switch
    {
        { Parameter: "event" } => Words.Of($"没有这个事件：{problem.Value}。可用：{Keys}。", $"No such event: {problem.Value}. There are: {Keys}."),
        { Parameter: "region" } => Words.Of($"没有这个地区：{problem.Value}（写作 全国、北京市、江西省/南昌市）。", $"No such region: {problem.Value} (write 全国, 北京市, 江西省/南昌市)."),
        { Parameter: "last", Value: "" } => Words.Of("须用 --first 或 --last 给出日期。", "Give a day with --first or --last."),
        { Parameter: "last" } => Words.Of("--last 早于 --first。", "--last is earlier than --first."),
        _ => Words.Of($"--note 最长 {SetEventDate.LongestNote} 字。", $"--note takes {SetEventDate.LongestNote} characters at most."),
    };

    private static string Keys => string.Join(", ", EventVocabulary.Occasions.Select(e => e.Key));

    private static string Dates(EventDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.First:yyyy-MM-dd}..{date.Last:yyyy-MM-dd}");
}
