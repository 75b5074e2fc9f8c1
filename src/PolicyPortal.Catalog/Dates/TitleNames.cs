using PolicyPortal.Catalog.Search;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Dates;

/// <summary>Finds the documents that a title names without brackets: 关于延长阶段性减免企业社会保险费政策实施期限等问题的通知 names 关于阶段性减免企业社会保险费的通知.</summary>
internal static class TitleNames
{
    /// <summary>Characters of a subject from which it names one document.</summary>
    private const int ShortestSubject = 8;

    /// <summary>
    /// The works of the same region and of one of the same bodies, issued no later, whose whole subject stands in the title of a document that says there
    /// that it prolongs something. None where several differ.
    /// </summary>
    public static List<int> Of(IReadOnlyList<SnapshotDocument> works, SnapshotDocument mover)
    {
        if (mover.Kind != UnitKind.Document || !MoveVocabulary.HasAny(mover.Summary.Title, MoveVocabulary.Extend))
        {
            return [];
        }

        var bodies = mover.Summary.IssuingBodies.Select(b => b.Id).ToHashSet(StringComparer.Ordinal);
        List<(int Index, string Subject)> named = [.. works
            .Where(w => w.Kind == UnitKind.Document && w.Index != mover.Index && w.Summary.Region == mover.Summary.Region && w.Summary.IssueDate <= mover.Summary.IssueDate)
            .Select(w => (w.Index, Subject(w), w.Summary.IssuingBodies))
            .Where(w => w.Item2.Length >= ShortestSubject && mover.Summary.Title.Contains(w.Item2, StringComparison.Ordinal) && w.IssuingBodies.Any(b => bodies.Contains(b.Id)))
            .Select(w => (w.Index, w.Item2))];
        return named.Count == 1 ? [named[0].Index] : [];
    }

    /// <summary>What a title is about: behind its first 关于, without its genre.</summary>
    private static string Subject(SnapshotDocument work)
    {
        var title = work.Summary.Title;
        var start = title.IndexOf("关于", StringComparison.Ordinal);
        var subject = start < 0 ? title : title[(start + 2)..];
        var end = work.Summary.Genre is { } genre && subject.EndsWith(genre, StringComparison.Ordinal) ? subject.Length - genre.Length : subject.Length;
        return subject[..end].TrimEnd('的');
    }
}
