using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Catalog.Import;

/// <summary>A citation as far as resolving needs it.</summary>
/// <param name="Bodies">Ids of the bodies that its title starts with.</param>
internal sealed record CitationRow(string DocumentId, int Ordinal, string? Number, string? TitleKey, IReadOnlyList<string> Bodies, string? TargetWorkId, string? TargetDocumentId);

/// <summary>Finds the documents that citations name: by number, else by title where only one work has it.</summary>
internal sealed class CitationResolver
{
    /// <summary>Characters of a folded title from which it names one document by itself, whatever number stands beside it.</summary>
    private const int WholeTitle = 10;

    private readonly Dictionary<string, PrintingRow> rows;
    private readonly Dictionary<string, MatchedWork> workOf = [];
    private readonly ILookup<string, MatchedWork> byNumber;
    private readonly ILookup<string, MatchedWork> byTitle;

    public CitationResolver(IEnumerable<PrintingRow> printings, IEnumerable<MatchedWork> works)
    {
        rows = printings.ToDictionary(r => r.DocumentId);
        var pairs = new List<(MatchedWork Work, PrintingRow Row)>();
        foreach (var work in works)
        {
            foreach (var id in work.DocumentIds)
            {
                workOf[id] = work;
                pairs.Add((work, rows[id]));
            }
        }

        // Attachments and articles are not what 《…》 or a number names.
        pairs.RemoveAll(p => p.Row.Kind is not (UnitKind.Document or UnitKind.Interpretation));
        byNumber = pairs.Where(p => p.Row.DocumentNumber is not null).DistinctBy(p => (p.Work, p.Row.DocumentNumber)).ToLookup(p => p.Row.DocumentNumber!, p => p.Work);
        byTitle = pairs.Where(p => p.Row.TitleKey is not null).DistinctBy(p => (p.Work, p.Row.TitleKey)).ToLookup(p => p.Row.TitleKey!, p => p.Work);
    }

    /// <summary>The work and the printing to show: one in the citing compilation where there is one. Null where the catalogue has none or cannot tell.</summary>
    public (string WorkId, string DocumentId)? Resolve(CitationRow citation)
    {
        var citing = rows.GetValueOrDefault(citation.DocumentId);
        var own = workOf.GetValueOrDefault(citation.DocumentId);
        var target = Choose(citation, own, citing);
        if (target is null)
        {
            return null;
        }

        var here = target.DocumentIds.FirstOrDefault(id => rows[id].CompilationId == citing?.CompilationId);
        return (target.Id, here ?? target.MainDocumentId);
    }

    private MatchedWork? Choose(CitationRow citation, MatchedWork? own, PrintingRow? citing)
    {
        var numbered = citation.Number is { } number ? byNumber[number].Where(w => w != own).ToList() : [];
        if (numbered.Count > 0)
        {
            // A number that stands over a notice and over the text that it issues: the title tells, else the notice is meant.
            return numbered.Find(w => w.DocumentIds.Any(id => citation.TitleKey is not null && rows[id].TitleKey == citation.TitleKey))
                ?? numbered.Find(w => w.DocumentIds.All(id => rows[id].ParentId is null))
                ?? numbered[0];
        }

        var titled = citation.TitleKey is { Length: >= 4 } title
            ? byTitle[title].Where(w => w != own && Fits(w, citation)).ToList()
            : [];
        if (titled.Count <= 1)
        {
            return titled.FirstOrDefault();
        }

        // Many places issue texts of one title: the one that the citing document itself carries, else the only one that applies where it does,
        // else the only one of its compilation.
        var near = titled.FindAll(w => w.DocumentIds.Any(id => rows[id].ParentId == citation.DocumentId));
        near = near.Count > 0 ? near : titled.FindAll(w => w.DocumentIds.Any(id => citing is not null && AppliesIn(rows[id].Region, citing.Region)));
        near = near.Count is 0 or 1 ? near : near.FindAll(w => w.DocumentIds.Any(id => rows[id].Bodies.Intersect(citation.Bodies).Any()));
        near = near.Count > 0 ? near : titled.FindAll(w => w.DocumentIds.Any(id => citing is not null && rows[id].CompilationId == citing.CompilationId));
        return near.Count == 1 ? near[0] : null;
    }

    /// <summary>
    /// A cited number that the catalogue does not have names another document than one with a number of its own, unless it is misprinted under the
    /// document's whole title; so does a body that did not issue it.
    /// </summary>
    private bool Fits(MatchedWork work, CitationRow citation) =>
        (citation.Number is null || work.DocumentIds.All(id => rows[id].DocumentNumber is not { } number || (citation.TitleKey!.Length >= WholeTitle && IsMisprint(citation.Number, number))))
        && (citation.Bodies.Count == 0 || work.DocumentIds.All(id => rows[id].Bodies.Count == 0) || work.DocumentIds.Any(id => rows[id].Bodies.Intersect(citation.Bodies).Any()));

    /// <summary>
    /// Whether the code before the year differs by one character, with one year and serial number: 人社厅发明电〔2020〕5号 for 人社厅明电〔2020〕5号.
    /// Another year or serial number is another document, however alike: yearly notices bear one title.
    /// </summary>
    private static bool IsMisprint(string cited, string printed)
    {
        var (left, right) = (cited.IndexOf('〔', StringComparison.Ordinal), printed.IndexOf('〔', StringComparison.Ordinal));
        if (left < 1 || right < 1 || Math.Abs(left - right) > 1 || !cited.AsSpan(left).SequenceEqual(printed.AsSpan(right)))
        {
            return false;
        }

        var prefix = cited.AsSpan(0, left).CommonPrefixLength(printed.AsSpan(0, right));
        var suffix = 0;
        while (suffix < Math.Min(left, right) - prefix && cited[left - suffix - 1] == printed[right - suffix - 1])
        {
            suffix++;
        }

        return prefix + suffix >= Math.Max(left, right) - 1;
    }

    private static bool AppliesIn(string? region, string? where) =>
        region is null || where is null || region == RegionVocabulary.Nation || where == region || where.StartsWith(region + "/", StringComparison.Ordinal);
}
