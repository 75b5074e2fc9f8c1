using Microsoft.Data.Sqlite;

namespace PolicyPortal.Tests.Support;

/// <summary>All rows of all tables of a SQLite file, to see whether anything changed.</summary>
internal static class TableDump
{
    /// <summary>Rows by table; what keeps the history of imports is left out, as each import adds to it.</summary>
    public static SortedDictionary<string, List<string>> Of(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }.ConnectionString);
        connection.Open();
        var tables = Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%Search_%' AND name NOT LIKE 'ImportRun%' AND name NOT LIKE 'Batch%' AND name NOT LIKE 'SourceFile%' AND name <> 'AuditLog'");
        return new(tables.ToDictionary(table => table, table => Rows(connection, $"SELECT * FROM \"{table}\"").Order(StringComparer.Ordinal).ToList()));
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i))));
        }

        return rows;
    }
}
