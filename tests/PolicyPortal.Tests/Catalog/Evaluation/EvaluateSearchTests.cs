using PolicyPortal.Catalog.Evaluation;
using PolicyPortal.Tests.Catalog.Import;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Evaluation;

public sealed class EvaluateSearchTests(SeedCatalog seeds) : IClassFixture<SeedCatalog>
{
    [Fact]
    public async Task Answers_the_judged_questions_no_worse_than_before_and_better_than_plain_search()
    {
        var evaluation = await seeds.Catalog.Get<EvaluateSearch>().Handle(SearchQuestion.Read(EvaluationFiles.Queries), CancellationToken.None);
        var (search, plain) = (evaluation.Search, evaluation.Baseline);

        // The figures reached, less 0.02. They are raised when search gets better, never lowered to let a change pass.
        Assert.InRange(search.Ndcg10, 0.908, 1);
        Assert.InRange(search.ReciprocalRank, 0.947, 1);
        Assert.InRange(search.Recall20, 0.959, 1);
        Assert.InRange(search.Measure, 0.935, 1);
        Assert.InRange(plain.Ndcg10, 0.5, search.Ndcg10);
        Assert.InRange(plain.ReciprocalRank, 0.5, search.ReciprocalRank);
        Assert.InRange(plain.Recall20, 0.5, search.Recall20);
        Assert.InRange(plain.Measure, 0.5, search.Measure);
        Assert.Equal(25, evaluation.Questions);
    }

    [Fact]
    public async Task Answers_questions_in_the_words_of_offices()
    {
        var evaluation = await seeds.Catalog.Get<EvaluateSearch>().Handle(SearchQuestion.Read(EvaluationFiles.OfficeQueries), CancellationToken.None);
        var search = evaluation.Search;
        Assert.InRange(search.Ndcg10, 0.905, 1);
        Assert.InRange(search.ReciprocalRank, 0.928, 1);
        Assert.InRange(search.Recall20, 0.956, 1);
        Assert.InRange(search.Measure, 0.98, 1);
        Assert.InRange(evaluation.Baseline.Ndcg10, 0.5, search.Ndcg10);
    }

    [Fact]
    public void Scores_by_work_grade_and_place()
    {
        RelevantAnswer best = new(5, 3, "001_a.txt", 1, 10, "w1");
        SearchQuestion question = new("q", "问", new Dictionary<string, string?>(), [best, best with { Source = "002_b.txt", StartLine = 100, EndLine = 120 }, best with { Line = null, Grade = 2, StartLine = 20, EndLine = 30, Work = "w2" }]);
        JudgedResult other = new("别的", [("001_a.txt", 50, 60)], []);
        JudgedResult copy = new("一", [("002_b.txt", 90, 125)], []);
        JudgedResult first = new("一", [("001_a.txt", 3, 10)], [("001_a.txt", 5)]);
        JudgedResult second = new("二", [("001_a.txt", 24, 30)], []);

        var score = new SearchScore();
        Assert.Equal(1, score.Add(question, [first, second]), 6);
        Assert.Equal(new SearchFigures(1, 1, 1, 1), score.Figures);

        // A second printing of the work counts nothing; its measure is not the one asked for.
        score = new SearchScore();
        var expected = (7 / Math.Log2(3) + 3 / Math.Log2(5)) / (7 + 3 / Math.Log2(3));
        Assert.Equal(expected, score.Add(question, [other, copy, first with { Measures = [] }, second]), 6);
        Assert.Equal(new SearchFigures(Math.Round(expected, 4), 0.5, 1, 0), score.Figures);

        score = new SearchScore();
        Assert.Equal(0, score.Add(question, []));
        Assert.Equal(new SearchFigures(0, 0, 0, 0), score.Figures);
    }
}
