using System.Globalization;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Import;

/// <summary>Makes the records to store from what the parser read.</summary>
internal static class DocumentRecords
{
    /// <summary>A unit as a document with all its parts.</summary>
    /// <param name="unit">What was read.</param>
    /// <param name="compilationId">Its compilation.</param>
    /// <param name="ids">Ids of all units of the compilation, by index.</param>
    public static Document Of(ParsedUnit unit, string compilationId, IReadOnlyList<string> ids)
    {
        var id = ids[unit.Index];
        var measureIds = MeasureIds(id, unit.Measures);
        var document = new Document
        {
            Id = id,
            CompilationId = compilationId,
            Ordinal = unit.Index,
            Kind = unit.Kind,
            ParentId = unit.ParentIndex is { } parent && parent != unit.Index && parent < ids.Count ? ids[parent] : null,
            Title = unit.Title?.Value,
            TitleKey = TitleFold.Key(unit.Title?.Value),
            DocumentNumber = unit.DocumentNumber?.Value,
            IssueDate = unit.IssueDate?.Value,
            IssueMonth = unit.IssueDate?.Value.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            Region = unit.Region?.Value,
            Genre = unit.Genre?.Value,
            Addressees = unit.Addressees?.Value,
            Openness = unit.Openness?.Value,
            Chapter = unit.Chapter,
            StartLine = unit.Span.StartLine,
            EndLine = unit.Span.EndLine,
            LastTextLine = unit.LastTextLine,
            TextLength = unit.Paragraphs.Sum(p => p.Text.Value.Length),
            TextSketch = TextSketch.Of(unit.Paragraphs.Select(p => p.Text.Value)),
        };
        document.Topics.AddRange(unit.Topics.Distinct().Select((topic, i) => new DocumentTopic { DocumentId = id, Ordinal = i, Topic = topic }));
        document.IssuingBodies.AddRange(BodyNames(unit).Select((name, i) => new DocumentIssuingBody { DocumentId = id, Ordinal = i, IssuingBodyId = StableId.OfBody(name) }));
        document.Fields.AddRange(Fields(unit, id));
        document.Paragraphs.AddRange(unit.Paragraphs.Select((p, i) => ParagraphOf(p, i, id, measureIds)));
        document.Measures.AddRange(unit.Measures.Select((m, i) => MeasureOf(m, i, id, measureIds, unit.Measures)));
        document.Deadlines.AddRange(Deadlines(unit.Deadlines, id, measureIds));
        document.Citations.AddRange(unit.Citations.Select((c, i) => CitationOf(c, i, id)));
        MeasureFactRecords.Add(document, unit, measureIds);
        return document;
    }

    /// <summary>Packs the rows of a document with all its parts; the document itself overwrites what is stored of it, its parts are added.</summary>
    public static void Pack(Document document, RowPacker packer)
    {
        packer.Put([document]);
        packer.Insert(document.Topics);
        packer.Insert(document.IssuingBodies);
        packer.Insert(document.Fields);
        packer.Insert(document.Paragraphs);
        packer.Insert(document.Measures);
        packer.Insert(document.Deadlines);
        packer.Insert(document.Citations);
        packer.Insert(document.ResponsibleUnits);
        packer.Insert(document.Audiences);
        packer.Insert(document.Amounts);
    }

    /// <summary>Names of the issuing bodies in printed order, each once.</summary>
    public static IEnumerable<string> BodyNames(ParsedUnit unit) => unit.IssuingBodies.Select(body => body.Value).Distinct();

    private static IEnumerable<DocumentField> Fields(ParsedUnit unit, string id)
    {
        DocumentField?[] single =
        [
            FieldOf("title", unit.Title), FieldOf("documentNumber", unit.DocumentNumber), FieldOf("issueDate", unit.IssueDate), FieldOf("region", unit.Region),
            FieldOf("genre", unit.Genre), FieldOf("addressees", unit.Addressees), FieldOf("openness", unit.Openness),
        ];
        return single.OfType<DocumentField>().Concat(unit.IssuingBodies.DistinctBy(b => b.Value).Select((body, i) => FieldOf("issuingBodies", body, i)!));

        DocumentField? FieldOf<T>(string name, ParsedField<T>? field, int ordinal = 0) => field is null
            ? null
            : new DocumentField
            {
                DocumentId = id,
                Field = name,
                Ordinal = ordinal,
                Origin = field.Origin,
                Reason = field.Reason,
                StartLine = field.Span.StartLine,
                EndLine = field.Span.EndLine,
            };
    }

