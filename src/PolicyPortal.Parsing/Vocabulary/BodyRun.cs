using PolicyPortal.Parsing.Lines;

namespace PolicyPortal.Parsing.Vocabulary;

/// <summary>
/// A run of bodies' names, read by the cheapest division into names: known names are cheap, unknown ones dear, and a blank between two names makes
/// the division there cheaper than one between two characters that stand together.
/// </summary>
internal sealed class BodyRun
{
    private const int NoGap = 1;

    private static readonly string[] TitleWords =
    [
        "关于", "印发", "转发", "批转", "公告", "通告", "通知", "令", "发布", "公布", "贯彻", "办公厅关于", "答复", "批复", "函", "意见", "决定", "负责人", "有关", "就",
        "制定", "出台", "致", "第", "〔", "(",
    ];

    /// <summary>What 等6个 counts.</summary>
    public static readonly string[] CountWords = ["部门", "单位", "部委", "厅局", "委办局", "家单位"];

    private readonly int[] source;
    private readonly bool[] gaps;
    private readonly bool[] slashes;
    private readonly int[] costs;
    private readonly int[] froms;
    private readonly BodyMatch[] matches;

    private BodyRun(string text, int[] source, bool[] gaps, bool[] slashes)
    {
        Text = text;
        this.source = source;
        this.gaps = gaps;
        this.slashes = slashes;
        costs = new int[text.Length + 1];
        Array.Fill(costs, int.MaxValue);
        costs[0] = 0;
        froms = new int[text.Length + 1];
        matches = new BodyMatch[text.Length + 1];
    }

    /// <summary>The text without blanks and without separators between names.</summary>
    public string Text { get; }

    /// <summary>Takes out blanks and separators.</summary>
    /// <param name="raw">The text as printed.</param>
    /// <param name="limit">The most characters that are taken.</param>
    public static BodyRun Prepare(ReadOnlySpan<char> raw, int limit)
    {
        var most = Math.Min(raw.Length, limit);
        Span<char> text = most <= 512 ? stackalloc char[512] : new char[most];
        var source = new int[most + 1];
        var gaps = new bool[most + 1];
        var slashes = new bool[most + 1];
        var length = 0;
        bool gap = false, slash = false;
        for (var i = 0; i < raw.Length && length < limit; i++)
        {
            var c = TextFold.Fold(raw[i]);
            if (IsGap(c))
            {
                gap = true;
                slash |= c == '/';
                continue;
            }

            text[length] = c;
            source[length] = i;
            gaps[length] = gap;
            slashes[length] = slash;
            length++;
            gap = slash = false;
        }

        source[length] = raw.Length;
        gaps[length] = true;
        return new BodyRun(text[..length].ToString(), source, gaps, slashes);
    }

    /// <summary>True for what may stand between two names or between the letters of one, folded.</summary>
    public static bool IsGap(char c) => c is ' ' or '、' or '/' or '\u200B' or '\uFEFF';

    /// <summary>Finds the cheapest division of every beginning of the text.</summary>
    public void Read(Region? context, int length)
    {
        List<BodyMatch> found = [];
        for (var start = 0; start < length; start++)
        {
            if (costs[start] == int.MaxValue)
            {
                continue;
            }

            var around = start == 0 ? context : matches[start].RegionIn(context) ?? context;
            var step = start == 0 || gaps[start] ? 0 : NoGap;
            found.Clear();
            BodyGrammar.Read(Text, start, around, generic: true, found);
            foreach (var match in found)
            {
                var end = start + match.Length;
                // A name that breaks off inside a run of letters is dearer than one that ends at a blank.
                var cost = costs[start] + match.Cost + step;
                if (cost < costs[end])
                {
                    costs[end] = cost;
                    froms[end] = start;
                    matches[end] = match;
                }
            }
        }
    }

    /// <summary>True where names divide the text up to here.</summary>
    public bool Reaches(int end) => end > 0 && costs[end] < int.MaxValue;

    /// <summary>True where one of the names up to here is not known but only looks like one.</summary>
    public bool IsUnsure(int end)
    {
        for (var at = end; at > 0; at = froms[at])
        {
            if (matches[at].IsGeneric || matches[at].Cost >= BodyCost.Bare)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where the text goes on with a word that follows the issuing bodies in a title, or ends.</summary>
    public bool TitleWordAt(int end)
    {
        end = WithCount(end);
        return end == Text.Length || TitleWords.Any(word => Text.AsSpan(end).StartsWith(word));
    }

    /// <summary>The position behind 等6个部门, 等部门, where it stands at the position.</summary>
    public int WithCount(int end)
    {
        var at = end;
        if (at >= Text.Length || Text[at] != '等')
        {
            return end;
        }

        at++;
        while (at < Text.Length && (char.IsAsciiDigit(Text[at]) || "一二三四五六七八九十多".Contains(Text[at])))
        {
            at++;
        }

        if (at < Text.Length && Text[at] == '个')
        {
            at++;
        }

        foreach (var word in CountWords)
        {
            if (Text.AsSpan(at).StartsWith(word))
            {
                return at + word.Length;
            }
        }

        return end;
    }

    /// <summary>The position before a closing 等6个部门, or the end.</summary>
    public int WithoutCount(int end)
    {
        var at = Text.LastIndexOf('等');
        return at > 0 && WithCount(at) == end ? at : end;
    }

    /// <summary>Where the character at the position stands in the text as given.</summary>
    public int SourceLength(int end) => source[Math.Min(end, Text.Length)];

    /// <summary>The official names up to the position; empty where no division reaches it.</summary>
    public List<string> NamesUpTo(int end, Region? context)
    {
        List<string> names = [];
        if (!Reaches(end))
        {
            return names;
        }

        Stack<int> ends = new();
        for (var at = end; at > 0; at = froms[at])
        {
            ends.Push(at);
        }

        var around = context;
        foreach (var at in ends)
        {
            var match = matches[at];
            if (match is { IsGeneric: true, Region: { } local, RegionText: { } printed } && BodyTables.NearTail(match.Tail) is { } meant)
            {
                match = match with { RegionText = printed == local.Name ? local.FullName() : printed, Tail = meant };
            }

            var name = match.OfficialName(around).Replace('(', '（').Replace(')', '）');
            around = matches[at].RegionIn(around) ?? around;
            // 中国企业联合会/中国企业家协会 is one body with two names.
            if (slashes[froms[at]] && names.Count > 0 && !names[^1].Contains('/'))
            {
                names[^1] += "/" + name;
            }
            else
            {
                names.Add(name);
            }
        }

        return names;
    }
}
