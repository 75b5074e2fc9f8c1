using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Model;

/// <summary>
/// The words for enum values, the same in the database, the export, the addresses and the JSON API:
/// unit kinds in snake_case (<c>front_matter</c>), all others in camelCase (<c>repliesTo</c>, <c>titleBlock</c>).
/// </summary>
public static class WireName
{
    /// <summary>The word for a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.ByValue[value];

    /// <summary>Finds the value for a word, in exact case.</summary>
    public static bool TryRead<T>(string? name, [MaybeNullWhen(false)] out T value)
        where T : struct, Enum
    {
        if (name is null)
        {
            value = default;
            return false;
        }

        return Names<T>.ByName.TryGetValue(name, out value);
    }

    internal static T Read<T>(string name)
        where T : struct, Enum =>
        TryRead<T>(name, out var value) ? value : throw new InvalidDataException($"'{name}' is no {typeof(T).Name}.");

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(
            value => value,
            value => (typeof(T) == typeof(UnitKind) ? JsonNamingPolicy.SnakeCaseLower : JsonNamingPolicy.CamelCase).ConvertName(value.ToString()));

        public static readonly Dictionary<string, T> ByName = ByValue.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}

/// <summary>Stores an enum as its <see cref="WireName"/>, so that tables read without the program.</summary>
internal sealed class WireNameConverter<T>() : ValueConverter<T, string>(value => WireName.Of(value), name => WireName.Read<T>(name))
    where T : struct, Enum;
