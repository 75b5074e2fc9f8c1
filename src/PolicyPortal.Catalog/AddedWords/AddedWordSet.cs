using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Search;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Parsing.Metadata;

namespace PolicyPortal.Catalog.AddedWords;

/// <summary>The words that admins added and that count: of each the newest entry of the register, unless it takes the word back.</summary>
internal sealed class AddedWordSet
{
    private readonly HashSet<(VocabularyKind Kind, string Key, string Value)> words;
    private readonly Lazy<SearchLexicon> lexicon;

    private AddedWordSet(IReadOnlyList<(VocabularyKind Kind, string Key, string Value)> all)
    {
        words = [.. all];
        All = all;
        Topics = TopicVocabulary.With([.. Of(VocabularyKind.TopicCue)]);
        ShortNames = Of(VocabularyKind.BodyShortName).ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

        // Of two bodies that were given one short name by two admins at once, the first keeps it.
        OfficialNames = Of(VocabularyKind.BodyShortName).DistinctBy(pair => pair.Value, StringComparer.Ordinal).ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        lexicon = new(() => SearchLexicon.With([.. Of(VocabularyKind.Synonym)]));
    }

    /// <summary>No word was added.</summary>
    public static AddedWordSet Empty { get; } = new([]);

    /// <summary>All of them, in the order in which they were added.</summary>
    public IReadOnlyList<(VocabularyKind Kind, string Key, string Value)> All { get; }

    /// <summary>Topics with built-in and added cue words.</summary>
    public TopicVocabulary Topics { get; }

    /// <summary>Added short names, by the official name.</summary>
    public ILookup<string, string> ShortNames { get; }

    /// <summary>Official names, by the added short name.</summary>
    public IReadOnlyDictionary<string, string> OfficialNames { get; }

    /// <summary>The words of search with the added synonyms.</summary>
    public SearchLexicon Lexicon => lexicon.Value;

    /// <summary>Whether the word was added and counts.</summary>
    public bool Has(VocabularyKind kind, string key, string value) => words.Contains((kind, key, value));

    /// <summary>Key and value of all of a kind.</summary>
    public IEnumerable<(string Key, string Value)> Of(VocabularyKind kind) => All.Where(word => word.Kind == kind).Select(word => (word.Key, word.Value));

    /// <summary>The same after a change.</summary>
    public AddedWordSet With(WordChange change) =>
        Of(All.Select(word => new WordChange(word.Kind, word.Key, word.Value, IsRemoved: false)).Append(change));

    /// <summary>What counts of changes in the order in which they were made.</summary>
    public static AddedWordSet Of(IEnumerable<WordChange> changes)
    {
        var counting = new OrderedDictionary<(VocabularyKind, string, string), bool>();
        foreach (var change in changes)
        {
            var word = (change.Kind, change.Key, change.Value);
            if (change.IsRemoved)
            {
                counting.Remove(word);
            }
            else
            {
                counting.TryAdd(word, true);
            }
        }

        return counting.Count == 0 ? Empty : new([.. counting.Keys]);
    }

    /// <summary>What counts in the catalogue, after a change that is not stored yet.</summary>
    public static AddedWordSet Read(CatalogContext context, WordChange? pending = null)
    {
        var stored = Rows(context).AsEnumerable().Select(Change);
        return Of(pending is null ? stored : stored.Append(pending));
    }

    /// <summary>What counts in the catalogue.</summary>
    public static async Task<AddedWordSet> ReadAsync(CatalogContext context, CancellationToken cancellationToken) =>
        Of((await Rows(context).ToListAsync(cancellationToken).ConfigureAwait(false)).Select(Change));

    /// <summary>Number of the last entry that the reading of texts depends on; 0 where there is none.</summary>
    public static long LastEntry(CatalogContext context) => context.VocabularyEntries.Where(e => e.Kind != VocabularyKind.Synonym).Max(e => (long?)e.Id) ?? 0;

    private static IQueryable<VocabularyEntry> Rows(CatalogContext context) => context.VocabularyEntries.AsNoTracking().OrderBy(e => e.Id);

    private static WordChange Change(VocabularyEntry entry) => new(entry.Kind, entry.Key, entry.Value, entry.IsRemoved);
}
