using PolicyPortal.Parsing.Lines;

namespace PolicyPortal.Parsing.Vocabulary;

/// <summary>
/// A run of bodies' names, read by the cheapest division into names: known names are cheap, unknown ones dear, and a blank between two names makes
/// the division there cheaper than one between two characters that stand together.
/// </summary>
internal sealed class BodyRun : IDisposable
{
    /// <summary>The most characters that are read.</summary>
    public const int Longest = 400;

    private const int NoGap = 1;

    private static readonly string[] TitleWords =
    [
        "关于", "印发", "转发", "批转", "公告", "通告", "通知", "令", "发布", "公布", "贯彻", "办公厅关于", "答复", "批复", "函", "意见", "决定", "负责人", "有关", "就",
        "制定", "出台", "致", "第", "〔", "(",
    ];

    /// <summary>What 等6个 counts.</summary>
    public static readonly string[] CountWords = ["部门", "单位", "部委", "厅局", "委办局", "家单位"];

    [ThreadStatic]
    private static BodyRun? spare;

    private readonly char[] text = new char[Longest];
    private readonly Place[] places = new Place[Longest + 1];
    private readonly List<BodyMatch> found = [];
    private readonly List<BodyMatch> matches = [];
    private int length;

    private BodyRun()
    {
    }

    /// <summary>The text without blanks and without separators between names.</summary>
    public ReadOnlySpan<char> Text => text.AsSpan(0, length);

    /// <summary>Takes out blanks and separators. The run is given back by <see cref="Dispose"/>, because most lines of a text are asked whether they are names.</summary>
    /// <param name="raw">The text as printed; no more than <see cref="Longest"/> characters are taken.</param>
    public static BodyRun Prepare(ReadOnlySpan<char> raw)
    {
        var run = spare ?? new BodyRun();
        spare = null;
        run.Take(raw);
        return run;
    }

    public void Dispose() => spare = this;

    private void Take(ReadOnlySpan<char> raw)
    {
        matches.Clear();
        length = 0;
        bool gap = false, slash = false;
        for (var i = 0; i < raw.Length && length < Longest; i++)
        {
            var c = TextFold.Fold(raw[i]);
            if (IsGap(c))
            {
                gap = true;
                slash |= c == '/';
                continue;
            }

            text[length] = c;
            places[length++] = new Place { Source = i, Gap = gap, Slash = slash, Cost = int.MaxValue };
            gap = slash = false;
        }

        places[length] = new Place { Source = raw.Length, Gap = true, Cost = int.MaxValue };
        places[0].Cost = 0;
    }

    /// <summary>True for what may stand between two names or between the letters of one, folded.</summary>
    public static bool IsGap(char c) => c is ' ' or '、' or '/' or '\u200B' or '\uFEFF';

    /// <summary>Finds the cheapest division of every beginning of the text.</summary>
    public void Read(Region? context)
    {
        for (var start = 0; start < length; start++)
        {
            ref readonly var place = ref places[start];
            if (place.Cost == int.MaxValue)
            {
                continue;
            }

            var around = start == 0 ? context : matches[place.Match].RegionIn(context) ?? context;
            var step = start == 0 || place.Gap ? 0 : NoGap;
            found.Clear();
            BodyGrammar.Read(Text[start..], around, generic: true, found);
            foreach (var match in found)
            {
                // A name that breaks off inside a run of letters is dearer than one that ends at a blank.
                var cost = place.Cost + match.Cost + step;
                ref var end = ref places[start + match.Length];
                if (cost < end.Cost)
                {
                    (end.Cost, end.From, end.Match) = (cost, start, matches.Count);
                    matches.Add(match);
                }
            }
        }
    }

    /// <summary>True where names divide the text up to here.</summary>
    public bool Reaches(int end) => end > 0 && places[end].Cost < int.MaxValue;

    /// <summary>True where one of the names up to here is not known but only looks like one.</summary>
    public bool IsUnsure(int end)
    {
        for (var at = end; at > 0; at = places[at].From)
        {
            if (matches[places[at].Match].Cost >= BodyCost.Bare)
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
        foreach (var word in end == length ? [] : TitleWords)
        {
            if (Text[end..].StartsWith(word))
            {
                return true;
            }
        }

        return end == length;
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
            if (Text[at..].StartsWith(word))
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
    public int SourceLength(int end) => places[Math.Min(end, length)].Source;

    /// <summary>The official names up to the position; empty where no division reaches it.</summary>
    public List<string> NamesUpTo(int end, Region? context)
    {
        List<string> names = [];
        if (!Reaches(end))
        {
            return names;
        }

        for (var at = end; at > 0; at = places[at].From)
        {
            places[places[at].From].Next = at;
        }

        var around = context;
        for (var start = 0; start < end; start = places[start].Next)
        {
            var read = matches[places[places[start].Next].Match];
            var match = read;
            if (match is { IsGeneric: true, Region: { } local, RegionText: { } printed } && BodyTables.NearTail(match.Tail) is { } meant)
            {
                match = match with { RegionText = printed == local.Name ? local.FullName : printed, Tail = meant };
            }

            var name = match.OfficialName(around).Replace('(', '（').Replace(')', '）');
            around = read.RegionIn(around) ?? around;
            // 中国企业联合会/中国企业家协会 is one body with two names.
            if (places[start].Slash && names.Count > 0 && !names[^1].Contains('/'))
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

    /// <summary>A place between two characters of the text: before the one with its number, or the end.</summary>
    private struct Place
    {
        /// <summary>Where the character stands in the text as given.</summary>
        public int Source;

        /// <summary>Whether a blank or separator stood here, and whether it was a stroke.</summary>
        public bool Gap, Slash;

        /// <summary>What the cheapest division up to here costs; the greatest number where none reaches it.</summary>
        public int Cost;

        /// <summary>Where the last name of that division starts, and which of the matches it is.</summary>
        public int From, Match;

        /// <summary>Where the name that starts here ends, while names are listed.</summary>
        public int Next;
    }
}
