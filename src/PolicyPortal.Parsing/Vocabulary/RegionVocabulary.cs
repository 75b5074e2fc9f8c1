namespace PolicyPortal.Parsing.Vocabulary;

/// <summary>All provinces, prefectures and counties, and how texts name them.</summary>
public static class RegionVocabulary
{
    /// <summary>The path that stands for the whole country.</summary>
    public const string Nation = "全国";

    private const int LongestTitle = 300;

    private static readonly Dictionary<string, Region> ByCode = [];
    private static readonly Dictionary<string, Region> ByPath = [];
    private static readonly PhraseTable<List<Region>> Names = new();
    private static readonly PhraseTable<List<Region>> ByAbbreviation = new();

    static RegionVocabulary()
    {
        // Provinces first, so that every parent is known before its children (吉林 then means the province before the city, too).
        foreach (var row in VocabularyFile.Rows("regions.tsv").OrderBy(r => r[0].Length))
        {
            var code = row[0];
            var parent = code.Length switch
            {
                2 => null,
                4 => ByCode[code[..2]],
                _ => ByCode.GetValueOrDefault(code[..4]) ?? ByCode[code[..2]],
            };
            var region = new Region(code, row[1], parent, row.List(2), row.List(3), row[4]);
            // A code may be used again after a division was raised in rank; the path tells both apart.
            ByCode.TryAdd(code, region);
            ByPath.TryAdd(region.Path, region);
            AddName(Names, region.Name, region);
            foreach (var name in region.ShortNames)
            {
                AddName(Names, name, region);
            }

            foreach (var abbreviation in region.Abbreviations)
            {
                AddName(ByAbbreviation, abbreviation, region);
            }
        }

        static void AddName(PhraseTable<List<Region>> table, string name, Region region)
        {
            if (table.TryGet(name, out var known))
            {
                known.Add(region);
            }
            else
            {
                table.Add(name, [region]);
            }
        }
    }

    /// <summary>All divisions.</summary>
    public static IReadOnlyCollection<Region> All => ByPath.Values;

    /// <summary>The division with this path (江西省/南昌市); null for 全国 and for what is none.</summary>
    public static Region? Find(string? path) => path is null ? null : ByPath.GetValueOrDefault(path);

    /// <summary>
    /// The division of this name, official or short. Where several bear it, the one within the context (or next to it) counts, else the one of the
    /// highest level; null where that leaves several.
    /// </summary>
    public static Region? Resolve(string name, string? contextPath = null) =>
        Names.TryGet(name, out var known) ? Choose(known, Find(contextPath)) : null;

    /// <summary>
    /// The longest name of a division at the start of the text, divisions below it included: 江西省南昌市东湖区.
    /// Length 0 where there is none, or where only an ambiguous county name stands there without a context that decides.
    /// </summary>
    public static (int Length, Region? Region) Leading(ReadOnlySpan<char> text, string? contextPath = null)
    {
        if (text.IsEmpty || !Names.MayStartWith(text[0]))
        {
            return (0, null);
        }

        var context = Find(contextPath);
        foreach (var (length, known) in Names.Prefixes(text))
        {
            if (Choose(known, context) is { } region)
            {
                return Descend(text, length, region);
            }
        }

        return (0, null);
    }

    /// <summary>Every name of a division that starts the text, longest first, each with the divisions below it that follow.</summary>
    internal static RegionPrefixEnumerator Prefixes(ReadOnlySpan<char> text, Region? context) => new(text, context);

    /// <summary>True where the name of a division starts with the character.</summary>
    internal static bool MayStartWith(char c) => Names.MayStartWith(c);

    /// <summary>All names of divisions, official and short.</summary>
    internal static IEnumerable<string> AllNames => Names.Entries.Keys;

    /// <summary>The first name of a division in the first 300 characters of the text, which is more than any title has; only names of provinces and official names of the others count.</summary>
    public static Region? FirstIn(ReadOnlySpan<char> text, string? contextPath = null)
    {
        text = text[..Math.Min(text.Length, LongestTitle)];
        for (var i = 0; i < text.Length; i++)
        {
            if (Leading(text[i..], contextPath) is { Region: { } region, Length: > 1 } found
                && (region.Level == 1 || text.Slice(i, found.Length).EndsWith(region.Name)))
            {
                return region;
            }
        }

        return null;
    }

    /// <summary>The divisions that the abbreviation at the start of a document number may mean (渝府发: 重庆市), provinces first.</summary>
    public static IReadOnlyList<Region> ByNumberAbbreviation(ReadOnlySpan<char> text, out int length)
    {
        length = ByAbbreviation.Longest(text, out var known);
        return length > 0 ? known : [];
    }

    private static (int Length, Region Region) Descend(ReadOnlySpan<char> text, int length, Region region)
    {
        for (var below = Below(text[length..], region); below.Region is not null; below = Below(text[length..], region))
        {
            length += below.Length;
            region = below.Region;
        }

        return (length, region);
    }

    private static (int Length, Region? Region) Below(ReadOnlySpan<char> text, Region region)
    {
        foreach (var (length, known) in Names.Prefixes(text))
        {
            foreach (var candidate in known)
            {
                if (candidate != region && candidate.IsWithin(region))
                {
                    return (length, candidate);
                }
            }
        }

        return (0, null);
    }

    private static Region? Choose(List<Region> known, Region? context)
    {
        if (known.Count == 1)
        {
            return known[0];
        }

        for (var around = context; around is not null; around = around.Parent)
        {
            foreach (var region in known)
            {
                if (region.IsWithin(around))
                {
                    return region;
                }
            }
        }

        // The one of the highest level, unless several share it.
        Region? top = null;
        var isShared = false;
        foreach (var region in known)
        {
            if (top is null || region.Level < top.Level)
            {
                top = region;
                isShared = false;
            }
            else
            {
                isShared |= region.Level == top.Level;
            }
        }

        return isShared ? null : top;
    }

    /// <summary>Walks over the names of divisions that start a text, longest first; before each comes the same name with the divisions below it, where such follow.</summary>
    internal ref struct RegionPrefixEnumerator(ReadOnlySpan<char> text, Region? context)
    {
        private readonly ReadOnlySpan<char> text = text;
        private PhraseTable<List<Region>>.PrefixEnumerator names = Names.Prefixes(text);
        private (int Length, Region Region)? next;

        /// <summary>The name's length and the division that it means.</summary>
        public (int Length, Region Region) Current { get; private set; }

        public readonly RegionPrefixEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (next is { } own)
            {
                (Current, next) = (own, null);
                return true;
            }

            while (names.MoveNext())
            {
                var (length, known) = names.Current;
                if (Choose(known, context) is { } region)
                {
                    Current = Descend(text, length, region);
                    next = Current.Length > length ? (length, region) : null;
                    return true;
                }
            }

            return false;
        }
    }
}
