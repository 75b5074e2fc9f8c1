using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Corrections;

/// <summary>The corrections that count for a compilation: of each target and field the newest that is not taken back.</summary>
internal sealed class CorrectionSet
{
    /// <summary>None.</summary>
    public static CorrectionSet Empty { get; } = new([]);

    private readonly ILookup<string, Correction> byTarget;

    private CorrectionSet(IReadOnlyList<Correction> all)
    {
        All = all;
        byTarget = all.ToLookup(c => c.TargetId);
    }

    /// <summary>In the order in which they were made.</summary>
    public IReadOnlyList<Correction> All { get; }

    /// <summary>Those of a document, measure or limit.</summary>
    public IEnumerable<Correction> Of(string targetId) => byTarget[targetId];

    /// <summary>What counts of rows in the order in which they were made.</summary>
    public static CorrectionSet Of(IEnumerable<Correction> rows)
    {
        var newest = new Dictionary<(CorrectionTarget, string, string, int?), Correction>();
        foreach (var row in rows)
        {
            var key = (row.Target, row.TargetId, row.Field, row.Line);
            newest.Remove(key);
            if (!row.IsWithdrawn)
            {
                newest.Add(key, row);
            }
        }

        return newest.Count == 0 ? Empty : new([.. newest.Values.OrderBy(c => c.Id == 0 ? long.MaxValue : c.Id)]);
    }

    /// <summary>What counts for each compilation that has corrections.</summary>
    public static IReadOnlyDictionary<string, CorrectionSet> Read(CatalogContext context, IEnumerable<Correction>? pending = null) =>
        context.Corrections.AsNoTracking().OrderBy(c => c.Id).AsEnumerable().Concat(pending ?? []).GroupBy(c => c.CompilationId).ToDictionary(g => g.Key, g => Of(g));

    /// <summary>Where units begin or do not by the structure corrections, in the lines of a text; those whose line is gone are left out.</summary>
    /// <param name="lines">The text's lines.</param>
    /// <param name="gone">Told of each whose line is gone.</param>
    public UnitEdits Edits(IReadOnlyList<string> lines, Action<Correction> gone)
    {
        HashSet<int> splits = [];
        HashSet<int> joins = [];
        foreach (var correction in All.Where(c => c.Action is CorrectionAction.Split or CorrectionAction.Join))
        {
            if (LineOf(correction, lines) is { } line)
            {
                (correction.Action == CorrectionAction.Split ? splits : joins).Add(line);
            }
            else
            {
                gone(correction);
            }
        }

        return new UnitEdits(splits, joins);
    }

    /// <summary>A line as it is compared: without blanks.</summary>
    public static string LineText(string line) => string.Concat(line.Where(c => !char.IsWhiteSpace(c)));

    private static int? LineOf(Correction correction, IReadOnlyList<string> lines) => LineOf(correction.Line!.Value, correction.LineText, lines);

    /// <summary>A line by its text: where it was, else the nearest with the same text; null where there is none.</summary>
    /// <param name="at">Where it was, from 1.</param>
    /// <param name="text">As <see cref="LineText"/> writes it.</param>
    public static int? LineOf(int at, string? text, IReadOnlyList<string> lines)
    {
        for (var distance = 0; distance < lines.Count; distance++)
        {
            if (IsSame(at - distance))
            {
                return at - distance;
            }

            if (IsSame(at + distance))
            {
                return at + distance;
            }
        }

        return null;

        bool IsSame(int line) => line >= 1 && line <= lines.Count && LineText(lines[line - 1]) == text;
    }
}
