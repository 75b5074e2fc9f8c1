using System.Reflection;
using System.Runtime.Loader;

namespace PolicyPortal.Catalog.Storage.Sqlite;

/// <summary>
/// EF Core asks for SQLitePCLRaw.core 2.1.13; where the package source has only an older 2.x, its assembly version is lower than the one
/// asked for and the loader refuses it. This accepts it; it never fires where a current version is there.
/// </summary>
internal static class SqliteNative
{
    static SqliteNative() => AssemblyLoadContext.Default.Resolving +=
        (_, name) => name.Name == "SQLitePCLRaw.core" ? Assembly.Load("SQLitePCLRaw.core") : null;

    /// <summary>Must be called before the first context is made; later calls do nothing.</summary>
    public static void Register()
    {
        // The static constructor did it.
    }
}
