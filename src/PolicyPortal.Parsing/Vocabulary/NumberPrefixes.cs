namespace PolicyPortal.Parsing.Vocabulary;

/// <summary>Document number prefixes (机关代字) and the bodies that they stand for (GB/T 9704-2012, 7.2.5).</summary>
internal static class NumberPrefixes
{
    // What may follow a prefix of one character; behind longer ones anything may stand.
    private static readonly string[] Forms = ["", "发", "函", "字", "令", "办", "规", "电", "明电", "办发", "办函", "发电", "传", "通"];

    private static readonly PhraseTable<string> Central = new();

    static NumberPrefixes()
    {
        foreach (var row in VocabularyFile.Rows("number-prefixes.tsv"))
        {
            foreach (var prefix in row.List(0))
            {
                Central.Add(prefix, row[1]);
            }
        }
    }

    public static string? BodyOf(string documentNumber, string? regionContext)
    {
        var text = string.Concat(documentNumber.Where(c => !char.IsWhiteSpace(c)));
        var end = text.AsSpan().IndexOfAny("〔[［【﹝(（0123456789０１２３４５６７８９");
        var prefix = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        if (prefix.Length == 0)
        {
            return null;
        }

        var length = Central.Longest(prefix, out var body);
        if (length > 1)
        {
            return body;
        }

        var context = RegionVocabulary.Find(regionContext);
        var local = LocalBody(prefix, context) ?? NamedRegionBody(prefix, regionContext);
        return local ?? (length == 1 && Forms.Contains(prefix[1..].ToString()) ? body : null);
    }

    /// <summary>Region's abbreviation + function's code + 办 for its office + letter form: 渝 + 人社 + 办 + 发.</summary>
    private static string? LocalBody(ReadOnlySpan<char> prefix, Region? context)
    {
        var regions = RegionVocabulary.ByNumberAbbreviation(prefix, out var length);
        if (regions.Count == 0)
        {
            return null;
        }

        var region = regions.FirstOrDefault(r => context is not null && (r == context || r == context.Parent)) ?? regions[0];
        return FunctionBody(prefix[length..], region) ?? Party(prefix[length..], region);
    }

    /// <summary>A county or city by its name without the last character: 渝北 + 府 + 发.</summary>
    private static string? NamedRegionBody(ReadOnlySpan<char> prefix, string? regionContext)
    {
        for (var n = Math.Min(4, prefix.Length - 1); n >= 2; n--)
        {
            foreach (var kind in (ReadOnlySpan<string>)["区", "县", "市"])
            {
                if (RegionVocabulary.Resolve(string.Concat(prefix[..n], kind), regionContext) is { } region && FunctionBody(prefix[n..], region) is { } body)
                {
                    return body;
                }
            }
        }

        return null;
    }

    private static string? FunctionBody(ReadOnlySpan<char> rest, Region region)
    {
        var branch = BodyTables.VerticalCodes.Longest(rest, out var vertical);
        var found = BodyTables.FunctionCodes.Longest(rest, out var function);
        if (branch > found)
        {
            return vertical.Central + (vertical.Branches[0] == "税务局" ? region.Name : region.ShortNames.FirstOrDefault(region.Name)) + vertical.Branches[0];
        }

        if (found == 0)
        {
            return null;
        }

        // 渝人社办, 青人社厅: the office writes.
        var name = function.NameIn(region);
        var office = !name.EndsWith("办公厅", StringComparison.Ordinal) && (rest[found..].StartsWith("办") || rest[found..].StartsWith("厅")) ? "办公室" : "";
        if (name == "人民政府办公厅" && region.Level > 1 && !region.IsLargeCity)
        {
            name = "人民政府办公室";
        }

        return (function.RegionAsPrinted ? region.ShortNames.FirstOrDefault(region.Name) : region.FullName) + name + office;
    }

    private static string? Party(ReadOnlySpan<char> rest, Region region)
    {
        var committee = region.Name.EndsWith("自治区", StringComparison.Ordinal) ? "党委" : "委";
        if (rest.StartsWith("委组") || rest.StartsWith("党组"))
        {
            return $"中共{region.FullName}{committee}组织部";
        }

        return rest.StartsWith("委办") || rest.StartsWith("党办") || rest.StartsWith("办发")
            ? $"中共{region.FullName}{committee}办公厅"
            : rest.StartsWith("委发") || rest.StartsWith("党发") || rest.StartsWith("发") ? $"中共{region.FullName}{committee}" : null;
    }
}
