using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Search;

/// <summary>Works as lists show them.</summary>
internal static class ListedWorks
{
    /// <summary>The works without the attachments whose document is among them too: what a search that selects these works lists.</summary>
    public static List<SnapshotDocument> Of(IEnumerable<SnapshotDocument> works)
    {
        List<SnapshotDocument> all = [.. works];
        var indices = all.Select(d => d.Index).ToHashSet();
        return [.. all.Where(d => d.Kind != UnitKind.Attachment || !indices.Contains(d.Parent))];
    }
}
