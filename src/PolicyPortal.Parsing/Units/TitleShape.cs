using System.Buffers;
using System.Text.RegularExpressions;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Units;

/// <summary>How much a run of lines looks like a title by its own words.</summary>
internal static partial class TitleShape
{
    /// <summary>Longest title that is believed; the longest real ones list a dozen issuing bodies.</summary>
    public const int MaxLength = 180;

    private static readonly Dictionary<string, (int Strength, string Kind)> Genres = VocabularyFile.Rows("genres.tsv")
        .ToDictionary(row => row[0], row => (int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture), row[2]));

    /// <summary>Scores a title without its number; minus infinity where it cannot be one.</summary>
    /// <param name="folded">The joined lines, folded, without white space.</param>
    public static double Score(string folded)
    {
        if (folded.Length is < 4 or > MaxLength || IsHopeless(folded) || ForbiddenPattern().IsMatch(folded) || !IsWhole(folded))
        {
            return double.NegativeInfinity;
        }

        // A title names its genre, or is announced, numbered or marked as a heading; those add to the penalty.
        var score = Genre(folded) is { } genre ? genre.Strength : -2.0;
        var body = BodyNames.LeadingBody(folded);
        if (body == folded.Length)
        {
            return double.NegativeInfinity;
        }

        var rest = folded.AsSpan(body);
        if (rest.StartsWith("关于") || rest.StartsWith("印发") || rest.StartsWith("转发") || rest.StartsWith("公布") || rest.StartsWith("发布"))
        {
            score += 2;
        }
        else if (folded.Contains("关于", StringComparison.Ordinal))
        {
            score += body > 0 ? 1 : 0.5;
        }

        score += body > 0 ? 1.5 : 0;
        score -= Math.Min(2, folded.Count(c => c is ',')) * 0.75;
        score -= folded.Length > 90 && body == 0 ? 1.5 : 0;
        score -= folded.Length < 8 ? 1 : 0;
        return score;
    }

    /// <summary>The genre that a title ends in, a trial mark or number in brackets behind it left aside.</summary>
    public static (string Genre, double Strength, string Kind)? Genre(string folded)
    {
        var core = TrailingBracketPattern().Replace(folded, "");
        core = core.TrimEnd('》', '"', '”');
        for (var length = Math.Min(4, core.Length); length > 0; length--)
        {
            if (Genres.TryGetValue(core[^length..], out var value))
            {
                return (core[^length..], value.Strength, value.Kind);
            }
        }

        // 支持复工复产十条, 二十条政策措施
        return core.Length > 6 && NumberedGenrePattern().IsMatch(core) ? ("措施", 1.5, "document") : null;
    }

    /// <summary>A title for comparing: white space, quotation marks, brackets and 关于 dropped.</summary>
    public static string Key(string title)
    {
        var key = KeyNoisePattern().Replace(Lines.TextFold.Fold(title), "");
        return key.StartsWith("关于", StringComparison.Ordinal) ? key[2..] : key;
    }

    /// <summary>Whether a run of lines can be a whole title: brackets closed, and not broken off before its last word.</summary>
    public static bool IsWhole(string folded) => Balanced(folded) && folded[^1] is not ('的' or '、' or '和');

    /// <summary>Whether every bracket and quotation mark of a folded text is closed.</summary>
    internal static bool Balanced(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += c is '《' or '(' or '“' or '〈' ? 1 : c is '》' or ')' or '”' or '〉' ? -1 : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    // Text that opens like a sentence, a note or a reference, or goes on from the line before.
    private static readonly SearchValues<string> Openings = SearchValues.Create(
        ["为", "根据", "按照", "依据", "经", "近日", "现将", "现就", "各", "请", "本着", "此件", "(此件", "(联系", "联系人", "联系电话", "电话", "传真", "附件", "附表", "抄送", "抄报", "主送", "注:", "来源", "责任单位", "(责任", "日期", "时间:", ",", "、", ")", "》", "”", "."], StringComparison.Ordinal);

    private static readonly SearchValues<string> Sentences = SearchValues.Create(["。", ";", "?", "!", "！", "？", "…", "...", "http:", "https:", "@", ")略", "(略)"], StringComparison.Ordinal);

    /// <summary>Whether no longer run of lines that starts with this one can be a title either.</summary>
    public static bool IsHopeless(string folded) =>
        folded.AsSpan().IndexOfAny(Sentences) >= 0 || folded.AsSpan(0, Math.Min(5, folded.Length)).IndexOfAny(Openings) == 0;

    // A colon or comma at the end, a reference that is left out, or nothing but the name of a document.
    [GeneratedRegex(@"[:,、]$|略\)?$|^《[^》]*》$|^《[^《]*(《[^》]*》[^》]*)?》(\(|$)|^\d+$", RegexOptions.NonBacktracking)]
    private static partial Regex ForbiddenPattern();

    [GeneratedRegex(@"(\([^()]{1,24}\))+$")]
    private static partial Regex TrailingBracketPattern();

    [GeneratedRegex("[一二三四五六七八九十0-9]+条$", RegexOptions.NonBacktracking)]
    private static partial Regex NumberedGenrePattern();

    [GeneratedRegex(@"[\s《》〈〉“”""'‘’()、,·的]")]
    private static partial Regex KeyNoisePattern();
}
