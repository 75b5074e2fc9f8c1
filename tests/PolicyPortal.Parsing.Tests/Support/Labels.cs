using System.Text.Json;

namespace PolicyPortal.Parsing.Tests.Support;

/// <summary>A labelled unit: what a careful reader found. Lines are 1-based lines of the seed; title and number as printed but for layout.</summary>
internal sealed record LabelledUnit(
    string Id, int StartLine, int EndLine, string Kind, string? Parent, string? Title, bool? TitlePrintedComplete, string? DocNumber, IReadOnlyList<string>? Issuers,
    string? IssueDate, string? Region, string? Genre, IReadOnlyList<string>? Topics)
{
    public string Seed => Id[..3];

    public bool IsJudged => Kind is "document" or "interpretation" or "article";
}

/// <summary>A labelled measure.</summary>
internal sealed record LabelledMeasure(string Doc, string Path, int Line, string? Head)
{
    public string Seed => Doc[..3];
}

/// <summary>A labelled time limit; not certain where two careful readers could disagree that it is one.</summary>
internal sealed record LabelledDeadline(string Doc, int Line, string Quote, string Kind, string? Start, string? End, string? Duration, string? Anchor, bool? Certain)
{
    public string Seed => Doc[..3];

    public bool IsCertain => Certain is not false;
}

/// <summary>Reads Labels/*.jsonl.</summary>
internal static class Labels
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static List<LabelledUnit> Units { get; } = Read<LabelledUnit>("documents");

    public static List<LabelledMeasure> Measures { get; } = Read<LabelledMeasure>("provisions");

    public static List<LabelledDeadline> Deadlines { get; } = Read<LabelledDeadline>("deadlines");

    private static List<T> Read<T>(string kind) =>
        [.. Directory.EnumerateFiles(RepositoryFiles.Labels, $"{kind}-*.jsonl").Order(StringComparer.Ordinal).SelectMany(path => File.ReadLines(path))
            .Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => JsonSerializer.Deserialize<T>(line, Options)!)];
}
