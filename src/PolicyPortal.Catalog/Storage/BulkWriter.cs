using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace PolicyPortal.Catalog.Storage;

/// <summary>
/// Writes many rows with one prepared statement a table, from the model's own mapping. EF's change tracker takes several times as long
/// for the tens of thousands of rows of an import. Needs an open connection and transaction on the context.
/// </summary>
internal sealed class BulkWriter(CatalogContext context) : IDisposable
{
    private readonly DbConnection connection = context.Database.GetDbConnection();
    private readonly DbTransaction transaction = context.Database.CurrentTransaction?.GetDbTransaction()
        ?? throw new InvalidOperationException("Bulk writing needs a transaction.");

    private readonly Dictionary<(Type Type, bool Replace), Statement> statements = [];
    private readonly Dictionary<string, DbCommand> commands = [];

    /// <summary>Inserts rows.</summary>
    public void Insert<T>(IEnumerable<T> rows)
        where T : class => Write(rows, replace: false);

    /// <summary>Inserts rows or overwrites those with the same key.</summary>
    public void Put<T>(IEnumerable<T> rows)
        where T : class => Write(rows, replace: true);

    /// <summary>Runs a statement of ours with parameters <c>@p0</c>, <c>@p1</c> …; the statement is kept prepared.</summary>
    /// <returns>Rows touched.</returns>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            commands[sql] = command = NewCommand(sql, values.Length);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in statements.Values.Select(s => s.Command).Concat(commands.Values))
        {
            command.Dispose();
        }
    }

    private void Write<T>(IEnumerable<T> rows, bool replace)
    {
        if (!statements.TryGetValue((typeof(T), replace), out var statement))
        {
            statements[(typeof(T), replace)] = statement = Prepare(typeof(T), replace);
        }

        foreach (var row in rows)
        {
            for (var i = 0; i < statement.Columns.Length; i++)
            {
                var (getter, convert) = statement.Columns[i];
                var value = getter.GetClrValue(row!);
                statement.Command.Parameters[i].Value = (value is not null && convert is not null ? convert(value) : value) ?? DBNull.Value;
            }

            statement.Command.ExecuteNonQuery();
        }
    }

    private Statement Prepare(Type type, bool replace)
    {
        var entity = context.Model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} is no entity.");
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

        return new Statement(NewCommand(text, columns.Count), [.. properties.Select(p => (p.GetGetter(), ConvertOf(p)))]);
    }

    private static Func<object?, object?>? ConvertOf(IProperty property) => property.GetTypeMapping().Converter?.ConvertToProvider;

    private DbCommand NewCommand(string text, int parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        for (var i = 0; i < parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private sealed record Statement(DbCommand Command, (IClrPropertyGetter Getter, Func<object?, object?>? Convert)[] Columns);
}
