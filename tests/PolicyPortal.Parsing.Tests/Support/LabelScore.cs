using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Tests.Support;

/// <summary>
/// Scores readings against the labels. Every figure counts what was missed as wrong: a document that was not found has no right title either.
/// Takes the parses of the labelled seeds, gives figures from 0 to 1 by name.
/// </summary>
internal sealed class LabelScore
{
    private const int StartTolerance = 3;
    private const int EndTolerance = 3;

    private readonly List<LabelledUnit> labelled = [.. Labels.Units.Where(unit => unit.IsJudged)];
    private readonly List<Reading> readings;
    private readonly Dictionary<string, Reading> match = [];
    private readonly SortedDictionary<string, double> figures = new(StringComparer.Ordinal);

    private LabelScore(IEnumerable<ParsedCompilation> compilations)
    {
        var covered = Labels.Units.GroupBy(unit => unit.Seed)
            .ToDictionary(group => group.Key, group => group.SelectMany(unit => Enumerable.Range(unit.StartLine - 3, unit.EndLine - unit.StartLine + 7)).ToHashSet());
        readings = [.. from compilation in compilations
                       let seed = compilation.SourceName[..3]
                       where covered.ContainsKey(seed)
                       from unit in compilation.Units
                       where unit.Kind is not (UnitKind.Heading or UnitKind.FrontMatter) && covered[seed].Contains(unit.Span.StartLine)
                       select new Reading(seed, unit)];
    }

    /// <summary>All figures of the parses.</summary>
    public static SortedDictionary<string, double> Of(IEnumerable<ParsedCompilation> compilations)
    {
        var score = new LabelScore(compilations);
        score.ScoreDocuments();
        score.ScoreMeasures();
        score.ScoreDeadlines();
        return score.figures;
    }

    private sealed record Reading(string Seed, ParsedUnit Unit)
    {
        public bool IsJudged => Unit.Kind is UnitKind.Document or UnitKind.Interpretation or UnitKind.Article;
    }

    private static double Ratio(int part, int whole) => whole == 0 ? 1 : Math.Round((double)part / whole, 4);

    private void ScoreDocuments()
    {
        var judged = readings.Where(reading => reading.IsJudged).ToList();
        var used = new HashSet<Reading>();
        for (var tolerance = 0; tolerance <= StartTolerance; tolerance++)
        {
            foreach (var label in labelled.Where(label => !match.ContainsKey(label.Id)))
            {
                if (judged.Find(r => !used.Contains(r) && r.Seed == label.Seed && Math.Abs(r.Unit.Span.StartLine - label.StartLine) <= tolerance) is { } found)
                {
                    match[label.Id] = found;
                    used.Add(found);
                }
            }
        }

        figures["documents.recall"] = Ratio(match.Count, labelled.Count);
        figures["documents.precision"] = Ratio(match.Count, judged.Count);
        figures["documents.f1"] = Ratio(2 * match.Count, labelled.Count + judged.Count);
        Field("title", (label, unit) => LabelText.Squash(unit.Title?.Value) == LabelText.Squash(label.Title), label => !string.IsNullOrEmpty(label.Title) && label.TitlePrintedComplete is not false);
        Field("number", (label, unit) => LabelText.Number(unit.DocumentNumber?.Value) == LabelText.Number(label.DocNumber));
        Field("issuers", (label, unit) => LabelText.Bodies(unit.IssuingBodies.Select(body => body.Value)).SetEquals(LabelText.Bodies(label.Issuers)), label => label.Kind == "document");
        Field("date", (label, unit) => unit.IssueDate?.Value.ToString("yyyy-MM-dd") == label.IssueDate);
        Field("region", (label, unit) => unit.Region?.Value == label.Region);
        Field("genre", (label, unit) => unit.Genre?.Value == label.Genre, label => !string.IsNullOrEmpty(label.Genre) && label.Kind == "document");
        Field("kind", (label, unit) => unit.Kind.ToString().Equals(label.Kind, StringComparison.OrdinalIgnoreCase));
        Field("topic", (label, unit) => unit.Topics.Contains(label.Topics![0]), label => label.Topics is { Count: > 0 });
        Field("end", (label, unit) => Math.Abs(unit.LastTextLine - label.EndLine) <= EndTolerance);
        ScoreParents();
    }

    private void ScoreParents()
    {
        var right = labelled.Count(label => match.TryGetValue(label.Id, out var reading)
            && (string.IsNullOrEmpty(label.Parent)
                ? reading.Unit.ParentIndex is null
                : match.TryGetValue(label.Parent, out var parent) && parent.Seed == reading.Seed && parent.Unit.Index == reading.Unit.ParentIndex));
        figures["document.parent"] = Ratio(right, labelled.Count);
    }

    private void Field(string name, Func<LabelledUnit, ParsedUnit, bool> isRight, Func<LabelledUnit, bool>? isJudged = null)
    {
        var labels = labelled.Where(label => isJudged?.Invoke(label) ?? true).ToList();
        figures[$"document.{name}"] = Ratio(labels.Count(label => match.TryGetValue(label.Id, out var reading) && isRight(label, reading.Unit)), labels.Count);
    }

    // A measure is found where a measure with the same own label stands on the same line.
    private void ScoreMeasures()
    {
        var kinds = Labels.Units.ToDictionary(unit => unit.Id, unit => unit.Kind);
        var labels = Labels.Measures.Where(measure => kinds.GetValueOrDefault(measure.Doc) is "document" or "interpretation").ToList();
        var total = 0;
        var found = new Dictionary<(string Seed, int Line, string Label), string>();
        foreach (var (reading, measure) in readings.SelectMany(reading => reading.Unit.Measures.Select(measure => (reading, measure))))
        {
            total++;
            found[(reading.Seed, measure.Span.StartLine, LabelText.Path(measure.Path).Split('/')[^1])] = LabelText.Path(measure.Path);
        }

        int hits = 0, paths = 0;
        foreach (var label in labels)
        {
            var path = LabelText.Path(label.Path);
            if (found.TryGetValue((label.Seed, label.Line, path.Split('/')[^1]), out var read))
            {
                hits++;
                paths += read == path ? 1 : 0;
            }
        }

        figures["measures.recall"] = Ratio(hits, labels.Count);
        figures["measures.precision"] = Ratio(hits, total);
        figures["measures.f1"] = Ratio(2 * hits, labels.Count + total);
        figures["measures.path"] = Ratio(paths, labels.Count);
    }

    private void ScoreDeadlines()
    {
        var bySeed = readings.GroupBy(reading => reading.Seed).ToDictionary(group => group.Key, group => group.SelectMany(reading => reading.Unit.Deadlines).ToList());
        foreach (var (name, value) in DeadlineScore.Of(bySeed))
        {
            figures[name] = value;
        }
    }
}
