using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Dates;

/// <summary>Over the five compilations: asking for more loses nothing, and the states part every answer without rest.</summary>
[Collection(PortalCollection.Name)]
public sealed class WideningPropertyTests(PortalApplication portal)
{
    private static readonly string[] Regions = ["全国", "北京市", "内蒙古自治区", "江西省", "江西省/南昌市", "重庆市", "重庆市/渝北区", "湖北省"];
    private static readonly string[] States = ["upcoming", "running", "over", "waiting", "unknown"];
    private static readonly string[] Kinds = ["relief", "due", "extension", "effective", "processing", "other"];

    private static Gen<DeadlineFilter> Filters =>
        from day in Gen.Choose(0, 800)
        from regions in Gen.SubListOf(Regions)
        from states in Gen.SubListOf(States)
        from kinds in Gen.SubListOf(Kinds)
        from certain in Gen.Elements(true, false)
        from within in Gen.Elements<int?>(null, null, 0, 7, 90)
        from scope in Gen.Elements(RegionScope.Applies, RegionScope.Own)
        select new DeadlineFilter { On = new DateOnly(2019, 12, 1).AddDays(day), Regions = [.. regions], States = [.. states], Kinds = [.. kinds], CertainOnly = certain, Within = within, Scope = scope };

    [Fact]
    public void Widening_a_region_never_loses_a_row() => Check(filter =>
    {
        var rows = Ids(filter);
        return rows.IsSubsetOf(Ids(filter with { Scope = RegionScope.Applies }))
            && (filter.Regions.Count == 0 || Regions.All(region => rows.IsSubsetOf(Ids(filter with { Regions = [.. filter.Regions, region] }))))
            && rows.IsSubsetOf(Ids(filter with { Regions = [] }));
    });

    [Fact]
    public void Every_row_has_one_of_the_states() => Check(filter =>
    {
        var all = Ids(filter with { States = [] });
        var alone = States.Select(state => Ids(filter with { States = [state] })).ToList();
        return alone.Sum(rows => rows.Count) == all.Count && alone.SelectMany(rows => rows).ToHashSet().SetEquals(all);
    });

    [Fact]
    public void What_is_due_within_more_days_takes_in_what_is_due_within_fewer() => Check(filter =>
        Ids(filter with { Within = 7 }).IsSubsetOf(Ids(filter with { Within = 30 })) && Ids(filter with { Within = 30 }).IsSubsetOf(Ids(filter with { Within = 90 })));

    private void Check(Func<DeadlineFilter, bool> holds) => Prop.ForAll(Arb.From(Filters), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private HashSet<string> Ids(DeadlineFilter filter) =>
        [.. portal.Services.GetRequiredService<ListDeadlines>().All(filter, CancellationToken.None).GetAwaiter().GetResult().Items.Select(item => item.Id)];
}
