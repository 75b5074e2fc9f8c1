using System.Collections;
using PolicyPortal.Parsing.Lines;

namespace PolicyPortal.Parsing.Vocabulary;

/// <summary>
/// How names of bodies begin and end, told by one or two characters: most lines are no names, and this tells it before any grammar is asked.
/// It may say yes to what is no name, never no to what is one.
/// </summary>
internal static class BodyEdges
{
    private const int PairBits = 17;

    // First two characters of all that a name can begin with, by a hash; and first characters of what may be one character long (省, 市).
    private static readonly BitArray Pairs = new(1 << PairBits);
    private static readonly BitArray Singles = new(char.MaxValue + 1);
    private static readonly BitArray Lasts = new(char.MaxValue + 1);

    static BodyEdges()
    {
        string[] begins =
        [
            .. BodyTables.Central.Entries.Keys, .. BodyTables.Vertical.Entries.Keys, .. BodyTables.Functions.Entries.Keys, .. RegionVocabulary.AllNames,
            .. BodyWords.PartyHeads, .. BodyWords.ContextWords, .. BodyWords.CentralHeads, "中华人民共和国",
        ];
        foreach (var begin in begins)
        {
            if (begin.Length == 1)
            {
                Singles[begin[0]] = true;
            }
            else if (begin.Length > 1)
            {
                Pairs[Slot(begin[0], begin[1])] = true;
            }
        }

        string[] ends =
        [
            .. BodyTables.Central.Entries.Keys, .. BodyTables.Departments.Entries.Keys, .. BodyTables.Vertical.Entries.Values.SelectMany(body => body.Branches),
            .. BodyTables.VerticalShort.Entries.Keys, .. BodyTables.PartyDepartments.Select(department => department.Printed), .. BodyTables.Functions.Entries.Keys, .. BodyTables.Organs.Select(organ => organ.Printed),
            .. BodyWords.OrganWords, "党委", "中心", "司", "组", ")", .. BodyRun.CountWords,
        ];
        foreach (var end in ends)
        {
            Lasts[end[^1]] = true;
        }
    }

    /// <summary>False where no name of a body starts the text, which is folded and holds no blanks.</summary>
    public static bool MayBegin(ReadOnlySpan<char> text) =>
        text.Length > 0 && (Singles[text[0]] || (text.Length > 1 && Pairs[Slot(text[0], text[1])]));

    /// <summary>False where no name of a body starts the text, blanks and separators before and in it passed over.</summary>
    public static bool MayLead(ReadOnlySpan<char> text)
    {
        Span<char> start = stackalloc char[2];
        var length = 0;
        for (var i = 0; i < text.Length && length < 2; i++)
        {
            if (TextFold.Fold(text[i]) is var c && !BodyRun.IsGap(c))
            {
                start[length++] = c;
            }
        }

        return MayBegin(start[..length]);
    }

    /// <summary>False where no name of a body ends the text, blanks and separators behind it passed over.</summary>
    public static bool MayClose(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (TextFold.Fold(text[i]) is var c && !BodyRun.IsGap(c))
            {
                return Lasts[c];
            }
        }

        return false;
    }

    private static int Slot(char first, char second) => (int)((((uint)first << 16) | second) * 2654435769u >> (32 - PairBits));
}
