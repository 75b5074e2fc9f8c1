using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.AddedWords;

/// <summary>Completes short names of bodies that the parser left as they are printed, before corrections are laid over what it read. Pure.</summary>
internal static class BodyNameOverlay
{
    /// <summary>Why a field is not simply printed: an added short name was completed.</summary>
    public const string Reason = "short-name";

    /// <summary>The compilation with official names where issuing bodies and responsible units have added short ones.</summary>
    /// <param name="officialNames">Official names, by short name.</param>
    public static ParsedCompilation Lay(ParsedCompilation parsed, IReadOnlyDictionary<string, string> officialNames) =>
        officialNames.Count == 0 ? parsed : parsed with { Units = [.. parsed.Units.Select(unit => Lay(unit, officialNames))] };

    private static ParsedUnit Lay(ParsedUnit unit, IReadOnlyDictionary<string, string> officialNames)
    {
        if (unit.IssuingBodies.Any(body => officialNames.ContainsKey(body.Value)))
        {
            unit = unit with { IssuingBodies = [.. unit.IssuingBodies.Select(Completed).DistinctBy(body => body.Value)] };
        }

        if (unit.ResponsibleUnits.Any(body => officialNames.ContainsKey(body.OfficialName)))
        {
            unit = unit with
            {
                ResponsibleUnits = [.. unit.ResponsibleUnits.Select(body => officialNames.TryGetValue(body.OfficialName, out var official) ? body with { OfficialName = official } : body)],
            };
        }

        return unit;

        ParsedField<string> Completed(ParsedField<string> body) =>
            officialNames.TryGetValue(body.Value, out var official) ? body with { Value = official, Origin = FieldOrigin.Inferred, Reason = Reason } : body;
    }
}
