using PolicyPortal.Catalog.Queries;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Search;

/// <summary>What one state of the catalogue has to suggest while a query is typed. Made once; a question reads a sorted list and the titles.</summary>
internal sealed class SuggestionIndex
{
    private const int MostWords = 4;
    private const int MostBodies = 2;
    private const int MostNumbers = 3;
    private const int MostTitles = 3;

    /// <summary>Titles and headings that a word must stand in to be suggested.</summary>
    private const int FewestOccurrences = 2;

    /// <summary>Letters of a number from which numbers are suggested.</summary>
    private const int ShortestNumber = 2;

    private readonly IReadOnlyList<SnapshotDocument> documents;
    private readonly (string Letters, SnapshotDocument Document)[] numbers;
    private readonly (string Names, IssuingBodyItem Body)[] bodies;
    private readonly string[] words;
    private readonly IReadOnlyDictionary<string, int> counts;

    public SuggestionIndex(CatalogSnapshot snapshot)
    {
        documents = snapshot.Documents;
        counts = snapshot.Vocabulary.HeadingCounts;
        numbers = [.. documents.Where(d => d.Summary.DocumentNumber is not null).Select(d => (SearchFold.Letters(SearchFold.Of(d.Summary.DocumentNumber!)), d))];
        bodies = [.. snapshot.Bodies.Select(b => (snapshot.FoldedBodyNames[b.Id], b))];

        // Terms of the field, and what titles and headings themselves use; general words would only be noise.
        words = [.. counts.Where(pair => pair.Value >= FewestOccurrences && snapshot.Vocabulary.IsOfField(pair.Key)).Select(pair => pair.Key).Order(StringComparer.Ordinal)];
    }

    /// <summary>The suggestions for the start of a query.</summary>
    public IReadOnlyList<Suggestion> For(string start)
    {
        var folded = SearchFold.Of(start).Trim();
        var letters = SearchFold.Letters(folded);
        if (letters.Length == 0)
        {
            return [];
        }

        // The last word is completed; those before it stay.
        var blank = folded.LastIndexOf(' ');
        var (before, last) = (folded[..(blank + 1)], folded[(blank + 1)..]);
        return
        [
            .. Words(last).Select(word => new Suggestion(SuggestionKind.Word, before + word, before + word, null, counts[word])),
            .. bodies.Where(b => StartsAName(b.Names, folded)).Take(MostBodies)
                .Select(b => new Suggestion(SuggestionKind.Body, b.Body.Name, $"{QueryGrammar.NameOf(QueryField.Body)}:{b.Body.Name}", null, b.Body.DocumentCount)),
            .. Numbers(letters).Select(d => new Suggestion(SuggestionKind.Number, d.Summary.DocumentNumber!, d.Summary.DocumentNumber!, d.Summary.Title, 0)),
            .. Titles(folded).Select(d => new Suggestion(SuggestionKind.Title, d.Summary.Title, d.Summary.Title, d.Summary.DocumentNumber, 0)),
        ];
    }

    /// <summary>The most frequent words that begin so, the typed one left out.</summary>
    private IEnumerable<string> Words(string start)
    {
        if (start.Length == 0)
        {
            return [];
        }

        var at = Array.BinarySearch(words, start, StringComparer.Ordinal);
        List<string> found = [];
        for (at = at < 0 ? ~at : at + 1; at < words.Length && words[at].StartsWith(start, StringComparison.Ordinal); at++)
        {
            found.Add(words[at]);
        }

        return found.OrderByDescending(word => counts[word]).Take(MostWords);
    }

    private IEnumerable<SnapshotDocument> Numbers(string letters) => letters.Length < ShortestNumber || letters.All(char.IsAsciiDigit) && letters.Length < 4 ? []
        : numbers.Where(n => n.Letters.Contains(letters, StringComparison.Ordinal)).OrderBy(n => !n.Letters.StartsWith(letters, StringComparison.Ordinal)).Take(MostNumbers).Select(n => n.Document);

    /// <summary>Titles that have every piece between blanks, those that begin with the first of them before others, documents before what explains them.</summary>
    private IEnumerable<SnapshotDocument> Titles(string folded)
    {
        var pieces = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return folded.Length < 2 ? [] : documents
            .Where(d => pieces.All(piece => d.FoldedTitle.Contains(piece, StringComparison.Ordinal)))
            .OrderBy(d => !d.FoldedTitle.StartsWith(pieces[0], StringComparison.Ordinal)).ThenBy(d => d.Kind != UnitKind.Document).ThenBy(d => d.Index)
            .Take(MostTitles);
    }

    /// <summary>Whether one of the names, parted by line feeds, begins so.</summary>
    private static bool StartsAName(string names, string start) => names.StartsWith(start, StringComparison.Ordinal) || names.Contains("\n" + start, StringComparison.Ordinal);
}
