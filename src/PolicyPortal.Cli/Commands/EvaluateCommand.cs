using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Corrections;
using PolicyPortal.Catalog.Evaluation;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>evaluate --labels DIR</c>: how far the catalogue agrees with labels.</summary>
internal static class EvaluateCommand
{
    /// <summary>How evaluations are written as JSON: names as in the API, Chinese characters as they are.</summary>
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int FewMisses = 5;

    public static Command Make()
    {
        var folder = new Option<string?>("--labels") { Description = Words.Of("标注文件夹", "folder with the labels"), HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = Words.Of("输出 JSON", "write JSON") };
        var misses = new Option<int>("--misses") { Description = Words.Of($"每类列出多少处不符（默认 {FewMisses}）", $"how many misses of each kind to list (default {FewMisses})"), HelpName = "N", DefaultValueFactory = _ => FewMisses };
        var corrections = new Option<bool>("--corrections") { Description = Words.Of("以编辑的更正和确认为标注", "take what editors corrected and accepted as labels") };
        var database = DatabaseOption.Make();
        var command = new Command("evaluate", Words.Of("将目录与人工标注比较", "Compare the catalogue with labels")) { folder, corrections, json, misses, database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(corrections))
            {
                return await CorrectionsAsync(parsed, parsed.GetValue(database), parsed.GetValue(json), parsed.GetValue(misses), cancellationToken).ConfigureAwait(false);
            }

            if (parsed.GetValue(folder) is not { Length: > 0 } path)
            {
                throw new CommandException(Words.Of("须用 --labels 指明标注文件夹。", "Say with --labels which folder holds the labels."));
            }

            var labels = LabelSet.Read(path);
            if (labels.Units.Count == 0)
            {
                throw new CommandException(Words.Of($"没有标注（documents-*.jsonl）：{path}", $"No labels (documents-*.jsonl) in {path}"));
            }

            var services = DatabaseOption.Open(parsed.GetValue(database));
            await using (services.ConfigureAwait(false))
            {
                await DatabaseOption.RequireAsync(services, cancellationToken).ConfigureAwait(false);
                var figures = await services.GetRequiredService<EvaluateCatalog>().Handle(labels, cancellationToken).ConfigureAwait(false);
                var output = parsed.InvocationConfiguration.Output;
                if (parsed.GetValue(json))
                {
                    output.WriteLine(JsonSerializer.Serialize(figures, Json));
                }
                else
                {
                    Write(figures, output, parsed.GetValue(misses));
                }

                return PortalCommandLine.Success;
            }
        });
        return command;
    }

    private static async Task<int> CorrectionsAsync(ParseResult parsed, string? database, bool isJson, int most, CancellationToken cancellationToken)
    {
        var services = DatabaseOption.Open(database);
        await using (services.ConfigureAwait(false))
        {
            await DatabaseOption.RequireAsync(services, cancellationToken).ConfigureAwait(false);
            var figures = await services.GetRequiredService<EvaluateCorrections>().Handle(cancellationToken).ConfigureAwait(false);
            var output = parsed.InvocationConfiguration.Output;
            if (isJson)
            {
                output.WriteLine(JsonSerializer.Serialize(figures, Json));
                return PortalCommandLine.Success;
            }

            foreach (var field in figures.Fields)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{field.Field,-28} {field.Share:0.0000}  {field.Right}/{field.Reviewed}"));
            }

            foreach (var miss in figures.Misses.GroupBy(m => m.Field).SelectMany(g => g.Take(most)))
            {
                output.WriteLine($"  {miss.Field} {miss.TargetId}: {miss.Parser ?? "-"} | {miss.Editor ?? "-"}".ReplaceLineEndings("⏎"));
            }

            return PortalCommandLine.Success;
        }
    }

    private static void Write(LabelFigures figures, TextWriter output, int most)
    {
        foreach (var (name, value) in figures.Figures)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28} {value:0.0000}"));
        }

        output.WriteLine(string.Join(Words.Of("，", ", "), figures.Counts.Select(count => $"{count.Key} {count.Value}")));
        foreach (var (kind, list) in figures.Misses)
        {
            output.WriteLine();
            output.WriteLine($"{kind}: {list.Count}");
            foreach (var miss in list.Take(most))
            {
                output.WriteLine("  " + miss.ReplaceLineEndings("⏎"));
            }
        }
    }
}
