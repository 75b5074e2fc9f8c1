using System.Runtime.InteropServices;

namespace PolicyPortal.Catalog.Search;

/// <summary>
/// Which works hold which two characters side by side, in title, labels or text, folded. A word can stand only in works that hold every pair of
/// it, so most works need not be read for it at all; whether it does stand there is for <see cref="HitFinder"/> to say.
/// Takes about four bytes for each different pair of each work.
/// </summary>
internal sealed class PairIndex
{
    private readonly List<int>?[] singles = new List<int>?[char.MaxValue + 1];
    private readonly Dictionary<int, List<int>> pairs = [];

    /// <param name="texts">The folded texts of each work, by its index.</param>
    public PairIndex(IEnumerable<IEnumerable<string>> texts)
    {
        foreach (var (work, parts) in texts.Index())
        {
            foreach (var part in parts)
            {
                Add(part, work);
            }
        }
    }

    /// <summary>The indices of the works that may hold the piece, ascending; the only ones that can.</summary>
    public IReadOnlyList<int> MayHold(string piece)
    {
        if (piece.Length == 0)
        {
            return [];
        }

        if (piece.Length == 1)
        {
            return singles[piece[0]] ?? [];
        }

        List<List<int>> holders = [];
        for (var i = 0; i + 1 < piece.Length; i++)
        {
            if (!pairs.TryGetValue(Key(piece[i], piece[i + 1]), out var found))
            {
                return [];
            }

            holders.Add(found);
        }

        // The rarest pair leaves the least to look up in the others.
        holders.Sort((a, b) => a.Count.CompareTo(b.Count));
        return holders.Count == 1 ? holders[0] : holders[0].FindAll(work => holders.TrueForAll(others => others.BinarySearch(work) >= 0));
    }

    private void Add(string text, int work)
    {
        for (var i = 0; i < text.Length; i++)
        {
            Add(singles[text[i]] ??= [], work);
            if (i + 1 < text.Length)
            {
                ref var holders = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, Key(text[i], text[i + 1]), out _);
                Add(holders ??= new List<int>(1), work);
            }
        }
    }

    private static void Add(List<int> holders, int work)
    {
        if (holders.Count == 0 || holders[^1] != work)
        {
            holders.Add(work);
        }
    }

    private static int Key(char first, char second) => (first << 16) | second;
}
