using System.Globalization;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Presentation;

/// <summary>What pages say of batches and runs.</summary>
public static class BatchText
{
    private const double Kilobyte = 1024;

    /// <summary>How many documents a run adds, changes and withdraws, and how many files it rejects.</summary>
    public static string Counts(ImportRun run, Words words)
    {
        var rejected = run.Files.Count(f => f.Outcome == ImportOutcome.Rejected);
        var text = words["Batch.Counts", run.Files.Sum(f => f.NewDocuments), run.Files.Sum(f => f.ChangedDocuments), run.Files.Sum(f => f.UnchangedDocuments), run.Files.Sum(f => f.WithdrawnDocuments)];
        return rejected > 0 ? text + words["Batch.Rejected", rejected] : text;
    }

    /// <summary>Why a batch did not go on.</summary>
    public static string Problem(string code, string? detail, Words words) =>
        string.Format(CultureInfo.CurrentCulture, Texts.Find("BatchProblem." + code) ?? Texts.Find($"Error.Fault.{code}.Text") ?? words["BatchProblem.failed"], detail);

    /// <summary>A size in bytes, for people.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilobyte:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilobyte / Kilobyte:0.#} MB"),
    };
}
