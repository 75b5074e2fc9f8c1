namespace PolicyPortal.Parsing.Vocabulary;

/// <summary>The kinds of central organs in central-bodies.tsv.</summary>
internal sealed record CentralBody(string Kind, string Official, string Years);

/// <summary>What a local organ is for (local-functions.tsv): official stem and the organ word that belongs to it.</summary>
internal sealed record LocalFunction(string Organ, string Stem, IReadOnlyDictionary<string, string> Exceptions)
{
    /// <summary>True where the stem is the whole name and no organ word follows.</summary>
    public bool Whole => Organ is "=" or "~";

    /// <summary>True where a region's short name belongs to the official name (北京住房公积金管理中心).</summary>
    public bool RegionAsPrinted => Organ is "~";

    /// <summary>The official name behind the region's name, by the region's rank: 人力资源和社会保障厅 in a province, 人力资源和社会保障局 in a city.</summary>
    public string NameIn(Region region)
    {
        if (Whole)
        {
            return Stem;
        }

        var organ = region.ShortNames is [var name, ..] && Exceptions.TryGetValue(name, out var exception) ? exception : Organ;
        return organ switch
        {
            "厅" => Stem + (region is { Level: 1, IsMunicipality: false, IsCorps: false } ? "厅" : "局"),
            "局" => Stem + "局",
            "委" or "委员会" => Stem + "委员会",
            "办" => Stem + "办公室",
            _ => organ,
        };
    }
}

/// <summary>Local branches of a central organ (vertical-bodies.tsv).</summary>
internal sealed record VerticalBody(string Central, IReadOnlyList<string> Branches);

/// <summary>The tables that the grammar of body names reads.</summary>
internal static class BodyTables
{
    /// <summary>Central organs by official and other names.</summary>
    public static PhraseTable<CentralBody> Central { get; } = new();

    /// <summary>Stems of local functions, official and other.</summary>
    public static PhraseTable<List<LocalFunction>> Functions { get; } = new();

    /// <summary>Codes of local functions in document numbers.</summary>
    public static PhraseTable<LocalFunction> FunctionCodes { get; } = new();

    /// <summary>Central names (official and other) that have local branches.</summary>
    public static PhraseTable<VerticalBody> Vertical { get; } = new();

    /// <summary>Short forms of local branches behind a region's name: 银保监局.</summary>
    public static PhraseTable<VerticalBody> VerticalShort { get; } = new();

    /// <summary>Codes of local branches in document numbers.</summary>
    public static PhraseTable<VerticalBody> VerticalCodes { get; } = new();

    /// <summary>Departments inside a body; the value is the official name.</summary>
    public static PhraseTable<string> Departments { get; } = new();

    /// <summary>Departments of local Party committees.</summary>
    public static readonly (string Printed, string Official)[] PartyDepartments =
        [.. VocabularyFile.Rows("party-departments.tsv").Select(r => (r[0], r[1].Length > 0 ? r[1] : r[0]))];

    /// <summary>Organ words behind a function and their official forms.</summary>
    public static readonly (string Printed, string Official)[] Organs =
        [("委员会", "委员会"), ("办公室", "办公室"), ("厅", "厅"), ("局", "局"), ("委", "委员会"), ("办", "办公室")];

    /// <summary>
    /// The local body's name, without its region, from which the printed words differ by one character (a misprint: 人力资源和社保障局); null where
    /// none does, or several. The organ word must be the same.
    /// </summary>
    public static string? NearTail(string printed)
    {
        if (printed.Length < ShortestCorrected)
        {
            return null;
        }

        string? near = null;
        foreach (var tail in LocalTails.Where(t => Math.Abs(t.Length - printed.Length) <= 1 && t[^1] == printed[^1] && DiffersByOne(t, printed)))
        {
            if (near is not null)
            {
                return null;
            }

            near = tail;
        }

        return near;
    }

    private const int ShortestCorrected = 7;

    private static readonly List<string> LocalTails = [];

    private static bool DiffersByOne(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        var same = shorter.AsSpan().CommonPrefixLength(longer);
        return shorter.AsSpan(same + (shorter.Length == longer.Length ? 1 : 0)).SequenceEqual(longer.AsSpan(same + 1));
    }

    static BodyTables()
    {
        List<string[]> centralNames = [];
        foreach (var row in VocabularyFile.Rows("central-bodies.tsv"))
        {
            var body = new CentralBody(row[0], row[1], row[3]);
            string[] names = [row[1], .. row.List(2)];
            centralNames.Add(names);
            foreach (var name in names)
            {
                Central.Add(name, body);
            }
        }

        foreach (var row in VocabularyFile.Rows("local-functions.tsv"))
        {
            var exceptions = row[4].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(e => e.Split(':')).ToDictionary(e => e[0], e => e[1]);
            var function = new LocalFunction(row[0], row[1], exceptions);
            foreach (var entry in (string[])[row[1], .. row.List(2)])
            {
                var stem = entry.TrimStart('!');
                var meant = stem == entry ? function : function with { Stem = stem };
                if (Functions.TryGet(stem, out var known))
                {
                    known.Add(meant);
                }
                else
                {
                    Functions.Add(stem, [meant]);
                }
            }

            // The official stem with the organ words that it takes.
            LocalTails.AddRange(function.Organ switch
            {
                "厅" => [function.Stem + "厅", function.Stem + "局", function.Stem + "委员会"],
                "局" => [function.Stem + "局"],
                "委" => [function.Stem + "委员会"],
                "办" => [function.Stem + "办公室"],
                _ => (string[])[function.Stem],
            });
            foreach (var code in row.List(3))
            {
                FunctionCodes.Add(code, function);
            }
        }

        foreach (var row in VocabularyFile.Rows("vertical-bodies.tsv"))
        {
            var body = new VerticalBody(row[0], row.List(1));
            foreach (var name in centralNames.FirstOrDefault(n => n[0] == row[0]) ?? [row[0]])
            {
                Vertical.Add(name, body);
            }

            foreach (var name in row.List(2))
            {
                VerticalShort.Add(name, body);
            }

            foreach (var code in row.List(3))
            {
                VerticalCodes.Add(code, body);
            }
        }

        foreach (var row in VocabularyFile.Rows("inner-departments.tsv"))
        {
            foreach (var name in (string[])[row[0], .. row.List(1)])
            {
                Departments.Add(name, row[0]);
            }
        }
    }
}
