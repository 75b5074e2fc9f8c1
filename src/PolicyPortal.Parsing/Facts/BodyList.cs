using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Facts;

/// <summary>Takes a printed list of bodies apart: 省发展改革委、省商务厅等,各市、县〔区〕政府.</summary>
/// <param name="region">Path of the region whose bodies are meant by short names, or null.</param>
internal sealed class BodyList(string? region)
{
    private const int LongestName = 40;

    // How names of organs and groups of organs end.
    private static readonly string[] Endings =
    [
        "委员会", "委", "局", "厅", "部", "办", "署", "院", "室", "中心", "政府", "部门", "单位", "机关", "机构", "海关", "集团", "公司", "支行", "分行", "银行", "总行", "管理部", "管委会", "指挥部", "领导小组", "工作组", "专班",
        "总工会", "工会", "妇联", "共青团", "团省委", "团市委", "团中央", "残联", "工商联", "科协", "社科联", "文联", "红十字会", "学会", "协会", "商会", "联合会", "联席会议", "总队", "支队", "大队", "街道", "乡镇", "各地", "各区", "各区县", "各地区", "各省", "省区市",
        "各市", "各县", "地方", "司", "处", "科", "站", "所", "社", "供销社", "基金会", "学校", "高校", "院校", "企业", "电网", "银保监会", "证监会", "理事会", "政协", "人大", "部队", "市州", "县区", "区县", "县市区", "法院", "检察院", "监察委", "市长", "省长", "区长", "县长", "人民银行",
    ];

    // Words that no name holds: the text before it was prose.
    private static readonly string[] Prose = ["的", "要", "应", "对", "将", "是", "了", "等部", "三方", "一家", "主动", "进行", "积极", "认真", "加强"];

    private static readonly string[] Leading = ["由", "会同", "与", "和", "以及", "及", "联合", "请", "并"];
    private static readonly string[] Trailing = ["按照职责分工", "按职责分工", "依职责", "按职责", "分别", "共同", "等部门", "等单位", "等有关部门", "等", "负责", "统一", "要", "(牵头)", "〔牵头〕", "。", ".", "具体"];

    private readonly Dictionary<string, IReadOnlyList<string>> known = new(StringComparer.Ordinal);

    /// <summary>The names with their places and official forms.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="from">Where the list starts.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="sure">True behind a label, where all that stands there is a name; otherwise the list counts only where each part looks like one.</param>
    public List<(int Start, int End, string Official)> Read(string text, int from, int to, bool sure)
    {
        List<(int Start, int End, string Official)> names = [];
        foreach (var (start, end) in Parts(text, from, to))
        {
            var part = text[start..end];
            if (!sure && !LooksLikeBody(part))
            {
                return [];
            }

            if (part.Length is >= 2 and <= LongestName && (!part.Contains('的') || EndsLikeBody(part)))
            {
                foreach (var official in Official(part))
                {
                    names.Add((start, end, official));
                }
            }
        }

        return names;
    }

    /// <summary>True where the text is nothing but names that the vocabulary knows.</summary>
    public bool AreKnown(string text) =>
        text.Length is >= 3 and <= 200 && EndsLikeBody(text) && text.IndexOfAny(['。', ';', ':', '《', '〔']) < 0 && Parts(text, 0, text.Length).ToList() is { Count: > 0 } parts
        && parts.All(p => EndsLikeBody(text[p.Start..p.End]) && Known(text[p.Start..p.End]).Count > 0);

    private IReadOnlyList<string> Official(string part)
    {
        if (part[0] is '各' || part.Contains("有关", StringComparison.Ordinal) || part.Contains("相关", StringComparison.Ordinal) || part.EndsWith("部门", StringComparison.Ordinal))
        {
            return [part];
        }

        // One printed name that reads as several bodies is a name that the vocabulary does not know.
        return Known(part) is { Count: 1 } names ? names : [part];
    }

