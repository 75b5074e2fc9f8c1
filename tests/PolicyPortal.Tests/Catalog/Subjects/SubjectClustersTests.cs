using PolicyPortal.Catalog.Subjects;

namespace PolicyPortal.Tests.Catalog.Subjects;

public sealed class SubjectClustersTests
{
    private static readonly double[,] Near =
    {
        { 1.0, 0.9, 0.5, 0.0, 0.1 },
        { 0.9, 1.0, 0.1, 0.0, 0.0 },
        { 0.5, 0.1, 1.0, 0.2, 0.0 },
        { 0.0, 0.0, 0.2, 1.0, 0.7 },
        { 0.1, 0.0, 0.0, 0.7, 1.0 },
    };

    [Theory]
    [InlineData(0.95, "0 1 2 3 4")]
    [InlineData(0.6, "01 2 34")]

    // The third is 0.5 near the first and 0.1 near the second: 0.3 on average.
    [InlineData(0.31, "01 2 34")]
    [InlineData(0.3, "012 34")]
    [InlineData(0.0, "01234")]
    public void Groups_join_while_their_average_similarity_suffices(double least, string expected)
    {
        Assert.Equal(expected, string.Join(' ', SubjectClusters.Of(5, (a, b) => Near[a, b], least).Select(group => string.Concat(group))));
    }

    [Fact]
    public void Nothing_gives_no_group() => Assert.Empty(SubjectClusters.Of(0, (_, _) => 1, 0.5));

    [Fact]
    public void The_same_comes_out_as_when_every_pair_is_looked_at_in_every_step()
    {
        var random = new Random(7);
        for (var round = 0; round < 30; round++)
        {
            const int count = 14;
            var near = new double[count, count];
            for (var a = 0; a < count; a++)
            {
                for (var b = 0; b < a; b++)
                {
                    near[a, b] = near[b, a] = random.NextDouble();
                }
            }

            Assert.Equal(Plain(count, near, 0.5), SubjectClusters.Of(count, (a, b) => near[a, b], 0.5).Select(group => string.Join(',', group)));
        }
    }

    private static IEnumerable<string> Plain(int count, double[,] near, double least)
    {
        List<List<int>> groups = [.. Enumerable.Range(0, count).Select(i => new List<int> { i })];
        while (true)
        {
            var best = groups.SelectMany((a, i) => groups.Skip(i + 1).Select(b => (a, b, Value: a.SelectMany(x => b.Select(y => near[x, y])).Average()))).OrderByDescending(p => p.Value).FirstOrDefault();
            if (best.a is null || best.Value < least)
            {
                return groups.Select(g => g.Order().ToList()).OrderBy(g => g[0]).Select(g => string.Join(',', g));
            }

            best.a.AddRange(best.b);
            groups.Remove(best.b);
        }
    }
}
