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

        var local = LocalBody(prefix, RegionVocabulary.Find(regionContext));
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
        var rest = prefix[length..];
        var found = BodyTables.FunctionCodes.Longest(rest, out var function);
        if (found == 0)
        {
            return Party(rest, region);
        }

        var office = rest[found..].StartsWith("办") && !function.Stem.EndsWith("办公厅", StringComparison.Ordinal) ? "办公室" : "";
        var name = function.NameIn(region);
        if (function.Stem == "人民政府办公厅" && region.Level > 1)
        {
            name = "人民政府办公室";
        }

        return (function.RegionAsPrinted && region.ShortNames is [var shortName, ..] ? shortName : region.FullName()) + name + office;
    }

    private static string? Party(ReadOnlySpan<char> rest, Region region)
    {
        var committee = region.Name.EndsWith("自治区", StringComparison.Ordinal) ? "党委" : "委";
        if (rest.StartsWith("委组") || rest.StartsWith("党组"))
        {
            return $"中共{region.FullName()}{committee}组织部";
        }

        return rest.StartsWith("委办") || rest.StartsWith("党办") || rest.StartsWith("办发")
            ? $"中共{region.FullName()}{committee}办公厅"
            : rest.StartsWith("委发") || rest.StartsWith("党发") || rest.StartsWith("发") ? $"中共{region.FullName()}{committee}" : null;
    }
}
