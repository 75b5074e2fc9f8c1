using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.AddedWords;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.AddedWords;

/// <summary>Words that admins add count when texts are read and searched, and no longer once they are taken back.</summary>
public sealed class AddedWordsTests
{
    private const string Text = """
        江西省飞天办关于推广低空飞行的通知

        赣飞〔2021〕3号

        各有关单位：

        一、加强宣传。各地应当推广低空飞行，由市云上办负责。

        二、发放补助。从事低空飞行的企业可以缓缴社会保险费。

        江西省飞天办

        2021年2月5日
        """;

    private static readonly WordChange Cue = new(VocabularyKind.TopicCue, "就业招聘", "低空飞行", IsRemoved: false);
    private static readonly WordChange ShortName = new(VocabularyKind.BodyShortName, "江西省低空飞行领导小组办公室", "江西省飞天办", IsRemoved: false);
    private static readonly WordChange Synonym = new(VocabularyKind.Synonym, "无人机", "低空飞行", IsRemoved: false);

    [Fact]
    public async Task A_cue_word_gives_a_document_its_topic_until_it_is_taken_back()
    {
        await using var catalog = await WithTextAsync();
        var before = TableDump.Of(catalog.DatabaseFile);
        Assert.DoesNotContain("就业招聘", await TopicsAsync(catalog));

        // The plan shows it and changes nothing.
        var runs = catalog.Get<CatalogRuns>();
        await runs.RecordAsync(await runs.PlanAsync(RunRequest.Word(Cue)), "admin");
        var shown = await catalog.Get<BatchQueries>().PlanAsync(RunKind.Vocabulary, null, CancellationToken.None);
        var row = Assert.Single((await catalog.Get<BatchQueries>().ChangesAsync(shown!.Id, null, 1, CancellationToken.None)).Rows);
        Assert.Contains(BatchQueries.FieldsOf(row), field => field.Field == "topics" && field.New!.StartsWith("就业招聘", StringComparison.Ordinal));
        Assert.Equal(before, TableDump.Of(catalog.DatabaseFile));
        Assert.Equal(0, (await runs.PlanAsync(RunRequest.Reparse)).Plan.Count(ChangeKind.Changed));

        await runs.ApplyRecordedAsync(RunRequest.Word(Cue), "admin");
        Assert.Equal("就业招聘", (await TopicsAsync(catalog))[0]);
        Assert.Equal(WordProblem.Duplicate, await catalog.Get<ChangeWords>().CheckAsync(Cue, CancellationToken.None));
        Assert.Equal(0, (await runs.PlanAsync(RunRequest.Reparse)).Plan.Count(ChangeKind.Changed));
        using (var context = catalog.Context())
        {
            Assert.Equal(("admin", "就业招聘 · 低空飞行"), await context.AuditLog.Where(a => a.Action == "vocabulary-added").Select(a => ValueTuple.Create(a.Actor, a.Subject)).SingleAsync());
        }

        await ApplyAsync(catalog, Cue with { IsRemoved = true });
        Assert.Equal(before["Documents"], TableDump.Of(catalog.DatabaseFile)["Documents"]);
        Assert.Equal(before["DocumentTopics"], TableDump.Of(catalog.DatabaseFile)["DocumentTopics"]);
        Assert.Equal(WordProblem.NotThere, await catalog.Get<ChangeWords>().CheckAsync(Cue with { IsRemoved = true }, CancellationToken.None));
    }

    [Fact]
    public async Task A_short_name_is_completed_and_finds_the_body()
    {
        await using var catalog = await WithTextAsync();
        Assert.Equal(["江西省飞天办"], (await catalog.Get<ListIssuingBodies>().Handle(null, CancellationToken.None)).Select(b => b.Name));
        await ApplyAsync(catalog, ShortName);
        var body = Assert.Single(await catalog.Get<ListIssuingBodies>().Handle("飞天办", CancellationToken.None));
        Assert.Equal(ShortName.Key, body.Name);
        Assert.Contains("江西省飞天办", body.ShortNames);
        Assert.Equal(1, (await SearchAsync(catalog, "机构:江西省飞天办")).Total);
        using (var context = catalog.Context())
        {
            Assert.Equal(("inferred", "short-name"), await context.DocumentFields.Where(f => f.Field == "issuingBodies").Select(f => ValueTuple.Create(WireName.Of(f.Origin), f.Reason)).SingleAsync());
        }

        // Of a responsible unit likewise.
        await ApplyAsync(catalog, new WordChange(VocabularyKind.BodyShortName, "南昌市云计算应用办公室", "市云上办", IsRemoved: false));
        using (var context = catalog.Context())
        {
            Assert.Equal(["南昌市云计算应用办公室"], await context.ResponsibleUnits.Select(u => u.OfficialName).ToListAsync());
        }

        await ApplyAsync(catalog, ShortName with { IsRemoved = true });
        Assert.Equal(["江西省飞天办"], (await catalog.Get<ListIssuingBodies>().Handle(null, CancellationToken.None)).Select(b => b.Name));
    }

