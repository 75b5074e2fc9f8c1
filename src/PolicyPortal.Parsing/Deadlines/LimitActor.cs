using System.Buffers;
using System.Text.RegularExpressions;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>Who has to act within a limit.</summary>
internal enum Actor
{
    Unknown,

    /// <summary>Who decides, examines or pays out: 人民法院, 主管部门, 经办机构.</summary>
    Authority,

    /// <summary>Who has to apply, report or pay: 企业, 当事人, 纳税人.</summary>
    Party,
}

/// <summary>Tells who acts: 审批部门应当自受理申请之日起20日内完成审查, 用人单位应当自用工之日起三十日内…申请办理社会保险登记.</summary>
internal static partial class LimitActor
{
    private const int Reach = 60;

    // "受理发布申请后1日内", "收到申请材料之日起": who receives applications is the one who acts on them; a notice is received by the applicant.
    [GeneratedRegex("^(?:正式)?受理(?!通知|决定)|^(?:收到|接到|收齐)[^,。；;通决]{0,16}(?:申请|申报|材料)[^通决]{0,4}$")]
    private static partial Regex OfApplication();

    private static readonly PhraseTable<Actor> Actors = Table();

    private static readonly SearchValues<string> Names = SearchValues.Create([.. Actors.Entries.Keys], StringComparison.Ordinal);

    // "向主管税务机关申报办理", "，可以向作出判决的海事法院起诉": to whom one turns shows that one has to act, whoever it is.
    [GeneratedRegex("^[^。；;]{0,24}?向(?!社会|公众)[^。；;,]{1,32}?(?:提出|提交|申请|申报|报告|报送|报备|备案|起诉|提起|申领|办理|说明|缴纳|登记|投诉|举报)")]
    private static partial Regex Turning();

    // What follows the one who acts: 主管部门应当自…, 申请人可以在…, 税务机关，于…; "向有关部门报告" names none.
    private static readonly SearchValues<char> Predicates = SearchValues.Create("应须必可要需自在于将凭持从即均都会按,");

    private static readonly SearchValues<char> Cases = SearchValues.Create("在向经报与为对于到被给");

    /// <summary>The last one before the limit in its sentence that is a subject, else the last one named.</summary>
    public static Actor Of(LimitContext context, LimitFinding finding)
    {
        if (finding.Anchor is { } accepted && accepted.StartsWith("受理", StringComparison.Ordinal) && !accepted.StartsWith("受理通知", StringComparison.Ordinal))
        {
            return Actor.Authority; // who accepts an application acts on it, whoever it is
        }

        var (start, _) = context.Sentence(finding.From, finding.From, Reach);
        var text = context.Text.AsSpan(start, finding.From - start);
        var (named, subject) = (Actor.Unknown, Actor.Unknown);
        var at = 0;
        for (var i = text.IndexOfAny(Names); i >= 0; i = text[at..].IndexOfAny(Names))
        {
            at += i;
            var length = Actors.Longest(text[at..], out var actor);

            // "在人民法院采取保全措施后三十日内依法提起诉讼": who only comes with the event or is turned to does not act.
            // So do the acts of an office: 不服主管部门的决定的，可以…提出复议申请.
            var end = at + length;
            named = at > 0 && Cases.Contains(text[at - 1]) || end < text.Length && text[end] == '的' ? named : actor;
            at = end;
            var next = at < text.Length && text[at] == ')' ? at + 1 : at; // 街道办事处(镇政府)应当
            subject = next == text.Length || Predicates.Contains(text[next]) ? actor : subject;
        }

        return subject != Actor.Unknown ? subject : finding.Anchor is { } anchor && OfApplication().IsMatch(anchor) ? Actor.Authority : named;
    }

    /// <summary>True where the words before a limit oblige: 承租人应当自…之日起; who has to act within it is granted nothing.</summary>
    public static bool IsObliged(ReadOnlySpan<char> before) =>
        before.Contains("应当", StringComparison.Ordinal) || before.Contains("必须", StringComparison.Ordinal) || before.Contains("应在", StringComparison.Ordinal) || before.Contains("应于", StringComparison.Ordinal);

    /// <summary>True where someone turns to an authority right behind the limit.</summary>
    public static bool TurnsToAuthority(LimitContext context, LimitFinding finding)
    {
        var (_, end) = context.Sentence(finding.To, finding.To, Reach);
        return Turning().IsMatch(context.Text.AsSpan(finding.To, end - finding.To));
    }

    private static PhraseTable<Actor> Table()
    {
        var table = new PhraseTable<Actor>();
        foreach (var word in DeadlineWords.Authorities)
        {
            table.Add(word, Actor.Authority);
        }

        foreach (var word in DeadlineWords.Parties)
        {
            table.Add(word, Actor.Party);
        }

        return table;
    }
}
