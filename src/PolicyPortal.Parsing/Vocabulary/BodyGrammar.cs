namespace PolicyPortal.Parsing.Vocabulary;

/// <summary>
/// The grammar of issuing bodies' names: central organ [+ department]; central organ + region + branch; [中共] region or 省/市/自治区 + function + organ word
/// [+ department]. Whatever else starts with a region or 国务院/中央/全国 and ends in an organ word is a name of lower certainty.
/// </summary>
internal static class BodyGrammar
{
    /// <summary>No name of a body is longer.</summary>
    public const int LongestName = 60;

    private const int LongestZone = 8;

    private const int LongestSecondName = 20;

    private const string Government = "人民政府";

    /// <summary>Adds all readings of the start of the text as the name of one body, in no order.</summary>
    public static void Read(ReadOnlySpan<char> text, Region? context, bool generic, List<BodyMatch> found)
    {
        var rest = text[..Math.Min(text.Length, LongestName)];
        if (!BodyEdges.MayBegin(rest))
        {
            return;
        }

        ReadCentral(text, rest, context, found);
        ReadLocal(text, rest, context, found);
        if (generic)
        {
            ReadGeneric(text, rest, context, found);
        }
    }

    private static void ReadCentral(ReadOnlySpan<char> text, ReadOnlySpan<char> rest, Region? context, List<BodyMatch> found)
    {
        // 中华人民共和国财政部 is signed in full where the organ has a name of its own.
        var prefix = rest.StartsWith("中华人民共和国") ? 7 : 0;
        foreach (var (length, body) in BodyTables.Central.Prefixes(rest[prefix..]))
        {
            var end = prefix + length;
            if (BodyWords.Complete(rest, end))
            {
                AddWithDepartments(rest, new BodyMatch(end, BodyCost.Known, body.Official, null, null, null, ""), found);
            }
        }

        foreach (var (length, body) in BodyTables.Vertical.Prefixes(rest))
        {
            foreach (var (regionLength, region) in RegionVocabulary.Prefixes(text[length..], context))
            {
                var end = length + regionLength;
                for (var i = 0; i < body.Branches.Count; i++)
                {
                    var branch = body.Branches[i];
                    // 国家税务总局苏州工业园区税务局: a zone may stand between region and branch.
                    var window = end < rest.Length ? rest[end..Math.Min(rest.Length, end + LongestZone + branch.Length)] : [];
                    var zone = window.IndexOf(branch);
                    if (zone >= 0 && window[..zone].IndexOfAny(BodyWords.ProseCharacters) < 0 && (zone == 0 || branch.Length > 2) && BodyWords.Complete(rest, end + zone + branch.Length))
                    {
                        var name = text.Slice(length, regionLength + zone).ToString();
                        var central = body.Central == "中华人民共和国" ? "" : body.Central;
                        AddWithDepartments(rest, new BodyMatch(end + zone + branch.Length, BodyCost.Known + zone, central, name, region, null, branch), found);
                    }
                }
            }
        }
    }

    private static void ReadLocal(ReadOnlySpan<char> text, ReadOnlySpan<char> rest, Region? context, List<BodyMatch> found)
    {
        foreach (var head in BodyWords.PartyHeads)
        {
            if (head.Length > 0 && !rest.StartsWith(head))
            {
                continue;
            }

            foreach (var (length, region) in RegionVocabulary.Prefixes(text[head.Length..], context))
            {
                var end = head.Length + length;
                if (end >= rest.Length)
                {
                    continue;
                }

                ReadParty(rest, end, head, region, null, found);
                if (head.Length == 0)
                {
                    var function = SkipSession(rest, end);
                    if (function >= rest.Length || BodyTables.Functions.MayStartWith(rest[function]) || BodyTables.VerticalShort.MayStartWith(rest[end]))
                    {
                        ReadFunction(rest, function, region.FullName, text[..length], region, null, found);
                        ReadShortBranch(rest, end, text[..length], region, found);
                    }

                    if (rest[end..].StartsWith(Government))
                    {
                        // 重庆市人民政府外事办公室, 北京市人民政府国有资产监督管理委员会
                        ReadFunction(rest, end + Government.Length, region.FullName + Government, string.Concat(text[..length], Government), region, null, found);
                    }
                }
            }

            foreach (var word in BodyWords.ContextWords)
            {
                if (rest[head.Length..].StartsWith(word) && head.Length + word.Length < rest.Length)
                {
                    ReadParty(rest, head.Length + word.Length, head, null, word, found);
                    if (head.Length == 0)
                    {
                        ReadFunction(rest, word.Length, null, [], null, word, found);
                        ReadContextBranch(rest, word.Length, word, found);
                    }
                }
            }
        }

        ReadFunction(rest, 0, null, [], null, "", found);
    }

