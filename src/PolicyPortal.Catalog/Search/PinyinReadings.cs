namespace PolicyPortal.Catalog.Search;

/// <summary>
/// How Chinese characters are read, without tones, from <c>pinyin.txt</c>: every reading of a character with several. Keys of words that sound alike are equal;
/// the loose key also levels what input methods and speakers of many regions mix up: zh/z, ch/c, sh/s, initial n/l, final ng/n.
/// </summary>
internal sealed class PinyinReadings
{
    /// <summary>Combinations of readings tried for one word; words with more have a first few.</summary>
    private const int MostCombinations = 8;

    private readonly Dictionary<char, string[]> readings = [];

    private PinyinReadings()
    {
        Dictionary<char, List<string>> gathered = [];
        foreach (var line in SearchData.Lines("pinyin.txt"))
        {
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            foreach (var c in line.AsSpan(blank + 1))
            {
                if (!gathered.TryGetValue(c, out var list))
                {
                    gathered[c] = list = [];
                }

                list.Add(string.Intern(line[..blank]));
            }
        }

        foreach (var (c, list) in gathered)
        {
            readings[c] = [.. list];
        }
    }

    /// <summary>The readings of the embedded data.</summary>
    public static PinyinReadings Instance { get; } = new();

    /// <summary>The readings of a character; none for one that is not in the data.</summary>
    public IReadOnlyList<string> Of(char c) => readings.TryGetValue(c, out var found) ? found : [];

    /// <summary>Whether two characters can sound the same.</summary>
    public bool SoundAlike(char a, char b) => a == b || Of(a).Intersect(Of(b), StringComparer.Ordinal).Any();

    /// <summary>The loose keys of a word, one for each way to read it; none where a character has no reading.</summary>
    public IEnumerable<string> LooseKeys(string word) => Combined(word, Loose, ' ');

    /// <summary>The words's letters as typed without an input method (社保: shebao), one spelling for each way to read it.</summary>
    public IEnumerable<string> Letters(string word) => Combined(word, syllable => syllable, null);

    /// <summary>The syllable without the differences that are often mixed up.</summary>
    private static string Loose(string syllable)
    {
        var start = syllable is ['z' or 'c' or 's', 'h', ..] ? syllable[0] + syllable[2..] : syllable[0] == 'n' && syllable.Length > 1 ? "l" + syllable[1..] : syllable;
        return start.EndsWith("ng", StringComparison.Ordinal) && !start.EndsWith("ong", StringComparison.Ordinal) ? start[..^1] : start;
    }

    private List<string> Combined(string word, Func<string, string> form, char? separator)
    {
        List<string> keys = [""];
        foreach (var c in word)
        {
            string[] forms = [.. Of(c).Select(form).Distinct(StringComparer.Ordinal)];
            if (forms.Length == 0)
            {
                return [];
            }

            keys = [.. keys.SelectMany(key => forms.Select(syllable => $"{key}{syllable}{separator}")).Take(MostCombinations)];
        }

        return keys;
    }
}
