using System.Globalization;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Corrections;

/// <summary>Lays corrections over the records of a compilation, after the parser and before anything is compared or stored.</summary>
internal sealed class CorrectionOverlay(CorrectionSet corrections, IReadOnlyList<Document> documents)
{
    /// <summary>Origin reason of a field that an editor wrote.</summary>
    public const string Reason = "editor";

    private readonly List<CorrectionFlag> flags = [];
    private readonly Dictionary<string, string> bodies = [];
    private readonly HashSet<long> found = [];

    /// <summary>Corrections whose source has changed under them.</summary>
    public IReadOnlyList<CorrectionFlag> Flags => flags;

    /// <summary>Names of bodies that editors wrote, by id.</summary>
    public IReadOnlyDictionary<string, string> Bodies => bodies;

    /// <summary>Changes the records in place.</summary>
    /// <param name="nameOf">Name of a body that the parser found, by id.</param>
    public void Lay(Func<string, string> nameOf)
    {
        if (corrections.All.Count == 0)
        {
            return;
        }

        foreach (var document in documents)
        {
            foreach (var correction in corrections.Of(document.Id))
            {
                Lay(document, correction, nameOf);
            }

            for (var i = 0; i < document.Measures.Count; i++)
            {
                foreach (var correction in corrections.Of(document.Measures[i].Id))
                {
                    document.Measures[i] = Laid(document.Measures[i], correction);
                }
            }

            document.Deadlines.RemoveAll(IsHidden);
            for (var i = 0; i < document.Deadlines.Count; i++)
            {
                foreach (var correction in corrections.Of(document.Deadlines[i].Id))
                {
                    document.Deadlines[i] = Laid(document.Deadlines[i], correction);
                }
            }
        }

        foreach (var missing in corrections.All.Where(c => c.Target != CorrectionTarget.Structure && !found.Contains(c.Id)))
        {
            Flag(missing, "target-missing", null);
        }
    }

    /// <summary>Flags a split or join whose line is gone.</summary>
    public void FlagGone(Correction correction) => Flag(correction, "target-missing", null);

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Joined(IEnumerable<string> values) => string.Join('\n', values) is { Length: > 0 } joined ? joined : null;

    /// <summary>A field as corrections write it.</summary>
    /// <param name="nameOf">Name of an issuing body, by id.</param>
    public static string? ValueOf(Document document, string field, Func<string, string> nameOf) => field switch
    {
        "title" => document.Title,
        "documentNumber" => document.DocumentNumber,
        "issuingBodies" => Joined(document.IssuingBodies.Select(b => nameOf(b.IssuingBodyId))),
        "issueDate" => Iso(document.IssueDate),
        "region" => document.Region,
        "genre" => document.Genre,
        "topics" => Joined(document.Topics.Select(t => t.Topic)),
        "kind" => WireName.Of(document.Kind),
        "parentId" => document.ParentId,
        _ => null,
    };

    private void Lay(Document document, Correction correction, Func<string, string> nameOf)
    {
        if (correction.Target == CorrectionTarget.Structure)
        {
            return;
        }

        found.Add(correction.Id);
        if (correction.Action == CorrectionAction.Hide)
        {
            document.IsHidden = true;
            return;
        }

        Compare(correction, ValueOf(document, correction.Field, nameOf));
        if (correction.Action != CorrectionAction.Correct)
        {
            return;
        }

        Set(document, correction);
        if (correction.Field is not ("topics" or "kind" or "parentId"))
        {
            var old = document.Fields.Find(f => f.Field == correction.Field);
            document.Fields.RemoveAll(f => f.Field == correction.Field);
            document.Fields.Add(new DocumentField
            {
                DocumentId = document.Id,
                Field = correction.Field,
                Ordinal = 0,
                Origin = FieldOrigin.Corrected,
                Reason = Reason,
                StartLine = old?.StartLine ?? document.StartLine,
                EndLine = old?.EndLine ?? document.StartLine,
            });
        }
    }