    /// <summary>中共重庆市委, 市委办公厅, 自治区党委组织部: the head 中共 belongs to the official name.</summary>
    private static void ReadParty(ReadOnlySpan<char> rest, int end, string head, Region? region, string? word, List<BodyMatch> found)
    {
        if (rest[end] is not ('委' or '党'))
        {
            return;
        }

        var regionText = region?.FullName;
        foreach (var (printed, official) in (ReadOnlySpan<(string, string)>)[("委员会", "委员会"), ("党委", "党委"), ("委", "委")])
        {
            // 委员会 by itself is the Party's only with 中共 before it.
            if (!rest[end..].StartsWith(printed) || (printed == "委员会" && head.Length == 0))
            {
                continue;
            }

            var after = end + printed.Length;
            var cost = word is null ? BodyCost.Known : BodyCost.ContextWord;
            if (BodyWords.Complete(rest, after))
            {
                found.Add(new BodyMatch(after, cost + 1, "中共", regionText, region, word, official));
            }

            foreach (var (department, full) in BodyTables.PartyDepartments)
            {
                if (rest[after..].StartsWith(department) && BodyWords.Complete(rest, after + department.Length))
                {
                    AddWithDepartments(rest, new BodyMatch(after + department.Length, cost, "中共", regionText, region, word, official + full), found);
                }
            }
        }
    }

    private static void ReadFunction(ReadOnlySpan<char> rest, int end, string? regionText, ReadOnlySpan<char> printed, Region? region, string? word, List<BodyMatch> found)
    {
        var cost = word is null ? BodyCost.Known : word.Length > 0 ? BodyCost.ContextWord : BodyCost.Bare;
        foreach (var (length, functions) in BodyTables.Functions.Prefixes(rest[end..]))
        {
            foreach (var function in functions)
            {
                var after = end + length;
                if (function.Whole)
                {
                    if (BodyWords.Complete(rest, after) && (word is not "" || function.Stem.Length > 3))
                    {
                        AddWithDepartments(rest, new BodyMatch(after, cost, "", function.RegionAsPrinted ? printed.ToString() : regionText, region, word, function.Stem), found);
                    }

                    continue;
                }

                foreach (var (organ, official) in BodyTables.Organs)
                {
                    if (rest[after..].StartsWith(organ) && BodyWords.Complete(rest, after + organ.Length))
                    {
                        // Of two functions with one stem the one whose organ word is printed counts.
                        var misfit = functions.Count > 1 && !Fits(function.Organ, organ) ? 1 : 0;
                        AddWithDepartments(rest, new BodyMatch(after + organ.Length, cost + misfit, "", regionText, region, word, function.Stem + official), found);
                        break;
                    }
                }
            }
        }

        static bool Fits(string organ, string printed) => organ switch
        {
            "厅" => printed is "厅" or "局",
            "委" => printed is "委" or "委员会",
            "办" => printed is "办" or "办公室",
            _ => printed == organ,
        };
    }

    /// <summary>省税务局, 市税务局: the local branch of a central organ in the region of the context.</summary>
    private static void ReadContextBranch(ReadOnlySpan<char> rest, int end, string word, List<BodyMatch> found)
    {
        if (BodyTables.VerticalShort.Longest(rest[end..], out var body) is var length and > 0 && body.Central != "中华人民共和国"
            && rest.Slice(end, length).SequenceEqual(body.Branches[0]) && BodyWords.Complete(rest, end + length))
        {
            AddWithDepartments(rest, new BodyMatch(end + length, BodyCost.ContextWord, body.Central, null, null, word, body.Branches[0]), found);
        }
    }

    private static void ReadShortBranch(ReadOnlySpan<char> rest, int end, ReadOnlySpan<char> printed, Region region, List<BodyMatch> found)
    {
        var length = BodyTables.VerticalShort.Longest(rest[end..], out var body);
        if (length == 0 || !BodyWords.Complete(rest, end + length))
        {
            return;
        }

        if (body.Central == "中华人民共和国")
        {
            AddWithDepartments(rest, new BodyMatch(end + length, BodyCost.Known, "", printed.ToString(), region, null, rest.Slice(end, length).ToString()), found);
            return;
        }

        var branch = rest.Slice(end, length).EndsWith("分局") && body.Branches.Contains("监管分局") ? "监管分局" : body.Branches[0];
        AddWithDepartments(rest, new BodyMatch(end + length, BodyCost.Known, body.Central, printed.ToString(), region, null, branch), found);
    }

    private static void ReadGeneric(ReadOnlySpan<char> text, ReadOnlySpan<char> rest, Region? context, List<BodyMatch> found)
    {
        foreach (var (length, region) in RegionVocabulary.Prefixes(text, context))
        {
            if (length < rest.Length)
            {
                ReadUnlisted(rest, length, region, isCentral: false, found);
                return;
            }
        }

        foreach (var head in BodyWords.CentralHeads)
        {
            if (rest.StartsWith(head))
            {
                // 中国重庆人力资源服务产业园管理委员会 is a local body.
                ReadUnlisted(rest, head.Length, RegionVocabulary.Leading(rest[head.Length..]).Region, isCentral: true, found);
                return;
            }
        }
    }

