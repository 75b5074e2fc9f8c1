using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PolicyPortal.Catalog.Storage.Sqlite;

/// <summary>Packs one column of a row by the model's own mapping; values of the usual classes without a box.</summary>
/// <typeparam name="T">The entity.</typeparam>
internal abstract class SqliteColumn<T>
    where T : class
{
    /// <summary>The column of a property.</summary>
    public static SqliteColumn<T> Of(IProperty property)
    {
        var convert = property.GetTypeMapping().Converter?.ConvertToProvider;
        if (property.PropertyInfo is { GetMethod: not null } member)
        {
            if (property.ClrType.IsEnum && convert is not null)
            {
                return (SqliteColumn<T>)Activator.CreateInstance(typeof(Named<>).MakeGenericType(typeof(T), property.ClrType), member.GetMethod, convert)!;
            }

            if (convert is null && property.ClrType == typeof(string))
            {
                return new Text(member.GetMethod.CreateDelegate<Func<T, string?>>());
            }

            if (convert is null && property.ClrType == typeof(int))
            {
                return new Number(member.GetMethod.CreateDelegate<Func<T, int>>());
            }

            if (convert is null && property.ClrType == typeof(bool))
            {
                return new Flag(member.GetMethod.CreateDelegate<Func<T, bool>>());
            }
        }

        return new Other(property.GetGetter(), convert);
    }

    /// <summary>Adds the row's value.</summary>
    public abstract void Pack(T row, PackedValues values);

    private sealed class Text(Func<T, string?> get) : SqliteColumn<T>
    {
        public override void Pack(T row, PackedValues values) => values.Add(get(row));
    }

    private sealed class Number(Func<T, int> get) : SqliteColumn<T>
    {
        public override void Pack(T row, PackedValues values) => values.Add((long)get(row));
    }

    private sealed class Flag(Func<T, bool> get) : SqliteColumn<T>
    {
        public override void Pack(T row, PackedValues values) => values.Add(get(row) ? 1L : 0L);
    }

    /// <summary>An enum stored as a word: few values, so each is converted once.</summary>
    private sealed class Named<TEnum>(System.Reflection.MethodInfo getter, Func<object?, object?> convert) : SqliteColumn<T>
        where TEnum : struct, Enum
    {
        private readonly Func<T, TEnum> get = getter.CreateDelegate<Func<T, TEnum>>();
        private readonly Dictionary<TEnum, byte[]> words = [];

        public override void Pack(T row, PackedValues values)
        {
            var value = get(row);
            if (!words.TryGetValue(value, out var word))
            {
                words[value] = word = Encoding.UTF8.GetBytes((string)convert(value)!);
            }

            values.AddUtf8(word);
        }
    }

    private sealed class Other(IClrPropertyGetter getter, Func<object?, object?>? convert) : SqliteColumn<T>
    {
        public override void Pack(T row, PackedValues values)
        {
            var value = getter.GetClrValue(row);
            values.Add(value is not null && convert is not null ? convert(value) : value);
        }
    }
}
