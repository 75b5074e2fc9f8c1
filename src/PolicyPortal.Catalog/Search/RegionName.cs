namespace PolicyPortal.Catalog.Search;

/// <summary>Names of regions.</summary>
internal static class RegionName
{
    private static readonly string[] Endings = ["壮族自治区", "回族自治区", "维吾尔自治区", "特别行政区", "自治区", "自治州", "自治县", "地区", "省", "市", "县", "区"];

    /// <summary>The path of the whole country.</summary>
    public const string Nation = "全国";

    /// <summary>The official name and the name without its kind (江西省, 江西).</summary>
    public static IEnumerable<string> Forms(string name)
    {
        yield return name;
        foreach (var ending in Endings)
        {
            if (name.Length - ending.Length >= 2 && name.EndsWith(ending, StringComparison.Ordinal))
            {
                yield return name[..^ending.Length];
                yield break;
            }
        }
    }

    /// <summary>How far below the whole country a path lies: 0 for the country, 1 for a province, 2 for a prefecture …</summary>
    public static int Depth(string path) => path == Nation ? 0 : 1 + path.Count(c => c == '/');

    /// <summary>The path itself and every level above it, up to the whole country.</summary>
    public static IEnumerable<string> WithLevelsAbove(string path)
    {
        for (var at = path.Length; at > 0; at = path.LastIndexOf('/', at - 1))
        {
            yield return path[..at];
        }

        if (path != Nation)
        {
            yield return Nation;
        }
    }
}
