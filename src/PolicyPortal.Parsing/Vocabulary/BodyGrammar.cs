using System.Buffers;

namespace PolicyPortal.Parsing.Vocabulary;

/// <summary>
/// The grammar of issuing bodies' names: central organ [+ department]; central organ + region + branch; [中共] region or 省/市/自治区 + function + organ word
/// [+ department]. Whatever else starts with a region or 国务院/中央/全国 and ends in an organ word is a name of lower certainty.
/// </summary>
internal static class BodyGrammar
{
    /// <summary>No name of a body is longer.</summary>
    public const int LongestName = 60;

    private static readonly string[] ContextWords = ["自治区", "自治州", "自治县", "省", "市", "区", "县", "州", "盟", "旗"];

    private static readonly string[] PartyHeads = ["中国共产党", "中共", ""];

    private static readonly string[] CentralHeads = ["国务院", "中央", "全国", "国家", "中国", "中华全国", "中华"];

    // Longer words first: the first that fits is taken.
    private static readonly string[] OrganWords =
    [
        "领导小组", "协调小组", "工作小组", "工作专班", "联席会议", "指挥部", "委员会", "办公厅", "办公室", "联合会", "基金会", "总工会", "研究院", "管委会", "联防联控机制",
        "总队", "支队", "大队", "协会", "学会", "商会", "总会", "中心", "公司", "集团", "大学", "学院", "医院", "银行", "法院", "检察院", "人民政府", "研究所", "交易所", "事务所",
        "工委", "党组", "党委", "工会", "机制", "专班", "组", "部", "厅", "局", "委", "办", "处", "署", "站", "科", "院", "所",
    ];

    // Words of running text: a stretch that holds one of them is no name.
    private static readonly SearchValues<char> ProseCharacters = SearchValues.Create("的了各要是在并向把被请您我你他这那不未等第按由从为已让使将。，；：？！、,;:?!《》〈〉〔〕()");

    private static readonly string[] ProseWords = ["关于", "印发", "转发", "有关", "根据", "通知", "工作会", "支持", "进一步", "以下", "现将", "公告", "通告", "对全"];

    /// <summary>All readings of the text at the position as the name of one body, in no order.</summary>
    public static List<BodyMatch> At(string text, int start, Region? context, bool generic)
    {
        List<BodyMatch> found = [];
        var rest = text.AsSpan(start, Math.Min(text.Length - start, LongestName));
        ReadCentral(text, start, rest, context, found);
        ReadLocal(text, start, rest, context, found);
        if (generic)
        {
            ReadGeneric(text, start, rest, context, found);
        }

        return found;
    }

    private static void ReadCentral(string text, int start, ReadOnlySpan<char> rest, Region? context, List<BodyMatch> found)
    {
        // 中华人民共和国财政部 is signed in full where the organ has a name of its own.
        var prefix = rest.StartsWith("中华人民共和国") ? 7 : 0;
        foreach (var (length, body) in BodyTables.Central.Prefixes(rest[prefix..]))
        {
            var end = prefix + length;
            if (Complete(rest, end))
            {
                AddWithDepartments(rest, new BodyMatch(end, BodyCost.Known, body.Official, null, null, null, ""), found);
            }
        }

        foreach (var (length, body) in BodyTables.Vertical.Prefixes(rest))
        {
            foreach (var (regionLength, region) in RegionVocabulary.Prefixes(text, start + length, context))
            {
                var end = length + regionLength;
                foreach (var branch in body.Branches)
                {
                    if (end <= rest.Length && rest[end..].StartsWith(branch) && Complete(rest, end + branch.Length))
                    {
                        var name = text.Substring(start + length, regionLength);
                        AddWithDepartments(rest, new BodyMatch(end + branch.Length, BodyCost.Known, body.Central == "中华人民共和国" ? "" : body.Central, name, region, null, branch), found);
                    }
                }
            }
        }
    }

    private static void ReadLocal(string text, int start, ReadOnlySpan<char> rest, Region? context, List<BodyMatch> found)
    {
        foreach (var head in PartyHeads)
        {
            if (head.Length > 0 && !rest.StartsWith(head))
            {
                continue;
            }

            foreach (var (length, region) in RegionVocabulary.Prefixes(text, start + head.Length, context))
            {
                var end = head.Length + length;
                var printed = text.Substring(start + head.Length, length);
                if (end >= rest.Length)
                {
                    continue;
                }

                ReadParty(rest, end, head, region.FullName(), region, null, found);
                if (head.Length == 0)
                {
                    ReadFunction(rest, SkipSession(rest, end), region.FullName(), printed, region, null, found);
                    ReadShortBranch(rest, end, printed, region, found);
                }
            }

            foreach (var word in ContextWords)
            {
                if (rest[head.Length..].StartsWith(word) && head.Length + word.Length < rest.Length)
                {
                    ReadParty(rest, head.Length + word.Length, head, null, null, word, found);
                    if (head.Length == 0)
                    {
                        ReadFunction(rest, word.Length, null, null, null, word, found);
                    }
                }
            }
        }

        ReadFunction(rest, 0, null, null, null, "", found);
    }

