using PolicyPortal.Parsing.Tests.Support;

namespace PolicyPortal.Parsing.Tests.Golden;

/// <summary>
/// The whole parse of each seed as text, one node a line: any change of the parser shows as a diff to be read.
/// <c>UPDATE_GOLDEN=1 dotnet test</c> rewrites the files; nothing else does.
/// </summary>
public sealed class GoldenDumpTests
{
    private const long MaxTotalBytes = 2_000_000;

    public static TheoryData<string> Names => Seeds.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_the_seed_as_recorded(string name)
    {
        var path = Path.Combine(RepositoryFiles.Golden, name);
        var actual = ParseTreeWriter.Write(Seeds.Get(name).Parsed);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{path} is missing: run once with UPDATE_GOLDEN=1 and read what it holds.");
        AssertSameLines(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    [Fact]
    public void Stays_small_enough_to_be_read_in_a_diff() =>
        Assert.InRange(Directory.EnumerateFiles(RepositoryFiles.Golden, "*.txt").Sum(path => new FileInfo(path).Length), 1, MaxTotalBytes);

    // The first lines that differ tell more than two texts of half a megabyte.
    private static void AssertSameLines(string expected, string actual)
    {
        if (expected == actual)
        {
            return;
        }

        var (want, got) = (expected.Split('\n'), actual.Split('\n'));
        var at = want.Zip(got).TakeWhile(pair => pair.First == pair.Second).Count();
        var (gone, added) = (want.Except(got).Count(), got.Except(want).Count());
        Assert.Fail($"line {at + 1} differs; {gone} lines are gone, {added} are new\n- {string.Join("\n- ", want.Skip(at).Take(5))}\n+ {string.Join("\n+ ", got.Skip(at).Take(5))}");
    }
}
