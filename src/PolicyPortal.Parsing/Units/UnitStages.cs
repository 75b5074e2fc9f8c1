using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Units;

/// <summary>Runs the stages that fill the units, in order: takes drafts, gives finished units.</summary>
internal static class UnitStages
{
    /// <summary>Reads all units; their spans hold every source line exactly once.</summary>
    public static List<ParsedUnit> Read(List<UnitDraft> drafts, IReadOnlyList<TextLine> lines, IReadOnlyList<SourceLine> source)
    {
        var units = new List<ParsedUnit>(drafts.Count);
        var indexes = drafts.Select((draft, i) => (draft, i)).ToDictionary(pair => pair.draft, pair => pair.i);
        string? chapter = null;
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            var start = i == 0 ? 1 : lines[draft.Start].Number;
            var end = i + 1 < drafts.Count ? lines[drafts[i + 1].Start].Number - 1 : source.Count;
            var (unit, _) = UnitReader.Read(draft, i, SourceSpan.Lines(start, end), LastLine(end, source), lines);
            units.Add(unit with
            {
                Chapter = unit.Kind is UnitKind.Heading or UnitKind.FrontMatter ? null : chapter,
                ParentIndex = draft.Parent is { } parent && indexes.TryGetValue(parent, out var index) ? index : null,
            });
            chapter = unit.Kind is UnitKind.Heading ? unit.Title?.Value : chapter;
        }

        return units;
    }

    private static int LastLine(int end, IReadOnlyList<SourceLine> source)
    {
        while (end > 1 && source[end - 1].Kind is LineKind.Blank)
        {
            end--;
        }

        return end;
    }
}
