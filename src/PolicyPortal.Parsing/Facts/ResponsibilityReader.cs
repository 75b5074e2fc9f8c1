using System.Buffers;
using System.Text.RegularExpressions;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Facts;

/// <summary>
/// Finds the bodies that a text makes responsible, in four forms: behind a label (责任单位：…), in a bracket that ends in a role (（甲、乙牵头，丙配合）), in a bracket
/// that holds nothing but bodies at the end of a sentence, and in running text (由甲牵头，会同乙 …).
/// </summary>
internal sealed partial class ResponsibilityReader
{
    private const int LongestBracket = 400;
    private const int LongestList = 800;

    // 负责地质矿产管理工作的部门: the duty describes an office and is not laid on one.
    private static readonly string[] OfficeBehind = ["的部门", "的机构", "的人员", "的行政部门", "的主管部门", "的单位"];

    // The words of RoleWordPattern's role.
    private static readonly SearchValues<string> Roles = SearchValues.Create(["牵头", "负责", "配合", "参与", "参加", "协助", "支持", "落实", "实施"], StringComparison.Ordinal);

    private readonly BodyList bodies;
    private readonly bool firstLeads;
    private readonly List<(int Start, int End, string Official, ResponsibilityRole Role)> found = [];

    /// <summary>Prepares for one unit.</summary>
    /// <param name="region">Path of the region whose bodies are meant by short names, or null.</param>
    /// <param name="paragraphs">The unit's paragraphs: a note in any of them (排第一的为牵头单位) holds for all lists.</param>
    public ResponsibilityReader(string? region, IReadOnlyList<ParsedParagraph> paragraphs)
    {
        bodies = new BodyList(region);
        firstLeads = paragraphs.Any(p => p.Text.Folded.Contains("为牵头", StringComparison.Ordinal) && FirstLeadsPattern().IsMatch(p.Text.Folded));
    }

    /// <summary>The bodies with their places, in reading order; the list holds until the next text is read.</summary>
    /// <param name="text">The folded paragraph.</param>
    public List<(int Start, int End, string Official, ResponsibilityRole Role)> Read(string text)
    {
        found.Clear();
        var end = 0;
        var labels = MayHoldLabel(text) ? LabelPattern().Matches(text) : null;
        for (var i = 0; labels is not null && i < labels.Count; i++)
        {
            var from = labels[i].Index + labels[i].Length;
            var to = ListEnd(text, from, i + 1 < labels.Count ? labels[i + 1].Index : text.Length);
            Add(bodies.Read(text, from, to, sure: true), RoleOf(labels[i].Groups["role"].Value), text);
            end = to;
        }

        if (found.Count == 0)
        {
            // A label's list closes the paragraph; brackets and prose are read where there is none.
            ReadBrackets(text);
            if (text.Contains("牵头", StringComparison.Ordinal) || text.Contains("负责", StringComparison.Ordinal))
            {
                ReadProse(text);
            }
        }

        return found;
    }

    private void ReadBrackets(string text)
    {
        for (var open = text.IndexOf('('); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var close = Close(text, open);
            if (close < 0 || close - open < 4)
            {
                continue;
            }

            if (!ReadRoles(text, open + 1, close) && EndsSentence(text, close + 1) && bodies.AreKnown(text[(open + 1)..close]))
            {
                // (市财政局、市税务局) at the end of a sentence; inside one the bracket may explain a name.
                Add(bodies.Read(text, open + 1, close, sure: true), ResponsibilityRole.Responsible, text);
            }
        }
    }

    /// <summary>Lists each followed by its role: 甲、乙牵头,丙、丁按职责分工负责.</summary>
    private bool ReadRoles(string text, int from, int to)
    {
        if (text.AsSpan(from, to - from).IndexOfAny(Roles) < 0)
        {
            return false;
        }

        var inner = text[from..to];

        var start = 0;
        var any = false;
        foreach (Match match in RoleWordPattern().Matches(inner))
        {
            var list = bodies.Read(text, from + start, from + match.Index, sure: false);
            Add(list, RoleOf(match.Groups["role"].Value), text);
            any |= list.Count > 0;
            start = match.Index + match.Length;
        }

        return any;
    }

    /// <summary>由甲牵头,乙配合; 甲负责牵头; 由甲、乙负责.</summary>
    private void ReadProse(string text)
    {
        var last = found.Count > 0 ? found.Max(f => f.End) : 0;
        foreach (Match match in ProsePattern().Matches(text))
        {
            if (match.Index <= last + 40 && last > 0 || IsAttribute(text, match.Index + match.Length, match.Value))
            {
                continue;
            }

            var from = ClauseStart(text, match.Index);
            var by = text.AsSpan(from, match.Index - from).LastIndexOf('由');
            var role = match.Value[0] is '牵' || match.Value.Contains('牵', StringComparison.Ordinal) ? ResponsibilityRole.Lead : ResponsibilityRole.Responsible;
            if (role is ResponsibilityRole.Responsible && by < 0)
            {
                continue;
            }

            var list = bodies.Read(text, by >= 0 ? from + by + 1 : from + LeadingVerb(text, from), match.Index, sure: false);
            Add(list, role, text);
            if (list.Count > 0 && PartnerPattern().Match(text, match.Index + match.Length) is { Success: true } partner)
            {
                var group = partner.Groups["list"];
                Add(bodies.Read(text, group.Index, group.Index + group.Length, sure: false), ResponsibilityRole.Cooperating, text);
            }

            last = found.Count > 0 ? found[^1].End : last;
        }
    }

