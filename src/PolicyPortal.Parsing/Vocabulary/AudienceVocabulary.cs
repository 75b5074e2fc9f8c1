namespace PolicyPortal.Parsing.Vocabulary;

/// <summary>The controlled list of audiences with their cue words (Vocabulary/Data/audiences.tsv).</summary>
public static class AudienceVocabulary
{
    private static readonly Dictionary<string, string> GroupOf = new(StringComparer.Ordinal);

    /// <summary>Cue words with the audiences that they speak for; none for words that only contain a cue.</summary>
    internal static PhraseTable<List<string>> Cues { get; } = Load();

    /// <summary>All audiences in the order of the list.</summary>
    public static IReadOnlyCollection<string> Names => GroupOf.Keys;

    /// <summary>The group of an audience: enterprise, organization, person; null for a name outside the list.</summary>
    public static string? Group(string name) => GroupOf.GetValueOrDefault(name);

    private static PhraseTable<List<string>> Load()
    {
        Dictionary<string, List<string>> cues = new(StringComparer.Ordinal);
        foreach (var row in VocabularyFile.Rows("audiences.tsv"))
        {
            if (row[0] != "-")
            {
                GroupOf.TryAdd(row[0], row[1]);
            }

            foreach (var cue in row.List(2))
            {
                if (!cues.TryGetValue(cue, out var names))
                {
                    cues.Add(cue, names = []);
                }

                if (row[0] != "-" && !names.Contains(row[0]))
                {
                    names.Add(row[0]);
                }
            }
        }

        var table = new PhraseTable<List<string>>();
        foreach (var (cue, names) in cues)
        {
            table.Add(cue, names);
        }

        return table;
    }
}
