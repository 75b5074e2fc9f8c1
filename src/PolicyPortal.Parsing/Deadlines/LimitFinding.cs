using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>A limit that a rule found, before its kind is decided and neighbours are joined. Offsets are into the paragraph's text.</summary>
internal sealed record LimitFinding(string Pattern, int From, int To)
{
    public PartialDate? Start { get; init; }

    public PartialDate? End { get; init; }

    public TimeLength? Length { get; init; }

    public string? Anchor { get; init; }

    public bool Certain { get; init; } = true;

    /// <summary>The kind where the pattern itself tells it; else the words around decide.</summary>
    public DeadlineKind? Kind { get; init; }

    public bool YearInferred { get; init; }
}
