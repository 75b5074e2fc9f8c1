using System.Globalization;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Catalog.Evaluation;

/// <summary>A question that is answered badly.</summary>
/// <param name="Ndcg10">Its own nDCG@10.</param>
/// <param name="FirstTitles">Titles of the first three results.</param>
public sealed record WeakAnswer(string Id, string Query, double Ndcg10, IReadOnlyList<string> FirstTitles);

/// <summary>How the portal's search and the plain one answer the same questions.</summary>
public sealed record SearchEvaluation(int Questions, SearchFigures Search, SearchFigures Baseline, IReadOnlyList<WeakAnswer> Weak);

/// <summary>Asks the catalogue judged questions, through the query that pages and API use, and scores the answers beside those of plain BM25 over pairs of characters.</summary>
public sealed class EvaluateSearch
{
    private const double WeakBelow = 0.6;
    private const int BaselineMeasures = 3;

    private readonly SearchDocuments search;
    private readonly DocumentSearch documents;

    internal EvaluateSearch(SearchDocuments search, DocumentSearch documents) => (this.search, this.documents) = (search, documents);

    /// <summary>Answers all questions and scores the answers.</summary>
    public async Task<SearchEvaluation> Handle(IReadOnlyList<SearchQuestion> questions, CancellationToken cancellationToken)
    {
        var snapshot = await documents.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        var plain = new PairSearch(snapshot.Documents.Select(d => $"{d.Summary.Title}\n{d.Text}"));
        var (own, baseline) = (new SearchScore(), new SearchScore());
        List<WeakAnswer> weak = [];
        foreach (var question in questions)
        {
            var filter = FilterOf(question);
            var page = await search.Handle(filter, cancellationToken).ConfigureAwait(false);
            List<JudgedResult> results = [.. page.Items.Select(hit => Result(hit.Document, hit.Measures.Select(m => (m.Source, m.Line))))];
            if (own.Add(question, results) is var ndcg && ndcg < WeakBelow)
            {
                weak.Add(new(question.Id, question.Query, Math.Round(ndcg, 4), [.. results.Take(3).Select(result => result.Title)]));
            }

            baseline.Add(question, Plain(snapshot, plain, filter));
        }

        return new(questions.Count, own.Figures, baseline.Figures, weak);
    }

    private static DocumentFilter FilterOf(SearchQuestion question)
    {
        return new DocumentFilter
        {
            Query = question.Query,
            Regions = Values("region"),
            Topics = Values("topic"),
            AsOf = question.Filters.GetValueOrDefault("asOf") is { Length: > 0 } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            PageSize = SearchScore.Depth,
        };

        string[] Values(string name) => question.Filters.GetValueOrDefault(name) is { Length: > 0 } value ? [value] : [];
    }

    /// <summary>What plain search finds under the same filter; of the first documents also their best measures, by the same rule.</summary>
    private static List<JudgedResult> Plain(CatalogSnapshot snapshot, PairSearch plain, DocumentFilter filter)
    {
        var found = plain.Find(filter.Query ?? "").Select(i => DocumentSearch.Unsearched(snapshot.Documents[i]));
        return
        [
            .. new FoundWorks(snapshot, filter, found, countsMeasures: false).Selected.Take(SearchScore.Depth).Select(work => work.Document).Select(document =>
                Result(document.Summary, new PairSearch(document.Measures.Select((_, i) => TextOf(document, i))).Find(filter.Query ?? "").Take(BaselineMeasures)
                    .Select(i => (document.Source, document.Measures[i].StartLine)))),
        ];
    }

    private static string TextOf(SnapshotDocument document, int measure) =>
        string.Join('\n', document.Paragraphs.Where(p => p.Measure == measure).Select(p => document.Text.Substring(p.Start, p.Length)));

    private static JudgedResult Result(DocumentSummary document, IEnumerable<(string Source, int Line)> measures) =>
        new(document.Title, [.. document.Printings.Select(printing => (printing.Source, printing.StartLine, printing.EndLine))], [.. measures]);
}
