using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Evaluation;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>evaluate-search --queries FILE</c>: how well search answers judged questions, beside plain BM25.</summary>
internal static class EvaluateSearchCommand
{
    public static Command Make()
    {
        var file = new Option<string?>("--queries") { Description = Words.Of("带评判的问题，每行一个 JSON", "judged questions, one JSON object a line"), HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = Words.Of("输出 JSON", "write JSON") };
        var database = DatabaseOption.Make();
        var command = new Command("evaluate-search", Words.Of("用带评判的问题检验检索", "Score search with judged questions")) { file, json, database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(file) is not { Length: > 0 } path)
            {
                throw new CommandException(Words.Of("须用 --queries 指明问题文件。", "Say with --queries which file holds the questions."));
            }

            var questions = SearchQuestion.Read(path);
            var services = DatabaseOption.Open(parsed.GetValue(database));
            await using (services.ConfigureAwait(false))
            {
                await DatabaseOption.RequireAsync(services, cancellationToken).ConfigureAwait(false);
                var evaluation = await services.GetRequiredService<EvaluateSearch>().Handle(questions, cancellationToken).ConfigureAwait(false);
                var output = parsed.InvocationConfiguration.Output;
                if (parsed.GetValue(json))
                {
                    output.WriteLine(JsonSerializer.Serialize(evaluation, EvaluateCommand.Json));
                }
                else
                {
                    Write(evaluation, output);
                }

                return PortalCommandLine.Success;
            }
        });
        return command;
    }

    private static void Write(SearchEvaluation evaluation, TextWriter output)
    {
        var (search, plain) = (evaluation.Search, evaluation.Baseline);
        output.WriteLine($"{"",-16} {"search",8} {"BM25",8}");
        Line("nDCG@10", search.Ndcg10, plain.Ndcg10);
        Line("reciprocal rank", search.ReciprocalRank, plain.ReciprocalRank);
        Line("recall@20", search.Recall20, plain.Recall20);
        Line("measure", search.Measure, plain.Measure);
        output.WriteLine(Words.Of($"问题 {evaluation.Questions} 个", $"{evaluation.Questions} questions"));
        foreach (var weak in evaluation.Weak)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {weak.Id} {weak.Query} nDCG {weak.Ndcg10:0.00}: {string.Join(" | ", weak.FirstTitles)}"));
        }

        void Line(string name, double own, double baseline) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} {own,8:0.0000} {baseline,8:0.0000}"));
    }
}
