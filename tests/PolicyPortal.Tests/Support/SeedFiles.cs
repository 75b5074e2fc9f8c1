namespace PolicyPortal.Tests.Support;

/// <summary>The compilations in seed-data of this repository.</summary>
internal static class SeedFiles
{
    /// <summary>The folder, found upwards from the test assembly.</summary>
    public static string Folder { get; } = Find();

    /// <summary>All five, in order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal)];

    /// <summary>The one whose name starts with the number: 000 to 004.</summary>
    public static string Path(string number) => All.Single(file => System.IO.Path.GetFileName(file).StartsWith(number, StringComparison.Ordinal));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, "seed-data");
            if (Directory.Exists(path))
            {
                return path;
            }
        }

        throw new DirectoryNotFoundException("seed-data");
    }
}
