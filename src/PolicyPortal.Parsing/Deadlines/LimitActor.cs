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

    private static readonly PhraseTable<Actor> Actors = Table();

    private static readonly SearchValues<string> Names = SearchValues.Create([.. Actors.Entries.Keys], StringComparison.Ordinal);

    // "向主管税务机关申报办理", "，可以向作出判决的海事法院起诉": to whom one turns shows that one has to act, whoever it is.
    [GeneratedRegex("^[^。；;]{0,24}?向(?!社会|公众)[^。；;,]{1,32}?(?:提出|提交|申请|申报|报告|报送|报备|备案|起诉|提起|申领|办理|说明|缴纳|登记|投诉|举报)")]
    private static partial Regex Turning();

    /// <summary>The one that is named last before the limit in its sentence.</summary>
    public static Actor Of(LimitContext context, LimitFinding finding)
    {
        var (start, _) = context.Sentence(finding.From, finding.From, Reach);
        var text = context.Text.AsSpan(start, finding.From - start);
        var actor = Actor.Unknown;
        for (var i = text.IndexOfAny(Names); i >= 0; i = text.IndexOfAny(Names))
        {
            var length = Actors.Longest(text[i..], out actor);
            text = text[(i + length)..];
        }

        return actor;
    }

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
