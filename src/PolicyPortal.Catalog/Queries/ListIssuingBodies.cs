using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Search;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Queries;

/// <summary>An issuing body with the number of documents (works) that it issued, alone or with others.</summary>
/// <param name="Level">central, provincial, prefectural, county, other.</param>
public sealed record IssuingBodyItem(string Id, string Name, IReadOnlyList<string> ShortNames, string Level, string Region, int DocumentCount);

/// <summary>One body and its documents, newest first.</summary>
public sealed record IssuingBodyDetail(IssuingBodyItem Body, IReadOnlyList<IssuingBodyItem> Related, DocumentPage Documents);

/// <summary>Lists issuing bodies, those with most documents first.</summary>
public sealed class ListIssuingBodies
{
    private readonly DocumentSearch search;

    internal ListIssuingBodies(DocumentSearch search) => this.search = search;

    /// <summary>The bodies whose official or short name holds the given text; all of them where there is none.</summary>
    public async Task<IReadOnlyList<IssuingBodyItem>> Handle(string? query, CancellationToken cancellationToken)
    {
        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        var asked = SearchFold.Of((query ?? "").Trim());
        return asked.Length == 0 ? snapshot.Bodies
            : [.. snapshot.Bodies.Where(b => b.ShortNames.Prepend(b.Name).Any(name => SearchFold.Of(name).Contains(asked, StringComparison.Ordinal)))];
    }
}

/// <summary>Reads one issuing body with its documents.</summary>
public sealed class GetIssuingBody
{
    private const int MostJoint = 8;

    private readonly DocumentSearch search;
    private readonly IDbContextFactory<CatalogContext> contexts;

    internal GetIssuingBody(DocumentSearch search, IDbContextFactory<CatalogContext> contexts) => (this.search, this.contexts) = (search, contexts);

    /// <summary>The body, the bodies above and below it and those that it most often issues with; null for an unknown id.</summary>
    /// <param name="id">The body.</param>
    /// <param name="page">1-based page of its documents.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IssuingBodyDetail?> Handle(string id, int page, CancellationToken cancellationToken)
    {
        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        if (snapshot.Bodies.FirstOrDefault(b => b.Id == id) is not { } body)
        {
            return null;
        }

        var documents = await new SearchDocuments(search).Handle(new DocumentFilter { Bodies = [id], Page = page, Sort = SortOrder.Newest }, cancellationToken).ConfigureAwait(false);
        var kin = await KinAsync(id, cancellationToken).ConfigureAwait(false);
        var joint = snapshot.Documents.Select(d => d.Summary.IssuingBodies.Select(b => b.Id).Distinct().ToList()).Where(ids => ids.Contains(id))
            .SelectMany(ids => ids).Where(other => other != id).CountBy(other => other).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(MostJoint).Select(c => c.Key);
        return new IssuingBodyDetail(
            body,
            [.. kin.Concat(joint).Distinct(StringComparer.Ordinal).Select(other => snapshot.Bodies.FirstOrDefault(b => b.Id == other)).OfType<IssuingBodyItem>()],
            documents);
    }

    private async Task<List<string>> KinAsync(string id, CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            return await context.IssuingBodies.AsNoTracking()
                .Where(b => b.ParentId == id || context.IssuingBodies.Any(own => own.Id == id && own.ParentId == b.Id))
                .OrderBy(b => b.ParentId == id).ThenBy(b => b.Name).Select(b => b.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
