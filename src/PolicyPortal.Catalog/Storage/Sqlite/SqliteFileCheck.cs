using Microsoft.Data.Sqlite;

namespace PolicyPortal.Catalog.Storage.Sqlite;

/// <summary>Looks through a database file: its pages, its references, and whether it is a catalogue that this program knows.</summary>
internal static class SqliteFileCheck
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <summary>Looks through the whole file; never throws for one that is not as it should be.</summary>
    /// <param name="knownMigrations">Those of this program.</param>
    public static CatalogFileCheck Of(string file, IEnumerable<string> knownMigrations)
    {
        if (!File.Exists(file))
        {
            return Bad(CatalogFileProblem.NotFound);
        }

        try
        {
            using var connection = SqliteCopy.Open(file, SqliteOpenMode.ReadOnly);
            return Of(connection, knownMigrations);
        }
        catch (SqliteException e)
        {
            return Bad(
                e.SqliteErrorCode switch
                {
                    Corrupt => CatalogFileProblem.Damaged,
                    NotADatabase => CatalogFileProblem.NotADatabase,
                    _ => CatalogFileProblem.Unreadable,
                },
                e.Message);
        }
    }

    private static CatalogFileCheck Of(SqliteConnection connection, IEnumerable<string> knownMigrations)
    {
        if (SqliteCopy.Run(connection, "PRAGMA integrity_check(1)") is string said && said != "ok")
        {
            return Bad(CatalogFileProblem.Damaged, said);
        }

        if (SqliteCopy.Number(connection, "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name IN ('__EFMigrationsHistory', 'Compilations', 'Works', 'ImportRuns')") < 4)
        {
            return Bad(CatalogFileProblem.NotACatalogue);
        }

        var known = knownMigrations.ToHashSet(StringComparer.Ordinal);
        List<string> stored = [];
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                stored.Add(reader.GetString(0));
            }
        }

        if (stored.Find(id => !known.Contains(id)) is { } newer)
        {
            return Bad(CatalogFileProblem.NewerSchema, newer);
        }

        return SqliteCopy.Run(connection, "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1") is string table
            ? Bad(CatalogFileProblem.BrokenReferences, table)
            : new CatalogFileCheck(null, null, SqliteCopy.Number(connection, "SELECT COUNT(*) FROM Compilations"), SqliteCopy.Number(connection, "SELECT COUNT(*) FROM Works"));
    }

    private static CatalogFileCheck Bad(CatalogFileProblem problem, string? detail = null) => new(problem, detail, 0, 0);
}
