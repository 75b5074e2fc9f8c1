using System.Runtime.InteropServices;

namespace PolicyPortal.Parsing.Lines;

/// <summary>
/// Finds page numbers and the running heads and feet beside them. A page number stands alone. A running head or foot comes back page after page beside
/// page numbers; a signature comes back as well, but beside dates. Heads set in two columns are printed doubled (综合类综合类).
/// </summary>
internal sealed class PageFurniture
{
    private const int Longest = 90;
    private const int LongestNumber = 12;
    private const int Shapes = 2048;

    private readonly IReadOnlyList<string> raw;
    private readonly List<int> textual;
    private readonly bool[] isNumber;
    private readonly char[] buffer = new char[Longest * 3];

    // What stands near page numbers, digits apart: how often it comes, and how often right beside one.
    private readonly Dictionary<string, Tally> tallies = new(DigitBlind.Instance);
    private readonly Dictionary<string, Tally>.AlternateLookup<ReadOnlySpan<char>> tallyOf;

    private PageFurniture(IReadOnlyList<string> raw, List<int> textual)
    {
        this.raw = raw;
        this.textual = textual;
        tallyOf = tallies.GetAlternateLookup<ReadOnlySpan<char>>();
        isNumber = new bool[textual.Count];
    }

    /// <summary>Tells of each line that is not blank whether it is furniture.</summary>
    /// <param name="raw">All lines.</param>
    /// <param name="textual">Indexes of the lines that are not blank.</param>
    public static bool[] Find(IReadOnlyList<string> raw, List<int> textual)
    {
        var page = new PageFurniture(raw, textual);
        var any = false;
        for (var k = 0; k < textual.Count; k++)
        {
            any |= page.isNumber[k] = page.IsPageNumber(raw[textual[k]]);
        }

        return any ? page.WithRunningLines() : page.isNumber;
    }

    /// <summary>Whether a text is the same words twice, as heads set in two columns come out (综合类综合类).</summary>
    public static bool IsDoubled(string text) => text.Length % 2 == 0 && text.AsSpan(0, text.Length / 2).SequenceEqual(text.AsSpan(text.Length / 2));

    private bool[] WithRunningLines()
    {
        // Only what stands within two lines of a page number can be a running line; all else need not be looked at.
        Span<bool> shapes = stackalloc bool[Shapes];
        for (var k = 0; k < textual.Count; k++)
        {
            if ((IsNumberAt(k - 2) || IsNumberAt(k - 1) || IsNumberAt(k + 1) || IsNumberAt(k + 2)) && TryKey(textual[k], out var near))
            {
                tallyOf.TryAdd(near, default);
                shapes[Shape(near)] = true;
            }
        }

        List<(int Line, string Key)> candidates = [];
        for (var k = 0; k < textual.Count; k++)
        {
            if (!IsNumberAt(k) && TryKey(textual[k], out var key) && shapes[Shape(key)] && tallyOf.ContainsKey(key))
            {
                CollectionsMarshal.GetValueRefOrNullRef(tallyOf, key).Count++;
                candidates.Add((k, key.ToString()));
            }
        }

        var edge = new bool[candidates.Count];
        for (var c = 0; c < candidates.Count; c++)
        {
            var (k, key) = candidates[c];
            edge[c] = IsAtEdge(k, 1) || IsAtEdge(k, -1);
            CollectionsMarshal.GetValueRefOrNullRef(tallies, key).AtEdge += edge[c] ? 1 : 0;
        }

        var furniture = (bool[])isNumber.Clone();
        for (var c = 0; c < candidates.Count; c++)
        {
            var (k, text) = candidates[c];
            var tally = tallies[text];
            var comesBack = edge[c] && tally.Count >= 2 && tally.AtEdge * 10 >= tally.Count * 6;
            if (tally.AtEdge > 0 && ((comesBack && !EndsLikeText(text)) || (text.Length is >= 4 and <= 40 && IsDoubled(text))))
            {
                furniture[k] = true;
            }
        }

        return furniture;
    }

    // Right beside a page number, or with nothing but another running line between.
    private bool IsAtEdge(int k, int step) =>
        IsNumberAt(k + step) || (IsNumberAt(k + (2 * step)) && TryKey(textual[k + step], out var between) && tallyOf.TryGetValue(between, out var tally) && tally.Count >= 2);

    private bool IsNumberAt(int k) => k >= 0 && k < isNumber.Length && isNumber[k];

