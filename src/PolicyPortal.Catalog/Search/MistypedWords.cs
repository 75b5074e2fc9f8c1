namespace PolicyPortal.Catalog.Search;

/// <summary>
/// Finds mistyped words in a run of Chinese characters: the cheapest way to cut it where a piece may also be a word of the catalogue typed wrong
/// (a noisy channel, Kernighan et al. 1990, over the same unigrams as <see cref="SearchVocabulary.Cut"/>).
/// </summary>
internal static class MistypedWords
{
    /// <summary>Longer runs are pasted text, in which a mistake matters little.</summary>
    private const int LongestRun = 30;

    /// <summary>How many times more often than the typed piece a word must occur to be offered for it.</summary>
    private const int TimesMoreFrequent = 20;

    /// <summary>The cut with corrections, typed beside meant; null where nothing looks mistyped.</summary>
    /// <param name="run">A run of Chinese characters, folded.</param>
    /// <param name="words">How it is cut as it stands.</param>
    /// <param name="vocabulary">The catalogue's words.</param>
    public static List<(string Typed, string Meant)>? Cut(string run, IReadOnlyList<string> words, SearchVocabulary vocabulary)
    {
        if (run.Length is < 2 or > LongestRun || Doubtful(run, words, vocabulary) is not { } doubtful)
        {
            return null;
        }

        var best = new double[run.Length + 1];
        var from = new (int Start, string Meant)[run.Length + 1];
        for (var end = 1; end <= run.Length; end++)
        {
            best[end] = double.NegativeInfinity;
            for (var start = Math.Max(0, end - SearchVocabulary.LongestWord); start < end; start++)
            {
                Try(start, end, vocabulary.Score(run.AsSpan(start, end - start), isQuery: true), null);
            }

            for (var start = Math.Max(0, end - SpellingIndex.LongestWord); start <= end - 2; start++)
            {
                if (doubtful.AsSpan(start, end - start).Contains(true) && Meant(run[start..end], vocabulary) is var (meant, score))
                {
                    Try(start, end, score, meant);
                }
            }
        }

        List<(string Typed, string Meant)> cut = [];
        for (var end = run.Length; end > 0; end = from[end].Start)
        {
            cut.Add((run[from[end].Start..end], from[end].Meant));
        }

        cut.Reverse();
        return cut.Exists(word => word.Typed != word.Meant) ? cut : null;

        void Try(int start, int end, double score, string? meant)
        {
            if (best[start] + score > best[end])
            {
                (best[end], from[end]) = (best[start] + score, (start, meant ?? run[start..end]));
            }
        }
    }

    /// <summary>The characters that belong to no word of the catalogue; null where there are none.</summary>
    private static bool[]? Doubtful(string run, IReadOnlyList<string> words, SearchVocabulary vocabulary)
    {
        var lexicon = vocabulary.Lexicon;
        var doubtful = new bool[run.Length];
        var at = 0;
        var any = false;
        foreach (var word in words)
        {
            if (!lexicon.IsFiller(word) && (word.Length == 1 || (!Occurs(word) && !lexicon.VariantsAsked(word).Any(v => v.IsSame && Occurs(v.Start)))))
            {
                doubtful.AsSpan(at, word.Length).Fill(true);
                any = true;
            }

            at += word.Length;
        }

        return any ? doubtful : null;

        bool Occurs(string word) => vocabulary.Counts.ContainsKey(word) || vocabulary.Occurrences(word) > 0;
    }

    private static (string Meant, double Score)? Meant(string typed, SearchVocabulary vocabulary)
    {
        (string Meant, double Score)? best = null;
        foreach (var candidate in vocabulary.Spelling.Candidates(typed))
        {
            var score = vocabulary.Score(candidate.Word, isQuery: true) + (Math.Log(candidate.Count) / 2) - candidate.Cost;
            if (best is null || score > best.Value.Score)
            {
                best = (candidate.Word, score);
            }
        }

        return best is { } found && vocabulary.Occurrences(typed) * TimesMoreFrequent <= vocabulary.Counts[found.Meant] && !vocabulary.Lexicon.IsFiller(found.Meant) ? best : null;
    }
}