    // Behind a region's name or the head of a central body: what ends in an organ word before the text goes on in other words.
    private static void ReadUnlisted(ReadOnlySpan<char> rest, int from, Region? region, bool isCentral, List<BodyMatch> found)
    {
        var limit = from;
        while (limit < rest.Length && (!BodyWords.ProseCharacters.Contains(rest[limit]) || IsNameOfDisease(rest, limit)))
        {
            limit++;
        }

        // Most of what begins with a region's name is no body and holds no organ word.
        var last = from + rest[from..limit].LastIndexOfAny(BodyWords.OrganEnds);
        if (last <= from)
        {
            return;
        }

        foreach (var word in rest[from..limit].IndexOfAny(BodyWords.AnyProseWord) < 0 ? [] : BodyWords.ProseWords)
        {
            if (rest[from..limit].IndexOf(word) is var at and >= 0)
            {
                limit = from + at;
            }
        }

        // Where another body's or region's name begins, this one has ended.
        for (var at = from + 2; at < limit && at <= last; at++)
        {
            var central = BodyTables.Central.Longest(rest[at..limit], out _);
            if (central > 3 || (central > 0 && rest[at + central - 1] == '部') || RegionVocabulary.Leading(rest[at..limit]) is { Region.Level: 1 })
            {
                limit = at;
            }
        }

        // So has it where its own region, or the one above that it is printed with, is named again: 成都市成华区房管局 成都市成华工商行政管理局.
        limit = BeforeAgain(rest, from, limit, rest[..from]);
        limit = BeforeAgain(rest, from, limit, isCentral ? null : region?.Parent?.Name);
        for (var end = from + 2; end <= limit; end++)
        {
            // Something stands between the region and the organ word.
            if (BodyWords.EndsInOrgan(rest[(from + 1)..end]) && !rest[from..end].EndsWith("大厅") && BodyWords.Complete(rest, end))
            {
                var cost = BodyCost.Generic + ((end - from) / 2);
                found.Add(isCentral
                    ? new BodyMatch(end, cost, rest[..end].ToString(), null, region, null, "")
                    : new BodyMatch(end, cost, "", rest[..from].ToString(), region, null, rest[from..end].ToString()));
            }
        }
    }

    private static int BeforeAgain(ReadOnlySpan<char> rest, int from, int limit, ReadOnlySpan<char> name) =>
        name.Length > 1 && rest[from..limit].IndexOf(name) is var again and > 0 ? from + again : limit;

    /// <summary>的 in 新型冠状病毒感染的肺炎疫情防控工作领导小组, which many bodies of early 2020 bear in their names.</summary>
    private static bool IsNameOfDisease(ReadOnlySpan<char> rest, int at) => rest[at] == '的' && rest[(at + 1)..].StartsWith("肺炎");

    /// <summary>Adds the name and the name with a department behind it.</summary>
    private static void AddWithDepartments(ReadOnlySpan<char> rest, BodyMatch body, List<BodyMatch> found)
    {
        found.Add(body);
        var after = rest[body.Length..];
        foreach (var (length, department) in BodyTables.Departments.Prefixes(after))
        {
            if (BodyWords.Complete(rest, body.Length + length))
            {
                found.Add(body with { Length = body.Length + length, Cost = body.Cost + BodyCost.KnownInner, Tail = body.Tail + department });
            }
        }

        // 广东省市场监督管理局(知识产权局): a second name in brackets.
        if (after.StartsWith("(") && after.IndexOf(')') is > 2 and <= LongestSecondName and var close && BodyWords.EndsInOrgan(after[..close]))
        {
            found.Add(body with { Length = body.Length + close + 1, Cost = body.Cost + BodyCost.KnownInner, Tail = body.Tail + after[..(close + 1)].ToString() });
        }

        // 财政部资产管理司, 联防联控机制综合组: a short word of no other meaning that ends in 司, 局, 组 or 中心.
        var limit = Math.Min(after.Length, 14);
        for (var n = 3; n <= limit; n++)
        {
            if ((after[n - 1] is '司' or '组' || (n > 4 && after[..n].EndsWith("中心")))
                && after[..n].IndexOfAny(BodyWords.ProseCharacters) < 0
                && !after.StartsWith("有关") && !after.StartsWith("相关")
                && BodyTables.Central.Longest(after, out _) == 0
                && RegionVocabulary.Leading(after).Length == 0
                && BodyWords.Complete(rest, body.Length + n))
            {
                found.Add(body with { Length = body.Length + n, Cost = body.Cost + BodyCost.OtherInner + n, Tail = body.Tail + after[..n].ToString() });
                break;
            }
        }
    }

    /// <summary>北京市第十五届人民代表大会常务委员会: the number of the session is no part of the body's name.</summary>
    private static int SkipSession(ReadOnlySpan<char> rest, int at)
    {
        if (at < rest.Length && rest[at] == '第' && rest[at..Math.Min(at + 7, rest.Length)].IndexOf('届') is var session and > 0)
        {
            return at + session + 1;
        }

        return at;
    }
}
