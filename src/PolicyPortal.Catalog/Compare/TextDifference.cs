namespace PolicyPortal.Catalog.Compare;

/// <summary>A run that both texts have.</summary>
internal readonly record struct TextMatch(int A, int B, int Length);

/// <summary>
/// What two texts have in common, in order. Clauses that occur once in both are anchors (patience diff, B. Cohen), so that long texts cost
/// little and a moved paragraph does not draw half the text with it; between anchors, characters are compared by Myers' algorithm
/// (An O(ND) Difference Algorithm and Its Variations, 1986) up to a number of edits from which the passage counts as rewritten.
/// </summary>
internal static class TextDifference
{
    /// <summary>Shortest clause that can be an anchor; shorter ones (一、 or 各区) occur by chance.</summary>
    private const int ShortestAnchor = 6;

    /// <summary>Edits in one passage up to which it is compared by character; the work and memory of a passage are bounded by its square.</summary>
    private const int MostEdits = 800;

    /// <summary>Shortest run inside a change that counts as common: single characters meet by chance.</summary>
    private const int ShortestRun = 2;

    private const string ClauseEnds = "。;；!?,，、:：";

    /// <summary>The common runs of two texts, ascending and without overlap.</summary>
    public static IReadOnlyList<TextMatch> Compare(string a, string b)
    {
        var runs = new Runs();
        var (fromA, fromB) = (0, 0);
        foreach (var anchor in Anchors(a, b))
        {
            Between(a, fromA, anchor.A, b, fromB, anchor.B, runs);
            runs.Add(anchor);
            (fromA, fromB) = (anchor.A + anchor.Length, anchor.B + anchor.Length);
        }

        Between(a, fromA, a.Length, b, fromB, b.Length, runs);
        return runs.WithoutChance(ShortestRun);
    }

    /// <summary>Clauses that stand once in each text, as many of them as are in the same order in both.</summary>
    private static List<TextMatch> Anchors(string a, string b)
    {
        var inB = Once(b);
        List<TextMatch> pairs = [.. Once(a).Where(c => inB.ContainsKey(c.Key)).Select(c => new TextMatch(c.Value, inB[c.Key], c.Key.Length)).OrderBy(p => p.A)];

        // The longest ascending subsequence by B, by patience sorting.
        List<int> tops = [];
        var before = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var at = tops.BinarySearch(i, Comparer<int>.Create((x, y) => pairs[x].B.CompareTo(pairs[y].B)));
            at = at < 0 ? ~at : at;
            before[i] = at > 0 ? tops[at - 1] : -1;
            if (at == tops.Count)
            {
                tops.Add(i);
            }
            else
            {
                tops[at] = i;
            }
        }

        List<TextMatch> chosen = [];
        for (var i = tops.Count > 0 ? tops[^1] : -1; i >= 0; i = before[i])
        {
            chosen.Add(pairs[i]);
        }

        chosen.Reverse();
        return chosen;
    }

    private static Dictionary<string, int> Once(string text)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!ClauseEnds.Contains(text[i]) && i + 1 < text.Length)
            {
                continue;
            }

            if (i + 1 - start >= ShortestAnchor)
            {
                var clause = text[start..(i + 1)];
                places[clause] = places.ContainsKey(clause) ? -1 : start;
            }

            start = i + 1;
        }

        return places.Where(p => p.Value >= 0).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Compares two passages by character, common ends first.</summary>
    private static void Between(string a, int fromA, int toA, string b, int fromB, int toB, Runs runs)
    {
        var head = a.AsSpan(fromA, toA - fromA).CommonPrefixLength(b.AsSpan(fromB, toB - fromB));
        runs.Add(new TextMatch(fromA, fromB, head));
        (fromA, fromB) = (fromA + head, fromB + head);
        var tail = 0;
        while (tail < Math.Min(toA - fromA, toB - fromB) && a[toA - tail - 1] == b[toB - tail - 1])
        {
            tail++;
        }

        if (toA - tail > fromA && toB - tail > fromB)
        {
            foreach (var match in Myers(a.AsSpan(fromA, toA - tail - fromA), b.AsSpan(fromB, toB - tail - fromB)))
            {
                runs.Add(new TextMatch(fromA + match.A, fromB + match.B, match.Length));
            }
        }

        runs.Add(new TextMatch(toA - tail, toB - tail, tail));
    }

    /// <summary>Myers' greedy search; nothing in common where the passages need more edits than are looked for.</summary>
    private static List<TextMatch> Myers(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var most = Math.Min(MostEdits, a.Length + b.Length);
        var reach = new int[2 * most + 3];
        List<int[]> steps = [];
        for (var edits = 0; edits <= most; edits++)
        {
            for (var k = -edits; k <= edits; k += 2)
            {
                var down = k == -edits || (k != edits && reach[most + k] < reach[most + k + 2]);
                var x = down ? reach[most + k + 2] : reach[most + k] + 1;
                var y = x - k;
                if (x <= a.Length && y >= 0 && y <= b.Length)
                {
                    x += a[x..].CommonPrefixLength(b[y..]);
                }

                reach[most + 1 + k] = x;
                if (x >= a.Length && x - k >= b.Length)
                {
                    return Trace(steps, a.Length, b.Length, most);
                }
            }

            // Only this round's diagonals are needed for the way back.
            steps.Add(reach[(most + 1 - edits)..(most + 2 + edits)]);
        }

        return [];
    }

    private static List<TextMatch> Trace(List<int[]> steps, int x, int y, int most)
    {
        List<TextMatch> matches = [];
        for (var edits = steps.Count; edits > 0 && (x > 0 || y > 0); edits--)
        {
            var last = steps[edits - 1];
            int Reach(int k) => k + edits - 1 is var at && at >= 0 && at < last.Length ? last[at] : -1;
            var k = x - y;
            var down = k == -edits || (k != edits && Reach(k - 1) < Reach(k + 1));
            var fromX = down ? Reach(k + 1) : Reach(k - 1);
            var fromY = fromX - (down ? k + 1 : k - 1);
            var (startX, startY) = down ? (fromX, fromY + 1) : (fromX + 1, fromY);
            matches.Add(new TextMatch(startX, startY, x - startX));
            (x, y) = (fromX, fromY);
        }

        matches.Add(new TextMatch(0, 0, Math.Min(x, y)));
        matches.Reverse();
        return matches;
    }

    /// <summary>Common runs, neighbours joined.</summary>
    private sealed class Runs
    {
        private readonly List<TextMatch> all = [];

        public void Add(TextMatch match)
        {
            if (match.Length == 0)
            {
                return;
            }

            if (all.Count > 0 && all[^1] is var last && last.A + last.Length == match.A && last.B + last.Length == match.B)
            {
                all[^1] = last with { Length = last.Length + match.Length };
            }
            else
            {
                all.Add(match);
            }
        }

        public List<TextMatch> WithoutChance(int shortest) => [.. all.Where((run, i) => run.Length >= shortest || i == 0 || i == all.Count - 1)];
    }
}
