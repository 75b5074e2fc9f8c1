using System.Text.RegularExpressions;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Metadata;

/// <summary>
/// The body that adopted or published a statute, in the history under its title: 2007年12月7日国务院第198次常务会议通过,
/// 1994年1月25日公安部发布, (2020年2月7日北京市第十五届人民代表大会常务委员会第十八次会议通过).
/// </summary>
internal static partial class AdoptionBody
{
    /// <summary>The bodies in a history line, as official names; empty where the line approves or amends, or names none.</summary>
    /// <param name="folded">The folded line; of a bracketed history only its first entry counts.</param>
    /// <param name="region">The region that completes local names, or null.</param>
    public static IReadOnlyList<string> Read(string folded, string? region)
    {
        var line = folded.Length > 200 ? folded[..200] : folded;
        foreach (Match entry in EntryPattern().Matches(line))
        {
            // The number of a congress's term stands inside its name.
            var words = TermPattern().Replace(entry.Groups["words"].Value, "");
            if (BodyNames.LeadingBody(words, region, out var names) > 0)
            {
                return names;
            }
        }

        return [];
    }

    // Amendments (修订, 修正, 根据…的决定) and approvals (批准) name other bodies than the issuing one.
    [GeneratedRegex(@"\d{1,2}日(?<words>\p{L}[^\d,;。()《》]{1,40}?(?:第[一二三四五六七八九十百零〇\d]{1,6}次[\p{L}]{0,8}会议[^,;。()]{0,4}?(?:通过|公布|发布)|令?(?:第\d{1,4}号)?(?:公布|发布|颁布)))")]
    private static partial Regex EntryPattern();

    [GeneratedRegex("第[一二三四五六七八九十百]{1,4}届")]
    private static partial Regex TermPattern();
}
