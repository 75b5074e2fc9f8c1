namespace PolicyPortal.Parsing.Tests.Support;

/// <summary>Finds files of the working copy that the tests run from: seeds and golden files are read, and golden files written, in place.</summary>
internal static class RepositoryFiles
{
    private static readonly string Root = FindRoot();

    public static string SeedData => Path.Combine(Root, "seed-data");

    public static string Golden => Path.Combine(Root, "tests", "PolicyPortal.Parsing.Tests", "Golden");

    /// <summary>The tables of cases of one stage.</summary>
    public static string Cases(string stage) => Path.Combine(Root, "tests", "PolicyPortal.Parsing.Tests", stage, "Cases");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PolicyPortal.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No PolicyPortal.sln above {AppContext.BaseDirectory}.");
    }
}
