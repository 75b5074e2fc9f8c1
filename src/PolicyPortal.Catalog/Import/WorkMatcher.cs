using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Import;

/// <summary>A printing as far as matching needs it.</summary>
/// <param name="Bodies">Ids of the issuing bodies.</param>
/// <param name="Completeness">How many of its fields are filled; the fullest printing stands for the work.</param>
/// <param name="Sketch">What tells how alike its text is to another's (<see cref="TextSketch"/>).</param>
internal sealed record PrintingRow(
    string DocumentId,
    string CompilationId,
    int Ordinal,
    UnitKind Kind,
    string? ParentId,
    string? DocumentNumber,
    string? TitleKey,
    DateOnly? IssueDate,
    string? Region,
    IReadOnlyList<string> Bodies,
    int Completeness,
    int TextLength,
    byte[]? Sketch = null);

/// <summary>A work: its id, the printing that stands for it, and all of them.</summary>
internal sealed record MatchedWork(string Id, string MainDocumentId, IReadOnlyList<string> DocumentIds);

/// <summary>
/// Finds which printings are one official document. By number where both have one and the titles agree, else by title with the same
/// body or date; attachments by title under the same document. The texts are the proof: unlike texts are never one document, and where neither body
/// nor date tells, like ones are. Pure, and independent of the order of the rows.
/// </summary>
internal static class WorkMatcher
{
    /// <summary>Shortest title (folded characters) that can identify a document: 关于复工的通知 is too common.</summary>
    private const int TellingTitle = 8;

    /// <summary>A title this long identifies a document without a shared body or date.</summary>
    private const int UniqueTitle = 20;

    /// <summary>Days by which two printings may date one document differently: one gives the day of signing, another that of release.</summary>
    private const int SameDays = 3;

    /// <summary>Dice coefficient of character pairs from which two titles with one number are one title with misprints.</summary>
    private const double SameTitle = 0.7;

    /// <summary>Share of the shorter text in the longer one under which two texts are two documents, whatever their heads say: the yearly notice of one title, a number misread.</summary>
    private const double OtherText = 0.25;

    /// <summary>Share from which two texts of one title are one document without further proof.</summary>
    private const double SameText = 0.6;

    /// <summary>All works of the catalogue; every row belongs to exactly one.</summary>
    public static IReadOnlyList<MatchedWork> Match(IEnumerable<PrintingRow> rows)
    {
        List<PrintingRow> sorted = [.. rows.OrderBy(r => r.CompilationId, StringComparer.Ordinal).ThenBy(r => r.Ordinal).ThenBy(r => r.DocumentId, StringComparer.Ordinal)];
        var groups = new List<List<PrintingRow>>();
        var groupOf = new Dictionary<string, List<PrintingRow>>();

        // Numbers first: where they agree they are surer than titles, and a group with a number then attracts printings without one.
        Place(sorted.Where(r => r.Kind != UnitKind.Attachment && r.DocumentNumber is not null), r => "#" + r.DocumentNumber, IsSameByNumber);
        Place(sorted.Where(r => r.Kind != UnitKind.Attachment && r.DocumentNumber is null), _ => null, IsSameByTitle);
        Place(sorted.Where(r => r.Kind == UnitKind.Attachment), _ => null, (a, b) => IsSameAttachment(a, b, groupOf));
        return Name(groups);

        void Place(IEnumerable<PrintingRow> batch, Func<PrintingRow, string?> numberKey, Func<PrintingRow, PrintingRow, bool> isSame)
        {
            var buckets = new Dictionary<string, List<List<PrintingRow>>>();
            foreach (var group in groups)
            {
                AddTo(buckets, group, group);
            }

            foreach (var row in batch)
            {
                var group = Keys(row, numberKey).SelectMany(key => buckets.GetValueOrDefault(key) ?? []).FirstOrDefault(g => g.TrueForAll(other => MayShare(row, other)) && g.Exists(other => isSame(row, other)));
                if (group is null)
                {
                    groups.Add(group = []);
                }

                group.Add(row);
                groupOf[row.DocumentId] = group;
                AddTo(buckets, group, [row]);
            }
        }

        static IEnumerable<string> Keys(PrintingRow row, Func<PrintingRow, string?> numberKey) => numberKey(row) is { } number ? [number] : row.TitleKey is { } title ? [title] : [];

        static void AddTo(Dictionary<string, List<List<PrintingRow>>> buckets, List<PrintingRow> group, List<PrintingRow> added)
        {
            foreach (var key in added.SelectMany(r => new[] { r.DocumentNumber is { } number ? "#" + number : null, r.TitleKey }).OfType<string>().Distinct())
            {
                var bucket = buckets.TryGetValue(key, out var list) ? list : buckets[key] = [];
                if (!bucket.Contains(group))
                {
                    bucket.Add(group);
                }
            }
        }
    }

