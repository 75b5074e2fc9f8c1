namespace PolicyPortal.Catalog.Search;

/// <summary>A place where a term of the query stands in a folded text.</summary>
internal readonly record struct Hit(int Start, int Length, int Term, double Weight, bool IsSame)
{
    public int End => Start + Length;
}

/// <summary>Finds the terms of a query in folded text.</summary>
internal static class HitFinder
{
    /// <summary>All hits in order of place. Where hits of one term overlap, the heaviest, then the longest is kept.</summary>
    public static List<Hit> Find(string folded, IReadOnlyList<QueryTerm> terms)
    {
        List<Hit> hits = [];
        for (var t = 0; t < terms.Count; t++)
        {
            var first = hits.Count;
            foreach (var variant in terms[t].Variants)
            {
                for (var at = folded.IndexOf(variant.Text, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(variant.Text, at + variant.Text.Length, StringComparison.Ordinal))
                {
                    if (IsWhole(folded, at, variant.Text.Length))
                    {
                        hits.Add(new Hit(at, variant.Text.Length, t, variant.Weight, variant.IsSame));
                    }
                }
            }

            if (terms[t].Variants.Count > 1)
            {
                DropOverlaps(hits, first);
            }
        }

        hits.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        return hits;
    }

    /// <summary>Whether the place does not cut a word or number of another script: 1% is not in 11%.</summary>
    private static bool IsWhole(string text, int at, int length) =>
        (at == 0 || !SearchFold.IsWordCharacter(text[at]) || !(SearchFold.IsWordCharacter(text[at - 1]) || IsPoint(text, at - 1)))
        && (at + length >= text.Length || !SearchFold.IsWordCharacter(text[at + length - 1]) || !SearchFold.IsWordCharacter(text[at + length]));

    private static bool IsPoint(string text, int at) => text[at] == '.' && at > 0 && char.IsAsciiDigit(text[at - 1]);

    private static void DropOverlaps(List<Hit> hits, int first)
    {
        hits.Sort(first, hits.Count - first, Comparer<Hit>.Create((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length)));
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
