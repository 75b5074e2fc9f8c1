using System.Text;

namespace PolicyPortal.Benchmarks;

/// <summary>Seed texts that are set alike.</summary>
/// <param name="Name">How they are set.</param>
/// <param name="Paths">The files.</param>
public sealed record SeedGroup(string Name, IReadOnlyList<string> Paths)
{
    /// <summary>The groups: lines wrapped at a width, lines that are whole paragraphs, and all five compilations.</summary>
    public static IReadOnlyList<SeedGroup> All { get; } = [new("wrapped", Files("002", "003")), new("unwrapped", Files("000", "001")), new("all", Files(""))];

    /// <summary>Bytes of all files.</summary>
    public long Bytes => Paths.Sum(path => new FileInfo(path).Length);

    /// <summary>The decoded texts.</summary>
    public IReadOnlyList<string> Texts() => [.. Paths.Select(path => File.ReadAllText(path, Encoding.UTF8))];

    public override string ToString() => Name;

    private static List<string> Files(params string[] starts) =>
        [.. Directory.EnumerateFiles(SeedFolder(), "*.txt").Where(path => starts.Any(start => Path.GetFileName(path).StartsWith(start, StringComparison.Ordinal))).Order(StringComparer.Ordinal)];

    private static string SeedFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "seed-data")))
            {
                return Path.Combine(folder.FullName, "seed-data");
            }
        }

        throw new DirectoryNotFoundException("No folder seed-data above the program.");
    }
}
