using System.Text.Json;

namespace PolicyPortal.Catalog.Evaluation;

/// <summary>A labelled unit: what a careful reader found. Lines are 1-based lines of the source file; title and number as printed but for layout.</summary>
public sealed record LabelledUnit(
    string Id, int StartLine, int EndLine, string Kind, string? Parent, string? Title, bool? TitlePrintedComplete, string? DocNumber, IReadOnlyList<string>? Issuers,
    string? IssueDate, string? Region, string? Genre, IReadOnlyList<string>? Topics)
{
    /// <summary>The compilation: the first three characters of the id and of its file name.</summary>
    public string Seed => Id[..3];

    /// <summary>Whether it is a unit of its own rather than a part of one.</summary>
    public bool IsJudged => Kind is "document" or "interpretation" or "article";
}

/// <summary>A labelled measure.</summary>
public sealed record LabelledMeasure(string Doc, string Path, int Line, string? Head)
{
    /// <summary>The compilation.</summary>
    public string Seed => Doc[..3];
}

/// <summary>A labelled time limit; not certain where two careful readers could disagree that it is one.</summary>
public sealed record LabelledDeadline(string Doc, int Line, string Quote, string Kind, string? Start, string? End, string? Duration, string? Anchor, bool? Certain)
{
    /// <summary>The compilation.</summary>
    public string Seed => Doc[..3];

    /// <summary>Whether recall is judged on it.</summary>
    public bool IsCertain => Certain is not false;
}

/// <summary>The labels of a folder.</summary>
public sealed record LabelSet(IReadOnlyList<LabelledUnit> Units, IReadOnlyList<LabelledMeasure> Measures, IReadOnlyList<LabelledDeadline> Deadlines)
{
    /// <summary>Reads <c>documents-*.jsonl</c>, <c>provisions-*.jsonl</c> and <c>deadlines-*.jsonl</c>, field names in snake case.</summary>
    /// <exception cref="DirectoryNotFoundException">No such folder.</exception>
    /// <exception cref="JsonException">A line is no label.</exception>
    public static LabelSet Read(string folder) => new(Rows<LabelledUnit>(folder, "documents"), Rows<LabelledMeasure>(folder, "provisions"), Rows<LabelledDeadline>(folder, "deadlines"));

    private static List<T> Rows<T>(string folder, string kind) =>
        [.. Directory.EnumerateFiles(folder, $"{kind}-*.jsonl").Order(StringComparer.Ordinal).SelectMany(path => JsonLines.Read<T>(path, JsonNamingPolicy.SnakeCaseLower))];
}
