namespace PolicyPortal.Catalog.Evaluation;

/// <summary>A result as it is judged: the places where its work is printed and the measures shown with it.</summary>
internal sealed record JudgedResult(string Title, IReadOnlyList<(string Source, int StartLine, int EndLine)> Printings, IReadOnlyList<(string Source, int Line)> Measures);

/// <summary>How well one way of searching answers questions; means over the questions.</summary>
/// <param name="Ndcg10">nDCG@10 over works, gain 2^grade − 1.</param>
/// <param name="ReciprocalRank">Of the first result with the question's highest grade.</param>
/// <param name="Recall20">Share of the works of grade 2 and 3 among the first twenty results.</param>
/// <param name="Measure">Share of the questions with a measure of grade 3 where one is shown with the first three results.</param>
public sealed record SearchFigures(double Ndcg10, double ReciprocalRank, double Recall20, double Measure);

/// <summary>Scores results against judged answers. A result stands for every judged document that one of its printings is; copies of a work count once.</summary>
internal sealed class SearchScore
{
    /// <summary>How many results are judged.</summary>
    public const int Depth = 20;

    private const int GainDepth = 10;
    private const int MeasureDepth = 3;
    private const int StartTolerance = 5;

    private double ndcg;
    private double reciprocalRank;
    private double recall;
    private int questions;
    private int measureQuestions;
    private int measureHits;

    public SearchFigures Figures => new(Mean(ndcg), Mean(reciprocalRank), Mean(recall), measureQuestions == 0 ? 1 : Math.Round((double)measureHits / measureQuestions, 4));

    /// <summary>Adds a question with its results, best first.</summary>
    /// <returns>Its own nDCG@10.</returns>
    public double Add(SearchQuestion question, IReadOnlyList<JudgedResult> results)
    {
        var works = question.Relevant.GroupBy(answer => answer.Work).ToDictionary(group => group.Key, group => group.Max(answer => answer.Grade));
        var seen = new HashSet<string>();
        List<int> gains = [];
        foreach (var result in results.Take(Depth))
        {
            var hit = question.Relevant.Where(answer => IsPrinting(result, answer)).Select(answer => answer.Work).Where(work => !seen.Contains(work)).ToHashSet();
            gains.Add(hit.Select(work => works[work]).DefaultIfEmpty(0).Max());
            seen.UnionWith(hit);
        }

        var best = Dcg(works.Values.OrderDescending());
        var own = best > 0 ? Dcg(gains) / best : 1;
        var first = works.Count == 0 ? -1 : gains.IndexOf(works.Values.Max());
        var wanted = works.Where(work => work.Value >= 2).Select(work => work.Key).ToList();
        questions++;
        ndcg += own;
        reciprocalRank += first < 0 ? 0 : 1.0 / (first + 1);
        recall += wanted.Count == 0 ? 1 : (double)wanted.Count(seen.Contains) / wanted.Count;
        AddMeasures(question, results);
        return own;
    }

    private void AddMeasures(SearchQuestion question, IReadOnlyList<JudgedResult> results)
    {
        var wanted = question.Relevant.Where(answer => answer is { Grade: 3, Line: > 0 }).Select(answer => (Seed(answer.Source), answer.Line!.Value)).ToHashSet();
        if (wanted.Count > 0)
        {
            measureQuestions++;
            measureHits += results.Take(MeasureDepth).SelectMany(result => result.Measures).Any(shown => wanted.Contains((Seed(shown.Source), shown.Line))) ? 1 : 0;
        }
    }

    private static bool IsPrinting(JudgedResult result, RelevantAnswer answer) => result.Printings.Any(printing =>
        Seed(printing.Source) == Seed(answer.Source)
        && (Math.Abs(printing.StartLine - answer.StartLine) <= StartTolerance || (printing.StartLine <= answer.StartLine && answer.StartLine <= printing.EndLine)));

    private static string Seed(string source) => Path.GetFileName(source) is { Length: > 3 } name ? name[..3] : source;

    private static double Dcg(IEnumerable<int> grades) => grades.Take(GainDepth).Select((grade, i) => (Math.Pow(2, grade) - 1) / Math.Log2(i + 2)).Sum();

    private double Mean(double sum) => questions == 0 ? 1 : Math.Round(sum / questions, 4);
}
