using System.Globalization;

namespace PolicyPortal.Catalog.Search;

/// <summary>A word that stands for a word of the query.</summary>
/// <param name="Text">The folded word, or two parts with <see cref="Gap"/> between them that stand near each other (延长…缴费).</param>
/// <param name="Weight">How much a hit of it counts against one of the word itself, over 0 to 1.</param>
/// <param name="IsSame">Whether it means the same, so that a document that has it has the word.</param>
internal readonly record struct Variant(string Text, double Weight, bool IsSame)
{
    /// <summary>Stands for a few characters within one sentence.</summary>
    public const char Gap = '…';

    /// <summary>Whether it is the word itself, in parts.</summary>
    public bool IsMadeOf(string word) => Text.Length == word.Length + 1 && Text.Replace("…", "", StringComparison.Ordinal) == word;

    /// <summary>What any hit of the variant begins with.</summary>
    public string Start => Text.IndexOf(Gap, StringComparison.Ordinal) is var at and > 0 ? Text[..at] : Text;
}

/// <summary>The words that search knows without any document: general words, terms of the field, fillers and synonyms. All folded.</summary>
internal sealed class SearchLexicon
{
    /// <summary>Frequency given to terms of the field, so that they win against the general words inside them.</summary>
    public const int TermFrequency = 4000;

    private const double SameWeight = 0.85;
    private const double CloseWeight = 0.4;

    private readonly Dictionary<string, int> frequencies;
    private readonly HashSet<string> terms;
    private readonly HashSet<string> asked;
    private readonly HashSet<string> fillers;
    private readonly HashSet<string> lightWords;
    private readonly Dictionary<string, List<Variant>> variants;
    private readonly Dictionary<string, List<Variant>> askedVariants;

    private SearchLexicon()
    {
        frequencies = new(StringComparer.Ordinal);
        terms = new(StringComparer.Ordinal);
        asked = new(StringComparer.Ordinal);
        fillers = new(StringComparer.Ordinal);
        lightWords = new(StringComparer.Ordinal);
        variants = new(StringComparer.Ordinal);
        askedVariants = new(StringComparer.Ordinal);
        foreach (var line in SearchData.Lines("general.txt"))
        {
            var parts = line.Split(' ');
            var word = SearchFold.Of(parts[0]);
            frequencies[word] = int.Parse(parts[1], CultureInfo.InvariantCulture);
            switch (parts[2])
            {
                case "u":
                    fillers.Add(word);
                    break;
                case "d" or "m":
                    lightWords.Add(word);
                    break;
                default:
                    break;
            }
        }

        foreach (var word in SearchData.Lines("filler.txt").SelectMany(line => line.Split(' ')).Select(SearchFold.Of))
        {
            fillers.Add(word);
            frequencies.TryAdd(word, TermFrequency);
        }

        foreach (var word in SearchData.Lines("policy.txt").SelectMany(line => line.Split(' ')))
        {
            AddTerm(SearchFold.Of(word));
        }

        foreach (var line in SearchData.Lines("synonyms.txt"))
        {
            AddGroup(line, areTerms: true);
        }

        foreach (var line in SearchData.Lines("asked.txt"))
        {
            AddGroup(line, areTerms: false);
        }
    }

    private SearchLexicon(SearchLexicon other)
    {
        frequencies = new(other.frequencies, StringComparer.Ordinal);
        terms = new(other.terms, StringComparer.Ordinal);
        asked = other.asked;
        fillers = new(other.fillers, StringComparer.Ordinal);
        lightWords = other.lightWords;
        variants = other.variants.ToDictionary(pair => pair.Key, pair => pair.Value.ToList(), StringComparer.Ordinal);
        askedVariants = other.askedVariants.ToDictionary(pair => pair.Key, pair => pair.Value.ToList(), StringComparer.Ordinal);
    }

    /// <summary>The lexicon of the embedded data.</summary>
    public static SearchLexicon BuiltIn { get; } = new();

    /// <summary>The built-in lexicon with pairs of words that mean the same.</summary>
    public static SearchLexicon With(IReadOnlyCollection<(string Word, string Other)> synonyms)
    {
        if (synonyms.Count == 0)
        {
            return BuiltIn;
        }

        var lexicon = new SearchLexicon(BuiltIn);
        foreach (var (word, other) in synonyms.Select(pair => (SearchFold.Of(pair.Word), SearchFold.Of(pair.Other))))
        {
            lexicon.AddPair(word, other);
            lexicon.AddPair(other, word);
        }

        return lexicon;
    }

