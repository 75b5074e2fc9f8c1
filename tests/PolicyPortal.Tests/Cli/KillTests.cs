using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Cli;
using PolicyPortal.Tests.Support;
using Xunit.Abstractions;

namespace PolicyPortal.Tests.Cli;

/// <summary>
/// The command line as a process of its own, ended by SIGKILL at random moments while it imports, takes back, applies again and reads everything again.
/// A few moments in every run of the tests; <c>POLICYPORTAL_KILLS=200</c> (or tests/kill-9.sh) for more, <c>POLICYPORTAL_SEED</c> for the same ones again.
/// </summary>
public sealed partial class KillTests(ITestOutputHelper told) : IDisposable
{
    private const int Few = 12;
    private const string Totals = "合计：";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Whenever_it_is_killed_the_catalogue_is_the_one_before_or_the_one_after()
    {
        var moments = Setting("POLICYPORTAL_KILLS") ?? Few;
        var seed = Setting("POLICYPORTAL_SEED") ?? Environment.TickCount;
        var random = new Random(seed);
        told.WriteLine($"{moments} moments, POLICYPORTAL_SEED={seed}");
        Scenario[] scenarios = [await ImportAsync(), await UndoAsync(), await RedoAsync(), await ReparseAsync()];
        foreach (var scenario in scenarios)
        {
            told.WriteLine($"{scenario.Name}: whole {scenario.Whole.TotalMilliseconds:0} ms, of that writing {scenario.Writing.TotalMilliseconds:0} ms");
        }

        for (var i = 0; i < moments; i++)
        {
            var scenario = scenarios[i % scenarios.Length];

            // Every other moment lies behind the plan, where writing takes place: much of a process is its start.
            var fromPlan = i / scenarios.Length % 2 == 1;
            var delay = (fromPlan ? scenario.Writing : scenario.Whole) * random.NextDouble();
            await CheckAsync(scenario, fromPlan, delay);
        }

        foreach (var scenario in scenarios)
        {
            told.WriteLine($"{scenario.Name}: before {scenario.Befores}, after {scenario.Afters}, of them ended by themselves {scenario.Unkilled}, batches found broken off {scenario.Broken}");
        }

        Assert.Equal(moments, scenarios.Sum(s => s.Befores + s.Afters));
        Assert.True(scenarios.Sum(s => s.Unkilled) < moments, "None was killed.");
    }

    public void Dispose() => folder.Dispose();

