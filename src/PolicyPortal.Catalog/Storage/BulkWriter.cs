using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using PolicyPortal.Catalog.Storage.Sqlite;

namespace PolicyPortal.Catalog.Storage;

/// <summary>
/// Writes many rows with one prepared statement a table, from the model's own mapping. EF's change tracker takes several times as long
/// for the tens of thousands of rows of an import. Needs an open connection and transaction on the context.
/// </summary>
internal sealed class BulkWriter : IDisposable
{
    private readonly CatalogContext context;
    private readonly SqliteConnection connection;
    private readonly Dictionary<(Type Type, bool Replace), IDisposable> rows = [];
    private readonly Dictionary<string, (SqliteStatement Statement, int[] Positions)> statements = [];

    public BulkWriter(CatalogContext context)
    {
        this.context = context;
        connection = (SqliteConnection)context.Database.GetDbConnection();
        if (context.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Bulk writing needs a transaction.");
        }
    }

    /// <summary>Inserts rows.</summary>
    /// <exception cref="SqliteException">SQLite refuses one; those before it are written.</exception>
    public void Insert<T>(IEnumerable<T> rows)
        where T : class => RowsOf<T>(replace: false).Write(rows);

    /// <summary>Inserts rows or overwrites those with the same key.</summary>
    /// <exception cref="SqliteException">SQLite refuses one; those before it are written.</exception>
    public void Put<T>(IEnumerable<T> rows)
        where T : class => RowsOf<T>(replace: true).Write(rows);

    /// <summary>Runs a statement of ours with parameters <c>@p0</c>, <c>@p1</c> …; the statement is kept prepared.</summary>
    /// <returns>Rows touched.</returns>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        if (!statements.TryGetValue(sql, out var known))
        {
            var statement = new SqliteStatement(connection, sql);
            statements[sql] = known = (statement, [.. Enumerable.Range(0, values.Length).Select(i => statement.PositionOf($"@p{i}"))]);
        }

        for (var i = 0; i < values.Length; i++)
        {
            known.Statement.Bind(known.Positions[i], values[i]);
        }

        return known.Statement.Run();
    }

    public void Dispose()
    {
        foreach (var statement in rows.Values.Concat(statements.Values.Select(s => s.Statement)))
        {
            statement.Dispose();
        }
    }

    private Rows<T> RowsOf<T>(bool replace)
        where T : class
    {
        if (rows.TryGetValue((typeof(T), replace), out var known))
        {
            return (Rows<T>)known;
        }

        var made = Prepare<T>(replace);
        rows[(typeof(T), replace)] = made;
        return made;
    }

    private Rows<T> Prepare<T>(bool replace)
        where T : class
    {
        var entity = context.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is no entity.");
        var sql = context.GetService<ISqlGenerationHelper>();
        List<IProperty> properties = [.. entity.GetProperties()];
        var columns = properties.ConvertAll(p => sql.DelimitIdentifier(p.GetColumnName()));
        var text = $"INSERT INTO {sql.DelimitIdentifier(entity.GetTableName()!)} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        if (replace)
        {
            var key = entity.FindPrimaryKey()!.Properties;
            var keyColumns = string.Join(", ", key.Select(p => sql.DelimitIdentifier(p.GetColumnName())));
            var updates = properties.Except(key).Select(p => sql.DelimitIdentifier(p.GetColumnName())).Select(c => $"{c} = excluded.{c}");
            text += $" ON CONFLICT ({keyColumns}) DO UPDATE SET {string.Join(", ", updates)}";
        }

        return new Rows<T>(new SqliteStatement(connection, text), [.. properties.Select(SqliteColumn<T>.Of)]);
    }

    private sealed class Rows<T>(SqliteStatement statement, SqliteColumn<T>[] columns) : IDisposable
        where T : class
    {
        public void Write(IEnumerable<T> rows)
        {
            foreach (var row in rows)
            {
                for (var i = 0; i < columns.Length; i++)
                {
                    columns[i].Bind(statement, i + 1, row);
                }

                statement.Run();
            }
        }

        public void Dispose() => statement.Dispose();
    }
}
