namespace PolicyPortal.Catalog.Subjects;

/// <summary>Groups measures that speak of the same: agglomerative, by average similarity (UPGMA), until no two groups are near enough.</summary>
internal static class SubjectClusters
{
    /// <summary>The groups, each with the indices of its members in order; deterministic.</summary>
    /// <param name="count">Number of measures.</param>
    /// <param name="similarity">Symmetric, 0 to 1.</param>
    /// <param name="least">Average similarity under which two groups stay apart.</param>
    public static List<List<int>> Of(int count, Func<int, int, double> similarity, double least)
    {
        var near = new double[count, count];
        for (var a = 0; a < count; a++)
        {
            for (var b = 0; b < a; b++)
            {
                near[a, b] = near[b, a] = similarity(a, b);
            }
        }

        List<int>?[] groups = [.. Enumerable.Range(0, count).Select(i => new List<int> { i })];
        var best = new int[count];
        for (var a = 0; a < count; a++)
        {
            best[a] = Nearest(a);
        }

        while (true)
        {
            var from = -1;
            for (var a = 0; a < count; a++)
            {
                if (groups[a] is not null && best[a] >= 0 && (from < 0 || near[a, best[a]] > near[from, best[from]]))
                {
                    from = a;
                }
            }

            if (from < 0 || near[from, best[from]] < least)
            {
                return [.. groups.OfType<List<int>>().Select(group => group.Order().ToList()).OrderBy(group => group[0])];
            }

            Join(Math.Min(from, best[from]), Math.Max(from, best[from]));
        }

        int Nearest(int a)
        {
            var found = -1;
            for (var b = 0; b < count; b++)
            {
                if (b != a && groups[b] is not null && (found < 0 || near[a, b] > near[a, found]))
                {
                    found = b;
                }
            }

            return found;
        }

        void Join(int a, int b)
        {
            double sizeA = groups[a]!.Count, sizeB = groups[b]!.Count;
            for (var c = 0; c < count; c++)
            {
                near[a, c] = near[c, a] = ((sizeA * near[a, c]) + (sizeB * near[b, c])) / (sizeA + sizeB);
            }

            groups[a]!.AddRange(groups[b]!);
            groups[b] = null;
            for (var c = 0; c < count; c++)
            {
                // Averages never exceed what was averaged, so only those whose nearest was one of the two look again.
                if (groups[c] is not null && (c == a || best[c] == a || best[c] == b))
                {
                    best[c] = Nearest(c);
                }
            }
        }
    }
}
