using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Catalog.Subjects;

/// <summary>Words of a measure that can tell its subject.</summary>
/// <param name="Counts">How often each is said, weighted by its place; words of the same meaning are one.</param>
/// <param name="Forms">The form in which the measure says it.</param>
internal sealed record MeasureWords(IReadOnlyDictionary<string, double> Counts, IReadOnlyDictionary<string, string> Forms);

/// <summary>
/// Reads what measures speak of. Headings count more than text, the beginning of a text more than its rest, headings above and the document's title
/// as much as text. Close words and the words inside a compound count in part. Names of places and bodies, words that only connect, and numbers are
/// left out. Every measure is read once for a state of the catalogue.
/// </summary>
internal sealed class SubjectReader
{
    private const double HeadingWeight = 2.5;
    private const double ContextWeight = 1;
    private const double TitleWeight = 0.7;
    private const double LateWeight = 0.5;
    private const double CloseWeight = 0.35;

    /// <summary>Of the words inside a longer one: 稳岗 and 返还 in 援企稳岗返还.</summary>
    private const double InnerWeight = 0.4;

    /// <summary>What a measure is about stands in front; what follows is how it is done.</summary>
    private const int Front = 150;

    private static readonly ConditionalWeakTable<CatalogSnapshot, SubjectReader> Readers = [];

    private readonly SearchVocabulary vocabulary;
    private readonly SearchLexicon lexicon;
    private readonly HashSet<string> names;
    private readonly ConcurrentDictionary<ComparableMeasure, MeasureWords> known = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<SnapshotDocument, IReadOnlyList<string>> titles = new(ReferenceEqualityComparer.Instance);

    private SubjectReader(CatalogSnapshot snapshot)
    {
        vocabulary = snapshot.Vocabulary;
        lexicon = vocabulary.Lexicon;
        names = snapshot.Bodies.SelectMany(b => b.ShortNames.Prepend(b.Name))
            .Concat(snapshot.Regions.SelectMany(r => r.Split('/')).SelectMany(RegionName.Forms))
            .Select(SearchFold.Of).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The reader for a state of the catalogue.</summary>
    public static SubjectReader Of(CatalogSnapshot snapshot) => Readers.GetValue(snapshot, static made => new SubjectReader(made));

    /// <summary>The words of a measure.</summary>
    public MeasureWords Words(ComparableMeasure measure) => known.GetOrAdd(measure, Read);

    private MeasureWords Read(ComparableMeasure measure)
    {
        Dictionary<string, double> counts = new(StringComparer.Ordinal);
        Dictionary<string, string> forms = new(StringComparer.Ordinal);
        var front = Math.Min(measure.Matter.Length, Front);
        Add(Cut(measure.Matter[..front]), 1);
        Add(Cut(measure.Matter[front..]), LateWeight);
        Add(measure.Heading is { } heading ? Cut(heading) : [], HeadingWeight);
        Add(measure.Context.Where(above => above.Length <= ComparableMeasure.LongestHeading).SelectMany(Cut), ContextWeight);
        Add(titles.GetOrAdd(measure.Document, document => [.. Cut(document.Summary.Title)]), TitleWeight);
        return new MeasureWords(counts, forms);

        void Add(IEnumerable<string> words, double weight)
        {
            foreach (var word in words)
            {
                AddOne(word, weight);
                foreach (var close in lexicon.VariantsOf(word).Where(v => !v.IsSame && IsPlain(v)))
                {
                    AddOne(close.Text, weight * CloseWeight);
                }

                foreach (var inner in Inner(word))
                {
                    AddOne(inner, weight * InnerWeight);
                }
            }
        }

        void AddOne(string word, double weight)
        {
            var same = Same(word);
            forms.TryAdd(same, word);
            counts[same] = counts.GetValueOrDefault(same) + weight;
        }
    }

    /// <summary>The words of a text that can tell a subject.</summary>
    private List<string> Cut(string text)
    {
        List<string> words = [];
        var folded = SearchFold.Of(text);
        for (var i = 0; i < folded.Length; i++)
        {
            var start = i;
            while (i < folded.Length && SearchFold.IsHan(folded[i]))
            {
                i++;
            }

            if (i > start)
            {
                words.AddRange(vocabulary.Cut(folded[start..i]).SelectMany(vocabulary.Parts).Where(word => IsTelling(word) && !names.Contains(word)));
            }
        }

        return words;
    }

    /// <summary>The known words inside a word.</summary>
    private IEnumerable<string> Inner(string word)
    {
        for (var length = word.Length - 1; length > 1; length--)
        {
            for (var start = 0; start + length <= word.Length; start++)
            {
                var inner = word.Substring(start, length);
                if (lexicon.Frequency(inner) > 0 && IsTelling(inner))
                {
                    yield return inner;
                }
            }
        }
    }

    private bool IsTelling(string word) => word.Length > 1 && !lexicon.IsFiller(word) && !lexicon.IsLight(word);

    /// <summary>One word for all that mean the same.</summary>
    private string Same(string word) =>
        lexicon.VariantsOf(word).Where(v => v.IsSame && IsPlain(v)).Select(v => v.Text).Append(word).Min(StringComparer.Ordinal)!;

    private static bool IsPlain(Variant variant) => !variant.Text.Contains(Variant.Gap, StringComparison.Ordinal);
}
