using Microsoft.Data.Sqlite;

namespace PolicyPortal.Catalog.Storage;

/// <summary>What keeps the catalogue's file from being read or written: not an error of the program, and for an admin to mend.</summary>
public enum CatalogFault
{
    /// <summary>The disk, or what the database may take of it, is full.</summary>
    Full,

    /// <summary>File, folder or disk can only be read.</summary>
    ReadOnly,

    /// <summary>Another program holds the lock.</summary>
    Busy,

    /// <summary>The file is no database, cut off, or overwritten.</summary>
    Damaged,

    /// <summary>The file or its folder cannot be opened: missing, or not allowed.</summary>
    CannotOpen,

    /// <summary>The disk failed to read or write.</summary>
    DiskError,
}

/// <summary>Tells from an exception what is wrong with the file.</summary>
public static class CatalogFaults
{
    /// <summary>"No space left on device", as the system's own calls report it.</summary>
    private const int NoSpace = 28;

    /// <summary>The fault behind an exception, looked for through all that wraps it; null where it is none of the file's.</summary>
    public static CatalogFault? Of(Exception? reason) => reason switch
    {
        null => null,
        AggregateException all => all.InnerExceptions.Select(Of).FirstOrDefault(fault => fault is not null),
        SqliteException e => Of(e.SqliteErrorCode) ?? Of(e.InnerException),
        IOException { HResult: NoSpace } => CatalogFault.Full,
        _ => Of(reason.InnerException),
    };

    /// <summary>The fault that a primary result code of SQLite stands for (https://www.sqlite.org/rescode.html); null where the code is about a statement.</summary>
    private static CatalogFault? Of(int code) => code switch
    {
        13 /* FULL */ => CatalogFault.Full,
        8 /* READONLY */ => CatalogFault.ReadOnly,
        5 or 6 /* BUSY, LOCKED */ => CatalogFault.Busy,
        11 or 26 /* CORRUPT, NOTADB */ => CatalogFault.Damaged,
        3 or 14 or 23 /* PERM, CANTOPEN, AUTH */ => CatalogFault.CannotOpen,
        10 /* IOERR */ => CatalogFault.DiskError,
        _ => null,
    };
}
