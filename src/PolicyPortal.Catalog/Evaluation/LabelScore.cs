namespace PolicyPortal.Catalog.Evaluation;

/// <summary>
/// Scores a catalogue against labels. Every figure counts what was missed as wrong: a document that was not found has no right title either.
/// Only what lies in or near labelled units of a labelled compilation is judged.
/// </summary>
public sealed class LabelScore
{
    private const int StartTolerance = 3;
    private const int EndTolerance = 3;

    private readonly LabelSet labels;
    private readonly CatalogExport export;
    private readonly List<LabelledUnit> labelled;
    private readonly List<ExportedDocument> documents;
    private readonly Dictionary<string, ExportedDocument> match = [];
    private readonly FigureSheet sheet = new();

    private LabelScore(CatalogExport export, LabelSet labels)
    {
        (this.labels, this.export) = (labels, export);
        labelled = [.. labels.Units.Where(unit => unit.IsJudged)];
        var covered = labels.Units.GroupBy(unit => unit.Seed).ToDictionary(
            group => group.Key,
            group => group.SelectMany(unit => Enumerable.Range(unit.StartLine - StartTolerance, unit.EndLine - unit.StartLine + EndTolerance + StartTolerance + 1)).ToHashSet());
        documents = [.. export.Documents.Where(document => covered.TryGetValue(document.Seed, out var lines) && lines.Contains(document.StartLine))];
    }

    /// <summary>All figures of an export.</summary>
    public static LabelFigures Of(CatalogExport export, LabelSet labels)
    {
        var score = new LabelScore(export, labels);
        score.MatchDocuments();
        score.ScoreFields();
        score.ScoreMeasures();
        score.ScoreDeadlines();
        return score.sheet.Finish(new SortedDictionary<string, int>(StringComparer.Ordinal)
        {
            ["documents"] = score.labelled.Count,
            ["measures"] = score.LabelledMeasures().Count,
            ["deadlines"] = labels.Deadlines.Count,
            ["deadlines certain"] = labels.Deadlines.Count(label => label.IsCertain),
        });
    }

    private void MatchDocuments()
    {
        var judged = documents.Where(document => document.IsJudged).ToList();
        var used = new HashSet<string>();
        for (var tolerance = 0; tolerance <= StartTolerance; tolerance++)
        {
            foreach (var label in labelled.Where(label => !match.ContainsKey(label.Id)))
            {
                if (judged.Find(d => !used.Contains(d.Id) && d.Seed == label.Seed && Math.Abs(d.StartLine - label.StartLine) <= tolerance) is { } found)
                {
                    match[label.Id] = found;
                    used.Add(found.Id);
                }
            }
        }

        foreach (var label in labelled.Where(label => !match.ContainsKey(label.Id)))
        {
            sheet.Miss("documents missed", label.Id, label.StartLine, label.Title);
        }

        foreach (var document in judged.Where(document => !used.Contains(document.Id)))
        {
            sheet.Miss("documents invented", document.Seed, document.StartLine, document.Title);
        }

        sheet.Set("documents.recall", match.Count, labelled.Count);
        sheet.Set("documents.precision", match.Count, judged.Count);
        sheet.Set("documents.f1", 2 * match.Count, labelled.Count + judged.Count);
    }

    private void ScoreFields()
    {
        var labelOf = match.ToDictionary(pair => pair.Value.Id, pair => pair.Key);
        Field("title", label => label.Title, d => d.Title, (label, d) => LabelText.Squash(d.Title) == LabelText.Squash(label.Title), label => !string.IsNullOrEmpty(label.Title) && label.TitlePrintedComplete is not false);
        Field("number", label => label.DocNumber, d => d.DocumentNumber, (label, d) => LabelText.Number(d.DocumentNumber) == LabelText.Number(label.DocNumber));
        Field("issuers", label => Join(label.Issuers), d => Join(d.IssuingBodies), (label, d) => LabelText.Bodies(d.IssuingBodies).SetEquals(LabelText.Bodies(label.Issuers)), label => label.Kind == "document");
        Field("date", label => label.IssueDate, d => d.IssueDate, (label, d) => d.IssueDate == label.IssueDate);
        Field("region", label => label.Region, d => d.Region, (label, d) => d.Region == label.Region);
        Field("genre", label => label.Genre, d => d.Genre, (label, d) => d.Genre == label.Genre, label => !string.IsNullOrEmpty(label.Genre) && label.Kind == "document");
        Field("kind", label => label.Kind, d => d.Kind, (label, d) => d.Kind == label.Kind);
        Field("topic", label => Join(label.Topics), d => Join(d.Topics), (label, d) => d.Topics?.Contains(label.Topics![0]) == true, label => label.Topics is { Count: > 0 });
        Field("end", label => label.EndLine, d => d.EndLine, (label, d) => Math.Abs(d.EndLine - label.EndLine) <= EndTolerance);
        Field("parent", label => label.Parent, d => d.ParentId, (label, d) => string.IsNullOrEmpty(label.Parent) ? d.ParentId is null : d.ParentId is { } id && labelOf.GetValueOrDefault(id) == label.Parent);
    }

