using System.Diagnostics;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web.Hosting;

/// <summary>The portal as a process of its own on a catalogue that it cannot open.</summary>
public sealed class StartFaultTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("garbage", "数据库文件已损坏 / The database file is damaged")]
    [InlineData("below a file", "打不开目录 / The catalogue cannot be opened")]
    public async Task Says_in_one_line_why_it_cannot_start(string fault, string words)
    {
        var file = folder.File("catalog.db");
        if (fault == "garbage")
        {
            folder.Write("catalog.db", string.Concat(Enumerable.Repeat("no database\n", 1000)));
        }
        else
        {
            file = Path.Combine(folder.Write("file", "no folder"), "catalog.db");
        }

        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.Path };
        foreach (var argument in (string[])
                 [
                     Path.Combine(AppContext.BaseDirectory, "PolicyPortal.Web.dll"), "--urls", "http://127.0.0.1:0", $"--Catalog:ConnectionString=Data Source={file}",
                     $"--Accounts:ConnectionString=Data Source={folder.File("accounts.db")}", $"--Accounts:KeysFolder={folder.File("keys")}", "--Import:SeedFolder=",
                 ])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(1, process.ExitCode);
        var line = Assert.Single((await error).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(words, line, StringComparison.Ordinal);
        Assert.Contains(file, line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", await output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
