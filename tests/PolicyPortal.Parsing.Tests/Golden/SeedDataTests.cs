using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PolicyPortal.Parsing.Tests.Support;

namespace PolicyPortal.Parsing.Tests.Golden;

/// <summary>The seeds are what seed-data/README.md says: nobody edited them, no checkout changed their line ends.</summary>
public sealed partial class SeedDataTests
{
    public static TheoryData<string> Names => Seeds.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_the_checksum_of_the_readme(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(RepositoryFiles.SeedData, name));
        Assert.Equal(Listed()[name], Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_valid_utf8_without_a_mark(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(RepositoryFiles.SeedData, name));
        Assert.False(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        Assert.Equal(bytes.Length, new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(Encoding.UTF8.GetString(bytes)));
    }

    [Fact]
    public void Lists_every_file() => Assert.Equal(Directory.EnumerateFiles(RepositoryFiles.SeedData, "*.txt").Select(Path.GetFileName).Order(), Listed().Keys.Order());

    private static Dictionary<string, string> Listed() =>
        ChecksumPattern().Matches(File.ReadAllText(Path.Combine(RepositoryFiles.SeedData, "README.md"))).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["sum"].Value);

    [GeneratedRegex(@"^(?<sum>[0-9a-f]{64})\s+(?<name>\S+)\s*$", RegexOptions.Multiline)]
    private static partial Regex ChecksumPattern();
}
