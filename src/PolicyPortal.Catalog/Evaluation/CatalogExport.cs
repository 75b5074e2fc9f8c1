using System.Text.Json;

namespace PolicyPortal.Catalog.Evaluation;

/// <summary>A line of <c>documents.jsonl</c>, as far as it is judged.</summary>
public sealed record ExportedDocument(
    string Id, string Source, int StartLine, int EndLine, string Kind, string? ParentId, string? Title, string? DocumentNumber, IReadOnlyList<string>? IssuingBodies,
    string? IssueDate, string? Region, string? Genre, IReadOnlyList<string>? Topics)
{
    /// <summary>What labels and exports know a compilation by: the first three characters of its file name.</summary>
    public string Seed => Path.GetFileName(Source) is { Length: > 3 } name ? name[..3] : Path.GetFileName(Source);

    /// <summary>Whether it is a unit of its own rather than a part of one.</summary>
    public bool IsJudged => Kind is "document" or "interpretation" or "article";
}

/// <summary>A line of <c>measures.jsonl</c>.</summary>
public sealed record ExportedMeasure(string DocumentId, string Path, int Line, string? Heading, string? Text);

/// <summary>A line of <c>deadlines.jsonl</c>; dates as <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
public sealed record ExportedDeadline(string DocumentId, int Line, string Quote, string Kind, string? Start, string? End, string? Duration);

/// <summary>The open form of a catalogue, as <see cref="Import.CatalogExporter"/> writes it.</summary>
public sealed record CatalogExport(IReadOnlyList<ExportedDocument> Documents, IReadOnlyList<ExportedMeasure> Measures, IReadOnlyList<ExportedDeadline> Deadlines)
{
    /// <summary>Reads the three files of a folder.</summary>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="JsonException">A line is no such record.</exception>
    public static CatalogExport Read(string folder) => new(
        JsonLines.Read<ExportedDocument>(Path.Combine(folder, "documents.jsonl"), JsonNamingPolicy.CamelCase),
        JsonLines.Read<ExportedMeasure>(Path.Combine(folder, "measures.jsonl"), JsonNamingPolicy.CamelCase),
        JsonLines.Read<ExportedDeadline>(Path.Combine(folder, "deadlines.jsonl"), JsonNamingPolicy.CamelCase));
}
