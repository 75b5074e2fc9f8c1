using System.Buffers;

namespace PolicyPortal.Parsing.Vocabulary;

/// <summary>The words that the grammar of body names is made of.</summary>
internal static class BodyWords
{
    /// <summary>Kinds of divisions that stand for the region of the context: 市人社局.</summary>
    public static readonly string[] ContextWords = ["自治区", "自治州", "自治县", "省", "市", "区", "县", "州", "盟", "旗"];

    /// <summary>What may stand before the region of a Party body.</summary>
    public static readonly string[] PartyHeads = ["中国共产党", "中共", ""];

    /// <summary>How names of central bodies that no list knows begin.</summary>
    public static readonly string[] CentralHeads = ["国务院", "中央", "全国", "国家", "中国", "中华全国", "中华"];

    /// <summary>How names of bodies end; longer words first, the first that fits is taken.</summary>
    public static readonly string[] OrganWords =
    [
        "领导小组", "协调小组", "工作小组", "工作专班", "联席会议", "指挥部", "委员会", "办公厅", "办公室", "联合会", "基金会", "总工会", "研究院", "管委会", "联防联控机制",
        "总队", "支队", "大队", "协会", "学会", "商会", "总会", "中心", "公司", "集团", "大学", "学院", "医院", "银行", "法院", "检察院", "人民政府", "研究所", "交易所", "事务所",
        "工委", "党组", "党委", "工会", "机制", "专班", "组", "部", "厅", "局", "委", "办", "处", "署", "站", "科", "院", "所",
    ];

    /// <summary>The last characters of <see cref="OrganWords"/>.</summary>
    public static readonly SearchValues<char> OrganEnds = SearchValues.Create([.. OrganWords.Select(word => word[^1]).Distinct()]);

    private static readonly Dictionary<char, string[]> OrganWordsByEnd = OrganWords.GroupBy(word => word[^1]).ToDictionary(words => words.Key, words => words.ToArray());

    /// <summary>Whether an organ word ends the text.</summary>
    public static bool EndsInOrgan(ReadOnlySpan<char> text)
    {
        foreach (var organ in !text.IsEmpty && OrganWordsByEnd.TryGetValue(text[^1], out var words) ? words : [])
        {
            if (text.EndsWith(organ))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Characters of running text: a stretch that holds one of them is no name.</summary>
    public static readonly SearchValues<char> ProseCharacters = SearchValues.Create("的了各要是在并向把被请您我你他这那不未等第按由从为已让使将。，；：？！、,;:?!《》〈〉〔〕()");

    /// <summary>Words of titles and running text where a name has ended.</summary>
    public static readonly string[] ProseWords = ["关于", "印发", "转发", "有关", "根据", "通知", "工作会", "支持", "进一步", "以下", "现将", "公告", "通告", "对全"];

    /// <summary><see cref="ProseWords"/> for one pass over a text.</summary>
    public static readonly SearchValues<string> AnyProseWord = SearchValues.Create(ProseWords, StringComparison.Ordinal);

    /// <summary>False where the name runs on into another word: 财政部门, 委员, 局长, 院长, 财政部部长.</summary>
    public static bool Complete(ReadOnlySpan<char> rest, int end)
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
