using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Catalog.Search;

/// <summary>Reads what people type: the query language, a document number, words and phrases. Made for one query.</summary>
internal sealed class QueryReader
{
    private const double LightWeight = 0.35;

    /// <summary>Ways to meet a query with OR that are searched; a query with more is read without OR.</summary>
    private const int MostAlternatives = 8;

    private readonly IReadOnlySet<string> prefixes;
    private readonly SearchLexicon lexicon;
    private readonly WordReader words;
    private readonly List<QueryPiece> pieces = [];
    private DocumentNumberKey? number;
    private string? numberText;

    private QueryReader(SearchVocabulary vocabulary, IReadOnlySet<string> prefixes, ReadOptions options) =>
        (this.prefixes, lexicon, words) = (prefixes, vocabulary.Lexicon, new WordReader(vocabulary, options));

    /// <summary>Reads a query. Never fails: what cannot be read as anything else is read as plain words.</summary>
    /// <param name="text">The query as typed.</param>
    /// <param name="vocabulary">The catalogue's words.</param>
    /// <param name="prefixes">The prefixes of the document numbers that the catalogue holds, folded, as in <see cref="DocumentNumberKey"/>.</param>
    /// <param name="options">What the reader leaves out.</param>
    public static ReadQuery Read(string? text, SearchVocabulary vocabulary, IReadOnlySet<string> prefixes, ReadOptions options = default)
    {
        text ??= "";
        var truncated = text.Length > DocumentFilter.MaxQueryLength;
        text = truncated ? text[..DocumentFilter.MaxQueryLength] : text;
        var syntax = options.IsPlain ? QueryGrammar.Plain(text) : QueryGrammar.Read(text);
        return new QueryReader(vocabulary, prefixes, options).Read(text, syntax) with { IsTruncated = truncated };
    }

    private ReadQuery Read(string text, QuerySyntax syntax)
    {
        List<string> plainMarks = [.. syntax.PlainMarks];
        var ways = syntax.Groups.Aggregate(1, (product, group) => Math.Min(product * group.Count, MostAlternatives + 1));
        var groups = syntax.Groups;
        if (ways > MostAlternatives)
        {
            groups = [.. groups.SelectMany(group => group).Select(clause => (IReadOnlyList<QueryClause>)[clause])];
            plainMarks.Add("OR");
        }

        List<(List<QueryTerm> Terms, List<QueryCondition> Conditions)> alternatives = [([], [])];
        foreach (var group in groups)
        {
            var read = group.Select((clause, i) => Read(clause, isAlternative: i > 0, isSingle: group.Count == 1)).ToList();
            alternatives = [.. alternatives.SelectMany(way => read.Select(clause => ((List<QueryTerm>)[.. way.Terms, .. clause.Terms], (List<QueryCondition>)[.. way.Conditions, .. clause.Conditions])))];
        }

        var isPlain = groups.All(group => group.Count == 1 && group[0] is { Field: QueryField.Any, IsExcluded: false });
        return new ReadQuery
        {
            Alternatives = [.. alternatives.Select(way => new QueryAlternative(Weighed(way.Terms, number is not null || way.Conditions.Count > 0), way.Conditions))],
            Pieces = pieces.Count > 0 ? [.. pieces.Distinct()] : [.. alternatives[0].Terms.Select(term => new QueryPiece(QueryField.Any, false, false, false, false, term.Word)).Distinct()],
            Number = number,
            NumberText = numberText,
            Letters = isPlain ? SearchFold.Letters(SearchFold.Of(text)) : "",
            PlainMarks = plainMarks,
            Corrections = words.Corrections,
            CorrectedText = words.Corrections.Count == 0 ? null
                : words.Corrections.Aggregate(SearchFold.Of(text), (corrected, word) => corrected.Replace(word.Typed, word.Meant, StringComparison.Ordinal)),
        };
    }

