namespace PolicyPortal.Catalog.Search;

/// <summary>
/// Finds the words that the catalogue itself uses in titles and headings: runs of Chinese characters that come back, hold together
/// (their parts meet more often than chance) and stand in changing company on both sides (branching, as in Harris 1955 and later
/// work on unsupervised segmentation). Linear in the length of the texts.
/// </summary>
internal static class WordDiscovery
{
    private const int LongestWord = 6;
    private const int FewestOccurrences = 3;
    private const int FewestNeighbours = 2;
    private const double LeastCohesion = 12;

    /// <summary>The words with the number of their occurrences.</summary>
    /// <param name="folded">Folded titles and headings.</param>
    public static Dictionary<string, int> Words(IEnumerable<string> folded)
    {
        var grams = new Dictionary<string, Gram>(StringComparer.Ordinal);
        var characters = 0;
        foreach (var text in folded)
        {
            var start = 0;
            while (start < text.Length)
            {
                var end = start;
                while (end < text.Length && SearchFold.IsHan(text[end]))
                {
                    end++;
                }

                characters += end - start;
                Count(text, start, end, grams);
                start = end + 1;
            }
        }

        return grams
            .Where(pair => pair.Key.Length > 1 && pair.Value.Count >= FewestOccurrences && pair.Value.IsFree && Cohesion(pair.Key, pair.Value.Count, grams, characters) >= LeastCohesion)
            .ToDictionary(pair => pair.Key, pair => pair.Value.Count, StringComparer.Ordinal);
    }

    private static void Count(string text, int start, int end, Dictionary<string, Gram> grams)
    {
        var lookup = grams.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = start; i < end; i++)
        {
            for (var length = 1; length <= LongestWord && i + length <= end; length++)
            {
                var span = text.AsSpan(i, length);
                if (!lookup.TryGetValue(span, out var gram))
                {
                    lookup[span] = gram = new Gram();
                }

                gram.Add(i > start ? text[i - 1] : '\0', i + length < end ? text[i + length] : '\0');
            }
        }
    }

    /// <summary>How much more often the two halves meet than chance would have it, for the weakest cut.</summary>
    private static double Cohesion(string word, int count, Dictionary<string, Gram> grams, int characters)
    {
        var least = double.MaxValue;
        for (var cut = 1; cut < word.Length; cut++)
        {
            var left = grams[word[..cut]].Count;
            var right = grams[word[cut..]].Count;
            least = Math.Min(least, (double)count * characters / ((double)left * right));
        }

        return least;
    }

    private sealed class Gram
    {
        private char left, right;
        private int leftChanges, rightChanges;

        public int Count { get; private set; }

        /// <summary>Whether both neighbours changed often enough; the edge of a run counts as a change each time.</summary>
        public bool IsFree => leftChanges >= FewestNeighbours && rightChanges >= FewestNeighbours;

        public void Add(char before, char after)
        {
            Count++;
            leftChanges += before == '\0' || before != left ? 1 : 0;
            rightChanges += after == '\0' || after != right ? 1 : 0;
            left = before;
            right = after;
        }
    }
}
