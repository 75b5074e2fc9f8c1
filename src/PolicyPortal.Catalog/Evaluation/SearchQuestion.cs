using System.Text.Json;

namespace PolicyPortal.Catalog.Evaluation;

/// <summary>A document, or a measure in one, that answers a question.</summary>
/// <param name="Line">Line of the measure; null for the document as a whole.</param>
/// <param name="Grade">3 answers it, 2 helps, 1 is about it.</param>
/// <param name="Source">File name of the compilation.</param>
/// <param name="StartLine">First line of the document.</param>
/// <param name="EndLine">Its last line.</param>
/// <param name="Work">What its printings have in common.</param>
public sealed record RelevantAnswer(int? Line, int Grade, string Source, int StartLine, int EndLine, string Work);

/// <summary>A judged question.</summary>
/// <param name="Query">What somebody types.</param>
/// <param name="Filters"><c>region</c>, <c>topic</c> and <c>asOf</c> (<c>yyyy-MM-dd</c>), where they are set.</param>
/// <param name="Relevant">All that is worth finding.</param>
public sealed record SearchQuestion(string Id, string Query, IReadOnlyDictionary<string, string?> Filters, IReadOnlyList<RelevantAnswer> Relevant)
{
    /// <summary>Reads a file with one question a line, field names in snake case.</summary>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="JsonException">A line is no question.</exception>
    public static IReadOnlyList<SearchQuestion> Read(string file) => JsonLines.Read<SearchQuestion>(file, JsonNamingPolicy.SnakeCaseLower);
}
