using System.Text;
using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.AddedWords;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Search;

/// <summary>Reads a <see cref="CatalogSnapshot"/> from the database.</summary>
internal static class SnapshotReader
{
    private const int LongestHeading = 60;

    /// <summary>Reads the catalogue as it is now.</summary>
    public static async Task<CatalogSnapshot> ReadAsync(CatalogContext context, long version, CancellationToken cancellationToken)
    {
        var compilations = await CompilationsAsync(context, cancellationToken).ConfigureAwait(false);
        var names = compilations.ToDictionary(c => c.Id, StringComparer.Ordinal);
        var mains = context.Works.Select(w => w.MainDocumentId);

        var documents = await context.Documents.AsNoTracking().Where(d => d.WorkId != null)
            .OrderByDescending(d => d.IssueDate).ThenBy(d => d.CompilationId).ThenBy(d => d.Ordinal).ToListAsync(cancellationToken).ConfigureAwait(false);
        var mainIds = (await mains.ToListAsync(cancellationToken).ConfigureAwait(false)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var topics = (await context.DocumentTopics.AsNoTracking().OrderBy(t => t.Ordinal).ToListAsync(cancellationToken).ConfigureAwait(false)).ToLookup(t => t.DocumentId, t => t.Topic);
        var issuers = (await context.DocumentIssuingBodies.AsNoTracking().OrderBy(b => b.Ordinal).ToListAsync(cancellationToken).ConfigureAwait(false)).ToLookup(b => b.DocumentId, b => b.IssuingBodyId);
        var bodies = await context.IssuingBodies.AsNoTracking().ToDictionaryAsync(b => b.Id, cancellationToken).ConfigureAwait(false);
        var words = await AddedWordSet.ReadAsync(context, cancellationToken).ConfigureAwait(false);
        foreach (var body in bodies.Values)
        {
            body.ShortNames = [.. body.ShortNames.Union(words.ShortNames[body.Name], StringComparer.Ordinal)];
        }

        var paragraphs = (await context.Paragraphs.AsNoTracking().Where(p => mains.Contains(p.DocumentId)).OrderBy(p => p.DocumentId).ThenBy(p => p.Ordinal).ToListAsync(cancellationToken).ConfigureAwait(false)).ToLookup(p => p.DocumentId);
        var measures = (await context.Measures.AsNoTracking().Where(m => mains.Contains(m.DocumentId)).OrderBy(m => m.DocumentId).ThenBy(m => m.Ordinal).ToListAsync(cancellationToken).ConfigureAwait(false)).ToLookup(m => m.DocumentId);
        var facts = await FactsAsync(context, mains, mainIds.SelectMany(id => issuers[id]).ToHashSet(StringComparer.Ordinal), cancellationToken).ConfigureAwait(false);
        var printings = documents.ToLookup(d => d.WorkId!, StringComparer.Ordinal);

        List<SnapshotDocument> works = [];
        Dictionary<string, int> byDocumentId = new(StringComparer.Ordinal);
        var merged = documents.Where(d => mainIds.Contains(d.Id)).ToDictionary(
            d => d.Id,
            d => new MergedFields([.. printings[d.WorkId!].OrderBy(p => p.Id != d.Id).ThenBy(p => p.CompilationId, StringComparer.Ordinal)]),
            StringComparer.Ordinal);
        List<Document> shown = [.. documents.Where(d => mainIds.Contains(d.Id)).OrderByDescending(d => merged[d.Id].IssueDate)];
        foreach (var main in shown)
        {
            var index = works.Count;
            works.Add(Work(main, index));
            foreach (var printing in printings[main.WorkId!])
            {
                byDocumentId[printing.Id] = index;
            }
        }

        foreach (var (work, main) in works.Zip(shown))
        {
            work.Parent = main.ParentId is not null && byDocumentId.TryGetValue(main.ParentId, out var parent) && parent != work.Index ? parent : -1;
        }

        var (deadlines, periods) = await DeadlinesAsync().ConfigureAwait(false);
        return new CatalogSnapshot(version, works, deadlines, compilations, BodyItems(), byDocumentId, periods, words.Lexicon);

        SnapshotDocument Work(Document main, int index)
        {
            var fields = merged[main.Id];
            List<BodyLink> links = [.. issuers[main.Id].Select(id => new BodyLink(id, bodies[id].Name))];
            var summary = new DocumentSummary(
                main.Id,
                WireName.Of(main.Kind),
                main.Title ?? Untitled(paragraphs[main.Id]),
                fields.DocumentNumber,
                links,
                fields.IssueDate,
                main.Region ?? RegionName.Nation,
                main.Genre,
                [.. topics[main.Id]],
                [.. printings[main.WorkId!].OrderBy(p => p.Id != main.Id).ThenBy(p => p.CompilationId, StringComparer.Ordinal).Select(Printing)]);
            var labels = links.SelectMany(l => bodies[l.Id].ShortNames.Prepend(l.Name))
                .Concat(summary.Region.Split('/').SelectMany(RegionName.Forms))
                .Concat(summary.Topics)
                .Append(main.Genre)
                .Append(fields.DocumentNumber);
            return WorkText(main, fields.IssueMonth, index, summary, string.Join('\n', labels), [.. paragraphs[main.Id]], [.. measures[main.Id]], facts);
        }

        Printing Printing(Document document)
        {
            var compilation = names[document.CompilationId];
            return new Printing(document.Id, compilation.Id, compilation.Title, compilation.Source, document.StartLine, document.LastTextLine);
        }

        async Task<(List<SnapshotDeadline> Deadlines, CatalogPeriods Periods)> DeadlinesAsync()
        {
            var events = EventCalendar.Of(await context.EventDates.AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false));
            var stored = await context.Deadlines.AsNoTracking().Where(d => mains.Contains(d.DocumentId)).OrderBy(d => d.DocumentId).ThenBy(d => d.Ordinal).ToListAsync(cancellationToken).ConfigureAwait(false);
            var places = works.ToDictionary(w => w.Summary.Id, w => w.Measures.Select((m, i) => (m.Id, i)).ToDictionary(m => m.Id, m => m.i, StringComparer.Ordinal), StringComparer.Ordinal);
            var terms = TermsReader.Of(works, stored.ToLookup(d => byDocumentId[d.DocumentId], TermsReader.Of), events);
            var periods = stored.GroupBy(d => d.DocumentId).SelectMany(d => TermsReader.Periods([.. d], terms[byDocumentId[d.Key]], events)).ToDictionary(StringComparer.Ordinal);
            var cited = await context.Citations.AsNoTracking().Where(c => mains.Contains(c.DocumentId)).OrderBy(c => c.DocumentId).ThenBy(c => c.Ordinal)
                .Select(c => new StoredCitation(c.DocumentId, c.ParagraphOrdinal, c.Offset, c.Quote.Length, c.Relation, c.TargetDocumentId)).ToListAsync(cancellationToken).ConfigureAwait(false);
            var chains = ChainReader.Read(works, terms, stored.ToLookup(d => byDocumentId[d.DocumentId]), periods, cited, id => id is not null && byDocumentId.TryGetValue(id, out var work) ? work : -1);
            List<SnapshotDeadline> deadlines = [.. stored.Select(d =>
            {
                var work = works[byDocumentId[d.DocumentId]];
                var measure = d.MeasureId is not null && places[d.DocumentId].TryGetValue(d.MeasureId, out var at) ? at : -1;
                var item = DeadlineItems.Of(d, measure < 0 ? null : work.Measures[measure].Path, work.Source, work.Summary, chains.WithChain(d.Id, periods[d.Id], terms[work.Index])) with
                {
                    Amounts = measure < 0 ? [] : LimitClause.Amounts(work.Measures[measure].Facts.Amounts, work.Text.AsSpan(work.Paragraphs[d.ParagraphOrdinal].Start, work.Paragraphs[d.ParagraphOrdinal].Length), d.Offset, d.Quote.Length),
                };
                return new SnapshotDeadline(item, work.Index, measure, d.Kind, d.ParagraphOrdinal);
            }).OrderBy(d => d.Last ?? d.First ?? DateOnly.MaxValue).ThenBy(d => d.First ?? DateOnly.MaxValue)];
            return (deadlines, new CatalogPeriods(works, [.. terms.Index().Select(t => t.Item with { Effective = chains.WithChain(t.Index, t.Item) })], deadlines, events));
        }

        List<IssuingBodyItem> BodyItems()
        {
            var counts = works.SelectMany(w => w.Summary.IssuingBodies.Select(b => b.Id).Distinct()).CountBy(id => id).ToDictionary(StringComparer.Ordinal);
            return [.. bodies.Values
                .Select(b => new IssuingBodyItem(b.Id, b.Name, b.ShortNames, b.Level, b.Region, counts.GetValueOrDefault(b.Id)))
                .Where(b => b.DocumentCount > 0)
                .OrderByDescending(b => b.DocumentCount).ThenBy(b => b.Name, StringComparer.Ordinal)];
        }
    }