    private void Add(List<(int Start, int End, string Official)> list, ResponsibilityRole role, string text)
    {
        for (var i = 0; i < list.Count; i++)
        {
            // 省发展改革委(牵头): a bracket of its own tells more than the list.
            var own = text.AsSpan(list[i].End).StartsWith("(牵头") || text.AsSpan(list[i].End).StartsWith("〔牵头");
            var first = firstLeads && i == 0 && role is ResponsibilityRole.Responsible;
            found.Add((list[i].Start, list[i].End, list[i].Official, own || first ? ResponsibilityRole.Lead : role));
        }
    }

    // 责任单位:, 牵头部门及分工: a colon behind the last character of such a word
    private static bool MayHoldLabel(ReadOnlySpan<char> text)
    {
        for (var colon = text.IndexOf(':'); colon >= 0;)
        {
            if (colon > 0 && text[colon - 1] is '位' or '门' or '室' or '构' or '体' or '工')
            {
                return true;
            }

            var next = text[(colon + 1)..].IndexOf(':');
            colon = next < 0 ? -1 : colon + 1 + next;
        }

        return false;
    }

    private static ResponsibilityRole RoleOf(string word) => word[0] switch
    {
        '牵' => ResponsibilityRole.Lead,
        '配' or '协' or '参' or '支' or '会' => ResponsibilityRole.Cooperating,
        _ => ResponsibilityRole.Responsible,
    };

    // 牵头部门, 负责人, 负责同志
    private static bool IsAttribute(string text, int at, string word)
    {
        var next = text.AsSpan(at);
        return at < text.Length && (next[0] is '人' or '制' || next.StartsWith("同志") || next.StartsWith("部门") || next.StartsWith("单位") || next.StartsWith("机构") || next.StartsWith("任务")
            || FactText.ContainsAny(FactText.After(text, at, 24), OfficeBehind)
            || (word.EndsWith('头') && (next.StartsWith("工作") || next.StartsWith("企业") || next.StartsWith("银行") || next[0] is '行' or '的')));
    }

    // Up to the bracket that closes around the label, the end of the sentence or the next label.
    private static int ListEnd(string text, int from, int limit)
    {
        var depth = 0;
        var i = from;
        for (; i < limit && i - from < LongestList; i++)
        {
            var c = text[i];
            if (c is '(' or '〔')
            {
                depth++;
            }
            else if (c is ')' or '〕' && --depth < 0)
            {
                break;
            }
            else if (c is '。' || (c is ';' && depth == 0))
            {
                break;
            }
        }

        return i;
    }

    private static int Close(string text, int open)
    {
        if (text.AsSpan(open, Math.Min(LongestBracket, text.Length - open)).IndexOf(')') < 0)
        {
            return -1;
        }

        var depth = 0;
        for (var i = open; i < text.Length && i - open < LongestBracket; i++)
        {
            if (text[i] is '(')
            {
                depth++;
            }
            else if (text[i] is ')' && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static int ClauseStart(string text, int at)
    {
        var i = at;
        while (i > 0 && at - i < 200 && !(FactText.EndsClause(text[i - 1]) || text[i - 1] is '(' or ')'))
        {
            i--;
        }

        return i;
    }

    private static int LeadingVerb(string text, int from) =>
        text.AsSpan(from).StartsWith("建立") || text.AsSpan(from).StartsWith("明确") || text.AsSpan(from).StartsWith("形成") ? 2 : 0;

    private static bool EndsSentence(string text, int at) => at >= text.Length || text[at] is '。' or ';' || (at + 1 >= text.Length && text[at] is '.');

    // "责任单位:市财政局", "牵头部门:…", "配合单位:…", "责任处室:…"
    [GeneratedRegex("(?<role>责任|牵头|主责|负责|主办|承办|实施|落实|主管|配合|协办|协同|协助|参与|参加|支持|会办)(?:责任|实施|落实|负责)?(?:单位|部门|处室|科室|机构|主体)(?:及分工)?:", RegexOptions.NonBacktracking)]
    private static partial Regex LabelPattern();

    // "甲牵头", "甲、乙按职责分工负责", "甲依职责落实", "丙等配合"; behind it a mark or the end, so that 负责人 and 配合做好 are none
    [GeneratedRegex("(?:按照?|依据?|根据)?(?:各自)?(?:职责|职能)?(?:分工)?(?:分别|共同|具体|按照?职责)?(?<role>牵头|负责|配合|参与|参加|协助|支持|落实|实施)(?:负责|落实|实施|组织|办理|推进|执行|协调)*(?:[,;、。]|$)", RegexOptions.NonBacktracking)]
    private static partial Regex RoleWordPattern();

    // "由市金融办牵头,…", "市金融办牵头协调…", "人社部负责牵头抓总", "由市财政局负责…"; 牵头部门, 牵头单位, 负责人 are no roles
    [GeneratedRegex("(?:要|应|应当|共同|联合|负责|按职责分工|具体)?(?:牵头|负责)", RegexOptions.NonBacktracking)]
    private static partial Regex ProsePattern();

    // "会同商务、农业农村等相关部门,", "市财政局、市人社局配合"
    [GeneratedRegex(@"\G(?:会同(?<list>[^,;。:()]{2,60}?)(?:[,;。]|共同|配合|做好|制定|开展|研究)|(?<list>[^,;。:()]{2,60}?)(?:等)?(?:配合|参与|参加|协助)(?:[,;。的]|落实|实施))")]
    private static partial Regex PartnerPattern();

    // "责任单位排第一的为牵头单位", "列第一的为牵头单位,下同", "排名第一位的为牵头部门"
    [GeneratedRegex("(?:排|列|位列|名列|居)(?:名|在)?第一位?的?(?:单位|部门)?(?:均)?为牵头", RegexOptions.NonBacktracking)]
    private static partial Regex FirstLeadsPattern();
}