    /// <summary>One compilation prints a document once; two of its units with one number are a notice and what it issues, unless they have one title too.</summary>
    private static bool MayShare(PrintingRow a, PrintingRow b) =>
        a.Kind == b.Kind && (a.CompilationId != b.CompilationId || (a.DocumentNumber is not null && a.DocumentNumber == b.DocumentNumber && a.TitleKey is not null && a.TitleKey == b.TitleKey));

    private static bool IsSameByNumber(PrintingRow a, PrintingRow b) => a.DocumentNumber == b.DocumentNumber && TitlesAgree(a.TitleKey, b.TitleKey) && !(InCommon(a, b) < OtherText);

    private static double? InCommon(PrintingRow a, PrintingRow b) => TextSketch.Containment(a.Sketch, a.TextLength, b.Sketch, b.TextLength);

    private static bool IsSameByTitle(PrintingRow a, PrintingRow b)
    {
        if (a.TitleKey is not { Length: >= TellingTitle } title || title != b.TitleKey || (a.IssueDate is { } x && b.IssueDate is { } y && Math.Abs(x.DayNumber - y.DayNumber) > SameDays))
        {
            return false;
        }

        var common = InCommon(a, b);
        if (common < OtherText)
        {
            return false;
        }

        var bothHaveBodies = a.Bodies.Count > 0 && b.Bodies.Count > 0;
        var shared = a.Bodies.Intersect(b.Bodies).Any();
        return shared || (!bothHaveBodies && (common >= SameText || title.Length >= UniqueTitle || (a.IssueDate is not null && b.IssueDate is not null)));
    }

    private static bool IsSameAttachment(PrintingRow a, PrintingRow b, Dictionary<string, List<PrintingRow>> groupOf) =>
        a.TitleKey is not null && a.TitleKey == b.TitleKey && !(InCommon(a, b) < OtherText)
        && a.ParentId is { } one && b.ParentId is { } other && groupOf.TryGetValue(one, out var parent) && groupOf.GetValueOrDefault(other) == parent;

    /// <summary>
    /// Whether two titles printed with one number are one title. A notice and the text that it issues also share words
    /// (印发X办法的通知, X办法): they end differently, while a cut title begins alike.
    /// </summary>
    internal static bool TitlesAgree(string? a, string? b)
    {
        if (a is null || b is null || a == b)
        {
            return true;
        }

        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (shorter.Length >= TellingTitle && longer.StartsWith(shorter, StringComparison.Ordinal))
        {
            return true;
        }

        return shorter.Length >= 2 && shorter[^2..] == longer[^2..] && Dice(shorter, longer) >= SameTitle;
    }

    private static double Dice(string a, string b)
    {
        var pairs = Pairs(a).CountBy(p => p).ToDictionary();
        var common = 0;
        foreach (var pair in Pairs(b))
        {
            if (pairs.TryGetValue(pair, out var left) && left > 0)
            {
                pairs[pair] = left - 1;
                common++;
            }
        }

        return 2.0 * common / Math.Max(1, a.Length + b.Length - 2);

        static IEnumerable<(char, char)> Pairs(string text) => text.Zip(text.Skip(1));
    }

    private static List<MatchedWork> Name(List<List<PrintingRow>> groups)
    {
        var names = new UniqueNames();
        return
        [
            .. groups
                .Select(group => (Main: Main(group), group))
                .OrderBy(g => g.Main.DocumentId, StringComparer.Ordinal)
                .Select(g => new MatchedWork(
                    names.Take(occurrence => "w" + StableId.Of(11, KeyOf(g.Main), occurrence), KeyOf(g.Main)),
                    g.Main.DocumentId,
                    [.. g.group.Select(r => r.DocumentId)])),
        ];

        static string KeyOf(PrintingRow row) => row.TitleKey is null && row.DocumentNumber is null ? row.DocumentId : $"{(int)row.Kind}|{row.DocumentNumber}|{row.TitleKey}";
    }

    private static PrintingRow Main(List<PrintingRow> group) => group
        .OrderByDescending(r => r.Completeness).ThenByDescending(r => r.TextLength).ThenBy(r => r.DocumentId, StringComparer.Ordinal).First();
}