    private static async Task<Func<string, MeasureFacts>> FactsAsync(CatalogContext context, IQueryable<string?> mains, HashSet<string> bodies, CancellationToken cancellationToken) => MeasureFacts.ByMeasure(
        await context.ResponsibleUnits.AsNoTracking().Where(u => mains.Contains(u.DocumentId)).OrderBy(u => u.DocumentId).ThenBy(u => u.Ordinal).ToListAsync(cancellationToken).ConfigureAwait(false),
        await context.MeasureAudiences.AsNoTracking().Where(a => mains.Contains(a.DocumentId)).OrderBy(a => a.DocumentId).ThenBy(a => a.Ordinal).ToListAsync(cancellationToken).ConfigureAwait(false),
        await context.MeasureAmounts.AsNoTracking().Where(a => mains.Contains(a.DocumentId)).OrderBy(a => a.DocumentId).ThenBy(a => a.Ordinal).ToListAsync(cancellationToken).ConfigureAwait(false),
        bodies.Contains);

    private static async Task<List<CompilationSummary>> CompilationsAsync(CatalogContext context, CancellationToken cancellationToken) =>
        await context.Compilations.AsNoTracking().OrderBy(c => c.FileName).Select(c => new CompilationSummary(
            c.Id,
            c.FileName,
            c.Title ?? c.FileName,
            c.Compiler,
            c.Edition,
            c.AsOf,
            c.Sha256,
            c.Encoding,
            c.LineCount,
            c.Documents.Count(d => d.Kind != UnitKind.Heading && d.Kind != UnitKind.FrontMatter),
            c.Documents.SelectMany(d => d.Measures).Count(),
            c.Documents.SelectMany(d => d.Deadlines).Count(),
            c.ImportedAt)).ToListAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>What stands for the title of a document that has none: how its text begins.</summary>
    private static string Untitled(IEnumerable<Paragraph> paragraphs) =>
        paragraphs.FirstOrDefault(p => p.Text.Length > 0)?.Text is { } text ? text.Length <= LongestHeading ? text : text[..LongestHeading] + "…" : "";

