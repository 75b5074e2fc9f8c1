using PolicyPortal.Parsing.Citations;
using PolicyPortal.Parsing.Deadlines;
using PolicyPortal.Parsing.Facts;
using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Units;

/// <summary>Runs the stages that fill the units, in order: takes drafts, gives finished units.</summary>
internal static class UnitStages
{
    /// <summary>Reads all units; their spans hold every source line exactly once, but for blank lines before the first.</summary>
    public static List<ParsedUnit> Read(List<UnitDraft> drafts, List<TextLine> lines, IReadOnlyList<SourceLine> source, string? region)
    {
        var units = new List<ParsedUnit>(drafts.Count);
        var indexes = drafts.Select((draft, i) => (draft, i)).ToDictionary(pair => pair.draft, pair => pair.i);
        string? chapter = null;
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            var start = i == 0 ? FirstLine(source) : lines[draft.Start].Number;
            var end = i + 1 < drafts.Count ? lines[drafts[i + 1].Start].Number - 1 : source.Count;
            var (unit, signature) = UnitReader.Read(draft, i, SourceSpan.Lines(start, end), LastLine(end, source), lines);
            var parent = draft.Parent is { } p && indexes.TryGetValue(p, out var index) ? units[index] : null;
            unit = unit with { Chapter = unit.Kind is UnitKind.Heading or UnitKind.FrontMatter ? null : chapter, ParentIndex = parent?.Index };
            units.Add(unit.Kind is UnitKind.Heading or UnitKind.FrontMatter ? unit : Fill(unit, Context(unit, draft, signature, parent, lines, region)));
            chapter = unit.Kind is UnitKind.Heading ? unit.Title?.Value : chapter;
        }

        return units;
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

    private static ParsedUnit Fill(ParsedUnit unit, UnitContext context)
    {
        List<ParsedField<string>> bodies = [.. IssuingBodyReader.Read(context).DistinctBy(body => body.Value)];
        var region = RegionReader.Read(context, bodies);
        var facts = MeasureFactReader.Read(unit.Paragraphs, unit.Measures, region?.Value);
        unit = unit with
        {
            IssuingBodies = bodies,
            Region = region,
            Genre = GenreReader.Read(context),
            Topics = TopicReader.Read(context),
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