    private static Paragraph ParagraphOf(ParsedParagraph paragraph, int ordinal, string id, string[] measureIds)
    {
        var text = paragraph.Text.Value;
        return new Paragraph
        {
            DocumentId = id,
            Ordinal = ordinal,
            Role = paragraph.Role,
            MeasureId = paragraph.MeasureIndex is { } measure ? measureIds[measure] : null,
            Text = text,
            StartLine = paragraph.Text.PositionAt(0).Line,
            EndLine = paragraph.Text.PositionAt(Math.Max(text.Length - 1, 0)).Line,
        };
    }

    private static string[] MeasureIds(string id, IReadOnlyList<ParsedMeasure> measures)
    {
        var names = new UniqueNames();
        return [.. measures.Select(m => names.Take(occurrence => $"{id}.m{StableId.Of(6, m.Path, occurrence)}", m.Path))];
    }

    private static Measure MeasureOf(ParsedMeasure measure, int ordinal, string id, string[] ids, IReadOnlyList<ParsedMeasure> all)
    {
        var depth = 1;
        for (var parent = measure.ParentIndex; parent is { } p && depth <= all.Count; parent = all[p].ParentIndex)
        {
            depth++;
        }

        return new Measure
        {
            Id = ids[ordinal],
            DocumentId = id,
            Ordinal = ordinal,
            ParentId = measure.ParentIndex is { } index ? ids[index] : null,
            Label = measure.Label,
            Path = measure.Path,
            Depth = depth,
            Heading = measure.Heading,
            Text = measure.Text,
            StartLine = measure.Span.StartLine,
            StartColumn = measure.Span.StartColumn,
            EndLine = measure.Span.EndLine,
            EndColumn = measure.Span.EndColumn,
        };
    }

    private static IEnumerable<Deadline> Deadlines(IReadOnlyList<ParsedDeadline> deadlines, string id, string[] measureIds)
    {
        var names = new UniqueNames();
        return deadlines.Select((d, i) => new Deadline
        {
            Id = names.Take(occurrence => $"{id}.d{StableId.Of(6, d.Quote, occurrence)}", d.Quote),
            DocumentId = id,
            Ordinal = i,
            MeasureId = d.MeasureIndex is { } measure ? measureIds[measure] : null,
            Kind = d.Kind,
            Quote = d.Quote,
            Start = d.Start?.ToString(),
            End = d.End?.ToString(),
            FirstDay = d.Start?.First,
            LastDay = d.End?.Last,
            Duration = d.Duration,
            Anchor = d.Anchor,
            Certain = d.Certain,
            YearInferred = d.YearInferred,
            Pattern = d.Pattern,
            ParagraphOrdinal = d.ParagraphIndex,
            Offset = d.Offset,
            StartLine = d.Span.StartLine,
            StartColumn = d.Span.StartColumn,
            EndLine = d.Span.EndLine,
            EndColumn = d.Span.EndColumn,
        });
    }

    private static Citation CitationOf(ParsedCitation citation, int ordinal, string id) => new()
    {
        DocumentId = id,
        Ordinal = ordinal,
        Quote = citation.Quote,
        Number = citation.Number,
        Title = citation.Title,
        Relation = citation.Relation,
        ParagraphOrdinal = citation.ParagraphIndex,
        Offset = citation.Offset,
        StartLine = citation.Span.StartLine,
        StartColumn = citation.Span.StartColumn,
        EndLine = citation.Span.EndLine,
        EndColumn = citation.Span.EndColumn,
    };
}
