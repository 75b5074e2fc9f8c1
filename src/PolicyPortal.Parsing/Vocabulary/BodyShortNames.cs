namespace PolicyPortal.Parsing.Vocabulary;

/// <summary>The other names of central bodies: 人力资源和社会保障部 is also 人社部.</summary>
public static class BodyShortNames
{
    private static readonly ILookup<string, string> ByOfficial = BodyTables.Central.Entries
        .Where(entry => entry.Key != entry.Value.Official)
        .OrderBy(entry => entry.Key.Length).ThenBy(entry => entry.Key, StringComparer.Ordinal)
        .ToLookup(entry => entry.Value.Official, entry => entry.Key, StringComparer.Ordinal);

    /// <summary>The official names of all bodies that have others.</summary>
    public static IReadOnlyList<string> Bodies { get; } = [.. ByOfficial.Select(group => group.Key)];

    /// <summary>Names in use beside the official one, shortest first; none for a body that the vocabulary does not list.</summary>
    public static IReadOnlyList<string> Of(string officialName) => [.. ByOfficial[officialName]];
}
