using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Search;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Catalog.AddedWords;

/// <summary>What is known of a topic, word or body.</summary>
/// <param name="Key">The topic, the first word, the official name.</param>
/// <param name="Added">Words that admins added.</param>
/// <param name="BuiltIn">Words that come with the program: of a synonym those that mean the same.</param>
/// <param name="Close">Of a synonym those that stand for it with less weight.</param>
public sealed record WordGroup(string Key, IReadOnlyList<string> Added, IReadOnlyList<string> BuiltIn, IReadOnlyList<string> Close)
{
    /// <summary>All words with the key.</summary>
    internal IEnumerable<string> All => [Key, .. Added, .. BuiltIn, .. Close];
}

/// <summary>A page of groups: those with added words first.</summary>
public sealed record WordList(IReadOnlyList<WordGroup> Groups, int Total, int Page);

/// <summary>Lists what the program knows of words, with what admins added.</summary>
public sealed class ListWords
{
    /// <summary>Groups of a page.</summary>
    public const int PageSize = 50;

    private readonly IDbContextFactory<CatalogContext> contexts;

    internal ListWords(IDbContextFactory<CatalogContext> contexts) => this.contexts = contexts;

    /// <summary>The groups of a kind in which a word holds the given text; all of them where there is none.</summary>
    /// <param name="page">1-based.</param>
    public async Task<WordList> Handle(VocabularyKind kind, string? query, int page, CancellationToken cancellationToken)
    {
        AddedWordSet words;
        using (var context = contexts.CreateDbContext())
        {
            words = await AddedWordSet.ReadAsync(context, cancellationToken).ConfigureAwait(false);
        }

        var asked = SearchFold.Of((query ?? "").Trim());
        var added = words.Of(kind).ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var builtIn = BuiltIn(kind).ToList();
        var known = builtIn.Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        List<WordGroup> groups = [.. added.Where(group => !known.Contains(group.Key)).Select(group => new WordGroup(group.Key, [], [], [])).Concat(builtIn)
            .Select(group => group with { Added = [.. added[group.Key]] })
            .Where(group => asked.Length == 0 || group.All.Any(word => SearchFold.Of(word).Contains(asked, StringComparison.Ordinal)))
            .OrderBy(group => group.Added.Count == 0)];
        return new WordList([.. groups.Skip((page - 1) * PageSize).Take(PageSize)], groups.Count, page);
    }

    private static IEnumerable<WordGroup> BuiltIn(VocabularyKind kind) => kind switch
    {
        VocabularyKind.TopicCue => TopicVocabulary.BuiltIn.Topics.Select(topic =>
            new WordGroup(topic, [], [.. TopicVocabulary.BuiltIn.Words.Where(cue => cue.Topic == topic).OrderByDescending(cue => cue.Weight).Select(cue => cue.Word).Distinct()], [])),
        VocabularyKind.Synonym => SearchLexicon.Groups.GroupBy(group => group.Same[0], StringComparer.Ordinal).Select(same =>
            new WordGroup(same.Key, [], [.. same.SelectMany(g => g.Same).Where(word => word != same.Key).Distinct()], [.. same.SelectMany(g => g.Close).Distinct()])),
        VocabularyKind.BodyShortName => BodyShortNames.Bodies.Select(body => new WordGroup(body, [], BodyShortNames.Of(body), [])),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
