using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace PolicyPortal.Catalog.Accounts.Storage;

/// <summary>Makes the file of the accounts, and brings it to the program's schema.</summary>
public sealed class AccountsMigrator(IServiceScopeFactory scopes, IOptions<AccountsOptions> options)
{
    /// <summary>Whether the file is there.</summary>
    public bool Exists => File is not { } file || System.IO.File.Exists(file);

    private string? File => new SqliteConnectionStringBuilder(options.Value.ConnectionString).DataSource is { Length: > 0 } file and not ":memory:" ? Path.GetFullPath(file) : null;

    /// <summary>Makes the file where there is none and applies the migrations that are missing.</summary>
    /// <returns>The names of the migrations applied, in order.</returns>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken = default)
    {
        MakeFile();
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var database = scope.ServiceProvider.GetRequiredService<AccountsContext>().Database;
            List<string> pending = [.. await database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false)];
            if (pending.Count > 0)
            {
                await database.MigrateAsync(cancellationToken).ConfigureAwait(false);
            }

            return pending;
        }
    }

    /// <summary>An empty file that only its owner may read: SQLite gives the files beside it the same rights.</summary>
    private void MakeFile()
    {
        if (File is not { } file || System.IO.File.Exists(file))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var settings = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            settings.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(file, settings).Dispose();
    }
}