    private (IReadOnlyList<QueryTerm> Terms, IReadOnlyList<QueryCondition> Conditions) Read(QueryClause clause, bool isAlternative, bool isSingle)
    {
        var text = clause.Text;
        if (clause is { Field: QueryField.Any, IsExcluded: false } && isSingle && number is null && (!clause.IsPhrase || IsNumberWhole(text)))
        {
            text = TakeNumber(text, isAlternative);
        }

        var folded = SearchFold.Of(text).Trim();
        if (SearchText.Phrase(folded).Tokens.Count == 0)
        {
            return ([], []);
        }

        if (clause is { Field: QueryField.Any, IsExcluded: false, IsPhrase: false })
        {
            List<QueryTerm> plain = [.. words.Read(folded)];
            IEnumerable<string> shown = isSingle ? plain.Select(term => term.Word).Where(word => !lexicon.IsFiller(word)) : [folded];
            pieces.AddRange(shown.Select(word => new QueryPiece(QueryField.Any, false, false, false, isAlternative, word)));
            return (plain, []);
        }

        List<QueryTerm> terms = clause.IsPhrase || clause.IsExcluded || clause.Field is QueryField.Number or QueryField.Body
            ? [new QueryTerm(folded, 1, IsPhrase: true, [new Variant(folded, 1, IsSame: true)])]
            : Weighed(words.Read(folded), hasOther: false);
        pieces.Add(new QueryPiece(clause.Field, clause.IsExcluded, clause.IsPhrase, false, isAlternative, folded));
        var condition = new QueryCondition(clause.Field, clause.IsExcluded, folded, terms);
        return clause.IsExcluded || clause.Field is QueryField.Number or QueryField.Body ? ([], [condition]) : (terms, [condition]);
    }

    private static bool IsNumberWhole(string text) => DocumentNumberKey.Find(text) is var (_, start, length) && start == 0 && length == text.TrimEnd().Length;

    /// <summary>Takes a document number out of the text.</summary>
    /// <returns>The text without it.</returns>
    private string TakeNumber(string text, bool isAlternative)
    {
        if (DocumentNumberKey.Find(text) is not var (key, start, length))
        {
            return text;
        }

        var kept = PrefixAtEnd(key.Prefix);
        if (kept is not null && kept.Length < key.Prefix.Length)
        {
            // 查一下人社部发〔2020〕11号: what stands before a known prefix is words.
            key = key with { Prefix = kept };
            var shift = StartOfLast(text, start, kept.Length, key.Year);
            (start, length) = (shift, length - (shift - start));
        }

        (number, numberText) = (key, text.Substring(start, length));
        pieces.Add(new QueryPiece(QueryField.Any, false, false, true, isAlternative, numberText));
        return string.Concat(text.AsSpan(0, start), " ", text.AsSpan(start + length));
    }

    /// <summary>Leaves fillers out where there is anything else, gives light words less weight, and takes each word once.</summary>
    private List<QueryTerm> Weighed(IEnumerable<QueryTerm> terms, bool hasOther)
    {
        List<QueryTerm> distinct = [.. terms.DistinctBy(term => (term.Word, term.IsPhrase))];
        List<QueryTerm> weighty = [.. distinct.Where(term => term.IsPhrase || !lexicon.IsFiller(term.Word))];
        if (weighty.Count == 0)
        {
            return hasOther ? [] : distinct;
        }

        if (weighty.TrueForAll(term => !term.IsPhrase && IsLight(term.Word)))
        {
            return weighty;
        }

        return [.. weighty.Select(term => !term.IsPhrase && IsLight(term.Word) ? term with { Weight = Math.Min(term.Weight, LightWeight) } : term)];

        bool IsLight(string word) => (lexicon.IsLight(word) && !lexicon.IsAsked(word)) || (word.Length == 1 && SearchFold.IsHan(word[0])) || word.All(char.IsAsciiDigit);
    }

    private string? PrefixAtEnd(string prefix)
    {
        for (var start = 0; start < prefix.Length; start++)
        {
            if (prefixes.Contains(prefix[start..]))
            {
                return prefix[start..];
            }
        }

        return null;
    }

    /// <summary>Where the last <paramref name="count"/> letters before the year start.</summary>
    private static int StartOfLast(string text, int start, int count, int year)
    {
        var folded = SearchFold.Of(text);
        var at = folded.IndexOf(year.ToString(System.Globalization.CultureInfo.InvariantCulture), start, StringComparison.Ordinal);
        at = at < 0 ? folded.Length : at;
        while (at > start && count > 0)
        {
            at--;
            count -= SearchFold.IsHan(folded[at]) || SearchFold.IsWordCharacter(folded[at]) ? 1 : 0;
        }

        return at;
    }
}
