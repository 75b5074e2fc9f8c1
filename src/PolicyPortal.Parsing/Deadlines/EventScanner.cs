using System.Buffers;
using System.Text.RegularExpressions;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>Finds events (疫情解除, 印发之日) and lasting states (疫情防控期间) that a limit can hang on.</summary>
internal static partial class EventScanner
{
    private const int LongestSubject = 22;

    /// <summary>How an event's words end: 疫情结束, 应急响应解除, 隔离期期满, 疫情得到控制, 受理之日. By the first character.</summary>
    private static readonly Dictionary<char, string[]> Endings = new[]
        {
            "结束", "解除", "期满", "届满", "终止", "消除", "稳定", "平稳", "得到有效控制", "得到基本控制", "得到控制", "缓解", "好转", "过后", "恢复正常",
            "终了", "截止时间", "截止日期", "毕业", "即日", "春节", "元旦", "国庆节", "前缴清", "前付清", "前结清", "前还清", "前交清", "前补齐", "之日", "之年", "之月", "当日", "当天", "次日", "期间", "期内",
        }.GroupBy(word => word[0]).ToDictionary(group => group.Key, group => group.ToArray());

    private static readonly CharacterSet EndingStarts = new(string.Concat(Endings.Keys));

    private static readonly SearchValues<string> KnownEvents = SearchValues.Create([.. DeadlineWords.Events], StringComparison.Ordinal);

    // "受理3日内", "审核通过后5个工作日内": the event is a bare verb before the length.
    [GeneratedRegex("(?:受理|收到|接到|签订|核发|颁发|取得|录用|入职|申请|提交|审核通过|审批通过|批准|核准|备案|办结|到账|发布|公告|公示|结束|完成|到期|期满|发生|变更|返岗|复工|次月)[^,。；:;、(]{0,14}?(?:后|起|之日起|之后)的?$|(?:受理|收到申请|收到|申请|提交|审核通过|批准|备案|到期|期满|发生|变更|入职|录用|用工|解除合同|终止合同)$")]
    public static partial Regex BareEventBefore();

    /// <summary>Adds the events and periods of a masked text, left to right.</summary>
    public static void Read(string text, List<TimeToken> tokens)
    {
        var first = tokens.Count;
        var floor = 0;
        for (var at = EndingStarts.Next(text, 0); at < text.Length; at = EndingStarts.Next(text, at))
        {
            var word = EndingAt(text, at);
            if (word is null)
            {
                at++;
                continue;
            }

            var end = at + word.Length;
            if (EventOf(text, at, end, floor, word) is { } found)
            {
                // "自终止或者解除劳动关系之日起": what ends there is a part of the day's words.
                while (tokens.Count > first && tokens[^1].Start >= found.Start)
                {
                    tokens.RemoveAt(tokens.Count - 1);
                }

                Add(text, tokens, first, found);
                floor = end;
            }

            at = end;
        }
    }

    /// <summary>True where the event is one that whole policies hang on (疫情, 响应, 隔离 …), so that it needs no 待 or 之日 to be a bound.</summary>
    public static bool IsKnown(ReadOnlySpan<char> words) => words.ContainsAny(KnownEvents);

    /// <summary>True for 2022年春节 and the like: a day that no calendar of the sun names, or that only its words name.</summary>
    public static bool IsHoliday(string words) => words.EndsWith("春节", StringComparison.Ordinal) || words.EndsWith("元旦", StringComparison.Ordinal) || words.EndsWith("国庆节", StringComparison.Ordinal);

    /// <summary>"在2022年春节前全部办结": with its year, only where 前 follows.</summary>
    private static TimeToken? HolidayOf(string text, int at, int end)
    {
        if (end >= text.Length || text[end] != '前')
        {
            return null;
        }

        var start = at >= 5 && text[at - 1] == '年' && TimeNumbers.FullYear(text, at - 5, out _) > 0 ? at - 5 : at;
        return new TimeToken(TimeTokenKind.Event, start, end) { Words = text[start..end] };
    }

