using System.Globalization;

namespace PolicyPortal.Catalog.Import;

/// <summary>Gives ids by occurrence: the first thing with a key gets occurrence 0, the next 1; an id that is taken already is passed over.</summary>
internal sealed class UniqueNames(IEnumerable<string>? taken = null)
{
    private readonly HashSet<string> used = [.. taken ?? []];
    private readonly Dictionary<string, int> occurrences = [];

    /// <summary>The next free id for the key.</summary>
    /// <param name="idOf">Makes the id from the occurrence.</param>
    /// <param name="key">What counts as the same thing.</param>
    public string Take(Func<string, string> idOf, string key)
    {
        while (true)
        {
            var occurrence = occurrences.GetValueOrDefault(key);
            occurrences[key] = occurrence + 1;
            var id = idOf(occurrence.ToString(CultureInfo.InvariantCulture));
            if (used.Add(id))
            {
                return id;
            }
        }
    }
}
