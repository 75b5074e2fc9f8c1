using System.Buffers;
using System.Globalization;
using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Units;

/// <summary>How much a run of lines looks like a title by its own words.</summary>
internal static class TitleShape
{
    /// <summary>Longest title that is believed; the longest real ones list a dozen issuing bodies.</summary>
    public const int MaxLength = 180;

    private const int LongestGenre = 4;
    private const int LongestTrailingBracket = 24;

    private static readonly Dictionary<string, (string Genre, double Strength, string Kind)> Genres = VocabularyFile.Rows("genres.tsv")
        .ToDictionary(row => row[0], row => (row[0], double.Parse(row[1], CultureInfo.InvariantCulture), row[2]));

    private static readonly Dictionary<string, (string Genre, double Strength, string Kind)>.AlternateLookup<ReadOnlySpan<char>> GenreOf =
        Genres.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> GenreEnds = SearchValues.Create([.. Genres.Keys.Select(genre => genre[^1]).Distinct()]);

    /// <summary>Scores a title without its number; minus infinity where it cannot be one.</summary>
    /// <param name="folded">The joined lines, folded, without white space.</param>
    public static double Score(ReadOnlySpan<char> folded)
    {
        if (folded.Length is < 4 or > MaxLength || IsHopeless(folded) || IsForbidden(folded) || !IsWhole(folded))
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

        var rest = folded[body..];
        if (rest.StartsWith("关于") || rest.StartsWith("印发") || rest.StartsWith("转发") || rest.StartsWith("公布") || rest.StartsWith("发布"))
        {
            score += 2;
        }
        else if (folded.IndexOf("关于") >= 0)
        {
            score += body > 0 ? 1 : 0.5;
        }

        score += body > 0 ? 1.5 : 0;
        score -= Math.Min(2, folded.Count(',')) * 0.75;
        score -= folded.Length > 90 && body == 0 ? 1.5 : 0;
        score -= folded.Length < 8 ? 1 : 0;
        return score;
    }

    /// <summary>The genre that a title ends in, a trial mark or number in brackets behind it left aside.</summary>
    public static (string Genre, double Strength, string Kind)? Genre(ReadOnlySpan<char> folded)
    {
        var core = WithoutTrailingBrackets(folded).TrimEnd("》\"”");
        for (var length = !core.IsEmpty && GenreEnds.Contains(core[^1]) ? Math.Min(LongestGenre, core.Length) : 0; length > 0; length--)
        {
            if (GenreOf.TryGetValue(core[^length..], out var genre))
            {
                return genre;
            }
        }

        // 支持复工复产十条, 二十条政策措施
        return core.Length > 6 && core[^1] is '条' && (char.IsAsciiDigit(core[^2]) || "一二三四五六七八九十".Contains(core[^2])) ? ("措施", 1.5, "document") : null;
    }

    /// <summary>A title for comparing: white space, quotation marks, brackets and 关于 dropped.</summary>
    public static string Key(ReadOnlySpan<char> title)
    {
        Span<char> key = title.Length <= 256 ? stackalloc char[256] : new char[title.Length];
        return KeyInto(title, key).ToString();
    }

    /// <summary>As <see cref="Key(ReadOnlySpan{char})"/>, in a buffer that is at least as long as the title.</summary>
    public static ReadOnlySpan<char> KeyInto(ReadOnlySpan<char> title, Span<char> buffer)
    {
        var length = 0;
        foreach (var c in title)
        {
            if (TextFold.Fold(c) is var folded && !IsKeyNoise(folded))
            {
                buffer[length++] = folded;
            }
        }

        var key = buffer[..length];
        return key.StartsWith("关于") ? key[2..] : key;
    }

    /// <summary>Whether a run of lines can be a whole title: brackets closed, and not broken off before its last word.</summary>
    public static bool IsWhole(ReadOnlySpan<char> folded) => folded.Length > 0 && folded[^1] is not ('的' or '、' or '和') && Balanced(folded);

    /// <summary>Whether every bracket and quotation mark of a folded text is closed.</summary>
    internal static bool Balanced(ReadOnlySpan<char> text)
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
    private static readonly string[] Openings =
    [
        "为", "根据", "按照", "依据", "经", "近日", "现将", "现就", "各", "请", "本着", "此件", "(此件", "(联系", "联系人", "联系电话", "电话", "传真", "附件", "附表", "抄送", "抄报", "主送", "注:", "来源",
        "责任单位", "(责任", "特此", "此复", "日期", "时间:", ",", "、", ")", "》", "”", ".",
    ];

