using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Catalog.Subjects;

/// <summary>
/// What compared measures speak of, as vectors of weighted words: terms of the field count more than general words, common words of the language less,
/// words that most of the compared measures have next to nothing. (Tf-idf over the compared measures alone, so that 社会保险 says nothing where all
/// are about it.)
/// </summary>
internal sealed class SubjectWords
{
    private const double TermWeight = 1.6;

    /// <summary>Frequency in general text at which a word counts half.</summary>
    private const double CommonFrequency = 2500;

    /// <summary>Said less than this, a word counts as said this much: the logarithm would take its weight away.</summary>
    private const double LeastCount = 0.2;

    private readonly IReadOnlyList<MeasureWords> words;
    private readonly SearchLexicon lexicon;

    /// <param name="snapshot">The catalogue.</param>
    /// <param name="measures">The measures that are compared.</param>
    public SubjectWords(CatalogSnapshot snapshot, IReadOnlyList<ComparableMeasure> measures)
    {
        lexicon = snapshot.Vocabulary.Lexicon;
        var reader = SubjectReader.Of(snapshot);
        words = [.. measures.Select(reader.Words)];
        var spread = words.SelectMany(w => w.Counts.Keys).CountBy(word => word).ToDictionary(StringComparer.Ordinal);
        Vectors = [.. words.Select(w => Unit(w.Counts
            .Select(p => (Word: p.Key, Weight: (1 + Math.Log(Math.Max(p.Value, LeastCount))) * Generality(p.Key) * Math.Log((words.Count + 1) / (spread[p.Key] + 0.5))))
            .Where(p => p.Weight > 0).ToDictionary(p => p.Word, p => p.Weight, StringComparer.Ordinal)))];
    }

    /// <summary>One vector of length 1 a measure; empty where it has no telling word.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, double>> Vectors { get; }

    /// <summary>How near two measures are, 0 to 1: the cosine of their vectors.</summary>
    public double Similarity(int a, int b)
    {
        var (small, large) = Vectors[a].Count <= Vectors[b].Count ? (Vectors[a], Vectors[b]) : (Vectors[b], Vectors[a]);
        return small.Sum(p => p.Value * large.GetValueOrDefault(p.Key));
    }

    /// <summary>The words that carry most weight in a group and stand in at least two of its regions, the most telling first; a word inside another one is said with it.</summary>
    /// <param name="group">Indices of measures.</param>
    /// <param name="region">The region of a measure.</param>
    /// <param name="most">How many at most.</param>
    public List<string> Shared(IReadOnlyList<int> group, Func<int, int> region, int most)
    {
        var ranked = group.SelectMany(i => Vectors[i].Select(p => (Word: p.Key, Weight: p.Value, Region: region(i))))
            .GroupBy(w => w.Word, StringComparer.Ordinal)
            .Select(g => (Word: Form(g.Key, group), Weight: g.Sum(w => w.Weight), Regions: g.Select(w => w.Region).Distinct().Count()))
            .Where(w => w.Regions > 1 && lexicon.Frequency(w.Word) > 0)
            .OrderByDescending(w => w.Weight * w.Regions).ThenBy(w => w.Word, StringComparer.Ordinal);
        List<string> told = [];
        foreach (var (word, _, _) in ranked)
        {
            if (told.Count == most)
            {
                break;
            }

            if (!told.Exists(other => other.Contains(word, StringComparison.Ordinal) || word.Contains(other, StringComparison.Ordinal)))
            {
                told.Add(word);
            }
        }

        return told;
    }

    /// <summary>The form of a word that most of these measures use.</summary>
    private string Form(string word, IReadOnlyList<int> measures) =>
        measures.Select(m => words[m].Forms.GetValueOrDefault(word)).OfType<string>().CountBy(form => form)
            .OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key).FirstOrDefault(word);

    private double Generality(string word)
    {
        var frequency = lexicon.Frequency(word);
        return lexicon.IsTerm(word)
            ? TermWeight / (1 + (Math.Max(0, frequency - SearchLexicon.TermFrequency) / CommonFrequency))
            : 1 / (1 + (frequency / CommonFrequency));
    }

    private static Dictionary<string, double> Unit(Dictionary<string, double> vector)
    {
        var length = Math.Sqrt(vector.Values.Sum(v => v * v));
        return length > 0 ? vector.ToDictionary(p => p.Key, p => p.Value / length, StringComparer.Ordinal) : vector;
    }
}
