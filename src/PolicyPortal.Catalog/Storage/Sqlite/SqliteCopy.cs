using System.Text;
using Microsoft.Data.Sqlite;

namespace PolicyPortal.Catalog.Storage.Sqlite;

/// <summary>
/// Copies whole databases by SQLite's own means (https://www.sqlite.org/backup.html), which others may read and, under the write-ahead log, write meanwhile:
/// the copy is the state at its beginning. The provider's own call copies in one piece, which can neither be stopped nor tell how far it has come.
/// </summary>
internal static class SqliteCopy
{
    /// <summary>Pages of a step: one megabyte at SQLite's own page size.</summary>
    private const int PagesAStep = 256;

    private const int Okay = 0;
    private const int Busy = 5;
    private const int Locked = 6;

    /// <summary>Opens a file by itself: no other part of the program keeps the connection.</summary>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    public static SqliteConnection Open(string file, SqliteOpenMode mode) => Open(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode });

    /// <inheritdoc cref="Open(string, SqliteOpenMode)"/>
    public static SqliteConnection Open(SqliteConnectionStringBuilder where)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(where.ConnectionString) { Pooling = false }.ConnectionString);
        try
        {
            connection.Open();
            Run(connection, "PRAGMA busy_timeout = 1000");
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs a statement.</summary>
    /// <returns>The first value of its first row; null where it gives none.</returns>
    public static object? Run(SqliteConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue(FormattableString.Invariant($"@p{i}"), values[i]);
        }

        return command.ExecuteScalar();
    }

    /// <summary>A whole number that a statement gives.</summary>
    public static long Number(SqliteConnection connection, string sql) => Convert.ToInt64(Run(connection, sql), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Makes the target what the source is, in one transaction of the target: those who read it see the state before or after.</summary>
    /// <param name="progress">Told the part that is done, from 0 to 1.</param>
    /// <param name="waiting">Told each second while somebody else writes the target; null to give up.</param>
    /// <exception cref="SqliteException">Either cannot be read or written; the target is as it was.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the target is as it was.</exception>
    public static void Copy(SqliteConnection source, SqliteConnection target, IProgress<double>? progress, Action? waiting, CancellationToken cancellationToken)
    {
        // Held open, so that what others write meanwhile does not let the copy begin anew.
        using var state = source.BeginTransaction(deferred: true);
        using (var look = source.CreateCommand())
        {
            look.Transaction = state;
            look.CommandText = "SELECT COUNT(*) FROM sqlite_master";
            look.ExecuteScalar();
        }

        var to = SqliteLibrary.AddressOf(target);
        var name = Encoding.ASCII.GetBytes("main\0");
        var copy = SqliteLibrary.BeginCopy(to, ref name[0], SqliteLibrary.AddressOf(source), ref name[0]);
        if (copy == 0)
        {
            throw Failure(SqliteLibrary.ExtendedCode(to), to);
        }

        int code;
        try
        {
            while ((code = SqliteLibrary.StepCopy(copy, PagesAStep)) != SqliteLibrary.Done)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if ((code & 0xFF) is Busy or Locked && waiting is not null)
                {
                    waiting();
                }
                else if (code != Okay)
                {
                    break;
                }
                else if (SqliteLibrary.PagesOf(copy) is > 0 and var pages)
                {
                    progress?.Report((pages - SqliteLibrary.PagesLeft(copy)) / (double)pages);
                }
            }
        }
        finally
        {
            // Takes back what was written where the copy has not come to its end.
            code = SqliteLibrary.FinishCopy(copy);
            GC.KeepAlive(source);
            GC.KeepAlive(target);
        }

        if (code != Okay)
        {
            throw Failure(code, to);
        }

        progress?.Report(1);
    }

    private static SqliteException Failure(int code, nint database) => new($"SQLite Error {code & 0xFF}: '{SqliteLibrary.MessageOf(database)}'.", code & 0xFF, code);
}
