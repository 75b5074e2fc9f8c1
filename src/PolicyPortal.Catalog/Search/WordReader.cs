namespace PolicyPortal.Catalog.Search;

/// <summary>Cuts a folded piece of a query into terms.</summary>
internal static class WordReader
{
    private const double PieceWeight = 0.5;
    private const double PartedWeight = 0.6;

    /// <summary>The terms of a piece without quotation marks, fillers among them.</summary>
    public static IEnumerable<QueryTerm> Read(string piece, SearchVocabulary vocabulary)
    {
        var i = 0;
        while (i < piece.Length)
        {
            var start = i;
            if (SearchFold.IsHan(piece[i]))
            {
                while (i < piece.Length && SearchFold.IsHan(piece[i]))
                {
                    i++;
                }

                foreach (var term in ReadRun(piece[start..i], vocabulary))
                {
                    yield return term;
                }
            }
            else if (SearchFold.IsWordCharacter(piece[i]))
            {
                while (i < piece.Length && (SearchFold.IsWordCharacter(piece[i]) || IsInsideNumber(piece, i)))
                {
                    i++;
                }

                // 1%, 50%: the sign belongs to the number.
                if (i < piece.Length && piece[i] is '%' or '‰')
                {
                    i++;
                }

                yield return Term(piece[start..i]);
            }
            else if (char.IsHighSurrogate(piece[i]) && i + 1 < piece.Length && char.IsLowSurrogate(piece[i + 1]))
            {
                i += 2;
                yield return Term(piece[start..i]);
            }
            else
            {
                i++;
            }
        }
    }

    private static bool IsInsideNumber(string text, int at) =>
        text[at] == '.' && at > 0 && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private static IEnumerable<QueryTerm> ReadRun(string run, SearchVocabulary vocabulary)
    {
        var words = vocabulary.Cut(run);
        for (var i = 0; i < words.Count; i++)
        {
            // Lone characters in a row are a word that nobody knows, or one with a wrong character in it.
            if (words[i].Length == 1 && Unknown(words, i, vocabulary) is { } unknown)
            {
                foreach (var term in unknown.Terms)
                {
                    yield return term;
                }

                i = unknown.Last;
                continue;
            }

            foreach (var part in vocabulary.Parts(words[i]))
            {
                yield return WithParts(Term(part), vocabulary);
            }
        }
    }

    /// <summary>A compound is also found where its two parts stand near each other: 交通补贴 in 交通费用给予补贴.</summary>
    private static QueryTerm WithParts(QueryTerm term, SearchVocabulary vocabulary)
    {
        if (term.Word.Length != 4 || !vocabulary.IsKnown(term.Word[..2]) || !vocabulary.IsKnown(term.Word[2..])
            || SearchLexicon.Instance.IsFiller(term.Word[..2]) || SearchLexicon.Instance.IsFiller(term.Word[2..]))
        {
            return term;
        }

        var parted = $"{term.Word[..2]}{Variant.Gap}{term.Word[2..]}";
        return term with { Variants = [.. term.Variants, new Variant(parted, PartedWeight, IsSame: true)] };
    }

    private static (IReadOnlyList<QueryTerm> Terms, int Last)? Unknown(List<string> words, int at, SearchVocabulary vocabulary)
    {
        // The longest stretch from here that one changed character makes a word of the catalogue.
        for (var last = Math.Min(words.Count - 1, at + 3); last > at; last--)
        {
            var stretch = string.Concat(words.Skip(at).Take(last - at + 1));
            if (stretch.Length is >= 3 and <= 6 && vocabulary.Occurrences(stretch) == 0 && vocabulary.Corrected(stretch) is { } meant)
            {
                var term = Term(meant);
                return ([term with { Word = meant }], last);
            }
        }

        var end = at;
        while (end + 1 < words.Count && words[end + 1].Length == 1)
        {
            end++;
        }

        // 能免几个月: fillers at the edges of an unknown stretch are no part of it.
        while (end > at && SearchLexicon.Instance.IsFiller(words[end]))
        {
            end--;
        }

        if (end == at || SearchLexicon.Instance.IsFiller(words[at]))
        {
            return null;
        }

        // A word that is in no list but in the catalogue; else its pairs that are.
        var whole = string.Concat(words.Skip(at).Take(end - at + 1));
        if (vocabulary.Occurrences(whole) > 0)
        {
            return ([Term(whole)], end);
        }

        List<QueryTerm> pairs = [];
        for (var i = 0; i + 1 < whole.Length; i++)
        {
            var pair = whole.Substring(i, 2);
            if (vocabulary.Occurrences(pair) > 0 && !(SearchLexicon.Instance.IsFiller(pair[..1]) && SearchLexicon.Instance.IsFiller(pair[1..])))
            {
                pairs.Add(Term(pair) with { Weight = PieceWeight });
            }
        }

        return (pairs.Count > 0 ? pairs : [Term(whole)], end);
    }

    private static QueryTerm Term(string word) =>
        new(word, 1, IsPhrase: false, [new Variant(word, 1, IsSame: true), .. SearchLexicon.Instance.VariantsOf(word)]);
}
