using System.Buffers;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Facts;

/// <summary>
/// Finds whom a text is for by the cue words of the controlled list. A cue that is excepted (不含机关事业单位), that only helps to carry the measure out
/// (通过银行, 依托行业协会, 由医院) or that is part of a longer name does not count.
/// </summary>
internal static class AudienceReader
{
    /// <summary>The audience that stands for all enterprises.</summary>
    public const string AnyEnterprise = "企业";

    private const int Reach = 24;

    // "不含机关事业单位", "不包括民办学校": up to the end of the clause or bracket, the list behind it included
    private static readonly string[] Exceptions = ["不含", "不包括", "不包含", "不适用", "不享受", "不属于", "剔除", "排除"];

    // "除湖北省企业外": only where 外 follows
    private static readonly string[] ExceptionEnds = ["外,", "以外", "之外", "除外", "外的", "外。", "外)"];

    // "通过银行", "由医院出具", "依托行业协会", "发挥商会作用": the means, not the aim
    private static readonly string[] Means =
        ["通过", "由", "依托", "利用", "委托", "会同", "联合", "经", "借助", "协同", "从", "协调", "与", "持", "凭", "各级", "发挥", "充分发挥", "直接向", "列入", "到指定的", "需经", "调动", "聘请", "抽调", "选派", "组织动员", "购买", "公益性"];

    private static readonly PhraseTable<bool> MeansTail = Table(["牵头", "作用", "出具", "开具", "诊断", "认定", "联合会", "会同", "代办", "代为", "审核", "优势", "力量"]);

    // "向银行申请": where something is handed in
    private static readonly string[] HandedIn = ["申请", "报告", "提出", "提交", "缴纳", "申报", "报送", "捐赠", "备案", "投诉", "反映", "登记"];

    // What follows and makes the cue a part of another thing: 企业名单, 患者接触史, 学校名称
    private static readonly PhraseTable<bool> OtherThings = Table(
        ["平台", "系统", "名录", "目录", "服务专栏", "座谈会", "年度报告", "网站", "局长", "司长", "处长", "协会会长", "管理部门", "主管部门", "行政主管", "登记机关", "监管部门", "划型", "名称", "招牌", "数量", "人数", "总数", "总额", "占比", "标准化", "户籍", "身份证", "代码", "账户", "账号"]);

    private static readonly SearchValues<char> ExceptionBegins = SearchValues.Create([.. Exceptions.Select(word => word[0]).Distinct()]);

    private static readonly SearchValues<char> MeansEnds = SearchValues.Create([.. Means.Select(word => word[^1]).Distinct()]);

    private static PhraseTable<List<string>> Cues => AudienceVocabulary.Cues;

    /// <summary>True for audiences that are kinds of enterprises.</summary>
    public static bool IsEnterprise(string name) => AudienceVocabulary.Group(name) is "enterprise";

    /// <summary>The first mention of each audience, in reading order.</summary>
    /// <param name="text">The folded text with names blanked.</param>
    public static List<(int Start, int End, string Name)> Read(string text)
    {
        List<(int Start, int End, string Name)> found = [];
        var next = 0;
        for (var i = Cues.IndexOf(text, next, out var length, out var names); length > 0; i = Cues.IndexOf(text, next, out length, out names))
        {
            // 加大企业支持, 广大学生: 大 belongs to the word before.
            if (text[i] is '大' && i > 0 && text[i - 1] is '加' or '扩' or '重' or '最' or '广' or '增' or '强')
            {
                next = i + 1;
                continue;
            }

            next = i + length;
            if (IsNew(names, found) && !IsExcepted(text, i, next) && !IsMeans(text, i, next))
            {
                foreach (var name in names)
                {
                    if (!Holds(found, name))
                    {
                        found.Add((i, next, name));
                    }
                }
            }
        }

        return found;
    }

    private static bool IsNew(List<string> names, List<(int Start, int End, string Name)> found)
    {
        foreach (var name in names)
        {
            if (!Holds(found, name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(List<(int Start, int End, string Name)> found, string name)
    {
        foreach (var known in found)
        {
            if (known.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsExcepted(string text, int start, int end)
    {
        var from = Math.Max(0, start - Reach);
        var before = text.AsSpan(from, start - from);
        var cut = before.LastIndexOfAny(",;。:)(");
        if (cut >= 0)
        {
            before = before[(cut + 1)..];
        }

        if (before.EndsWith("非") || (before.IndexOfAny(ExceptionBegins) >= 0 && FactText.ContainsAny(before, Exceptions)))
        {
            return true;
        }

        return before.Contains('除') && !before.Contains("解除", StringComparison.Ordinal) && !before.Contains("免除", StringComparison.Ordinal)
            && FactText.ContainsAny(text.AsSpan(end, Math.Min(Reach, text.Length - end)), ExceptionEnds);
    }

    private static bool IsMeans(string text, int start, int end)
    {
        var before = text.AsSpan(Math.Max(0, start - 6), Math.Min(6, start));
        var after = text.AsSpan(end, Math.Min(6, text.Length - end));
        if (OtherThings.Longest(after, out _) > 0)
        {
            return true;
        }

        if (!before.IsEmpty && MeansEnds.Contains(before[^1]) && FactText.EndsWithAny(before, Means))
        {
            return true;
        }

        for (var at = 0; at < after.Length && after[at] is not (',' or ';' or '。' or '、' or '的'); at++)
        {
            if (MeansTail.Longest(after[at..], out _) > 0)
            {
                return true;
            }
        }

        return before.EndsWith("向") && FactText.ContainsAny(after, HandedIn);
    }

    private static PhraseTable<bool> Table(string[] words)
    {
        var table = new PhraseTable<bool>();
        foreach (var word in words)
        {
            table.Add(word, true);
        }

        return table;
    }
}
