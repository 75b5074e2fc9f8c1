using System.Globalization;
using Microsoft.Data.Sqlite;
using PolicyPortal.Cli;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Cli;

/// <summary>Accounts on the command line.</summary>
public sealed class AdminCommandTests : IDisposable
{
    private const string Password = "lange nacht am see";

    private readonly TemporaryFolder folder = new();
    private readonly CultureInfo culture = CultureInfo.CurrentUICulture;

    public AdminCommandTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");

    private string Accounts => folder.File("deep/accounts.db");

    [Fact]
    public async Task Makes_the_first_admin_with_a_password_from_standard_input()
    {
        var added = await RunAsync(Password + "\nnot this line\n", "add", "张三");
        Assert.Equal((0, ""), (added.Code, added.Error));
        Assert.Contains("已添加：张三（管理员）", added.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, added.Output, StringComparison.Ordinal);

        var list = await RunAsync("", "list");
        Assert.Equal($"张三  admin  从未登录{Environment.NewLine}", list.Output);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Accounts));
        }
    }

    [Fact]
    public async Task The_password_stands_nowhere_in_the_file()
    {
        await RunAsync(Password, "add", "a");
        SqliteConnection.ClearAllPools();
        Assert.All(Directory.EnumerateFiles(folder.File("deep")), file => Assert.False(File.ReadAllBytes(file).AsSpan().IndexOf("lange nacht"u8) >= 0, file));
    }

    [Fact]
    public async Task Changes_password_and_role_and_removes()
    {
        await RunAsync(Password, "add", "a");
        await RunAsync(Password, "add", "b", "--role", "editor");
        Assert.Equal(0, (await RunAsync("ein anderes wort", "password", "b")).Code);
        Assert.Contains("已改为管理员：b", (await RunAsync("", "role", "b", "admin")).Output, StringComparison.Ordinal);
        Assert.Contains("已删除：A", (await RunAsync("", "remove", "A")).Output, StringComparison.Ordinal);
        Assert.StartsWith("b  admin", (await RunAsync("", "list")).Output, StringComparison.Ordinal);
    }

    public static TheoryData<string, string[], string> Failures => new()
    {
        { Password, ["add", "a"], "已有这个账号：a" },
        { Password, ["add", "A"], "已有这个账号：A" },
        { Password, ["add", "a b"], "账号名只能用" },
        { Password, ["add", "b", "--role", "reader"], "reader" },
        { "elf zeichen", ["add", "b"], "密码至少 12 个字符" },
        { "password1234", ["add", "b"], "容易被猜到" },
        { "", ["add", "b"], "标准输入中没有密码" },
        { "", ["remove", "a"], "a 是最后一个管理员" },
        { "", ["role", "a", "editor"], "a 是最后一个管理员" },
        { "", ["role", "a", "king"], "king" },
        { "", ["remove", "nobody"], "没有这个账号：nobody" },
        { Password, ["password", "nobody"], "没有这个账号：nobody" },
        { "kurz", ["password", "a"], "密码至少 12 个字符" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Says_in_one_line_what_cannot_be_done_and_changes_nothing(string input, string[] arguments, string words)
    {
        await RunAsync(Password, "add", "a");
        var before = (await RunAsync("", "list")).Output;
        var run = await RunAsync(input, arguments);
        Assert.Equal(1, run.Code);
        Assert.Contains(words, Assert.Single(run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(before, (await RunAsync("", "list")).Output);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("remove", "a")]
    [InlineData("role", "a", "editor")]
    [InlineData("password", "a")]
    public async Task Makes_no_file_where_there_is_none(params string[] arguments)
    {
        var run = await RunAsync(Password, arguments);
        Assert.Equal(1, run.Code);
        Assert.Contains("admin add NAME", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("deep")));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told_in_one_line()
    {
        Directory.CreateDirectory(folder.File("deep"));
        File.WriteAllText(Accounts, "this is a letter, not a database, and long enough to look like one");
        var run = await RunAsync(Password, "add", "a");
        Assert.Equal(1, run.Code);
        Assert.StartsWith("policy-portal: 数据库出错：", run.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        CultureInfo.CurrentUICulture = culture;
        folder.Dispose();
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string input, params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        using var reader = new StringReader(input);
        var code = await PortalCommandLine.RunAsync(["admin", .. arguments, "--accounts", Accounts], output, error, input: reader);
        return (code, output.ToString(), error.ToString());
    }
}
