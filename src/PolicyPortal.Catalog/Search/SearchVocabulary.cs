namespace PolicyPortal.Catalog.Search;

/// <summary>The words of one catalogue: the lexicon, and what stands in its titles and headings, its bodies and regions. Cuts queries into words.</summary>
internal sealed class SearchVocabulary
{
    private const int LongestWord = 12;

    /// <summary>Frequency given to names and to words found in headings; below the terms of the field, above rare general words.</summary>
    private const int CatalogueFrequency = 1500;

    private readonly SearchLexicon lexicon = SearchLexicon.Instance;
    private readonly Dictionary<string, int> own = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly Func<string, int> occurrences;
    private readonly Lazy<ILookup<int, string>> byLength;

    /// <param name="headings">Folded titles and headings of the catalogue.</param>
    /// <param name="properNames">Names of bodies and regions, short ones too.</param>
    /// <param name="occurrences">Counts a folded piece of text in the catalogue, up to a small number.</param>
    public SearchVocabulary(IEnumerable<string> headings, IEnumerable<string> properNames, Func<string, int> occurrences)
    {
        this.occurrences = occurrences;
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

        byLength = new(() => lexicon.Words.Concat(own.Keys).Where(word => word.Length is >= 3 and <= 6).Distinct().ToLookup(word => word.Length));
    }

    /// <summary>Whether the word is a name of a body or region or a term of the field, to be kept whole.</summary>
    public bool IsWhole(string word) => lexicon.IsTerm(word) || names.Contains(word);

    /// <summary>Whether the word is known at all.</summary>
    public bool IsKnown(string word) => Frequency(word) > 0;

    /// <summary>How often a folded piece of text occurs in the catalogue, up to a small number.</summary>
    public int Occurrences(string piece) => occurrences(piece);

    /// <summary>
    /// Cuts a run of Chinese characters into words, so that the product of their frequencies is greatest (Viterbi over unigrams).
    /// What is no word comes out as single characters.
    /// </summary>
    public List<string> Cut(string run)
    {
        var best = new double[run.Length + 1];
        var from = new int[run.Length + 1];
        var total = Math.Log(lexicon.Total);
        for (var end = 1; end <= run.Length; end++)
        {
            best[end] = double.NegativeInfinity;
            for (var start = Math.Max(0, end - LongestWord); start < end; start++)
            {
                var frequency = Frequency(run[start..end]);
                if (frequency == 0 && end - start > 1)
                {
                    continue;
                }

                // A lone character costs as much as a rare word: words of two characters should win against it.
                var score = best[start] + (end - start == 1 ? Math.Log(Math.Clamp(frequency, 1, 20000) / 20.0) : Math.Log(frequency)) - total;
                if (score > best[end])
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

    /// <summary>
    /// The word of the catalogue that a run with one wrong character is likely meant to be (招骋会 → 招聘会): same length of three or more,
    /// all other characters the same, the most frequent in the catalogue. Null where there is none.
    /// </summary>
    public string? Corrected(string run)
    {
        string? best = null;
        var most = 1;
        foreach (var word in byLength.Value[run.Length])
        {
            var wrong = 0;
            for (var i = 0; i < run.Length && wrong < 2; i++)
            {
                wrong += run[i] == word[i] ? 0 : 1;
            }

            if (wrong == 1 && occurrences(word) is var count && count > most)
            {
                (best, most) = (word, count);
            }
        }

        return best;
    }

    private int Frequency(string word) => Math.Max(lexicon.Frequency(word), own.GetValueOrDefault(word));
}
