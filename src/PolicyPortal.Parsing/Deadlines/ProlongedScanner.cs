using System.Text.RegularExpressions;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>
/// Finds terms that are prolonged without saying for how long or until when: 可相应顺延审理期限, 适当延长…办理时间, 有效期自动顺延. They have no value; readers differ on whether
/// they are limits at all.
/// </summary>
internal static partial class ProlongedScanner
{
    private const int BeforeReach = 16;

    private const int AfterReach = 36;

    private static readonly CharacterSet FirstCharacters = new("延顺推放");

    // Not 期限延长后, 延长的, 延长假期: what has been prolonged already.
    [GeneratedRegex("^(?:延长|延后|顺延|推迟|放宽)(?!后|的|期间|假期)")]
    private static partial Regex Word();

    // "审理期限可相应", "办结时限也相应", "缴费期自然": the term stands before the word. Not 假期, 工期, 学期 and 期间.
    [GeneratedRegex("(?:时限|期限|有效期|审理期|缴费期|申报期|办理时间|报名时间|考试时间|开考时间)(?:可|也|均|将|应)?(?:以|予以)?(?:相应|适当|合理|自动|自然|依次|一并|依法)?$", RegexOptions.RightToLeft)]
    private static partial Regex TermBefore();

    // "适当", "可相应", "合理", "视情": and the term stands behind the word.
    [GeneratedRegex("(?:适当|相应|合理|视情|酌情|依法)$", RegexOptions.RightToLeft)]
    private static partial Regex MannerBefore();

    // "延长报到接收、档案转递、落户办理时限"; not 工作时间, 营业时间, 供餐时间: hours of the day.
    [GeneratedRegex("^[^,。；;]{0,24}?(?:时限|期限|有效期|审理期|(?<!工作|营业|供餐|服务|开放|作业)时间)")]
    private static partial Regex TermAfter();

    // A day, a length or an event that it is prolonged to or by: then it is read as such.
    [GeneratedRegex("^[^。；;]{0,30}?(?:至|到|为(?!其)|[0-9一二三四五六七八九十两半]个?(?:工作日|小时|[月年日天周]))")]
    private static partial Regex Told();

    /// <summary>Adds the terms of a masked text, left to right.</summary>
    public static void Read(string text, List<TimeToken> found)
    {
        for (var at = FirstCharacters.Next(text, 0); at < text.Length; at = FirstCharacters.Next(text, at + 1))
        {
            var after = text.AsSpan(at, Math.Min(AfterReach, text.Length - at));
            if (!Word().IsMatch(after) || Told().IsMatch(after[2..]))
            {
                continue;
            }

            var before = text.AsSpan(Math.Max(0, at - BeforeReach), Math.Min(BeforeReach, at));
            if (Length(TermBefore(), before) is > 0 and var term)
            {
                found.Add(new TimeToken(TimeTokenKind.Prolonged, at - term, at + 2));
            }
            else if (MannerBefore().IsMatch(before) && Length(TermAfter(), after[2..]) is > 0 and var behind)
            {
                found.Add(new TimeToken(TimeTokenKind.Prolonged, at, at + 2 + behind));
            }
        }
    }

    private static int Length(Regex pattern, ReadOnlySpan<char> text)
    {
        foreach (var match in pattern.EnumerateMatches(text))
        {
            return match.Length;
        }

        return 0;
    }
}