    private static readonly SearchValues<char> OpeningCharacters = SearchValues.Create([.. Openings.Select(opening => opening[0]).Distinct()]);

    // Marks that no title holds; the second set only begins such a mark (…, http:, (略)).
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("。;?!！？…@");
    private static readonly SearchValues<char> SentenceMarkParts = SearchValues.Create(".:略");
    private static readonly string[] LongSentenceMarks = ["...", "http:", "https:", "电话:", "网址:", ")略", "(略)"];

    /// <summary>Whether no longer run of lines that starts with this one can be a title either.</summary>
    public static bool IsHopeless(ReadOnlySpan<char> folded) => OpensLikeText(folded) || HoldsSentence(folded);

    private static bool OpensLikeText(ReadOnlySpan<char> folded)
    {
        if (folded.IsEmpty || !OpeningCharacters.Contains(folded[0]))
        {
            return false;
        }

        foreach (var opening in Openings)
        {
            if (folded.StartsWith(opening))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsSentence(ReadOnlySpan<char> folded)
    {
        if (folded.IndexOfAny(SentenceMarks) >= 0)
        {
            return true;
        }

        if (folded.IndexOfAny(SentenceMarkParts) < 0)
        {
            return false;
        }

        foreach (var mark in LongSentenceMarks)
        {
            if (folded.IndexOf(mark) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // A colon or comma at the end, a reference that is left out, nothing but the name of a document, or a number.
    private static bool IsForbidden(ReadOnlySpan<char> folded) =>
        folded[^1] is ':' or ',' or '、' or '略' || folded.EndsWith("略)") || folded.EndsWith("通过") || (folded[0] is '《' && (IsNameOnly(folded) || TellsOfName(folded))) || (char.IsAsciiDigit(folded[0]) && folded.IndexOfAnyExceptInRange('0', '9') < 0);

    // 《…》已于1998年9月1日由…通过: a sentence about a text, not its title.
    private static bool TellsOfName(ReadOnlySpan<char> folded) => folded.IndexOf("》已") >= 0 || folded.IndexOf("》业经") >= 0 || folded.IndexOf("》经") >= 0;

    /// <summary>《…》, with one name inside the other at most, at the end or before a bracket.</summary>
    private static bool IsNameOnly(ReadOnlySpan<char> folded)
    {
        var first = folded.IndexOf('》');
        if (first == folded.Length - 1)
        {
            return true;
        }

        var inner = folded[1..].IndexOf('《') + 1;
        for (var i = 1; i < (inner > 0 ? inner : folded.Length); i++)
        {
            if (folded[i] is '》' && EndsName(folded, i))
            {
                return true;
            }
        }

        // Behind the end of the inner name comes that of the outer one.
        var innerEnd = inner > 0 ? NextEnd(folded, inner) : -1;
        var outerEnd = innerEnd > 0 ? NextEnd(folded, innerEnd + 1) : -1;
        return outerEnd > 0 && EndsName(folded, outerEnd);

        static bool EndsName(ReadOnlySpan<char> text, int at) => at == text.Length - 1 || text[at + 1] is '(';

        static int NextEnd(ReadOnlySpan<char> text, int from) => text[from..].IndexOf('》') is var at and >= 0 ? from + at : -1;
    }

    private static ReadOnlySpan<char> WithoutTrailingBrackets(ReadOnlySpan<char> folded)
    {
        while (folded is [.., ')'])
        {
            var inside = folded[..^1];
            var open = inside.LastIndexOfAny('(', ')');
            if (open < 0 || inside[open] is ')' || inside.Length - open - 1 is < 1 or > LongestTrailingBracket)
            {
                break;
            }

            folded = folded[..open];
        }

        return folded;
    }

    private static bool IsKeyNoise(char c) => c switch
    {
        '《' or '》' or '〈' or '〉' or '“' or '”' or '"' or '\'' or '‘' or '’' or '(' or ')' or '、' or ',' or '·' or '的' => true,
        _ => c < '\u3001' && char.IsWhiteSpace(c),
    };
}
