using System.Globalization;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Search;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Catalog.AddedWords;

/// <summary>A word that is to be added to what the program knows, or taken back.</summary>
/// <param name="Key">Topic, word, or official name of a body, by <see cref="VocabularyKind"/>.</param>
/// <param name="Value">Cue word, the other word, or short name.</param>
/// <param name="IsRemoved">Whether an added word is taken back.</param>
public sealed record WordChange(VocabularyKind Kind, string Key, string Value, bool IsRemoved)
{
    /// <summary>The longest word, in characters.</summary>
    public const int LongestWord = 40;

    /// <summary>The same with blanks at the ends gone.</summary>
    public static WordChange Of(VocabularyKind kind, string? key, string? value, bool isRemoved) => new(kind, (key ?? "").Trim(), (value ?? "").Trim(), isRemoved);

    /// <inheritdoc/>
    public override string ToString() => $"{WireName.Of(Kind)} {Key} {Value}";

    /// <summary>What is wrong with it; null where it can be done.</summary>
    /// <param name="words">What was added before.</param>
    internal WordProblem? Problem(AddedWordSet words)
    {
        if (IsRemoved)
        {
            return words.Has(Kind, Key, Value) ? null : WordProblem.NotThere;
        }

        if (Key.Length is < 1 or > LongestWord || Value.Length is < 1 or > LongestWord)
        {
            return WordProblem.Length;
        }

        if ((Key + Value).Any(c => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse))
        {
            return WordProblem.Characters;
        }

        return Kind switch
        {
            VocabularyKind.TopicCue => OfCue(words),
            VocabularyKind.Synonym => OfSynonym(words),
            _ => OfShortName(words),
        };
    }

    private WordProblem? OfCue(AddedWordSet words) =>
        !words.Topics.Topics.Contains(Key) ? WordProblem.UnknownTopic
        : words.Topics.Words.Any(cue => cue.Topic == Key && cue.Word == Value) ? WordProblem.Duplicate
        : null;

    private WordProblem? OfSynonym(AddedWordSet words)
    {
        var (word, other) = (SearchFold.Of(Key), SearchFold.Of(Value));
        return word == other ? WordProblem.SameWord
            : !IsOneWord(word) || !IsOneWord(other) ? WordProblem.NotOneWord
            : words.Lexicon.VariantsOf(word).Any(v => v.IsSame && v.Text == other) ? WordProblem.Duplicate
            : null;
    }

    private WordProblem? OfShortName(AddedWordSet words)
    {
        if (Key == Value)
        {
            return WordProblem.SameWord;
        }

        if (BodyShortNames.Of(Key).Contains(Value) || words.Has(Kind, Key, Value))
        {
            return WordProblem.Duplicate;
        }

        // A name stands for one body, and no official name is itself a short one.
        return words.OfficialNames.ContainsKey(Value) || words.OfficialNames.ContainsKey(Key) || words.ShortNames.Contains(Value) || BodyShortNames.Bodies.Any(body => BodyShortNames.Of(body).Contains(Value) || body == Value)
            ? WordProblem.ShortNameTaken
            : null;
    }

    /// <summary>Whether a query can have it as one word: a run of Chinese characters that a cut can hold, or of letters and digits.</summary>
    private static bool IsOneWord(string folded) =>
        folded.Length > 0 && (folded.All(SearchFold.IsWordCharacter) || (folded.Length <= SearchVocabulary.LongestWord && folded.All(SearchFold.IsHan)));
}

/// <summary>Why a word cannot be added or taken back.</summary>
public enum WordProblem
{
    /// <summary>It has no character, or more than <see cref="WordChange.LongestWord"/>.</summary>
    Length,

    /// <summary>It has characters that cannot be seen.</summary>
    Characters,

    /// <summary>Both words are the same.</summary>
    SameWord,

    /// <summary>It is known already.</summary>
    Duplicate,

    /// <summary>There is no such topic.</summary>
    UnknownTopic,

    /// <summary>The short name is that of another body, or one of the two names has another part already.</summary>
    ShortNameTaken,

    /// <summary>A query would not keep it as one word.</summary>
    NotOneWord,

    /// <summary>What is to be taken back was never added, or is taken back already.</summary>
    NotThere,
}