    /// <summary>What tells a running line: its text without blanks, until the next one is asked for; false where the line is too long for one.</summary>
    private bool TryKey(int line, out ReadOnlySpan<char> key)
    {
        key = raw[line].Length <= buffer.Length ? TextLines.Squash(raw[line], buffer, out _) : buffer;
        return key.Length <= Longest;
    }

    // First and last character and length tell most lines from those near a page number.
    private static int Shape(ReadOnlySpan<char> key) =>
        key.IsEmpty ? 0 : (((DigitBlind.Blind(key[0]) * 31) + DigitBlind.Blind(key[^1])) * 31 + key.Length) % Shapes;

    private static bool EndsLikeText(string text) => text is [.., '。' or '；' or '：' or '，' or '、' or ':' or ';' or ','] || EndsInDay(text);

    // …年2日, …月12日
    private static bool EndsInDay(string text)
    {
        if (text is not [.., '日'])
        {
            return false;
        }

        var at = text.Length - 2;
        for (var digits = 0; digits < 2 && at >= 0 && char.IsDigit(text[at]); digits++)
        {
            at--;
        }

        return at >= 0 && text[at] is '年' or '月';
    }

    // "12", "- 12 -", "第12页", "第 3 页 共 10 页", "3/10"; not "2020" with a unit behind it.
    private bool IsPageNumber(string raw)
    {
        if (raw.Length > buffer.Length || !MayBeginNumber(raw))
        {
            return false;
        }

        var text = TextLines.Squash(raw, buffer, out _);
        if (text.Length > LongestNumber)
        {
            return false;
        }

        Span<char> folded = stackalloc char[LongestNumber];
        for (var i = 0; i < text.Length; i++)
        {
            folded[i] = TextFold.Fold(text[i]);
        }

        ReadOnlySpan<char> rest = folded[..text.Length].Trim('-');
        if (rest.StartsWith("第"))
        {
            rest = rest[1..];
            if (!Digits(ref rest) || !rest.StartsWith("页"))
            {
                return false;
            }

            rest = rest[1..];
            if (rest.IsEmpty)
            {
                return true;
            }

            rest = rest[0] is ',' ? rest[1..] : rest;
            if (!rest.StartsWith("共"))
            {
                return false;
            }

            rest = rest[1..];
            return Digits(ref rest) && rest is "页";
        }

        if (!Digits(ref rest))
        {
            return false;
        }

        if (rest.IsEmpty)
        {
            return true;
        }

        var isOfTotal = rest[0] is '/';
        rest = rest[1..];
        return isOfTotal && Digits(ref rest) && rest.IsEmpty;
    }

    // The first printed character tells most lines from a number.
    private static bool MayBeginNumber(string raw)
    {
        foreach (var c in raw)
        {
            if (!TextLines.IsBlank(c))
            {
                return c is '第' or '#' || char.IsDigit(c) || TextFold.Fold(c) is '-';
            }
        }

        return false;
    }

    /// <summary>Takes one to four digits from the start.</summary>
    private static bool Digits(ref ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsDigit(text[length]))
        {
            length++;
        }

        text = length is >= 1 and <= 4 ? text[length..] : text;
        return length is >= 1 and <= 4;
    }

    private record struct Tally(int Count, int AtEdge);

    /// <summary>Takes texts for equal that differ in digits only: running heads carry the page's number.</summary>
    private sealed class DigitBlind : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<char>, string>
    {
        public static readonly DigitBlind Instance = new();

        public string Create(ReadOnlySpan<char> alternate) => alternate.ToString();

        public bool Equals(string? x, string? y) => Equals(x.AsSpan(), y!);

        public int GetHashCode(string text) => GetHashCode(text.AsSpan());

        public bool Equals(ReadOnlySpan<char> x, string y)
        {
            if (x.Length != y.Length)
            {
                return false;
            }

            for (var i = 0; i < x.Length; i++)
            {
                if (x[i] != y[i] && Blind(x[i]) != Blind(y[i]))
                {
                    return false;
                }
            }

            return true;
        }

        public int GetHashCode(ReadOnlySpan<char> text)
        {
            // Hashed with the seed of the process, so that no text can be made whose lines all fall together.
            Span<char> blind = stackalloc char[Longest];
            for (var i = 0; i < text.Length; i++)
            {
                blind[i] = Blind(text[i]);
            }

            return string.GetHashCode(blind[..text.Length]);
        }

        // Kana and Han, which most of a line is made of, are no digits.
        public static char Blind(char c) => c is < '\u3040' or > '\uA000' && char.IsDigit(c) ? '#' : c;
    }
}
