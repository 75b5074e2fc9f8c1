namespace PolicyPortal.Catalog.Search;

/// <summary>Cuts folded pieces of one query into terms.</summary>
/// <param name="vocabulary">The catalogue's words.</param>
/// <param name="options">What the reader may do with them.</param>
internal sealed class WordReader(SearchVocabulary vocabulary, ReadOptions options)
{
    private const double PieceWeight = 0.5;
    private const double PartedWeight = 0.6;

    /// <summary>Letters that a word in pinyin must have to be read as one.</summary>
    private const int ShortestSpelled = 4;

    private readonly List<QueryCorrection> corrections = [];

    /// <summary>The words of all pieces read so far that were probably mistyped.</summary>
    public IReadOnlyList<QueryCorrection> Corrections => corrections;

    /// <summary>The terms of a piece without quotation marks, fillers among them.</summary>
    public IEnumerable<QueryTerm> Read(string piece)
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

                foreach (var term in ReadRun(piece[start..i]))
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

                yield return Term(Spelled(piece[start..i]));
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

    private IEnumerable<QueryTerm> ReadRun(string run)
    {
        var words = vocabulary.Cut(run, isQuery: true);
        if (MistypedWords.Cut(run, words, vocabulary) is { } cut)
        {
            var made = cut.FindAll(word => word.Typed != word.Meant).ConvertAll(word => Correction(word.Typed, word.Meant));
            var applies = made.TrueForAll(c => c.IsApplied);
            corrections.AddRange(made.Select(c => c with { IsApplied = applies }));
            words = applies ? cut.ConvertAll(word => word.Meant) : words;
        }

        for (var i = 0; i < words.Count; i++)
        {
            // Lone characters in a row are a word that nobody knows.
            if (words[i].Length == 1 && Unknown(words, i) is { } unknown)
            {
                foreach (var term in unknown.Terms)
                {
                    yield return term;
                }

                i = unknown.Last;
                continue;
            }

            foreach (var part in vocabulary.Lexicon.IsAsked(words[i]) ? [words[i]] : vocabulary.Parts(words[i]))
            {
                yield return WithParts(Term(part));
            }
        }
    }

    /// <summary>A word of Latin letters that nothing has but that spells a word of the catalogue (shebao) was typed without an input method.</summary>
    private string Spelled(string word)
    {
        if (word.Length < ShortestSpelled || !word.All(char.IsAsciiLetterLower) || vocabulary.Occurrences(word) > 0 || vocabulary.Spelling.OfLetters(word) is not { } meant)
        {
            return word;
        }

        var correction = Correction(word, meant);
        corrections.Add(correction);
        return correction.IsApplied ? meant : word;
    }

    /// <summary>What nothing has is searched as corrected, unless the reader wants it as typed.</summary>
    private QueryCorrection Correction(string typed, string meant) =>
        new(typed, meant, IsApplied: !options.KeepsSpelling && vocabulary.Occurrences(typed) == 0);

    /// <summary>A compound is also found where its two parts stand near each other: 交通补贴 in 交通费用给予补贴.</summary>
    private QueryTerm WithParts(QueryTerm term)
    {
        if (term.Word.Length != 4 || !vocabulary.IsKnown(term.Word[..2]) || !vocabulary.IsKnown(term.Word[2..])
            || vocabulary.Lexicon.IsFiller(term.Word[..2]) || vocabulary.Lexicon.IsFiller(term.Word[2..]))
        {
            return term;
        }

        var parted = $"{term.Word[..2]}{Variant.Gap}{term.Word[2..]}";
        return term with { Variants = [.. term.Variants, new Variant(parted, PartedWeight, IsSame: true)] };
    }

    private (IReadOnlyList<QueryTerm> Terms, int Last)? Unknown(List<string> words, int at)
    {
        var end = at;
        while (end + 1 < words.Count && words[end + 1].Length == 1)
        {
            end++;
        }

        // 能免几个月: fillers at the edges of an unknown stretch are no part of it.
        while (end > at && vocabulary.Lexicon.IsFiller(words[end]))
        {
            end--;
        }

        if (end == at || vocabulary.Lexicon.IsFiller(words[at]))
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
            if (vocabulary.Occurrences(pair) > 0 && !(vocabulary.Lexicon.IsFiller(pair[..1]) && vocabulary.Lexicon.IsFiller(pair[1..])))
            {
                pairs.Add(Term(pair) with { Weight = PieceWeight });
            }
        }

        return (pairs.Count > 0 ? pairs : [Term(whole)], end);
    }

    private QueryTerm Term(string word) =>
        new(word, 1, IsPhrase: false, [new Variant(word, 1, IsSame: true), .. options.WithoutSynonyms ? [] : vocabulary.Lexicon.VariantsAsked(word)]);
}

/// <summary>What a reader of queries leaves out.</summary>
/// <param name="WithoutSynonyms">Whether words stand for themselves alone.</param>
/// <param name="KeepsSpelling">Whether mistyped words are searched as typed; what they were probably meant to be is said all the same.</param>
/// <param name="IsPlain">Whether the query language is read as plain text.</param>
internal readonly record struct ReadOptions(bool WithoutSynonyms = false, bool KeepsSpelling = false, bool IsPlain = false);
