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
    private readonly RowPacker packer;
    private readonly IReadOnlyList<IEntityType> tables;
    private readonly (SqliteStatement? Statement, int Columns)[] rows;
    private readonly Dictionary<string, (SqliteStatement Statement, int[] Positions)> statements = [];

    public BulkWriter(CatalogContext context)
    {
        this.context = context;
        connection = (SqliteConnection)context.Database.GetDbConnection();
        packer = new RowPacker(context);
        tables = RowPacker.Tables(context.Model);
        rows = new (SqliteStatement?, int)[tables.Count * 2];
        if (context.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Bulk writing needs a transaction.");
        }
    }

    /// <summary>Inserts rows.</summary>
    /// <exception cref="SqliteException">SQLite refuses one; those before it are written.</exception>
    public void Insert<T>(IEnumerable<T> rows)
        where T : class
    {
        foreach (var row in rows)
        {
            packer.Insert([row]);
            WritePacked();
        }
    }

    /// <summary>Inserts rows or overwrites those with the same key.</summary>
    /// <exception cref="SqliteException">SQLite refuses one; those before it are written.</exception>
    public void Put<T>(IEnumerable<T> rows)
        where T : class
    {
        foreach (var row in rows)
        {
            packer.Put([row]);
            WritePacked();
        }
    }

    /// <summary>Writes what a <see cref="RowPacker"/> packed.</summary>
    /// <exception cref="SqliteException">SQLite refuses a row; those before it are written.</exception>
    public void Write(ReadOnlyMemory<byte> memory)
    {
        // What is bound stays where it is until it is written, so that SQLite needs no copy of its own.
        using var pin = memory.Pin();
        var packed = memory.Span;
        while (!packed.IsEmpty)
        {
            ref var row = ref rows[packed[0]];
            if (row.Statement is null)
            {
                row = Prepare(tables[packed[0] / 2], replace: packed[0] % 2 == 1);
            }

            packed = packed[1..];
            row.Statement!.BindRow(row.Columns, ref packed);
            row.Statement.Run();
        }
    }

    /// <summary>Runs a statement of ours with parameters <c>@p0</c>, <c>@p1</c> …; the statement is kept prepared.</summary>
    /// <returns>Rows touched.</returns>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        if (!statements.TryGetValue(sql, out var known))
        {
            var statement = new SqliteStatement(connection, sql);
            statements[sql] = known = (statement, [.. Enumerable.Range(0, values.Length).Select(i => statement.PositionOf($"@p{i}"))]);
        }

        var packed = new PackedValues();
        for (var i = 0; i < values.Length; i++)
        {
            packed.Clear();
            packed.Add(values[i]);
            var bytes = packed.Bytes;
            known.Statement.Bind(known.Positions[i], ref bytes, SqliteLibrary.Copy);
        }

        return known.Statement.Run();
    }

    public void Dispose()
    {
        foreach (var statement in rows.Select(r => r.Statement).Concat(statements.Values.Select(s => s.Statement)))
        {
            statement?.Dispose();
        }
    }

    private void WritePacked()
    {
        try
        {
            Write(packer.Packed);
        }
        finally
        {
            packer.Clear();
        }
    }

    private (SqliteStatement Statement, int Columns) Prepare(IEntityType entity, bool replace)
    {
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

        return (new SqliteStatement(connection, text), columns.Count);
    }
}
