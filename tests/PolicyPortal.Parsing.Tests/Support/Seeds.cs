using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Tests.Support;

/// <summary>The five compilations, each parsed once for all tests.</summary>
public static class Seeds
{
    private static readonly SortedDictionary<string, Lazy<Seed>> All = new(
        Directory.EnumerateFiles(RepositoryFiles.SeedData, "*.txt").ToDictionary(path => Path.GetFileName(path), path => new Lazy<Seed>(() => Seed.Read(path))),
        StringComparer.Ordinal);

    /// <summary>The file names, as rows of a theory.</summary>
    public static TheoryData<string> Names => [.. All.Keys];

    public static Seed Get(string name) => All[name].Value;

    public static IEnumerable<Seed> Each() => All.Values.Select(seed => seed.Value);
}

/// <summary>One compilation: its text and what the parser read.</summary>
public sealed record Seed(string Name, string Text, ParsedCompilation Parsed)
{
    public static Seed Read(string path)
    {
        var text = File.ReadAllText(path);
        return new Seed(Path.GetFileName(path), text, CompilationParser.Parse(Path.GetFileName(path), text));
    }
}
