using System.CommandLine;
using System.Globalization;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Catalog.Model;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>admin add NAME</c>, <c>admin list</c>, <c>admin password NAME</c>, <c>admin role NAME ROLE</c>, <c>admin remove NAME</c>: who may sign in.</summary>
internal static class AdminCommand
{
    private static readonly string[] Roles = [WireName.Of(AccountRole.Admin), WireName.Of(AccountRole.Editor)];

    public static Command Make(PasswordInput passwords) => new("admin", Words.Of("管理登录账号", "Make, list and change accounts"))
    {
        Add(passwords),
        List(),
        Password(passwords),
        Role(),
        Remove(),
    };

    private static Command Add(PasswordInput passwords)
    {
        var (name, accounts) = (NameArgument(), AccountsOption.Make());
        var role = new Option<string>("--role") { Description = Words.Of("角色：admin（默认）或 editor", "role: admin (default) or editor"), HelpName = "ROLE", DefaultValueFactory = _ => Roles[0] };
        role.AcceptOnlyFromAmong(Roles);
        var command = new Command("add", Words.Of("添加账号；密码另行询问，或取标准输入的一行", "Add an account; the password is asked for, or is one line of standard input")) { name, role, accounts };
        command.SetAction((parsed, cancellationToken) => AccountsOption.UseAsync(
            parsed.GetValue(accounts),
            makes: true,
            async register =>
            {
                var (who, what) = (parsed.GetRequiredValue(name), Read(parsed.GetRequiredValue(role)));

                // Nobody should think of a password for a name that cannot be had.
                if (AccountRules.OfName(who) is { } problem)
                {
                    throw Refused(problem, who);
                }

                if (await register.FindAsync(who, cancellationToken).ConfigureAwait(false) is not null)
                {
                    throw Refused(AccountProblem.NameTaken, who);
                }

                Require(await register.AddAsync(who, what, passwords.Read(parsed.InvocationConfiguration.Error), Actor.CommandLine(), cancellationToken).ConfigureAwait(false), who);
                parsed.InvocationConfiguration.Output.WriteLine(Words.Of($"已添加：{who}（{Of(what)}）。在 /account/sign-in 登录。", $"Added: {who} ({Of(what)}). Sign in at /account/sign-in."));
            },
            cancellationToken));
        return command;
    }

    private static Command List()
    {
        var accounts = AccountsOption.Make();
        var command = new Command("list", Words.Of("列出账号", "List the accounts")) { accounts };
        command.SetAction((parsed, cancellationToken) => AccountsOption.UseAsync(
            parsed.GetValue(accounts),
            makes: false,
            async register =>
            {
                foreach (var account in await register.ListAsync(cancellationToken).ConfigureAwait(false))
                {
                    var last = account.LastSignInAt is { } moment ? Words.Of("最近登录 ", "last signed in ") + Moment(moment) : Words.Of("从未登录", "never signed in");
                    var state = account.IsLocked ? Words.Of("  已锁定", "  locked")
                        : account.LockedOutUntil is { } until ? Words.Of("  多次失败，锁定至 ", "  locked out after failures until ") + Moment(until)
                        : "";
                    parsed.InvocationConfiguration.Output.WriteLine($"{account.Name}  {WireName.Of(account.Role)}  {last}{state}");
                }
            },
            cancellationToken));
        return command;
    }

    private static Command Password(PasswordInput passwords)
    {
        var (name, accounts) = (NameArgument(), AccountsOption.Make());
        var command = new Command("password", Words.Of("重设密码，解除失败锁定，并结束其所有登录", "Set another password, lift the lock-out and end all its sessions")) { name, accounts };
        command.SetAction((parsed, cancellationToken) => AccountsOption.UseAsync(
            parsed.GetValue(accounts),
            makes: false,
            async register =>
            {
                var who = parsed.GetRequiredValue(name);
                if (await register.FindAsync(who, cancellationToken).ConfigureAwait(false) is null)
                {
                    throw Refused(AccountProblem.Unknown, who);
                }

                Require(await register.SetPasswordAsync(who, passwords.Read(parsed.InvocationConfiguration.Error), Actor.CommandLine(), cancellationToken).ConfigureAwait(false), who);
                parsed.InvocationConfiguration.Output.WriteLine(Words.Of($"已重设密码：{who}", $"Password set: {who}"));
            },
            cancellationToken));
        return command;
    }

