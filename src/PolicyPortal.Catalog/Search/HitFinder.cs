namespace PolicyPortal.Catalog.Search;

/// <summary>A place where a term of the query stands in a folded text.</summary>
internal readonly record struct Hit(int Start, int Length, int Term, double Weight, bool IsSame)
{
    public int End => Start + Length;
}

/// <summary>A variant of a query's term that a work may hold.</summary>
/// <param name="Term">Index of the term.</param>
/// <param name="IsOnly">Whether the term has no other variant, so that no hits of it overlap.</param>
internal readonly record struct SoughtVariant(int Term, Variant Variant, bool IsOnly);

/// <summary>Finds the terms of a query in folded text.</summary>
internal static class HitFinder
{
    private const int LongestGap = 12;

    private static readonly Comparer<Hit> ByPlace = Comparer<Hit>.Create((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));

    /// <summary>All hits in order of place. Where hits of one term overlap, the heaviest, then the longest is kept.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="sought">What to look for; the variants of a term stand together.</param>
    public static List<Hit> Find(string folded, IReadOnlyList<SoughtVariant> sought)
    {
        List<Hit> hits = [];
        for (var i = 0; i < sought.Count;)
        {
            var (first, term, mayOverlap) = (hits.Count, sought[i].Term, !sought[i].IsOnly);
            for (; i < sought.Count && sought[i].Term == term; i++)
            {
                AddHits(folded, sought[i].Variant, term, hits);
            }

            if (mayOverlap && hits.Count > first)
            {
                DropOverlaps(hits, first);
            }
        }

        hits.Sort(ByPlace);
        return hits;
    }

    private static void AddHits(string folded, Variant variant, int term, List<Hit> hits)
    {
        var first = variant.Start;
        var second = first.Length == variant.Text.Length ? "" : variant.Text[(first.Length + 1)..];
        for (var at = folded.IndexOf(first, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(first, at + first.Length, StringComparison.Ordinal))
        {
            var length = second.Length == 0 ? first.Length : LengthWith(second, folded, at, first.Length);
            if (length > 0 && IsWhole(folded, at, length))
            {
                hits.Add(new Hit(at, length, term, variant.Weight, variant.IsSame));
            }
        }
    }

    /// <summary>The length up to the second part, where it follows in the same clause within a few characters; else 0.</summary>
    private static int LengthWith(string second, string folded, int at, int firstLength)
    {
        var window = folded.AsSpan(at + firstLength, Math.Min(LongestGap + second.Length, folded.Length - at - firstLength));
        var found = window.IndexOf(second, StringComparison.Ordinal);
        return found < 0 || window[..found].IndexOfAny("。;；\n!?") >= 0 ? 0 : firstLength + found + second.Length;
    }

    /// <summary>Whether the place does not cut a word or number of another script: 1% is not in 11%.</summary>
    private static bool IsWhole(string text, int at, int length) =>
        (at == 0 || !SearchFold.IsWordCharacter(text[at]) || !(SearchFold.IsWordCharacter(text[at - 1]) || IsPoint(text, at - 1)))
        && (at + length >= text.Length || !SearchFold.IsWordCharacter(text[at + length - 1]) || !SearchFold.IsWordCharacter(text[at + length]));

    private static bool IsPoint(string text, int at) => text[at] == '.' && at > 0 && char.IsAsciiDigit(text[at - 1]);

    private static void DropOverlaps(List<Hit> hits, int first)
    {
        hits.Sort(first, hits.Count - first, ByPlace);
        var kept = first;
        for (var i = first; i < hits.Count; i++)
        {
            if (kept > first && hits[i].Start < hits[kept - 1].End)
            {
                if ((hits[i].Weight, hits[i].Length).CompareTo((hits[kept - 1].Weight, hits[kept - 1].Length)) > 0)
                {
                    hits[kept - 1] = hits[i];
                }
            }
            else
            {
                hits[kept++] = hits[i];
            }
        }

        hits.RemoveRange(kept, hits.Count - kept);
    }
}
