namespace PolicyPortal.Tests.Support;

/// <summary>Labels of the seeds and judged questions, in this repository.</summary>
internal static class EvaluationFiles
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(SeedFiles.Folder)!, "tests", "PolicyPortal.Tests", "Catalog", "Evaluation");

    /// <summary>The folder with documents-*, provisions-* and deadlines-*.jsonl.</summary>
    public static string Labels => Path.Combine(Folder, "Labels");

    /// <summary>Likewise for 001, 003 and 004, labelled later by other readers; provisions of 001 alone.</summary>
    public static string OtherLabels => Path.Combine(Folder, "LabelsOthers");

    /// <summary>The questions with their judged answers that the ranking was set on.</summary>
    public static string Queries => Path.Combine(Folder, "queries-dev.jsonl");

    /// <summary>Questions of offices about other subjects, judged before any of them was asked.</summary>
    public static string OfficeQueries => Path.Combine(Folder, "queries-office.jsonl");
}