    private static string? EndingAt(string text, int at)
    {
        foreach (var word in Endings[text[at]])
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                return word;
            }
        }

        return null;
    }

    private static TimeToken? EventOf(string text, int at, int end, int floor, string ending)
    {
        if (ending == "即日")
        {
            return new TimeToken(TimeTokenKind.Event, at, end) { Words = ending };
        }

        if (IsHoliday(ending))
        {
            return HolidayOf(text, at, end);
        }

        // "竣工验收备案前缴清": any act can be the event; 前 and what is to be done then stay behind it. "6月底前缴清" is a day.
        if (ending[0] == '前')
        {
            var subject = SubjectStart(text, at, Math.Max(floor, at - LongestSubject), day: false);
            return subject < at - 1 && text[at - 1] is not ('日' or '月' or '年' or '底' or '天' or '旬' or ')' or '之' or '以')
                ? new TimeToken(TimeTokenKind.Event, subject, at) { Words = text[subject..at] }
                : null;
        }

        var start = SubjectStart(text, at, Math.Max(ending[0] == '之' ? 0 : floor, at - LongestSubject), ending[0] == '之');
        if (start == at && ending is "期满" or "届满" && end < text.Length && text[end] == '前')
        {
            return new TimeToken(TimeTokenKind.Event, at, end) { Words = ending }; // 应当在期满前办理
        }

        if (ending[0] == '截' && !(end < text.Length && text[end] == '前' || text.AsSpan(end).StartsWith("之前")))
        {
            return null; // 申报截止时间为3月31日
        }

        if (start == at || ending[0] != '之' && text.AsSpan(end).StartsWith("之日", StringComparison.Ordinal))
        {
            return null; // 疫情解除之日 is found by its 之日.
        }

        if (ending[0] != '之' && !(start > 0 && text[start - 1] is '待' or '至' or '到' or '自' or '从'))
        {
            start += Lead(text.AsSpan(start, end - start));
        }

        return new TimeToken(ending is "期间" or "期内" ? TimeTokenKind.Period : TimeTokenKind.Event, start, end) { Words = text[start..end] };
    }

    /// <summary>"医疗期期满、医学观察期期满或者紧急措施结束": events in a list are one bound.</summary>
    private static void Add(string text, List<TimeToken> events, int first, TimeToken found)
    {
        if (found.Kind == TimeTokenKind.Event && events.Count > first && events[^1] is { Kind: TimeTokenKind.Event } last
            && found.Start - last.End is >= 0 and <= 12 && last.End < text.Length && text[last.End] is '、' or '或' or '和' or '及' && found.End - last.Start <= LongestList)
        {
            events[^1] = last with { End = found.End, Words = text[last.Start..found.End] };
            return;
        }

        events.Add(found);
    }

    /// <summary>A list of events that is longer than this is none: text made of nothing but endings must not grow one string without end.</summary>
    private const int LongestList = 200;

    // "新冠肺炎疫情防控期间", "重大突发公共卫生事件一级响应期间", "受疫情影响停工期间": what may stand before a known event and belong to it.
    [GeneratedRegex("(?:新冠|新型冠状病毒|肺炎|感染|的|本次|此次|当地|全省|全市|全国|我市|我省|本市|本省|湖北省|武汉市|省级|市级|国家|重大|突发|公共卫生事件|公共卫生|启动|一级|二级|三级|受|因|未|延迟|整体|部分|政府|自然|职工|集中|居家|推迟|延长|延期|阶段性){1,8}$")]
    private static partial Regex BelongsToEvent();

    /// <summary>How many characters before the name of the state are not part of it: "现就做好" of 现就做好疫情防控期间.</summary>
    private static int Lead(ReadOnlySpan<char> words)
    {
        var name = words.IndexOfAny(KnownEvents);
        if (name <= 0)
        {
            return 0;
        }

        foreach (var match in BelongsToEvent().EnumerateMatches(words[..name]))
        {
            return match.Index;
        }

        return name;
    }

    /// <summary>Goes left from the ending to a mark of punctuation or a word that governs an event: 自, 从, 于, 待, 至, 到, 在.</summary>
    private static int SubjectStart(string text, int end, int floor, bool day)
    {
        var i = end;
        while (i > floor)
        {
            var c = text[i - 1];
            if (c is ',' or '。' or ';' or ':' or '、' or '(' or ')' or '“' or '”' or '!' or '?' or '；' or '，' or TextMask.Blank
                || c is '自' or '从' or '待' or '至' or '于' && !(day && i - 1 > floor && text[i - 2] == '由')
                || c is '为' && !(i - 1 > floor && text[i - 2] is '行' or '作' or '成' or '认' or '因')
                || c is '到' && !(i < text.Length && text[i] is '期' or '账' or '京' or '达' or '岗' or '位' or '货' or '任' or '职' or '校' || i - 1 > floor && text[i - 2] is '收' or '接' or '得' or '受')
                || c is '在' && !(i - 1 > floor && text[i - 2] is '正' or '所')
                || c is '等' && i - 1 > floor && text[i - 2] is ',' or '。')
            {
                break;
            }

            i--;
        }

        return i;
    }
}