    private static SnapshotDocument WorkText(
        Document main, string? month, int index, DocumentSummary summary, string labels, List<Paragraph> paragraphs, List<Measure> measures, Func<string, MeasureFacts> facts)
    {
        var order = measures.Select((m, i) => (m.Id, i)).ToDictionary(m => m.Id, m => m.i, StringComparer.Ordinal);
        var text = new StringBuilder();
        var places = new SnapshotParagraph[paragraphs.Count];
        SnapshotMeasure[] own = [.. measures.Select(m => new SnapshotMeasure
        {
            Id = m.Id,
            Path = m.Path,
            Heading = m.Heading,
            StartLine = m.StartLine,
            EndLine = m.StartLine,
            Parent = m.ParentId is not null && order.TryGetValue(m.ParentId, out var parent) ? parent : -1,
            HeadingRange = default,
            Facts = facts(m.Id),
        })];
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var paragraph = paragraphs[i];
            var measure = paragraph.MeasureId is not null && order.TryGetValue(paragraph.MeasureId, out var at) ? at : -1;
            places[i] = new SnapshotParagraph(text.Length, paragraph.Text.Length, measure, paragraph.Role);
            if (measure >= 0)
            {
                own[measure].Length += paragraph.Text.Length;
                own[measure].EndLine = paragraph.EndLine;
                if (own[measure].FirstParagraph < 0)
                {
                    own[measure].FirstParagraph = i;
                    own[measure].HeadingRange = HeadingRange(own[measure].Heading, paragraph.Text, text.Length);
                }
            }

            text.Append(paragraph.Text).Append('\n');
        }

        var whole = text.ToString();
        return new SnapshotDocument
        {
            Index = index,
            Summary = summary,
            Kind = main.Kind,
            Number = DocumentNumberKey.Of(summary.DocumentNumber),
            Month = month,
            FoldedTitle = SearchFold.Of(summary.Title),
            TitleLetters = SearchFold.Letters(SearchFold.Of(summary.Title)),
            FoldedLabels = SearchFold.Of(labels),
            Text = whole,
            FoldedText = SearchFold.Of(whole),
            Paragraphs = places,
            Measures = own,
            Audiences = own.SelectMany(m => m.Facts.Audiences).Select(a => a.Name).ToHashSet(StringComparer.Ordinal),
            Source = summary.Printings[0].Source,
        };
    }

    private static (int Start, int End) HeadingRange(string heading, string paragraph, int start)
    {
        var at = heading.Length is > 0 and <= LongestHeading ? paragraph.IndexOf(heading, StringComparison.Ordinal) : -1;
        return at < 0 ? default : (start + at, start + at + heading.Length);
    }
}
