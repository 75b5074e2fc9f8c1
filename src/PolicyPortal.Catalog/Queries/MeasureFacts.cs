using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Model;

namespace PolicyPortal.Catalog.Queries;

/// <summary>A body that a measure makes responsible.</summary>
/// <param name="Name">As printed.</param>
/// <param name="OfficialName">The official full name; as printed where the words name no single body.</param>
/// <param name="Role">lead, responsible or cooperating.</param>
/// <param name="BodyId">The issuing body of that name; null where the catalogue has no document of it.</param>
public sealed record ResponsibleUnitDetail(string Name, string OfficialName, string Role, string? BodyId, int Line, SourceRange Span);

/// <summary>Whom a measure is for.</summary>
/// <param name="Name">Name in the controlled list.</param>
/// <param name="Quote">The words that speak for it.</param>
public sealed record AudienceDetail(string Name, string Quote, int Line, SourceRange Span);

/// <summary>An amount or rate that a measure states.</summary>
/// <param name="Value">The value in the unit, the lower one of a range; 减半 is 50 per cent off, 免征 100.</param>
/// <param name="UpperValue">The upper value of a range; null elsewhere.</param>
/// <param name="Unit"><c>CNY</c> or another ISO 4217 code, <c>percent</c>, <c>percentage-point</c> or <c>times</c>.</param>
/// <param name="Per">What it is counted by, joined by <c>/</c>: <c>person/day</c>; null where nothing is said.</param>
/// <param name="Bound">exact, atMost, atLeast or range.</param>
/// <param name="Role">value, condition, target or former.</param>
/// <param name="Effect">What is done with it: exempt, reduce, subsidise …</param>
public sealed record AmountDetail(string Quote, decimal Value, decimal? UpperValue, string Unit, string? Per, string Bound, string Role, string Effect, int Line, SourceRange Span);

/// <summary>What a measure says: who is responsible (lead first), whom it is for, which amounts and rates in reading order.</summary>
public sealed record MeasureFacts(IReadOnlyList<ResponsibleUnitDetail> ResponsibleUnits, IReadOnlyList<AudienceDetail> Audiences, IReadOnlyList<AmountDetail> Amounts)
{
    /// <summary>Of a measure that says nothing of the kind.</summary>
    public static MeasureFacts None { get; } = new([], [], []);

    /// <summary>Whether there is nothing to show.</summary>
    internal bool IsEmpty => ResponsibleUnits.Count + Audiences.Count + Amounts.Count == 0;

    /// <summary>The facts by measure; <see cref="None"/> for those that have none.</summary>
    /// <param name="units">In order, as the others.</param>
    /// <param name="isBody">Whether an id is that of an issuing body with documents.</param>
    internal static Func<string, MeasureFacts> ByMeasure(
        IEnumerable<ResponsibleUnit> units, IEnumerable<MeasureAudience> audiences, IEnumerable<MeasureAmount> amounts, Func<string, bool> isBody)
    {
        var unitsOf = units.ToLookup(
            u => u.MeasureId,
            u => new ResponsibleUnitDetail(u.Quote, u.OfficialName, WireName.Of(u.Role), StableId.OfBody(u.OfficialName) is var body && isBody(body) ? body : null, u.StartLine, SourceRange.Of(u)),
            StringComparer.Ordinal);
        var audiencesOf = audiences.ToLookup(a => a.MeasureId, a => new AudienceDetail(a.Audience, a.Quote, a.StartLine, SourceRange.Of(a)), StringComparer.Ordinal);
        var amountsOf = amounts.ToLookup(
            a => a.MeasureId,
            a => new AmountDetail(a.Quote, a.Value, a.UpperValue, a.Unit, a.Per, WireName.Of(a.Bound), WireName.Of(a.Role), WireName.Of(a.Effect), a.StartLine, SourceRange.Of(a)),
            StringComparer.Ordinal);
        return id => new MeasureFacts([.. unitsOf[id]], [.. audiencesOf[id]], [.. amountsOf[id]]) is { IsEmpty: false } facts ? facts : None;
    }
}
