using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Search;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Dates;

/// <summary>Reads what each work gives to its limits: its dates, those of the notice that issues it, and its own period.</summary>
internal static class TermsReader
{
    /// <summary>The terms of a stored limit.</summary>
    public static LimitTerms Of(Deadline deadline) => new(
        deadline.Kind, deadline.Quote, deadline.Start, deadline.End, deadline.Duration, deadline.Anchor, deadline.Pattern, deadline.Certain, deadline.YearInferred);

    /// <summary>The periods of one document's limits, by the limit's id: each for itself, then with what it takes from those beside it.</summary>
    /// <param name="deadlines">The document's limits in reading order.</param>
    /// <param name="document">What it gives to them.</param>
    /// <param name="events">The dates of events.</param>
    public static Dictionary<string, LimitPeriod> Periods(IReadOnlyCollection<Deadline> deadlines, DocumentTerms document, EventCalendar events)
    {
        List<PlacedLimit> limits = [.. deadlines.Select(d => (Deadline: d, Terms: Of(d))).Select(d => new PlacedLimit(d.Terms, d.Deadline.ParagraphOrdinal, d.Deadline.MeasureId, PeriodResolver.Resolve(d.Terms, document, events)))];
        return deadlines.Zip(SharedTerm.Of(limits)).ToDictionary(pair => pair.First.Id, pair => pair.Second, StringComparer.Ordinal);
    }

    /// <summary>The terms of every work, in the snapshot's order.</summary>
    /// <param name="works">The works, with their parents.</param>
    /// <param name="limits">Their limits in reading order, by the work's index.</param>
    /// <param name="events">The dates of events.</param>
    public static DocumentTerms[] Of(IReadOnlyList<SnapshotDocument> works, ILookup<int, LimitTerms> limits, EventCalendar events)
    {
        var earliest = works.Where(w => w.Kind == UnitKind.Document && w.Summary.IssueDate is not null)
            .SelectMany(w => w.Summary.Printings.Select(p => (p.CompilationId, Issued: w.Summary.IssueDate!.Value)))
            .GroupBy(p => p.CompilationId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Min(p => p.Issued), StringComparer.Ordinal);
        var terms = new DocumentTerms?[works.Count];
        return [.. works.Select(work => Read(work, 0))];

        // The notice first: what it issues takes its date and period where it has none itself.
        DocumentTerms Read(SnapshotDocument work, int depth)
        {
            if (terms[work.Index] is { } known)
            {
                return known;
            }

            var parent = work.Parent >= 0 && depth < works.Count ? Read(works[work.Parent], depth + 1) : null;
            var dates = work.Summary.Printings.Where(p => earliest.ContainsKey(p.CompilationId)).Select(p => (DateOnly?)earliest[p.CompilationId]);
            var own = new DocumentTerms(work.Summary.Region, work.Summary.IssueDate ?? parent?.Issued, dates.Min(), null);
            return terms[work.Index] = own with { Effective = DocumentPeriod.Of(limits[work.Index], own, events) ?? parent?.Effective };
        }
    }
}
