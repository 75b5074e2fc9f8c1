using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyPortal.Catalog.Evaluation;

namespace PolicyPortal.Catalog.Corrections;

/// <summary>A correction in its open form: one line of JSON.</summary>
/// <param name="Source">File name of the compilation.</param>
/// <param name="Target"><c>document</c>, <c>measure</c>, <c>deadline</c> or <c>structure</c>.</param>
/// <param name="TargetId">Id of what it is about.</param>
/// <param name="DocumentNumber">The number of its document as the parser reads it, by which the document is found where the id is unknown.</param>
/// <param name="DocumentTitle">Its title as the parser reads it.</param>
/// <param name="Field">One of <see cref="CorrectionFields"/>.</param>
/// <param name="Action"><c>correct</c>, <c>accept</c>, <c>split</c>, <c>join</c> or <c>hide</c>.</param>
/// <param name="Value">The editor's value; list values are parted by line feeds.</param>
/// <param name="ParserValue">What the parser says.</param>
/// <param name="Line">Source line from 1, of a split, a join or an accepted doubt about the text.</param>
/// <param name="LineText">That line without blanks.</param>
/// <param name="Reason">Why.</param>
/// <param name="Actor">Who; of an import it is who imports.</param>
/// <param name="At">When; of an import it is the moment of the import.</param>
public sealed record CorrectionLine(
    string Source, string Target, string TargetId, string? DocumentNumber, string? DocumentTitle, string Field, string Action, string? Value, string? ParserValue, int? Line, string? LineText, string Reason, string? Actor, DateTimeOffset? At)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, Json);

    /// <summary>The lines of a file in UTF-8; blank ones are passed over.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="JsonException">A line is no correction; the message names file and line.</exception>
    public static IReadOnlyList<CorrectionLine> Read(string path) => JsonLines.Read<CorrectionLine>(path, JsonNamingPolicy.CamelCase);
}
