using System.Runtime.InteropServices;

namespace PolicyPortal.Catalog.Search;

/// <summary>A word that a mistyped one is likely meant to be.</summary>
/// <param name="Word">The word as the catalogue has it.</param>
/// <param name="Count">How often it occurs there.</param>
/// <param name="Cost">What the mistake costs against a word typed right, as a logarithm: the less likely, the more.</param>
internal readonly record struct SpellingCandidate(string Word, int Count, double Cost);

/// <summary>
/// Finds the catalogue's words that sound like a mistyped one (复工付产 → 复工复产), or that one character more, less, other or exchanged makes of it
/// (招骋会 → 招聘会). Words of two characters are only found by sound. Looking up is a few dictionary reads: words are filed under their sounds and under
/// what is left of them without one character (the symmetric deletes of SymSpell, Garbe 2012).
/// </summary>
internal sealed class SpellingIndex
{
    /// <summary>Longest word that is corrected.</summary>
    public const int LongestWord = 6;

    /// <summary>Times that a word must occur to be offered.</summary>
    private const int FewestOccurrences = 3;

    private const double SameSound = 5;
    private const double LikeSound = 7;
    private const double OneCharacter = 8;

    private readonly Dictionary<string, List<string>> bySound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> byRest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byLetters = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, int> counts;
    private readonly PinyinReadings pinyin = PinyinReadings.Instance;

    /// <param name="counts">Known words with the number of their occurrences in the catalogue.</param>
    public SpellingIndex(IReadOnlyDictionary<string, int> counts)
    {
        this.counts = counts;
        foreach (var (word, count) in counts.Where(pair => pair.Value >= FewestOccurrences && pair.Key.Length is >= 2 and <= LongestWord && pair.Key.All(SearchFold.IsHan)))
        {
            foreach (var key in pinyin.LooseKeys(word))
            {
                Add(bySound, key, word);
            }

            foreach (var letters in pinyin.Letters(word).Where(letters => !byLetters.TryGetValue(letters, out var other) || counts[other] < count))
            {
                byLetters[letters] = word;
            }

            if (word.Length > 2)
            {
                foreach (var rest in Rests(word))
                {
                    Add(byRest, rest, word);
                }
            }
        }
    }

    /// <summary>The words that the typed one may have been meant to be, itself left out.</summary>
    public IEnumerable<SpellingCandidate> Candidates(string typed)
    {
        Dictionary<string, double> found = new(StringComparer.Ordinal);
        foreach (var word in pinyin.LooseKeys(typed).SelectMany(key => bySound.GetValueOrDefault(key) ?? []))
        {
            found[word] = Enumerable.Range(0, typed.Length).All(i => pinyin.SoundAlike(typed[i], word[i])) ? SameSound : LikeSound;
        }

        if (typed.Length > 2)
        {
            foreach (var word in Rests(typed).Append(typed).SelectMany(rest => byRest.GetValueOrDefault(rest) ?? []).Where(word => IsOneApart(typed, word)))
            {
                found.TryAdd(word, OneCharacter);
            }

            // One character too many: what is left without it is the word.
            foreach (var word in Rests(typed).Where(rest => rest.Length > 2 && counts.GetValueOrDefault(rest) >= FewestOccurrences))
            {
                found.TryAdd(word, OneCharacter);
            }
        }

        found.Remove(typed);
        return found.Select(pair => new SpellingCandidate(pair.Key, counts[pair.Key], pair.Value));
    }

    /// <summary>The most frequent word that these Latin letters spell (shebao → 社保); null where there is none.</summary>
    public string? OfLetters(string letters) => byLetters.GetValueOrDefault(letters);

    private static IEnumerable<string> Rests(string word) => Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1)).Distinct(StringComparer.Ordinal);

    private static void Add(Dictionary<string, List<string>> index, string key, string word) =>
        (CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _) ??= []).Add(word);

    /// <summary>Whether one character more, less or other, or two neighbours exchanged, make one of the other.</summary>
    private static bool IsOneApart(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var start = a.AsSpan().CommonPrefixLength(b);
        var restA = a.AsSpan(start);
        var restB = b.AsSpan(start);
        return a.Length == b.Length
            ? restA.Length < 2 || restA[1..].SequenceEqual(restB[1..]) || (restA[0] == restB[1] && restA[1] == restB[0] && restA[2..].SequenceEqual(restB[2..]))
            : a.Length > b.Length ? restA[1..].SequenceEqual(restB) : restB[1..].SequenceEqual(restA);
    }
}
