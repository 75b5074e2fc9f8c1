using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace PolicyPortal.Catalog.Storage.Sqlite;

/// <summary>
/// The calls of SQLite's own interface (https://www.sqlite.org/c3ref/funclist.html) that writing many rows needs, of the library that the provider's package brings. They are
/// named here and not taken from SQLitePCLRaw, because the version of it that is there may differ from the one that the provider was built with, which no
/// compiler accepts (see <see cref="SqliteNative"/>).
/// </summary>
internal static class SqliteLibrary
{
    /// <summary>SQLITE_ROW: a step gave a row, and there may be more.</summary>
    public const int Row = 100;

    /// <summary>SQLITE_DONE: a copy has come to its end.</summary>
    public const int Done = 101;

    /// <summary>SQLITE_TRANSIENT: SQLite takes a copy before the call returns.</summary>
    public const nint Copy = -1;

    /// <summary>SQLITE_STATIC: the bytes stay where they are until the statement has run or another value is bound.</summary>
    public const nint InPlace = 0;

    private const string Name = "e_sqlite3";

    /// <summary>The address of an open connection's database. The connection has to outlive its use.</summary>
    /// <exception cref="InvalidOperationException">The connection is not open.</exception>
    public static nint AddressOf(SqliteConnection connection) =>
        typeof(SqliteConnection).GetProperty("Handle")?.GetValue(connection) is SafeHandle { IsInvalid: false } handle
            ? handle.DangerousGetHandle()
            : throw new InvalidOperationException("The connection is closed.");

    [DllImport(Name, EntryPoint = "sqlite3_prepare_v2")]
    public static extern int Prepare(nint database, ref byte sql, int length, out nint statement, out nint tail);

    [DllImport(Name, EntryPoint = "sqlite3_bind_parameter_index")]
    public static extern int PositionOf(nint statement, ref byte name);

    [DllImport(Name, EntryPoint = "sqlite3_bind_text")]
    public static extern int BindText(nint statement, int index, ref byte value, int length, nint copy);

    [DllImport(Name, EntryPoint = "sqlite3_bind_blob")]
    public static extern int BindBlob(nint statement, int index, ref byte value, int length, nint copy);

    [DllImport(Name, EntryPoint = "sqlite3_bind_int64")]
    public static extern int BindNumber(nint statement, int index, long value);

    [DllImport(Name, EntryPoint = "sqlite3_bind_double")]
    public static extern int BindDouble(nint statement, int index, double value);

    [DllImport(Name, EntryPoint = "sqlite3_bind_null")]
    public static extern int BindNull(nint statement, int index);

    [DllImport(Name, EntryPoint = "sqlite3_step")]
    public static extern int Step(nint statement);

    [DllImport(Name, EntryPoint = "sqlite3_reset")]
    public static extern int Reset(nint statement);

    [DllImport(Name, EntryPoint = "sqlite3_finalize")]
    public static extern int Finish(nint statement);

    [DllImport(Name, EntryPoint = "sqlite3_changes")]
    public static extern int Changes(nint database);

    [DllImport(Name, EntryPoint = "sqlite3_extended_errcode")]
    public static extern int ExtendedCode(nint database);

    /// <summary>Begins a copy of a whole database; 0 where it cannot begin (https://www.sqlite.org/c3ref/backup_finish.html).</summary>
    [DllImport(Name, EntryPoint = "sqlite3_backup_init")]
    public static extern nint BeginCopy(nint target, ref byte targetName, nint source, ref byte sourceName);

    [DllImport(Name, EntryPoint = "sqlite3_backup_step")]
    public static extern int StepCopy(nint copy, int pages);

    [DllImport(Name, EntryPoint = "sqlite3_backup_finish")]
    public static extern int FinishCopy(nint copy);

    [DllImport(Name, EntryPoint = "sqlite3_backup_remaining")]
    public static extern int PagesLeft(nint copy);

    [DllImport(Name, EntryPoint = "sqlite3_backup_pagecount")]
    public static extern int PagesOf(nint copy);

    /// <summary>What the database says of its last error.</summary>
    public static string MessageOf(nint database) => Marshal.PtrToStringUTF8(Message(database)) ?? "";

    [DllImport(Name, EntryPoint = "sqlite3_errmsg")]
    private static extern nint Message(nint database);
}
