using PolicyPortal.Parsing.Citations;
using PolicyPortal.Parsing.Deadlines;
using PolicyPortal.Parsing.Facts;
using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Units;

/// <summary>Runs the stages that fill the units, in order: takes drafts, gives finished units. Each unit is read by itself, so those of a long text are read side by side.</summary>
internal static class UnitStages
{
    /// <summary>Lines from which units are filled side by side; below, the work is done before other threads are at it.</summary>
    private const int ManyLines = 50_000;

    private static readonly ParallelOptions SideBySide = new() { MaxDegreeOfParallelism = Math.Min(4, Environment.ProcessorCount) };

    /// <summary>Reads all units; their spans hold every source line exactly once, but for blank lines before the first.</summary>
    public static List<ParsedUnit> Read(List<UnitDraft> drafts, List<TextLine> lines, IReadOnlyList<SourceLine> source, string? region, TopicVocabulary topics)
    {
        var units = new ParsedUnit[drafts.Count];
        var signatures = new Signature?[drafts.Count];
        var isMany = lines.Count >= ManyLines;
        Each(Enumerable.Range(0, drafts.Count), isMany, i =>
        {
            var start = i == 0 ? FirstLine(source) : lines[drafts[i].Start].Number;
            var end = i + 1 < drafts.Count ? lines[drafts[i + 1].Start].Number - 1 : source.Count;
            (units[i], signatures[i]) = UnitReader.Read(drafts[i], i, SourceSpan.Lines(start, end), LastLine(end, source), lines);
        });

        // A unit is about what its parent is about, so parents are filled first: one round for each generation.
        foreach (var generation in Placed(drafts, units).GroupBy(unit => unit.Generation, unit => unit.Index).OrderBy(group => group.Key))
        {
            Each(generation, isMany, i =>
            {
                if (units[i].Kind is not (UnitKind.Heading or UnitKind.FrontMatter))
                {
                    var parent = units[i].ParentIndex is { } index ? units[index] : null;
                    units[i] = Fill(units[i], Context(units[i], drafts[i], signatures[i], parent, lines, region), topics);
                }
            });
        }

        return [.. units];
    }

    private static void Each(IEnumerable<int> indexes, bool isMany, Action<int> read)
    {
        if (isMany)
        {
            Parallel.ForEach(indexes, SideBySide, read);
            return;
        }

        foreach (var i in indexes)
        {
            read(i);
        }
    }

    /// <summary>Puts each unit under its chapter and its parent, and counts how many stand above it.</summary>
    private static List<(int Index, int Generation)> Placed(List<UnitDraft> drafts, ParsedUnit[] units)
    {
        var indexes = drafts.Select((draft, i) => (draft, i)).ToDictionary(pair => pair.draft, pair => pair.i);
        var generations = new List<(int Index, int Generation)>(drafts.Count);
        string? chapter = null;
        for (var i = 0; i < drafts.Count; i++)
        {
            int? parent = drafts[i].Parent is { } p && indexes.TryGetValue(p, out var index) && index < i ? index : null;
            units[i] = units[i] with { Chapter = units[i].Kind is UnitKind.Heading or UnitKind.FrontMatter ? null : chapter, ParentIndex = parent };
            generations.Add((i, parent is { } above ? generations[above].Generation + 1 : 0));
            chapter = units[i].Kind is UnitKind.Heading ? units[i].Title?.Value : chapter;
        }

        return generations;
    }

    private static UnitContext Context(ParsedUnit unit, UnitDraft draft, Signature? signature, ParsedUnit? parent, List<TextLine> lines, string? region)
    {
        var names = new List<SourceLine>();
        for (var i = signature?.Start ?? 0; signature is not null && i < Math.Max(signature.End, (signature.DateLine ?? -1) + 1); i++)
        {
            names.Add(lines[i].Source);
        }

        if (names.Count == 0 || signature is { } dated && dated.Start == dated.DateLine && dated.End == dated.DateLine)
        {
            // Without a signature the bodies may stand under the title.
            var (from, to) = draft.Head?.Issuers ?? (0, 0);
            names = [.. lines.Skip(from).Take(to - from).Select(l => l.Source)];
            if (names.Count == 0 && draft.Head?.Record is { } record && (unit.Title is null || BodyNames.LeadingBody(unit.Title.Value) == 0))
            {
                names = [.. lines.Skip(record.Start).Take(record.End - record.Start).Select(l => l.Source with { Raw = RecordLine.Body(l.Folded).ToString() })];
            }
        }

        return new UnitContext
        {
            Kind = unit.Kind,
            UnitSpan = unit.Span,
            Title = unit.Title?.Value,
            TitleSpan = unit.Title?.Span,
            DocumentNumber = unit.DocumentNumber?.Value,
            NumberSpan = unit.DocumentNumber?.Span,
            SignatureLines = names,
            Chapter = unit.Chapter,
            Paragraphs = unit.Paragraphs,
            Parent = parent,
            CompilationRegion = region,
        };
    }

    private static ParsedUnit Fill(ParsedUnit unit, UnitContext context, TopicVocabulary topics)
    {
        List<ParsedField<string>> bodies = [.. IssuingBodyReader.Read(context).DistinctBy(body => body.Value)];
        var region = RegionReader.Read(context, bodies);
        var facts = MeasureFactReader.Read(unit.Paragraphs, unit.Measures, region?.Value);
        unit = unit with
        {
            IssuingBodies = bodies,
            Region = region,
            Genre = GenreReader.Read(context),
            Topics = TopicReader.Read(context, topics),
            Deadlines = DeadlineReader.Read(unit.Paragraphs, unit.IssueDate?.Value ?? context.Parent?.IssueDate?.Value, unit.Kind),
            ResponsibleUnits = facts.ResponsibleUnits,
            Audiences = facts.Audiences,
            Amounts = facts.Amounts,
            Citations = CitationReader.Read(unit.Paragraphs, context),
        };

        // Last: a doubt is about what the other stages found.
        unit = unit with { Notes = [.. unit.Notes, .. UnitDoubts.Read(unit, context)] };
        foreach (var paragraph in unit.Paragraphs)
        {
            paragraph.Text.ReleaseFolded();
        }

        return unit;
    }

    private static int FirstLine(IReadOnlyList<SourceLine> source) => source.First(line => line.Kind is not LineKind.Blank).Number;

    private static int LastLine(int end, IReadOnlyList<SourceLine> source)
    {
        while (end > 1 && source[end - 1].Kind is LineKind.Blank)
        {
            end--;
        }

        return end;
    }
}
