using System.Collections.Frozen;

namespace PolicyPortal.Catalog.Dates;

/// <summary>The words of <c>Data/moves.tsv</c> by which one document moves or ends what another one says.</summary>
internal static class MoveVocabulary
{
    private static readonly FrozenDictionary<string, string[]> Groups = DateData.Rows("moves.tsv")
        .GroupBy(columns => columns[0], columns => columns[1], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(word => word.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>The end of something moves.</summary>
    public static IReadOnlyList<string> Extend => Groups["extend"];

    /// <summary>An end is set for what the sentence cites.</summary>
    public static IReadOnlyList<string> Set => Groups["set"];

    /// <summary>Moves an end where the title says that the document does.</summary>
    public static IReadOnlyList<string> Weak => Groups["weak"];

    /// <summary>What is cited ends.</summary>
    public static IReadOnlyList<string> Repeal => Groups["repeal"];

    /// <summary>What is cited behind these is a ground, not the subject.</summary>
    public static IReadOnlyList<string> Reference => Groups["reference"];

    /// <summary>Beginnings of pieces that still speak of what was cited.</summary>
    public static IReadOnlyList<string> Starters => Groups["starter"];

    /// <summary>Words that stand for documents cited before.</summary>
    public static IReadOnlyList<string> Anaphors => Groups["anaphor"];

    /// <summary>The sentence speaks of all terms.</summary>
    public static IReadOnlyList<string> All => Groups["all"];

    /// <summary>Only something in the cited document ends.</summary>
    public static IReadOnlyList<string> Partly => Groups["partly"];

    /// <summary>What follows a name in these words is not its time.</summary>
    public static IReadOnlyList<string> Aside => Groups["aside"];

    /// <summary>What is set for a cited document begins with these.</summary>
    public static IReadOnlyList<string> Own => Groups["own"];

    /// <summary>A length behind these is the new one, not what is added.</summary>
    public static IReadOnlyList<string> By => Groups["by"];

    /// <summary>Words that name no subject.</summary>
    public static IReadOnlyList<string> Generic => Groups["generic"];

    /// <summary>Whether a text has one of the words.</summary>
    public static bool HasAny(ReadOnlySpan<char> text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text begins with one of the words.</summary>
    public static bool StartsWithAny(ReadOnlySpan<char> text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the last of the words in a text begins and ends; null where it has none. Of words at one place the longest.</summary>
    public static (int Start, int End)? LastOf(ReadOnlySpan<char> text, IReadOnlyList<string> words)
    {
        (int Start, int End)? found = null;
        foreach (var word in words)
        {
            var at = text.LastIndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && (found is not { } best || at + word.Length > best.End))
            {
                found = (at, at + word.Length);
            }
        }

        return found;
    }
}
