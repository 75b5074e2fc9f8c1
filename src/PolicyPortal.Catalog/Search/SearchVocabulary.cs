using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace PolicyPortal.Catalog.Search;

/// <summary>The words of one catalogue: the lexicon, and what stands in its titles and headings, its bodies and regions. Cuts queries into words.</summary>
internal sealed class SearchVocabulary
{
    /// <summary>Characters of the longest word that a query is cut into.</summary>
    public const int LongestWord = 12;

    /// <summary>Frequency given to names and to words found in headings; below the terms of the field, above rare general words.</summary>
    private const int CatalogueFrequency = 1500;

    private const int MostKept = 20_000;

    private static readonly double LogTotal = Math.Log(SearchLexicon.BuiltIn.Total);

    private SearchLexicon lexicon;
    private readonly Dictionary<string, int> own = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly Func<string, int> occurrencesOf;
    private readonly ConcurrentDictionary<string, int> occurrences = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyDictionary<string, int>> counts;
    private readonly Lazy<IReadOnlyDictionary<string, int>> headingCounts;
    private readonly Lazy<SpellingIndex> spelling;

    /// <param name="headings">Folded titles and headings of the catalogue.</param>
    /// <param name="properNames">Names of bodies and regions, short ones too.</param>
    /// <param name="texts">All folded titles and texts of the catalogue.</param>
    /// <param name="occurrencesOf">Counts a folded piece of text in them, up to a thousand.</param>
    /// <param name="known">The words that are known without any document; null for the built-in ones.</param>
    public SearchVocabulary(IReadOnlyList<string> headings, IEnumerable<string> properNames, IReadOnlyList<string> texts, Func<string, int> occurrencesOf, SearchLexicon? known = null)
    {
        lexicon = known ?? SearchLexicon.BuiltIn;
        this.occurrencesOf = occurrencesOf;
        foreach (var (word, count) in WordDiscovery.Words(headings))
        {
            // What follows a number (2020年春节) is no word with its unit.
            if (!lexicon.IsFiller(word[..1]) && !lexicon.IsFiller(word[^1..]) && word[0] is not ('年' or '月' or '日' or '号' or '条' or '个' or '元'))
            {
                own[word] = Math.Min(CatalogueFrequency, count * 50);
            }
        }

        foreach (var name in properNames.Select(SearchFold.Of).Where(name => name.Length is > 1 and <= LongestWord * 2))
        {
            own[name] = CatalogueFrequency;
            names.Add(name);
        }

        counts = new(() => CountWords(texts));
        headingCounts = new(() => CountWords(headings.Select(WithoutNames)));
        
        // What titles merely repeat (北京市人) is good for cutting, but nobody means it.
        spelling = new(() => new SpellingIndex(counts.Value.Where(pair => lexicon.Frequency(pair.Key) > 0 || names.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal)));
    }

    /// <summary>The words that are known without any document, and what stands for them.</summary>
    public SearchLexicon Lexicon => lexicon;

    /// <summary>The same catalogue's words with another lexicon; what was counted of the texts is shared.</summary>
    public SearchVocabulary With(SearchLexicon other)
    {
        var copy = (SearchVocabulary)MemberwiseClone();
        copy.lexicon = other;
        return copy;
    }

    /// <summary>The known words of two to six characters that occur in the catalogue, with the number of their occurrences; made by the first question that needs them.</summary>
    public IReadOnlyDictionary<string, int> Counts => counts.Value;

    /// <summary>
    /// How often the known words stand in titles and headings, where those say what a text is about; names of bodies and regions are left out, so that
    /// 人力资源社会保障局 says nothing for 社会保障.
    /// </summary>
    public IReadOnlyDictionary<string, int> HeadingCounts => headingCounts.Value;

    /// <summary>Words by sound and by what is left of them; made by the first question that needs it.</summary>
    public SpellingIndex Spelling => spelling.Value;

    /// <summary>Whether the word is a name of a body or region or a term of the field, to be kept whole.</summary>
    public bool IsWhole(string word) => lexicon.IsTerm(word) || names.Contains(word);

    /// <summary>Whether the word belongs to the field: a term of it, a name, or a word that titles and headings of the catalogue use often.</summary>
    public bool IsOfField(string word) => IsWhole(word) || own.ContainsKey(word) && lexicon.Frequency(word) > 0;

    /// <summary>Whether the word is known at all.</summary>
    public bool IsKnown(string word) => Frequency(word) > 0 || lexicon.IsAsked(word);