    /// <summary>中共重庆市委, 市委办公厅, 自治区党委组织部: the head 中共 belongs to the official name.</summary>
    private static void ReadParty(ReadOnlySpan<char> rest, int end, string head, string? regionText, Region? region, string? word, List<BodyMatch> found)
    {
        foreach (var (printed, official) in (ReadOnlySpan<(string, string)>)[("委员会", "委员会"), ("党委", "党委"), ("委", "委")])
        {
            // 委员会 by itself is the Party's only with 中共 before it.
            if (!rest[end..].StartsWith(printed) || (printed == "委员会" && head.Length == 0))
            {
                continue;
            }

            var after = end + printed.Length;
            var cost = word is null ? BodyCost.Known : BodyCost.ContextWord;
            if (Complete(rest, after))
            {
                found.Add(new BodyMatch(after, cost + 1, "中共", regionText, region, word, official));
            }

            foreach (var department in PartyDepartments)
            {
                if (rest[after..].StartsWith(department) && Complete(rest, after + department.Length))
                {
                    AddWithDepartments(rest, new BodyMatch(after + department.Length, cost, "中共", regionText, region, word, official + department), found);
                }
            }
        }
    }

    private static readonly string[] PartyDepartments =
    [
        "办公厅", "办公室", "组织部", "宣传部", "统一战线工作部", "统战部", "政法委员会", "政法委", "网络安全和信息化委员会办公室", "网信办", "机构编制委员会办公室", "编办", "全面深化改革委员会办公室",
        "改革办", "农村工作领导小组办公室", "农办", "老干部局", "老干局", "党校", "机关工作委员会", "直属机关工作委员会", "教育工作委员会", "教育工委", "企业工作委员会", "两新工委",
        "社会工作部", "政策研究室", "研究室", "督查室", "台湾工作办公室", "外事工作委员会办公室", "财经委员会办公室", "全面依法治市委员会办公室", "全面依法治省委员会办公室", "人才工作领导小组办公室", "人才工作领导小组", "人才办", "军民融合发展委员会办公室", "纪委", "巡视工作领导小组办公室",
    ];