    private static int? Setting(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    private async Task CheckAsync(Scenario scenario, bool fromPlan, TimeSpan delay)
    {
        var work = Copy(scenario.Template, "work.db");
        var (_, code) = await RunProcessAsync(scenario.Arguments, work, fromPlan ? null : delay, fromPlan ? delay : null);
        scenario.Unkilled += code == 0 ? 1 : 0;
        var about = $"{scenario.Name}, {(fromPlan ? "plan + " : "")}{delay.TotalMilliseconds:0} ms";

        // The tables, and the sound file under them.
        var tables = Tables(work);
        var isBefore = Same(tables, scenario.Before);
        Assert.True(isBefore || Same(tables, scenario.After), about + ": neither before nor after");
        scenario.Befores += isBefore ? 1 : 0;
        scenario.Afters += isBefore ? 0 : 1;
        Assert.Equal("ok", Ask(work, "PRAGMA integrity_check"));
        Assert.Null(Ask(work, "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1"));

        // The history says the same as the tables.
        var runs = Convert.ToInt32(Ask(work, "SELECT COUNT(*) FROM ImportRuns WHERE State = 'applied'"), CultureInfo.InvariantCulture);
        Assert.True(runs == scenario.RunsBefore + (isBefore ? 0 : 1), about + ": the history does not agree");

        // Search answers as it does over the same tables that nothing happened to.
        Assert.Equal(isBefore ? scenario.FoundBefore : scenario.FoundAfter, await FoundAsync(work));

        // The next command says what it found, and gets where the killed one was going.
        var broken = Ask(work, "SELECT group_concat(Id) FROM Batches WHERE State IN ('waiting', 'reading', 'applying')") as string;
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
        var again = await PortalCommandLine.RunAsync([.. scenario.Arguments, "--db", work], output, error);
        if (broken is not null)
        {
            scenario.Broken++;
            Assert.Contains($"批次 {broken} 上次被中断", output.ToString(), StringComparison.Ordinal);
        }
        else
        {
            Assert.DoesNotContain("上次被中断", output.ToString(), StringComparison.Ordinal);
        }

        Assert.True(again == 0 || !isBefore, about + ": " + error);
        Assert.True(Same(Tables(work), scenario.After), about + ": the next command did not get there");
        Assert.Null(Ask(work, "SELECT group_concat(Id) FROM Batches WHERE State IN ('waiting', 'reading', 'applying')") as string);
    }

    private async Task<Scenario> ImportAsync()
    {
        var database = folder.File("import.db");
        await InProcessAsync("import", SeedFiles.Path("004"), "--db", database);
        return await MeasureAsync("import", database, "import", SeedFiles.Path("000"), SeedFiles.Path("002"));
    }

    private async Task<Scenario> UndoAsync()
    {
        var database = Copy(folder.File("import.after.db"), "undo.db");
        return await MeasureAsync("undo", database, "batch", "undo", "2");
    }

    private async Task<Scenario> RedoAsync()
    {
        var database = Copy(folder.File("undo.after.db"), "redo.db");
        return await MeasureAsync("redo", database, "batch", "redo", "2");
    }

    private async Task<Scenario> ReparseAsync()
    {
        // As if another parser had read it: every record differs and is written anew.
        var database = Copy(folder.File("import.after.db"), "reparse.db");
        Ask(database, "UPDATE Compilations SET ContentHash = 'of another parser'");
        Ask(database, "UPDATE Documents SET ContentHash = 'of another parser', Title = '旧 ' || Title");
        return await MeasureAsync("reparse", database, "reparse");
    }

    /// <summary>Lets a command come to its end once: what it takes, and what comes out.</summary>
    private async Task<Scenario> MeasureAsync(string name, string template, params string[] arguments)
    {
        Ask(template, "PRAGMA wal_checkpoint(TRUNCATE)");
        var done = Copy(template, name + ".after.db");
        var watch = Stopwatch.StartNew();
        var (planned, code) = await RunProcessAsync(arguments, done, null, null);
        var whole = watch.Elapsed;
        Assert.Equal(0, code);
        Ask(done, "PRAGMA wal_checkpoint(TRUNCATE)");
        var scenario = new Scenario(name, arguments, template, Tables(template), Tables(done), whole, whole - planned, await FoundAsync(template), await FoundAsync(done),
            Convert.ToInt32(Ask(template, "SELECT COUNT(*) FROM ImportRuns WHERE State = 'applied'"), CultureInfo.InvariantCulture));
        Assert.False(Same(scenario.Before, scenario.After), name + " changes nothing");
        return scenario;
    }

    /// <summary>Runs the command as a process and kills it after a time from its start, or from the moment that it has shown its plan.</summary>
    /// <returns>When the plan was shown, and the exit code.</returns>
    private async Task<(TimeSpan Planned, int Code)> RunProcessAsync(IEnumerable<string> arguments, string database, TimeSpan? fromStart, TimeSpan? fromPlan)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.Path };
        start.Environment["LANG"] = "zh_CN.UTF-8";
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "policy-portal.dll"), .. arguments, "--db", database])
        {
            start.ArgumentList.Add(argument);
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var planned = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith(Totals, StringComparison.Ordinal) == true)
            {
                planned.TrySetResult(watch.Elapsed);
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = process.WaitForExitAsync();
        if (fromPlan is not null)
        {
            await Task.WhenAny(planned.Task, ended);
        }

        if ((fromStart ?? fromPlan) is { } delay)
        {
            await Task.WhenAny(ended, Task.Delay(delay));
            process.Kill(); // SIGKILL
        }

        await ended;
        return (planned.Task.IsCompleted ? await planned.Task : watch.Elapsed, process.ExitCode);
    }

    private static async Task InProcessAsync(params string[] arguments) =>
        Assert.Equal(0, await PortalCommandLine.RunAsync(arguments, TextWriter.Null, TextWriter.Null));

    private string Copy(string file, string name)
    {
        SqliteConnection.ClearAllPools();
        var copy = folder.File(name);
        foreach (var ending in (string[])["-wal", "-shm"])
        {
            File.Delete(copy + ending);
        }

        File.Copy(file, copy, overwrite: true);
        return copy;
    }

    /// <summary>All tables; the moments at which compilations came in are other ones each time.</summary>
    private static SortedDictionary<string, List<string>> Tables(string file) =>
        new(TableDump.Of(file).ToDictionary(table => table.Key, table => table.Value.ConvertAll(row => MomentPattern().Replace(row, "moment"))));

    private static bool Same(SortedDictionary<string, List<string>> one, SortedDictionary<string, List<string>> other) =>
        one.Keys.SequenceEqual(other.Keys) && one.All(table => table.Value.SequenceEqual(other[table.Key]));

    private static object? Ask(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>How many works a search finds, and which are the first of another.</summary>
    private static async Task<string> FoundAsync(string file)
    {
        await using var services = Open(file);
        var search = services.GetRequiredService<SearchDocuments>();
        var all = await search.Handle(new DocumentFilter(), CancellationToken.None);
        var some = await search.Handle(new DocumentFilter { Query = "社会保险费缓缴" }, CancellationToken.None);
        return $"{all.Total} {some.Total} {string.Join(' ', some.Items.Select(item => item.Document.Id))}";
    }

    private static ServiceProvider Open(string file) => new ServiceCollection()
        .AddLogging()
        .AddCatalog(new ConfigurationBuilder().AddInMemoryCollection([new("Catalog:ConnectionString", $"Data Source={file};Pooling=False")]).Build())
        .BuildServiceProvider();

    // 2020-06-01T12:00:00.000Z
    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")]
    private static partial Regex MomentPattern();

    private sealed record Scenario(
        string Name, string[] Arguments, string Template, SortedDictionary<string, List<string>> Before, SortedDictionary<string, List<string>> After, TimeSpan Whole, TimeSpan Writing, string FoundBefore, string FoundAfter, int RunsBefore)
    {
        public int Befores { get; set; }

        public int Afters { get; set; }

        public int Unkilled { get; set; }

        public int Broken { get; set; }
    }
}
