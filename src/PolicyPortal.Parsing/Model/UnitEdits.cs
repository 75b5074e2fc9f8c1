namespace PolicyPortal.Parsing.Model;

/// <summary>Where an editor says that units begin or do not, by source line from 1.</summary>
/// <param name="Splits">Lines on which a unit begins.</param>
/// <param name="Joins">Lines on which none begins: a unit that was found there belongs to the one before it.</param>
public sealed record UnitEdits(IReadOnlySet<int> Splits, IReadOnlySet<int> Joins)
{
    /// <summary>The parser's own reading.</summary>
    public static UnitEdits None { get; } = new(new HashSet<int>(), new HashSet<int>());
}
