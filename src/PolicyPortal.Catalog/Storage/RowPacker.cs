using Microsoft.EntityFrameworkCore.Metadata;
using PolicyPortal.Catalog.Storage.Sqlite;

namespace PolicyPortal.Catalog.Storage;

/// <summary>
/// Packs rows for a <see cref="BulkWriter"/> of the same program to write later, from the model's own mapping. A plan keeps what it will write in this form.
/// Needs the model alone, no database.
/// </summary>
internal sealed class RowPacker(CatalogContext context)
{
    private readonly Dictionary<Type, object> tables = [];
    private readonly PackedValues values = new();

    /// <summary>What was packed since the last <see cref="Clear"/>.</summary>
    public ReadOnlyMemory<byte> Packed => values.Memory;

    /// <summary>The model's tables; the place of one is what a packed row names it by.</summary>
    public static IReadOnlyList<IEntityType> Tables(IModel model) => [.. model.GetEntityTypes().OrderBy(e => e.Name, StringComparer.Ordinal)];

    /// <summary>Packs rows to be inserted.</summary>
    public void Insert<T>(IEnumerable<T> rows)
        where T : class => Add(rows, replace: false);

    /// <summary>Packs rows to be inserted, or to overwrite those with the same key.</summary>
    public void Put<T>(IEnumerable<T> rows)
        where T : class => Add(rows, replace: true);

    public void Clear() => values.Clear();

    /// <summary>What was packed, to keep; the next row begins anew.</summary>
    public byte[] Take()
    {
        var taken = Packed.ToArray();
        Clear();
        return taken;
    }

    private void Add<T>(IEnumerable<T> rows, bool replace)
        where T : class
    {
        var table = TableOf<T>();
        var mark = (byte)(table.Place * 2 + (replace ? 1 : 0));
        foreach (var row in rows)
        {
            values.AddMark(mark);
            foreach (var column in table.Columns)
            {
                column.Pack(row, values);
            }
        }
    }

    private Table<T> TableOf<T>()
        where T : class
    {
        if (tables.TryGetValue(typeof(T), out var known))
        {
            return (Table<T>)known;
        }

        var all = Tables(context.Model);
        var place = all.Index().FirstOrDefault(e => e.Item.ClrType == typeof(T), (-1, null!)).Index;
        if (place is < 0 or > byte.MaxValue / 2)
        {
            throw new InvalidOperationException($"{typeof(T).Name} is no entity, or one of too many.");
        }

        var table = new Table<T>(place, [.. all[place].GetProperties().Select(SqliteColumn<T>.Of)]);
        tables[typeof(T)] = table;
        return table;
    }

    private sealed record Table<T>(int Place, SqliteColumn<T>[] Columns)
        where T : class;
}
