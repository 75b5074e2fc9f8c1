using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Corrections;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Corrections;

public sealed class ListDoubtsTests
{
    [Fact]
    public async Task The_least_certain_comes_first_each_thing_once_and_page_after_page()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"), SeedFiles.Path("004"));
        var list = catalog.Get<ListDoubts>();
        var first = await list.Handle(null, 1, null, default);
        List<Doubt> all = [];
        for (var page = 1; all.Count < first.Total; page++)
        {
            var found = await list.Handle(null, page, null, default);
            Assert.NotEmpty(found.Items);
            all.AddRange(found.Items.Select(i => i.Doubt));
        }

        Assert.Equal(all.Count, all.Select(d => d.Key).Distinct().Count());
        Assert.Equal(all.Select(d => DoubtOrder.Of(d.Codes[0])).Order(), all.Select(d => DoubtOrder.Of(d.Codes[0])));
        Assert.Equal(first.Total, first.Fields.Sum(f => f.Count));

        // Every doubt of the catalogue is there.
        using var context = catalog.Context();
        var limits = await context.Deadlines.CountAsync(l => !l.Certain || l.YearInferred);
        Assert.Equal(limits, all.Count(d => d.Target == CorrectionTarget.Deadline));
        Assert.InRange(limits, 1, all.Count - 1);
        var noted = await context.Notes.Where(n => n.DocumentId != null).Select(n => n.Code).Distinct().ToListAsync();
        Assert.Empty(noted.Except(all.SelectMany(d => d.Codes)));

        // The open one is that which was asked for, with the one behind it.
        var third = await list.Handle(null, 1, all[2].Key, default);
        Assert.Equal((all[2].Key, all[3].Key), (third.Open!.Item.Doubt.Key, third.Open.NextKey));
        var only = await list.Handle(ListDoubts.Limits, 1, null, default);
        Assert.Equal(limits, only.Total);
    }

    [Fact]
    public async Task What_is_accepted_stays_so_until_its_source_changes()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"));
        var list = catalog.Get<ListDoubts>();
        var total = (await list.Handle(null, 1, null, default)).Total;
        List<CorrectionDraft> drafts = [];
        var fields = (await list.Handle(null, 1, null, default)).Fields.Select(f => f.Field).ToList();
        Assert.Contains(ListDoubts.Limits, fields);
        foreach (var field in fields)
        {
            drafts.AddRange(await list.AcceptanceAsync((await list.Handle(field, 1, null, default)).Items[0].Doubt.Key, default));
        }

        Assert.Empty(await catalog.Get<SaveCorrections>().Handle(drafts, "editor", "核对无误", default));
        Assert.Equal(total - fields.Count, (await list.Handle(null, 1, null, default)).Total);

        // Lines before it move: what was accepted is found again.
        var source = SeedFiles.Path("000");
        await catalog.ImportAsync(catalog.Folder.Write(Path.GetFileName(source), "\n\n" + File.ReadAllText(source)));
        Assert.Equal(total - fields.Count, (await list.Handle(null, 1, null, default)).Total);

        // Taken back, it is in doubt again.
        var made = (await catalog.Get<ListCorrections>().Handle(new CorrectionFilter(), default)).Items;
        foreach (var item in made)
        {
            Assert.Empty((await catalog.Get<SaveCorrections>().WithdrawAsync(item.Correction.Id, "editor", "撤回", default))!);
        }

        Assert.Equal(total, (await list.Handle(null, 1, null, default)).Total);
        Assert.Empty(await list.AcceptanceAsync("document:dnone:title:", default));
    }
}