    private void Set(Document document, Correction correction)
    {
        var value = correction.Value;
        switch (correction.Field)
        {
            case "title":
                (document.Title, document.TitleKey) = (value, TitleFold.Key(value));
                break;
            case "documentNumber":
                document.DocumentNumber = value;
                break;
            case "issuingBodies":
                document.IssuingBodies.Clear();
                foreach (var (name, i) in (value?.Split('\n') ?? []).Select((name, i) => (name, i)))
                {
                    var id = StableId.OfBody(name);
                    bodies[id] = name;
                    document.IssuingBodies.Add(new DocumentIssuingBody { DocumentId = document.Id, Ordinal = i, IssuingBodyId = id });
                }

                break;
            case "issueDate":
                document.IssueDate = value is null ? null : DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                document.IssueMonth = value?[..7];
                break;
            case "region":
                document.Region = value;
                break;
            case "genre":
                document.Genre = value;
                break;
            case "topics":
                document.Topics.Clear();
                document.Topics.AddRange((value?.Split('\n') ?? []).Select((topic, i) => new DocumentTopic { DocumentId = document.Id, Ordinal = i, Topic = topic }));
                break;
            case "kind":
                document.Kind = WireName.Read<UnitKind>(value!);
                break;
            case "parentId":
                SetParent(document, correction);
                break;
            default:
                throw new InvalidDataException($"'{correction.Field}' is no field of a document.");
        }
    }

    private void SetParent(Document document, Correction correction)
    {
        if (correction.Value is { } id && (id == document.Id || !documents.Any(d => d.Id == id)))
        {
            Flag(correction, "target-missing", document.ParentId);
            return;
        }

        document.ParentId = correction.Value;
    }

    private bool IsHidden(Deadline deadline)
    {
        var hiding = corrections.Of(deadline.Id).FirstOrDefault(c => c.Action == CorrectionAction.Hide);
        if (hiding is not null)
        {
            found.Add(hiding.Id);
        }

        return hiding is not null;
    }

    private Measure Laid(Measure m, Correction correction)
    {
        found.Add(correction.Id);
        Compare(correction, m.Heading);
        return correction.Action != CorrectionAction.Correct ? m : new Measure
        {
            Id = m.Id, DocumentId = m.DocumentId, Ordinal = m.Ordinal, ParentId = m.ParentId, Label = m.Label, Path = m.Path, Depth = m.Depth, Heading = correction.Value ?? "", Text = m.Text,
            StartLine = m.StartLine, StartColumn = m.StartColumn, EndLine = m.EndLine, EndColumn = m.EndColumn,
        };
    }

    private Deadline Laid(Deadline d, Correction correction)
    {
        found.Add(correction.Id);
        Compare(correction, correction.Field switch
        {
            "kind" => WireName.Of(d.Kind),
            "start" => d.Start,
            "end" => d.End,
            "duration" => d.Duration,
            "anchor" => d.Anchor,
            _ => null,
        });
        if (correction.Action == CorrectionAction.Accept)
        {
            // What an editor has confirmed is no longer in doubt.
            return With(d, d.Kind, d.Start, d.End, d.Duration, d.Anchor);
        }

        var value = correction.Value;
        return correction.Field switch
        {
            "kind" => With(d, WireName.Read<DeadlineKind>(value!), d.Start, d.End, d.Duration, d.Anchor),
            "start" => With(d, d.Kind, value, d.End, d.Duration, d.Anchor),
            "end" => With(d, d.Kind, d.Start, value, d.Duration, d.Anchor),
            "duration" => With(d, d.Kind, d.Start, d.End, value, d.Anchor),
            "anchor" => With(d, d.Kind, d.Start, d.End, d.Duration, value),
            _ => throw new InvalidDataException($"'{correction.Field}' is no field of a limit."),
        };
    }

    private static Deadline With(Deadline d, DeadlineKind kind, string? start, string? end, string? duration, string? anchor) => new()
    {
        Id = d.Id,
        DocumentId = d.DocumentId,
        Ordinal = d.Ordinal,
        MeasureId = d.MeasureId,
        Kind = kind,
        Quote = d.Quote,
        Start = start,
        End = end,
        FirstDay = PartialDate.Parse(start)?.First,
        LastDay = PartialDate.Parse(end)?.Last,
        Duration = duration,
        Anchor = anchor,
        Certain = true,
        YearInferred = false,
        Pattern = d.Pattern,
        ParagraphOrdinal = d.ParagraphOrdinal,
        Offset = d.Offset,
        StartLine = d.StartLine,
        StartColumn = d.StartColumn,
        EndLine = d.EndLine,
        EndColumn = d.EndColumn,
    };

    private void Compare(Correction correction, string? parserValue)
    {
        if (parserValue != correction.ParserValue)
        {
            Flag(correction, "source-changed", parserValue);
        }
    }

    private void Flag(Correction correction, string code, string? parserValue)
    {
        if (correction.Id != 0)
        {
            flags.Add(new CorrectionFlag { CorrectionId = correction.Id, Code = code, ParserValue = parserValue });
        }
    }
}
