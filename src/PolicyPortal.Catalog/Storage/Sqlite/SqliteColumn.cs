using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PolicyPortal.Catalog.Storage.Sqlite;

/// <summary>Binds one column of a row from the model's own mapping; values of the usual classes without a box.</summary>
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

    /// <summary>Binds the row's value to the parameter of that position, from 1.</summary>
    public abstract void Bind(SqliteStatement statement, int index, T row);

    private sealed class Text(Func<T, string?> get) : SqliteColumn<T>
    {
        public override void Bind(SqliteStatement statement, int index, T row) => statement.Bind(index, get(row));
    }

    private sealed class Number(Func<T, int> get) : SqliteColumn<T>
    {
        public override void Bind(SqliteStatement statement, int index, T row) => statement.Bind(index, (long)get(row));
    }

    private sealed class Flag(Func<T, bool> get) : SqliteColumn<T>
    {
        public override void Bind(SqliteStatement statement, int index, T row) => statement.Bind(index, get(row) ? 1L : 0L);
    }

    /// <summary>An enum stored as a word: few values, so each is converted once.</summary>
    private sealed class Named<TEnum>(System.Reflection.MethodInfo getter, Func<object?, object?> convert) : SqliteColumn<T>
        where TEnum : struct, Enum
    {
        private readonly Func<T, TEnum> get = getter.CreateDelegate<Func<T, TEnum>>();
        private readonly Dictionary<TEnum, byte[]> words = [];

        public override void Bind(SqliteStatement statement, int index, T row)
        {
            var value = get(row);
            if (!words.TryGetValue(value, out var word))
            {
                words[value] = word = Encoding.UTF8.GetBytes((string)convert(value)!);
            }

            statement.BindUtf8(index, word, word.Length);
        }
    }

    private sealed class Other(IClrPropertyGetter getter, Func<object?, object?>? convert) : SqliteColumn<T>
    {
        public override void Bind(SqliteStatement statement, int index, T row)
        {
            var value = getter.GetClrValue(row);
            statement.Bind(index, value is not null && convert is not null ? convert(value) : value);
        }
    }
}