    [Fact]
    public async Task A_synonym_finds_documents_with_the_other_word_and_can_be_switched_off()
    {
        await using var catalog = await WithTextAsync();
        var words = catalog.Get<ChangeWords>();
        Assert.Equal(0, (await SearchAsync(catalog, "无人机")).Total);
        var before = TableDump.Of(catalog.DatabaseFile);
        var preview = await words.PreviewSynonymAsync(Synonym, CancellationToken.None);
        Assert.Equal([("无人机", 0, 1), ("低空飞行", 1, 1)], preview.Select(p => (p.Word, p.Before, p.After)));
        Assert.Contains("低空飞行", Assert.Single(preview[0].Entering).Title, StringComparison.Ordinal);
        Assert.Equal(before, TableDump.Of(catalog.DatabaseFile));
        Assert.Equal(0, (await SearchAsync(catalog, "无人机")).Total);

        Assert.Null(await words.ApplySynonymAsync(Synonym, "admin", CancellationToken.None));
        Assert.Equal(1, (await SearchAsync(catalog, "无人机")).Total);
        Assert.Equal(0, (await catalog.Get<SearchDocuments>().Handle(new DocumentFilter { Query = "无人机", Synonyms = false }, CancellationToken.None)).Total);
        Assert.Equal(WordProblem.Duplicate, await words.ApplySynonymAsync(new WordChange(VocabularyKind.Synonym, "低空飞行", "无人机", false), "admin", CancellationToken.None));

        var leaving = (await words.PreviewSynonymAsync(Synonym with { IsRemoved = true }, CancellationToken.None))[0];
        Assert.Equal((1, 0, 1), (leaving.Before, leaving.After, leaving.Leaving.Count));
        Assert.Null(await words.ApplySynonymAsync(Synonym with { IsRemoved = true }, "admin", CancellationToken.None));
        Assert.Equal(0, (await SearchAsync(catalog, "无人机")).Total);
    }

    [Fact]
    public async Task Batches_are_taken_back_exactly_also_with_added_words()
    {
        await using var catalog = await WithTextAsync();
        await ApplyAsync(catalog, Cue);
        var before = TableDump.Of(catalog.DatabaseFile);
        var (_, run) = await catalog.ImportAsync(Write(catalog, Text.Replace("宣传", "招聘宣传", StringComparison.Ordinal)));
        Assert.NotEqual(before["Documents"], TableDump.Of(catalog.DatabaseFile)["Documents"]);
        var runs = catalog.Get<CatalogRuns>();
        await runs.ApplyAsync(await runs.PlanAsync(RunRequest.Undo(run.BatchId!.Value)), "admin");
        Assert.Equal(before["Documents"], TableDump.Of(catalog.DatabaseFile)["Documents"]);
        Assert.Equal(before["DocumentTopics"], TableDump.Of(catalog.DatabaseFile)["DocumentTopics"]);
    }

    [Fact]
    public async Task A_plan_made_with_other_words_is_refused()
    {
        await using var catalog = await WithTextAsync();
        var runs = catalog.Get<CatalogRuns>();
        var plan = await runs.PlanAsync(RunRequest.Word(Cue));
        await ApplyAsync(catalog, new WordChange(VocabularyKind.TopicCue, "就业招聘", "此处没有", IsRemoved: false));
        await Assert.ThrowsAsync<StalePlanException>(() => runs.ApplyAsync(plan, "admin"));
        Assert.False(await catalog.Get<ChangeWords>().IsMadeAsync(Cue, CancellationToken.None));
    }

    [Theory]
    [InlineData(VocabularyKind.TopicCue, "就业招聘", "", WordProblem.Length)]
    [InlineData(VocabularyKind.TopicCue, "就业招聘", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一", WordProblem.Length)]
    [InlineData(VocabularyKind.TopicCue, "就业招聘", "低\u0007空", WordProblem.Characters)]
    [InlineData(VocabularyKind.TopicCue, "就业招聘", "低\u200b空", WordProblem.Characters)]
    [InlineData(VocabularyKind.TopicCue, "天文", "低空", WordProblem.UnknownTopic)]
    [InlineData(VocabularyKind.TopicCue, "就业招聘", "招聘会", WordProblem.Duplicate)]
    [InlineData(VocabularyKind.Synonym, "社保", "社保", WordProblem.SameWord)]
    [InlineData(VocabularyKind.Synonym, "社保", "社会保险", WordProblem.Duplicate)]
    [InlineData(VocabularyKind.Synonym, "社保", "缴 费", WordProblem.NotOneWord)]
    [InlineData(VocabularyKind.Synonym, "社保", "人力资源和社会保障部办公厅", WordProblem.NotOneWord)]
    [InlineData(VocabularyKind.BodyShortName, "人力资源和社会保障部", "人社部", WordProblem.Duplicate)]
    [InlineData(VocabularyKind.BodyShortName, "某某局", "人社部", WordProblem.ShortNameTaken)]
    [InlineData(VocabularyKind.BodyShortName, "某某局", "某某局", WordProblem.SameWord)]
    [InlineData(VocabularyKind.BodyShortName, "某某市某某局", "某某局", null)]
    public async Task A_word_is_checked(VocabularyKind kind, string key, string value, WordProblem? problem)
    {
        await using var catalog = await TemporaryCatalog.CreateAsync();
        Assert.Equal(problem, await catalog.Get<ChangeWords>().CheckAsync(WordChange.Of(kind, key, value, false), CancellationToken.None));
    }

    private static async Task<TemporaryCatalog> WithTextAsync()
    {
        var catalog = await TemporaryCatalog.CreateAsync();
        await catalog.ImportAsync(Write(catalog, Text));
        return catalog;
    }

    private static string Write(TemporaryCatalog catalog, string text) => catalog.Folder.Write("通知.txt", text);

    private static async Task ApplyAsync(TemporaryCatalog catalog, WordChange change)
    {
        var runs = catalog.Get<CatalogRuns>();
        await runs.ApplyAsync(await runs.PlanAsync(RunRequest.Word(change)), "admin");
    }

    private static async Task<IReadOnlyList<string>> TopicsAsync(TemporaryCatalog catalog) => Assert.Single((await SearchAsync(catalog, "低空飞行")).Items).Document.Topics;

    private static Task<DocumentPage> SearchAsync(TemporaryCatalog catalog, string query) => catalog.Get<SearchDocuments>().Handle(new DocumentFilter { Query = query }, CancellationToken.None);
}
