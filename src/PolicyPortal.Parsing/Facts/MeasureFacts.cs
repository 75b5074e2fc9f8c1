using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Facts;

/// <summary>What the measures of a unit say, in reading order of the measures.</summary>
/// <param name="ResponsibleUnits">Responsible bodies, each once a measure, the leading ones first.</param>
/// <param name="Audiences">Whom the measures are for, each once a measure.</param>
/// <param name="Amounts">Amounts and rates.</param>
public sealed record MeasureFacts(IReadOnlyList<ParsedResponsibleUnit> ResponsibleUnits, IReadOnlyList<ParsedAudience> Audiences, IReadOnlyList<ParsedAmount> Amounts)
{
    /// <summary>Nothing said.</summary>
    public static MeasureFacts None { get; } = new([], [], []);
}
