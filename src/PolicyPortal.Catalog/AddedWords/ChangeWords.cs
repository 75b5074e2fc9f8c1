using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Catalog.Search;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.AddedWords;

/// <summary>What a search finds before and after a change of the synonyms.</summary>
/// <param name="Word">The word that is searched for.</param>
/// <param name="Before">How many works it finds now.</param>
/// <param name="After">How many it would find.</param>
/// <param name="Entering">Works that come in, best first, the first of them.</param>
/// <param name="Leaving">Works that no longer come, best first, the first of them.</param>
public sealed record SearchChange(string Word, int Before, int After, IReadOnlyList<DocumentSummary> Entering, IReadOnlyList<DocumentSummary> Leaving);

/// <summary>
/// Adds words to what the program knows and takes them back. What changes how texts are read is planned and applied as a run
/// (<see cref="RunRequest.Word"/>), with which the entry is stored; a synonym changes no record and is stored by itself.
/// </summary>
public sealed class ChangeWords
{
    /// <summary>Works that are named of those that come in or go.</summary>
    public const int MostNamed = 10;

    private readonly IDbContextFactory<CatalogContext> contexts;
    private readonly DocumentSearch search;
    private readonly TimeProvider clock;

    internal ChangeWords(IDbContextFactory<CatalogContext> contexts, DocumentSearch search, TimeProvider clock) => (this.contexts, this.search, this.clock) = (contexts, search, clock);

    /// <summary>What is wrong with a change; null where it can be done.</summary>
    public async Task<WordProblem?> CheckAsync(WordChange change, CancellationToken cancellationToken)
    {
        using var context = contexts.CreateDbContext();
        return change.Problem(await AddedWordSet.ReadAsync(context, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Whether the change is made: the word counts, or counts no more.</summary>
    public async Task<bool> IsMadeAsync(WordChange change, CancellationToken cancellationToken)
    {
        using var context = contexts.CreateDbContext();
        var newest = await context.VocabularyEntries.AsNoTracking().Where(e => e.Kind == change.Kind && e.Key == change.Key && e.Value == change.Value)
            .OrderByDescending(e => e.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return newest is not null && newest.IsRemoved == change.IsRemoved;
    }

    /// <summary>What searches for the two words of a synonym would find; changes nothing.</summary>
    public async Task<IReadOnlyList<SearchChange>> PreviewSynonymAsync(WordChange change, CancellationToken cancellationToken)
    {
        RequireSynonym(change);
        AddedWordSet words;
        using (var context = contexts.CreateDbContext())
        {
            words = await AddedWordSet.ReadAsync(context, cancellationToken).ConfigureAwait(false);
        }

        var now = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        var then = now.With(words.With(change).Lexicon);
        return [.. new[] { change.Key, change.Value }.Select(Of)];

        SearchChange Of(string word)
        {
            var (before, after) = (Found(now, word), Found(then, word));
            return new SearchChange(word, before.Count, after.Count, Without(after, before), Without(before, after));
        }
    }

    /// <summary>Stores a synonym or takes it back; searches asked afterwards go by it.</summary>
    /// <returns>What is wrong with it; null where it is stored.</returns>
    public async Task<WordProblem?> ApplySynonymAsync(WordChange change, string actor, CancellationToken cancellationToken)
    {
        RequireSynonym(change);
        using var context = contexts.CreateDbContext();
        using var transaction = await CatalogWrites.BeginAsync(context, static () => { }, cancellationToken).ConfigureAwait(false);

        // In the transaction: of two who add the same word at once the second is told.
        if (change.Problem(await AddedWordSet.ReadAsync(context, cancellationToken).ConfigureAwait(false)) is { } problem)
        {
            return problem;
        }

        Add(context, change, actor, clock.GetUtcNow());
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return null;
    }

    /// <summary>Adds the entry to the register and the log, in a transaction of the caller.</summary>
    internal static void Add(CatalogContext context, WordChange change, string actor, DateTimeOffset at)
    {
        context.VocabularyEntries.Add(new VocabularyEntry { Kind = change.Kind, Key = change.Key, Value = change.Value, Actor = actor, At = at, IsRemoved = change.IsRemoved });
        AuditLog.Add(context, at, actor, change.IsRemoved ? "vocabulary-removed" : "vocabulary-added", $"{change.Key} · {change.Value}", WireName.Of(change.Kind));
    }

    private static void RequireSynonym(WordChange change)
    {
        if (change.Kind != VocabularyKind.Synonym)
        {
            throw new ArgumentException($"{change.Kind} changes how texts are read: it is planned and applied as a run.", nameof(change));
        }
    }

    private static IReadOnlyList<FoundDocument> Found(CatalogSnapshot snapshot, string word) => DocumentSearch.Find(snapshot, new DocumentFilter { Query = word }).Works ?? [];

    private static List<DocumentSummary> Without(IReadOnlyList<FoundDocument> works, IReadOnlyList<FoundDocument> others)
    {
        var known = others.Select(work => work.Document.Index).ToHashSet();
        return [.. works.Where(work => !known.Contains(work.Document.Index)).Take(MostNamed).Select(work => work.Document.Summary)];
    }
}