    private void Field(string name, Func<LabelledUnit, object?> wanted, Func<ExportedDocument, object?> got, Func<LabelledUnit, ExportedDocument, bool> isRight, Func<LabelledUnit, bool>? isJudged = null)
    {
        var judged = labelled.Where(label => isJudged?.Invoke(label) ?? true).ToList();
        var right = 0;
        foreach (var label in judged)
        {
            if (!match.TryGetValue(label.Id, out var document))
            {
                continue;
            }

            if (isRight(label, document))
            {
                right++;
            }
            else
            {
                sheet.Miss($"{name} wrong", label.Id, label.StartLine, "want", wanted(label), "got", got(document));
            }
        }

        sheet.Set($"document.{name}", right, judged.Count);
    }

    private List<LabelledMeasure> LabelledMeasures()
    {
        var kinds = labels.Units.ToDictionary(unit => unit.Id, unit => unit.Kind);
        return [.. labels.Measures.Where(measure => kinds.GetValueOrDefault(measure.Doc) is "document" or "interpretation")];
    }

    // A measure is found where a measure with the same own label stands on the same line.
    private void ScoreMeasures()
    {
        var wanted = LabelledMeasures();
        var seeds = documents.ToDictionary(document => document.Id, document => document.Seed);
        var total = 0;
        var found = new Dictionary<(string Seed, int Line, string Label), ExportedMeasure>();
        foreach (var measure in export.Measures)
        {
            if (seeds.TryGetValue(measure.DocumentId, out var seed))
            {
                total++;
                found[(seed, measure.Line, OwnLabel(measure.Path))] = measure;
            }
        }

        int hits = 0, paths = 0;
        foreach (var label in wanted)
        {
            if (!found.TryGetValue((label.Seed, label.Line, OwnLabel(label.Path)), out var measure))
            {
                sheet.Miss("measures missed", label.Doc, label.Line, label.Path, label.Head);
                continue;
            }

            hits++;
            if (LabelText.Path(measure.Path) == LabelText.Path(label.Path))
            {
                paths++;
            }
            else
            {
                sheet.Miss("measure path wrong", label.Doc, label.Line, "want", label.Path, "got", measure.Path);
            }
        }

        var known = wanted.Select(label => (label.Seed, label.Line, OwnLabel(label.Path))).ToHashSet();
        foreach (var (place, measure) in found.Where(pair => !known.Contains(pair.Key)))
        {
            var words = string.IsNullOrEmpty(measure.Heading) ? measure.Text ?? "" : measure.Heading;
            sheet.Miss("measures invented", place.Seed, place.Line, place.Label, words[..Math.Min(20, words.Length)]);
        }

        sheet.Set("measures.recall", hits, wanted.Count);
        sheet.Set("measures.precision", hits, total);
        sheet.Set("measures.f1", 2 * hits, wanted.Count + total);
        sheet.Set("measures.path", paths, wanted.Count);
    }

    private void ScoreDeadlines()
    {
        var seeds = documents.ToDictionary(document => document.Id, document => document.Seed);
        DeadlineScore.Write(labels.Deadlines, export.Deadlines.Where(d => seeds.ContainsKey(d.DocumentId)).GroupBy(d => seeds[d.DocumentId]).ToDictionary(group => group.Key, group => group.ToList()), sheet);
    }

    private static string OwnLabel(string path) => LabelText.Path(path).Split('/')[^1];

    private static string? Join(IReadOnlyList<string>? values) => values is null ? null : string.Join('、', values);
}
