using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Events;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Cli;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Events;

/// <summary>A date set for an event gives every limit that hangs on it its days, with the next question.</summary>
public sealed class SetEventDateTests
{
    private const string Text = """
        江西省人力资源和社会保障厅关于疫情防控期间有关事项的通知

        赣人社发〔2020〕3号

        各设区市人力资源和社会保障局：

        一、缓缴社会保险费。疫情防控期间免收滞纳金。

        二、补办手续。参保单位应在疫情解除后三个月内补办登记。

        三、许可延期。许可证有效期顺延至省级一级响应解除之日止。

        江西省人力资源和社会保障厅

        2020年2月5日
        """;

    [Fact]
    public async Task Limits_wait_for_their_event_and_then_have_its_days()
    {
        await using var catalog = await WithTextAsync();
        var before = await RowsAsync(catalog);
        Assert.Equal(3, before.Items.Count(i => i.Period.On(before.Day) == LimitState.Waiting));
        var waiting = await catalog.Get<ListEvents>().Handle(CancellationToken.None);
        Assert.Equal([("epidemic", "江西省", 2), ("response-1", "江西省", 1)], waiting.Waiting.Select(w => (w.Event.Key, w.Region, w.Waiting)));

        // 全国 counts for every region that has no date of its own.
        Assert.Empty(await SetAsync(catalog, new EventDateChange("epidemic", "全国", new DateOnly(2020, 1, 20), new DateOnly(2022, 12, 7), "公告2022年第7号")));
        var after = await RowsAsync(catalog);
        Assert.Equal(
            ["2020-01-20..2022-12-07", "2022-12-07..2023-03-07"],
            after.Items.Where(i => i.Period.Event?.Key == "epidemic").Select(i => $"{i.Period.First:yyyy-MM-dd}..{i.Period.Last:yyyy-MM-dd}").Order());
        Assert.All(after.Items.Where(i => i.Period.Event?.Key == "epidemic"), i => Assert.Equal(PeriodBasis.Event, i.Period.LastBasis));
        var dated = Assert.Single((await catalog.Get<ListEvents>().Handle(CancellationToken.None)).Dated, d => d.Region == "江西省");
        Assert.Equal(("全国", "公告2022年第7号"), (dated.Date!.Region, dated.Date.Note));

        // The region's own date goes before that of the level above; taken back, the other counts again.
        Assert.Empty(await SetAsync(catalog, new EventDateChange("epidemic", "江西省", null, new DateOnly(2020, 6, 1), null)));
        Assert.Contains((await RowsAsync(catalog)).Items, i => i.Period.Last == new DateOnly(2020, 9, 1));
        Assert.True(await catalog.Get<SetEventDate>().RemoveAsync("epidemic", "江西省", "tester", CancellationToken.None));
        Assert.False(await catalog.Get<SetEventDate>().RemoveAsync("epidemic", "江西省", "tester", CancellationToken.None));
        Assert.Contains((await RowsAsync(catalog)).Items, i => i.Period.Last == new DateOnly(2023, 3, 7));
    }

    [Theory]
    [InlineData("火山", "全国", "2020-01-01", "2020-01-02", "event")]
    [InlineData("issue", "全国", "2020-01-01", "2020-01-02", "event")]
    [InlineData("epidemic", "火星", "2020-01-01", "2020-01-02", "region")]
    [InlineData("epidemic", "全国", null, null, "last")]
    [InlineData("epidemic", "全国", "2020-01-03", "2020-01-02", "last")]
    public async Task What_cannot_be_set_is_named_and_changes_nothing(string key, string region, string? first, string? last, string parameter)
    {
        await using var catalog = await WithTextAsync();
        DateOnly? Day(string? text) => text is null ? null : DayReader.Read(text, default);
        Assert.Equal(parameter, Assert.Single(await SetAsync(catalog, new EventDateChange(key, region, Day(first), Day(last), null))).Parameter);
        Assert.Empty((await catalog.Get<ListEvents>().Handle(CancellationToken.None)).Dated);
    }

    [Fact]
    public async Task The_command_line_sets_lists_and_removes()
    {
        await using var catalog = await WithTextAsync();
        var (code, set, _) = await RunAsync("events", "set", "epidemic", "江西省", "--first", "2020年1月20日", "--last", "20221207", "--note", "公告", "--db", catalog.DatabaseFile);
        Assert.Equal(PortalCommandLine.Success, code);
        Assert.Contains("2020-01-20..2022-12-07", set, StringComparison.Ordinal);
        Assert.Contains("2022-12-07", (await RunAsync("events", "list", "--db", catalog.DatabaseFile)).Output, StringComparison.Ordinal);
        Assert.Contains((await RowsAsync(catalog)).Items, i => i.Period.Last == new DateOnly(2023, 3, 7));
        Assert.Equal(PortalCommandLine.Success, (await RunAsync("events", "remove", "epidemic", "江西省", "--db", catalog.DatabaseFile)).Code);
        foreach (var (arguments, word) in new (string[], string)[]
        {
            (["events", "remove", "epidemic", "江西省"], "epidemic"),
            (["events", "set", "epidemic", "江西省"], "--last"),
            (["events", "set", "epidemic", "江西省", "--last", "2020-02-30"], "2020-02-30"),
            (["events", "set", "volcano", "江西省", "--last", "2020-02-03"], "response-1"),
            (["events", "set", "epidemic", "Mars", "--last", "2020-02-03"], "Mars"),
            (["events", "set", "epidemic", "江西省", "--first", "2020-02-04", "--last", "2020-02-03"], "--first"),
        })
        {
            var (failed, _, error) = await RunAsync([.. arguments, "--db", catalog.DatabaseFile]);
            Assert.Equal(PortalCommandLine.Failure, failed);
            Assert.Contains(word, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        }
    }

    private static async Task<TemporaryCatalog> WithTextAsync()
    {
        var catalog = await TemporaryCatalog.CreateAsync();
        await catalog.ImportAsync(catalog.Folder.Write("events.txt", Text));
        return catalog;
    }

    private static Task<DeadlineRows> RowsAsync(TemporaryCatalog catalog) => catalog.Get<ListDeadlines>().All(new DeadlineFilter(), CancellationToken.None);

    private static Task<IReadOnlyList<FilterProblem>> SetAsync(TemporaryCatalog catalog, EventDateChange change) => catalog.Get<SetEventDate>().Handle(change, "tester", CancellationToken.None);

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await PortalCommandLine.RunAsync(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