    private static Command Role()
    {
        var (name, accounts) = (NameArgument(), AccountsOption.Make());
        var role = new Argument<string>("ROLE") { Description = Words.Of("admin 或 editor", "admin or editor") };
        role.AcceptOnlyFromAmong(Roles);
        var command = new Command("role", Words.Of("改变角色", "Change what an account may do")) { name, role, accounts };
        command.SetAction((parsed, cancellationToken) => AccountsOption.UseAsync(
            parsed.GetValue(accounts),
            makes: false,
            async register =>
            {
                var (who, what) = (parsed.GetRequiredValue(name), Read(parsed.GetRequiredValue(role)));
                Require(await register.SetRoleAsync(who, what, Actor.CommandLine(), cancellationToken).ConfigureAwait(false), who);
                parsed.InvocationConfiguration.Output.WriteLine(Words.Of($"已改为{Of(what)}：{who}", $"Now {Of(what)}: {who}"));
            },
            cancellationToken));
        return command;
    }

    private static Command Remove()
    {
        var (name, accounts) = (NameArgument(), AccountsOption.Make());
        var command = new Command("remove", Words.Of("删除账号（最后一个管理员除外）", "Remove an account (never the last admin)")) { name, accounts };
        command.SetAction((parsed, cancellationToken) => AccountsOption.UseAsync(
            parsed.GetValue(accounts),
            makes: false,
            async register =>
            {
                var who = parsed.GetRequiredValue(name);
                Require(await register.RemoveAsync(who, Actor.CommandLine(), cancellationToken).ConfigureAwait(false), who);
                parsed.InvocationConfiguration.Output.WriteLine(Words.Of($"已删除：{who}", $"Removed: {who}"));
            },
            cancellationToken));
        return command;
    }

    private static Argument<string> NameArgument() => new("NAME") { Description = Words.Of("账号名", "name of the account") };

    private static AccountRole Read(string role) => WireName.TryRead<AccountRole>(role, out var known) ? known : throw new ArgumentOutOfRangeException(nameof(role));

    private static string Of(AccountRole role) => role == AccountRole.Admin ? Words.Of("管理员", "admin") : Words.Of("编辑", "editor");

    private static string Moment(DateTimeOffset moment) => moment.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static void Require(AccountProblem? problem, string name)
    {
        if (problem is { } wrong)
        {
            throw Refused(wrong, name);
        }
    }

    private static CommandException Refused(AccountProblem problem, string name) => new(problem switch
    {
        AccountProblem.NameInvalid => Words.Of($"账号名只能用文字、数字和 . _ - @，最长 {AccountRules.LongestName} 字：{name}", $"A name is made of letters, digits and . _ - @, {AccountRules.LongestName} at most: {name}"),
        AccountProblem.NameTaken => Words.Of($"已有这个账号：{name}", $"There is such an account already: {name}"),
        AccountProblem.Unknown => Words.Of($"没有这个账号：{name}", $"There is no such account: {name}"),
        AccountProblem.PasswordShort => Words.Of($"密码至少 {AccountRules.ShortestPassword} 个字符。", $"A password has {AccountRules.ShortestPassword} characters at least."),
        AccountProblem.PasswordLong => Words.Of($"密码最多 {AccountRules.LongestPassword} 个字符。", $"A password has {AccountRules.LongestPassword} characters at most."),
        AccountProblem.PasswordCommon => Words.Of("这个密码太常见、与账号名相同或只有几个字符重复，容易被猜到。", "This password is common, the account's name or a few characters over and over; it would be guessed."),
        AccountProblem.LastAdmin => Words.Of($"{name} 是最后一个管理员，不能这样做。", $"{name} is the last admin; that cannot be done."),
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    });
}