    /// <summary>The built-in groups as they are written: words that mean the same, and words that are close to them.</summary>
    public static IEnumerable<(IReadOnlyList<string> Same, IReadOnlyList<string> Close)> Groups => SearchData.Lines("synonyms.txt").Concat(SearchData.Lines("asked.txt")).Select(line =>
    {
        var sides = line.Split('>');
        return ((IReadOnlyList<string>)sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries), (IReadOnlyList<string>)(sides.Length > 1 ? sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries) : []));
    });

    /// <summary>All frequencies together.</summary>
    public double Total => 56e6;

    /// <summary>The terms of the field.</summary>
    public IReadOnlyCollection<string> Terms => terms;

    /// <summary>All words, those of the field among them.</summary>
    public IReadOnlyCollection<string> Words => frequencies.Keys;

    /// <summary>How often the word occurs in general text; 0 for one that is not known.</summary>
    public int Frequency(ReadOnlySpan<char> word) => frequencies.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var frequency) ? frequency : 0;

    /// <summary>Whether the word is a term of the field, which a query keeps whole.</summary>
    public bool IsTerm(string word) => terms.Contains(word);

    /// <summary>Whether the word is one that people ask with and that others stand for, which a query keeps whole.</summary>
    public bool IsAsked(ReadOnlySpan<char> word) => asked.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether the word only asks or connects.</summary>
    public bool IsFiller(string word) => fillers.Contains(word);

    /// <summary>Whether the word says little about the subject: adverbs, numbers and measures, times.</summary>
    public bool IsLight(string word) => lightWords.Contains(word) && !terms.Contains(word);

    /// <summary>The words that stand for this one in texts, itself left out.</summary>
    public IReadOnlyList<Variant> VariantsOf(string word) => variants.TryGetValue(word, out var found) ? found : [];

    /// <summary>The words that stand for this one in a query, itself left out: those of the field, and those that answer what people ask.</summary>
    public IReadOnlyList<Variant> VariantsAsked(string word) => askedVariants.TryGetValue(word, out var found) ? found : VariantsOf(word);

    private void AddTerm(string word)
    {
        terms.Add(word);
        fillers.Remove(word);
        frequencies[word] = Math.Max(frequencies.GetValueOrDefault(word), TermFrequency);
    }

    private void AddPair(string word, string other)
    {
        AddTerm(word);
        var variant = new Variant(other, SameWeight, IsSame: true);
        AddVariant(variants, word, variant);

        // What answers a word that people ask with stands in a list of its own.
        if (askedVariants.ContainsKey(word))
        {
            AddVariant(askedVariants, word, variant);
        }
    }

    private void AddGroup(string line, bool areTerms)
    {
        var into = areTerms ? variants : askedVariants;
        var sides = line.Split('>');
        string[] same = [.. Words(sides[0])];
        string[] close = sides.Length > 1 ? [.. Words(sides[1])] : [];
        foreach (var word in same.Where(word => !word.Contains(Variant.Gap, StringComparison.Ordinal)))
        {
            if (areTerms)
            {
                AddTerm(word);
            }
            else
            {
                asked.Add(word);
                askedVariants.TryAdd(word, [.. VariantsOf(word)]);
            }

            foreach (var other in same)
            {
                AddVariant(into, word, new Variant(other, SameWeight, IsSame: true));
            }

            foreach (var other in close)
            {
                AddVariant(into, word, new Variant(other, CloseWeight, IsSame: false));
            }
        }

        static IEnumerable<string> Words(string side) => side.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(SearchFold.Of);
    }

    private static void AddVariant(Dictionary<string, List<Variant>> into, string word, Variant variant)
    {
        if (variant.Text == word)
        {
            return;
        }

        if (!into.TryGetValue(word, out var list))
        {
            into[word] = list = [];
        }

        var known = list.FindIndex(v => v.Text == variant.Text);
        if (known < 0)
        {
            list.Add(variant);
        }
        else if (variant.Weight > list[known].Weight)
        {
            list[known] = variant;
        }
    }
}
