using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Search;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Dates;

/// <summary>A stored citation as far as chains need it.</summary>
/// <param name="Start">Offset of the name in its paragraph.</param>
/// <param name="Length">Characters of the name with its number.</param>
/// <param name="TargetId">A printing of the document that it names, or null.</param>
internal sealed record StoredCitation(string DocumentId, int Paragraph, int Start, int Length, CitationRelation Relation, string? TargetId);

/// <summary>Reads from the works of a snapshot what the chains of their limits are made of.</summary>
internal sealed class ChainReader
{
    private const int LongestHeading = 30;

    private readonly IReadOnlyList<SnapshotDocument> works;
    private readonly DocumentTerms[] terms;
    private readonly ILookup<int, Deadline> deadlines;
    private readonly IReadOnlyDictionary<string, LimitPeriod> periods;
    private readonly ILookup<int, int> children;
    private readonly ILookup<int, CitedPlace> citations;

    private ChainReader(IReadOnlyList<SnapshotDocument> works, DocumentTerms[] terms, ILookup<int, Deadline> deadlines, IReadOnlyDictionary<string, LimitPeriod> periods, ILookup<int, CitedPlace> citations)
    {
        (this.works, this.terms, this.deadlines, this.periods, this.citations) = (works, terms, deadlines, periods, citations);
        children = works.Where(w => w.Parent >= 0).ToLookup(w => w.Parent, w => w.Index);
    }

    /// <summary>The chains of all limits.</summary>
    /// <param name="works">The works in the snapshot's order, with their parents.</param>
    /// <param name="terms">What each gives to its limits.</param>
    /// <param name="deadlines">Their limits in reading order, by the work's index.</param>
    /// <param name="periods">The days of each limit, by its id.</param>
    /// <param name="stored">What the works cite, in reading order.</param>
    /// <param name="find">The work that a document is a printing of, or -1.</param>
    public static LimitChains Read(
        IReadOnlyList<SnapshotDocument> works, DocumentTerms[] terms, ILookup<int, Deadline> deadlines, IReadOnlyDictionary<string, LimitPeriod> periods, IEnumerable<StoredCitation> stored, Func<string?, int> find)
    {
        var citations = stored.ToLookup(c => find(c.DocumentId), c => new CitedPlace(c.Paragraph, c.Start, c.Start + c.Length, find(c.TargetId), c.Relation));
        var reader = new ChainReader(works, terms, deadlines, periods, citations);
        return ChainBuilder.Build(
            [.. works.Select(reader.Work)],
            work => terms[work].Effective,
            work => deadlines[work].Select(d => reader.Limit(works[work], d)),
            periods);
    }

    private ChainWork Work(SnapshotDocument work) => new(
        work.Summary.Id, work.Summary.Title, work.Summary.DocumentNumber, work.Summary.Region, work.Kind == UnitKind.Document, terms[work.Index].Issued, [.. Family(work).Distinct()], Mover(work));

    /// <summary>The work, the texts that it issues, and the notice that issues it alone. What one of another level carries (转发) is a document of its own.</summary>
    private IEnumerable<int> Family(SnapshotDocument work)
    {
        yield return work.Index;
        foreach (var child in Issued(work))
        {
            yield return child;
        }

        if (work.Parent >= 0 && Issued(works[work.Parent]) is [var only] && only == work.Index)
        {
            yield return work.Parent;
        }
    }

    private List<int> Issued(SnapshotDocument notice) => [.. children[notice.Index].Where(child => works[child].Kind == UnitKind.Document && works[child].Summary.Region == notice.Summary.Region)];

    private MoverText? Mover(SnapshotDocument work)
    {
        List<AttachedCitation> attached = work.Kind != UnitKind.Document ? [] : [.. children[work.Index].Where(child => works[child].Kind == UnitKind.Attachment)
            .SelectMany(child => citations[child].Where(c => c.Target >= 0).Select(c => new AttachedCitation(works[child].Summary.Title, c.Target)))];
        List<CitedPlace> cited = [.. citations[work.Index].Where(c => c.Paragraph < work.Paragraphs.Length)];
        List<int> titled = TitleNames.Of(works, work);
        if (work.Kind is UnitKind.Attachment || (attached.Count + titled.Count == 0 && !cited.Exists(c => c.Target >= 0)))
        {
            return null;
        }

        return new MoverText(
            work.Summary.Title,
            [.. work.Paragraphs.Select(p => new MoverParagraph(work.Text.Substring(p.Start, p.Length), p.Role, p.Measure >= 0))],
            [.. cited],
            [.. deadlines[work.Index].Select(d => new MoverLimit(d.Id, d.ParagraphOrdinal, d.Offset, TermsReader.Of(d), periods[d.Id]))],
            attached,
            titled,
            terms[work.Index].Effective?.First ?? terms[work.Index].Issued);
    }

    private TargetLimit Limit(SnapshotDocument work, Deadline deadline)
    {
        var measure = deadline.MeasureId is null ? -1 : Array.FindIndex(work.Measures, m => m.Id == deadline.MeasureId);
        var place = work.Paragraphs[deadline.ParagraphOrdinal];
        var clause = MoveSentence.WithoutBrackets(LimitClause.Of(work.Text.AsSpan(place.Start, place.Length), deadline.Offset, deadline.Quote.Length).ToString());

        // A heading speaks for every clause below it. Not so the first sentence of a long text, or the first of several clauses (免收房租；给予电费补贴), where
        // there is no heading.
        var heading = measure >= 0 && work.Measures[measure].Heading is { Length: > 0 and <= LongestHeading } named && !IsClause(named, work.Text.AsSpan(place.Start, place.Length)) ? named : "";
        return new TargetLimit(deadline.Id, TermsReader.Of(deadline), periods[deadline.Id], measure < 0 ? [] : work.Measures[measure].Path.Split('/'), heading + "。" + clause);
    }

    /// <summary>Whether what stands as a heading is one of the paragraph's own clauses: a semicolon follows it.</summary>
    private static bool IsClause(ReadOnlySpan<char> heading, ReadOnlySpan<char> paragraph)
    {
        var at = paragraph.IndexOf(heading);
        return at >= 0 && (heading[^1] is '；' or ';' || paragraph[(at + heading.Length)..] is ['；' or ';', ..]);
    }
}
