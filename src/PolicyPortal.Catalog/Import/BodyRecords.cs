using PolicyPortal.Catalog.Model;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Catalog.Import;

/// <summary>Makes issuing bodies from the names that documents carry and what the vocabulary knows of them.</summary>
internal static class BodyRecords
{
    /// <summary>Each body once, by id. Where its name does not tell its region (an association), it is that of its first document.</summary>
    public static IReadOnlyDictionary<string, IssuingBody> Of(IEnumerable<ParsedUnit> units)
    {
        var bodies = new Dictionary<string, IssuingBody>();
        foreach (var unit in units)
        {
            foreach (var name in DocumentRecords.BodyNames(unit))
            {
                var id = StableId.OfBody(name);
                if (!bodies.ContainsKey(id))
                {
                    bodies[id] = Of(id, name, unit.Region?.Value);
                }
            }
        }

        return bodies;
    }

    /// <summary>The bodies with those that editors named.</summary>
    public static IReadOnlyDictionary<string, IssuingBody> With(IReadOnlyDictionary<string, IssuingBody> bodies, IReadOnlyDictionary<string, string> named) =>
        named.Count == 0 ? bodies : named.Where(pair => !bodies.ContainsKey(pair.Key)).Select(pair => Of(pair.Key, pair.Value, null)).Concat(bodies.Values).ToDictionary(b => b.Id);

    private static IssuingBody Of(string id, string name, string? region) => new()
    {
        Id = id,
        Name = name,
        ShortNames = [.. BodyShortNames.Of(name)],
        Level = LevelName(BodyNames.Level(name)),
        Region = BodyNames.RegionOf(name) ?? region ?? RegionVocabulary.Nation,
    };

    private static string LevelName(BodyLevel level) => level switch
    {
        BodyLevel.Central => "central",
        BodyLevel.Province => "provincial",
        BodyLevel.Prefecture => "prefectural",
        BodyLevel.County => "county",
        _ => "other",
    };
}