    private IReadOnlyList<string> Known(string part)
    {
        if (!known.TryGetValue(part, out var names))
        {
            known.Add(part, names = BodyNames.TrySplit(part, region, out var split) ? split : []);
        }

        return names;
    }

    /// <summary>The parts between separators outside brackets, trimmed; 各市、县政府 stays together, A和B comes apart where both are names.</summary>
    private IEnumerable<(int Start, int End)> Parts(string text, int from, int to)
    {
        var start = from;
        var depth = 0;
        for (var i = from; i <= to; i++)
        {
            if (i < to)
            {
                depth += text[i] is '(' or '〔' ? 1 : text[i] is ')' or '〕' ? -1 : 0;
                if (depth > 0 || text[i] is not ('、' or ',' or ';' or '/' or ' ') || (text[i] is '、' && ContinuesPlaces(text, start, i, to)))
                {
                    continue;
                }
            }

            foreach (var part in Joined(text, start, i))
            {
                if (Trim(text, part.Start, part.End) is { } trimmed)
                {
                    yield return trimmed;
                }
            }

            start = i + 1;
        }
    }

    // 各市、县〔区〕政府; 各省、自治区、直辖市人民政府
    private static bool ContinuesPlaces(string text, int start, int mark, int to)
    {
        if (mark - start is 0 or > 12 || text[start] is not '各' || text[mark - 1] is not ('省' or '市' or '县' or '区' or '州' or '盟'))
        {
            return false;
        }

        var next = text.AsSpan(mark + 1, Math.Min(4, to - mark - 1));
        return next.Length > 0 && (next[0] is '县' or '区' or '州' or '盟' or '乡' or '镇' || next.StartsWith("自治") || next.StartsWith("直辖市") || next.StartsWith("街道") || (next[0] is '市' && next.Length > 1 && next[1] is '、' or '(' or '〔'));
    }

    private IEnumerable<(int Start, int End)> Joined(string text, int start, int end)
    {
        // "江西省文旅厅等省直有关部门": 等 parts the last name from what sums up.
        var etc = text.AsSpan(start, end - start).IndexOf('等');
        if (etc > 1 && start + etc + 1 < end && LooksLikeBody(text[(start + etc + 1)..end]) && text[start + etc + 1] is not ('部' or '单'))
        {
            return [.. Joined(text, start, start + etc), (start + etc + 1, end)];
        }

        for (var i = start + 2; i < end - 2; i++)
        {
            var length = text[i] is '和' or '与' ? 1 : text[i] is '及' ? 1 : text[i] is '以' && text[i + 1] is '及' ? 2 : text[i] is '或' && text[i + 1] is '者' ? 2 : 0;
            if (length > 0 && text[start] is not '各' && LooksLikeBody(text[start..i]) && LooksLikeBody(text[(i + length)..end]) && (Known(text[start..end]).Count != 1))
            {
                return [(start, i), .. Joined(text, i + length, end)];
            }
        }

        return [(start, end)];
    }

    private static (int Start, int End)? Trim(string text, int start, int end)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var word in Leading)
            {
                if (end - start > word.Length + 1 && string.CompareOrdinal(text, start, word, 0, word.Length) == 0)
                {
                    start += word.Length;
                    again = true;
                }
            }

            foreach (var word in Trailing)
            {
                if (end - start > word.Length && text.AsSpan(start, end - start).EndsWith(word))
                {
                    end -= word.Length;
                    again = true;
                }
            }
        }

        return end - start >= 2 ? (start, end) : null;
    }

    private bool LooksLikeBody(string part)
    {
        if (part.Length is < 2 or > LongestName || Prose.Any(p => part.Contains(p, StringComparison.Ordinal)))
        {
            return false;
        }

        return EndsLikeBody(part) || Known(part).Count > 0;
    }

    private static bool EndsLikeBody(string part)
    {
        var open = part.IndexOfAny(['(', '〔']);
        return Endings.Any(e => part.EndsWith(e, StringComparison.Ordinal)) || (open > 1 && Endings.Any(e => part.AsSpan(0, open).EndsWith(e)));
    }
}