    /// <summary>How often a folded piece of text occurs in titles and texts, counted up to a thousand.</summary>
    public int Occurrences(string piece)
    {
        if (occurrences.TryGetValue(piece, out var known))
        {
            return known;
        }

        var count = occurrencesOf(piece);

        // What people type is without end; what is kept is not.
        if (occurrences.Count < MostKept)
        {
            occurrences.TryAdd(piece, count);
        }

        return count;
    }

    /// <summary>
    /// Cuts a run of Chinese characters into words, so that the product of their frequencies is greatest (Viterbi over unigrams).
    /// What is no word comes out as single characters.
    /// </summary>
    /// <param name="run">The characters, folded.</param>
    /// <param name="isQuery">Whether words that people ask with are kept whole; texts are cut without them.</param>
    public List<string> Cut(string run, bool isQuery = false)
    {
        var best = new double[run.Length + 1];
        var from = new int[run.Length + 1];
        for (var end = 1; end <= run.Length; end++)
        {
            best[end] = double.NegativeInfinity;
            for (var start = Math.Max(0, end - LongestWord); start < end; start++)
            {
                if (best[start] + Score(run.AsSpan(start, end - start), isQuery) is var score && score > best[end])
                {
                    best[end] = score;
                    from[end] = start;
                }
            }
        }

        List<string> words = [];
        for (var end = run.Length; end > 0; end = from[end])
        {
            words.Add(run[from[end]..end]);
        }

        words.Reverse();
        return words;
    }

    /// <summary>
    /// What a word weighs in a cut: the logarithm of its share in general text; negative infinity for a piece of two characters and more that is no word.
    /// A lone character costs as much as a rare word: words of two characters should win against it.
    /// </summary>
    public double Score(ReadOnlySpan<char> piece, bool isQuery)
    {
        var frequency = isQuery && lexicon.IsAsked(piece) ? Math.Max(Frequency(piece), SearchLexicon.TermFrequency) : Frequency(piece);
        return piece.Length == 1 ? Math.Log(Math.Clamp(frequency, 1, 20000) / 20.0) - LogTotal
            : frequency == 0 ? double.NegativeInfinity
            : Math.Log(frequency) - LogTotal;
    }

    /// <summary>The words of two or more characters that a general compound is made of (延长假期 → 延长 假期); the word alone where it is none.</summary>
    public IReadOnlyList<string> Parts(string word)
    {
        if (word.Length < 4 || IsWhole(word))
        {
            return [word];
        }

        for (var cut = 2; cut <= word.Length - 2; cut++)
        {
            var (left, right) = (word[..cut], word[cut..]);
            if (Frequency(left) > 0 && Frequency(right) > 0 && !lexicon.IsFiller(left) && !lexicon.IsFiller(right))
            {
                return [.. Parts(left), .. Parts(right)];
            }
        }

        return [word];
    }

    private string WithoutNames(string heading)
    {
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        StringBuilder kept = new(heading.Length);
        for (var i = 0; i < heading.Length;)
        {
            var length = Math.Min(LongestWord * 2, heading.Length - i);
            while (length > 1 && !lookup.Contains(heading.AsSpan(i, length)))
            {
                length--;
            }

            kept.Append(length > 1 ? '\n' : heading[i]);
            i += length;
        }

        return kept.ToString();
    }

    private int Frequency(ReadOnlySpan<char> word) =>
        Math.Max(lexicon.Frequency(word), own.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var count) ? count : 0);

    private Dictionary<string, int> CountWords(IEnumerable<string> texts)
    {
        Dictionary<string, int> counted = new(StringComparer.Ordinal);
        HashSet<(char, char)> starts = [];
        foreach (var word in lexicon.Words.Concat(own.Keys).Where(word => word.Length is >= 2 and <= SpellingIndex.LongestWord))
        {
            counted[word] = 0;
            starts.Add((word[0], word[1]));
        }

        var lookup = counted.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in texts)
        {
            for (var i = 0; i + 1 < text.Length; i++)
            {
                for (var length = 2; starts.Contains((text[i], text[i + 1])) && length <= SpellingIndex.LongestWord && i + length <= text.Length; length++)
                {
                    ref var count = ref CollectionsMarshal.GetValueRefOrNullRef(lookup, text.AsSpan(i, length));
                    if (!Unsafe.IsNullRef(ref count))
                    {
                        count++;
                    }
                }
            }
        }

        return counted.Where(pair => pair.Value > 0).ToDictionary(StringComparer.Ordinal);
    }
}
