using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Import;

/// <summary>A document as far as matching needs it.</summary>
internal sealed record MatchCandidate(UnitKind Kind, string? DocumentNumber, string? TitleKey, string Text)
{
    /// <summary>Characters of its text from which a document without number and title is told.</summary>
    public const int KeyLength = 40;

    /// <summary>What identifies it within its compilation: number, else title, else how it begins.</summary>
    public string Key => $"{(int)Kind}|{DocumentNumber ?? TitleKey ?? "~" + Text[..Math.Min(Text.Length, KeyLength)]}";
}

/// <summary>Finds for each document of a changed file the stored one that it was, so that it keeps its id.</summary>
internal static class DocumentMatcher
{
    /// <summary>Share of common three-character pieces (of the smaller text) from which two texts are one text with changes.</summary>
    private const double SameText = 0.5;

    /// <summary>The same where the neighbours on both sides are matched and nothing else stands between them.</summary>
    private const double SamePlace = 0.2;

    /// <summary>Characters of a text that are compared.</summary>
    private const int Compared = 4000;

    /// <summary>For each new document the index of the stored one, or null.</summary>
    public static int?[] Match(IReadOnlyList<MatchCandidate> stored, IReadOnlyList<MatchCandidate> read)
    {
        var match = new int?[read.Count];
        var free = Enumerable.Range(0, stored.Count).ToHashSet();
        ByKey(stored, read, match, free);
        if (free.Count > 0)
        {
            ByText(stored, read, match, free);
        }

        return match;
    }

    private static void ByKey(IReadOnlyList<MatchCandidate> stored, IReadOnlyList<MatchCandidate> read, int?[] match, HashSet<int> free)
    {
        var byKey = Enumerable.Range(0, stored.Count).GroupBy(i => stored[i].Key).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var group in Enumerable.Range(0, read.Count).GroupBy(i => read[i].Key))
        {
            if (!byKey.TryGetValue(group.Key, out var candidates))
            {
                continue;
            }

            // Unchanged texts first, so that one inserted before its namesake does not take its id; then in order.
            foreach (var i in group)
            {
                Take(i, candidates.Find(s => free.Contains(s) && stored[s].Text == read[i].Text && stored[s].TitleKey == read[i].TitleKey, -1));
            }

            foreach (var i in group.Where(i => match[i] is null))
            {
                Take(i, candidates.Find(free.Contains, -1));
            }
        }

        void Take(int i, int s)
        {
            if (s >= 0)
            {
                match[i] = s;
                free.Remove(s);
            }
        }
    }

    private static void ByText(IReadOnlyList<MatchCandidate> stored, IReadOnlyList<MatchCandidate> read, int?[] match, HashSet<int> free)
    {
        var pieces = free.ToDictionary(s => s, s => Pieces(stored[s].Text));
        var holders = new Dictionary<int, List<int>>();
        foreach (var (s, set) in pieces.OrderBy(p => p.Key))
        {
            foreach (var piece in set)
            {
                (holders.TryGetValue(piece, out var list) ? list : holders[piece] = []).Add(s);
            }
        }

        var pairs = new List<(double Score, int Read, int Stored)>();
        for (var i = 0; i < read.Count; i++)
        {
            if (match[i] is not null)
            {
                continue;
            }

            var own = Pieces(read[i].Text);
            var common = own.SelectMany(piece => holders.TryGetValue(piece, out var list) ? list : []).CountBy(s => s);
            pairs.AddRange(common.Select(c => ((double)c.Value / Math.Max(1, Math.Min(own.Count, pieces[c.Key].Count)), i, c.Key)));
        }

        foreach (var (score, i, s) in pairs.OrderByDescending(p => p.Score).ThenBy(p => Math.Abs(p.Read - p.Stored)).ThenBy(p => p.Read).ThenBy(p => p.Stored))
        {
            if (match[i] is null && free.Contains(s) && (score >= SameText || (score >= SamePlace && IsSamePlace(i, s, match, stored.Count))))
            {
                match[i] = s;
                free.Remove(s);
            }
        }
    }

    private static bool IsSamePlace(int i, int s, int?[] match, int storedCount) =>
        (i == 0 ? s == 0 : match[i - 1] == s - 1) && (i == match.Length - 1 ? s == storedCount - 1 : match[i + 1] == s + 1);

    private static HashSet<int> Pieces(string text)
    {
        var compared = text.AsSpan(0, Math.Min(text.Length, Compared));
        var pieces = new HashSet<int>();
        for (var i = 0; i + 3 <= compared.Length; i++)
        {
            pieces.Add(((compared[i] * 31) + compared[i + 1]) * 31 + compared[i + 2]);
        }

        return pieces;
    }

    private static int Find(this List<int> list, Predicate<int> condition, int otherwise)
    {
        var index = list.FindIndex(condition);
        return index < 0 ? otherwise : list[index];
    }
}