    private static void ReadFunction(ReadOnlySpan<char> rest, int end, string? regionText, string? printed, Region? region, string? word, List<BodyMatch> found)
    {
        var cost = word is null ? BodyCost.Known : word.Length > 0 ? BodyCost.ContextWord : BodyCost.Bare;
        foreach (var (length, functions) in BodyTables.Functions.Prefixes(rest[end..]))
        {
            foreach (var function in functions)
            {
                var after = end + length;
                if (function.Whole)
                {
                    if (Complete(rest, after) && (word is not "" || function.Stem.Length > 3))
                    {
                        AddWithDepartments(rest, new BodyMatch(after, cost, "", function.RegionAsPrinted ? printed : regionText, region, word, function.Stem), found);
                    }

                    continue;
                }

                foreach (var (organ, official) in BodyTables.Organs)
                {
                    if (rest[after..].StartsWith(organ) && Complete(rest, after + organ.Length))
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

    private static void ReadShortBranch(ReadOnlySpan<char> rest, int end, string printed, Region region, List<BodyMatch> found)
    {
        var length = BodyTables.VerticalShort.Longest(rest[end..], out var body);
        if (length == 0 || !Complete(rest, end + length))
        {
            return;
        }

        if (body.Central == "中华人民共和国")
        {
            AddWithDepartments(rest, new BodyMatch(end + length, BodyCost.Known, "", printed, region, null, rest.Slice(end, length).ToString()), found);
            return;
        }

        var branch = rest.Slice(end, length).EndsWith("分局") && body.Branches.Contains("监管分局") ? "监管分局" : body.Branches[0];
        AddWithDepartments(rest, new BodyMatch(end + length, BodyCost.Known, body.Central, printed, region, null, branch), found);
    }

    private static void ReadGeneric(string text, int start, ReadOnlySpan<char> rest, Region? context, List<BodyMatch> found)
    {
        foreach (var (length, region) in RegionVocabulary.Prefixes(text, start, context))
        {
            if (length < rest.Length)
            {
                Read(rest, length, found, (end, cost, name) => new BodyMatch(end, cost, "", name[..length], region, null, name[length..]));
                return;
            }
        }

        foreach (var head in CentralHeads)
        {
            if (rest.StartsWith(head))
            {
                // 中国重庆人力资源服务产业园管理委员会 is a local body.
                var region = RegionVocabulary.Leading(rest[head.Length..]).Region;
                Read(rest, head.Length, found, (end, cost, name) => new BodyMatch(end, cost, name, null, region, null, ""));
                return;
            }
        }

        static void Read(ReadOnlySpan<char> rest, int from, List<BodyMatch> found, Func<int, int, string, BodyMatch> make)
        {
            var limit = from;
            while (limit < rest.Length && (!ProseCharacters.Contains(rest[limit]) || IsNameOfDisease(rest, limit)))
            {
                limit++;
            }

            foreach (var word in ProseWords)
            {
                if (rest[from..limit].IndexOf(word) is var at and >= 0)
                {
                    limit = from + at;
                }
            }

            // Where another body's or region's name begins, this one has ended.
            for (var at = from + 2; at < limit; at++)
            {
                var central = BodyTables.Central.Longest(rest[at..limit], out _);
                if (central > 3 || (central > 0 && rest[at + central - 1] == '部') || RegionVocabulary.Leading(rest[at..limit]) is { Region.Level: 1 })
                {
                    limit = at;
                }
            }

            for (var end = from + 2; end <= limit; end++)
            {
                foreach (var organ in OrganWords)
                {
                    if (end - organ.Length > from && rest[from..end].EndsWith(organ) && !rest[from..end].EndsWith("大厅") && Complete(rest, end))
                    {
                        found.Add(make(end, BodyCost.Generic + ((end - from) / 2), rest[..end].ToString()));
                        break;
                    }
                }
            }
        }
    }

    /// <summary>的 in 新型冠状病毒感染的肺炎疫情防控工作领导小组, which many bodies of early 2020 bear in their names.</summary>
    private static bool IsNameOfDisease(ReadOnlySpan<char> rest, int at) => rest[at] == '的' && rest[(at + 1)..].StartsWith("肺炎");

    /// <summary>Adds the name and the name with a department behind it.</summary>
    private static void AddWithDepartments(ReadOnlySpan<char> rest, BodyMatch body, List<BodyMatch> found)
    {
        found.Add(body);
        var after = rest[body.Length..];
        foreach (var (length, department) in BodyTables.Departments.Prefixes(after))
        {
            if (Complete(rest, body.Length + length))
            {
                found.Add(body with { Length = body.Length + length, Cost = body.Cost + BodyCost.KnownInner, Tail = body.Tail + department });
            }
        }

        // 财政部资产管理司, 联防联控机制综合组: a short word of no other meaning that ends in 司, 局, 组 or 中心.
        var limit = Math.Min(after.Length, 14);
        for (var n = 3; n <= limit; n++)
        {
            if ((after[n - 1] is '司' or '组' || (n > 4 && after[..n].EndsWith("中心")))
                && after[..n].IndexOfAny(ProseCharacters) < 0
                && !after.StartsWith("有关") && !after.StartsWith("相关")
                && BodyTables.Central.Longest(after, out _) == 0
                && RegionVocabulary.Leading(after).Length == 0
                && Complete(rest, body.Length + n))
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

    /// <summary>False where the name runs on into another word: 财政部门, 委员, 局长, 院长, 财政部部长.</summary>
    private static bool Complete(ReadOnlySpan<char> rest, int end)
    {
        if (end >= rest.Length)
        {
            return end == rest.Length;
        }

        var next = rest[end];
        return rest[end - 1] switch
        {
            '部' => next is not ('门' or '长' or '署' or '分' or '位' or '队' or '委') && !(next == '部' && end + 1 < rest.Length && rest[end + 1] == '长'),
            '委' => next is not ('员' or '托' or '派' or '书'),
            '局' => next is not ('长' or '面' or '部' or '势'),
            '会' => next is not ('议' or '长' or '员' or '费' or '计' or '场'),
            '院' => next is not ('长' or '校' or '士'),
            '厅' => next is not ('长' or '局'),
            '办' => next is not ('公' or '法' or '理' or '事' or '学' or '案' or '结'),
            '府' => next is not ('性' or '部' or '采' or '投' or '购' or '机' or '网'),
            '组' => next is not ('织' or '长' or '成' or '建'),
            '司' => next is not ('法' or '机' or '局' or '长'),
            '行' => next is not ('业' or '政' or '动' or '为' or '使' or '间'),
            '大' => next is not ('学' or '会' or '力'),
            '科' => next is not ('技' or '学' or '室'),
            '所' => next is not ('有' or '在' or '需' or '得'),
            '处' => next is not ('理' or '置' or '罚'),
            '站' => next is not ('点'),
            _ => true,
        };
    }
}
