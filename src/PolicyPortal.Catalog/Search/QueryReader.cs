using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Catalog.Search;

/// <summary>Reads what people type: phrases in quotation marks, a document number, and words.</summary>
internal static class QueryReader
{
    private const double LightWeight = 0.35;

    /// <summary>Reads a query. Never fails: what cannot be read as anything else is read as plain words.</summary>
    /// <param name="text">The query as typed.</param>
    /// <param name="vocabulary">The catalogue's words.</param>
    /// <param name="prefixes">The prefixes of the document numbers that the catalogue holds, folded, as in <see cref="DocumentNumberKey"/>.</param>
    public static ReadQuery Read(string? text, SearchVocabulary vocabulary, IReadOnlySet<string> prefixes)
    {
        text ??= "";
        var truncated = text.Length > DocumentFilter.MaxQueryLength;
        text = truncated ? text[..DocumentFilter.MaxQueryLength] : text;

        var letters = SearchFold.Letters(SearchFold.Of(text));
        DocumentNumberKey? number = null;
        string? numberText = null;
        if (DocumentNumberKey.Find(text) is { } found)
        {
            var (key, start, length) = found;
            var kept = PrefixAtEnd(key.Prefix, prefixes);
            if (kept is not null && kept.Length < key.Prefix.Length)
            {
                // 查一下人社部发〔2020〕11号: what stands before a known prefix is words.
                key = key with { Prefix = kept };
                var shift = StartOfLast(text, start, kept.Length, key.Year);
                (start, length) = (shift, length - (shift - start));
            }

            (number, numberText) = (key, text.Substring(start, length));
            text = string.Concat(text.AsSpan(0, start), " ", text.AsSpan(start + length));
        }

        List<QueryTerm> terms = [];
        foreach (var (piece, isPhrase) in Pieces(text))
        {
            if (isPhrase)
            {
                var phrase = SearchFold.Of(piece).Trim();
                if (SearchText.Phrase(phrase).Tokens.Count > 0)
                {
                    terms.Add(new QueryTerm(phrase, 1, IsPhrase: true, [new Variant(phrase, 1, IsSame: true)]));
                }
            }
            else
            {
                terms.AddRange(WordReader.Read(SearchFold.Of(piece), vocabulary));
            }
        }

        return new ReadQuery(Weighed(terms, number is not null), number, numberText, letters, truncated);
    }

    /// <summary>Cuts at quotation marks of any form: "…", “…”, 「…」, 『…』, ＂…＂. A mark without a partner is plain text.</summary>
    private static IEnumerable<(string Text, bool IsPhrase)> Pieces(string text)
    {
        var plain = 0;
        var i = 0;
        while (i < text.Length)
        {
            var close = text[i] switch
            {
                '"' or '＂' or '“' or '”' or '„' => text.AsSpan(i + 1).IndexOfAny("\"＂”“"),
                '「' => text.AsSpan(i + 1).IndexOf('」'),
                '『' => text.AsSpan(i + 1).IndexOf('』'),
                _ => -1,
            };
            if (close < 0)
            {
                i++;
                continue;
            }

            yield return (text[plain..i], false);
            yield return (text.Substring(i + 1, close), true);
            plain = i = i + close + 2;
        }

        yield return (text[plain..], false);
    }

    /// <summary>Leaves fillers out where there is anything else, gives light words less weight, and takes each word once.</summary>
    private static List<QueryTerm> Weighed(List<QueryTerm> terms, bool hasNumber)
    {
        var lexicon = SearchLexicon.Instance;
        List<QueryTerm> distinct = [.. terms.DistinctBy(term => (term.Word, term.IsPhrase))];
        List<QueryTerm> weighty = [.. distinct.Where(term => term.IsPhrase || !lexicon.IsFiller(term.Word))];
        if (weighty.Count == 0)
        {
            return hasNumber ? [] : distinct;
        }

        if (weighty.TrueForAll(term => !term.IsPhrase && IsLight(term.Word)))
        {
            return weighty;
        }

        return [.. weighty.Select(term => !term.IsPhrase && IsLight(term.Word) ? term with { Weight = Math.Min(term.Weight, LightWeight) } : term)];

        bool IsLight(string word) => lexicon.IsLight(word) || (word.Length == 1 && SearchFold.IsHan(word[0])) || word.All(char.IsAsciiDigit);
    }

    private static string? PrefixAtEnd(string prefix, IReadOnlySet<string> prefixes)
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
