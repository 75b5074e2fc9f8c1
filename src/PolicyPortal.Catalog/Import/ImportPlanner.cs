using System.Globalization;
using PolicyPortal.Catalog.Corrections;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Import;

/// <summary>A file as read and parsed, before it is compared with the catalogue.</summary>
/// <param name="Source">Where it came from.</param>
/// <param name="Content">Its text, or why there is none.</param>
/// <param name="Parsed">What the parser read; null for a rejected file.</param>
internal sealed record ReadFile(ImportSource Source, SourceContent Content, ParsedCompilation? Parsed, long DurationMilliseconds)
{
    public string FileName => Source.Name;

    /// <summary>Lines of the text; the lines themselves are not kept.</summary>
    public int LineCount { get; init; }

    /// <summary>Numbers of the first lines with bytes that could not be read.</summary>
    public IReadOnlyList<int> BrokenLines { get; init; } = [];

    /// <summary>Splits and joins whose line is no longer there.</summary>
    public IReadOnlyList<Correction> GoneLines { get; init; } = [];
}

/// <summary>One document of a file as it would be stored, before corrections.</summary>
/// <param name="Doubts">What the parser doubts about it.</param>
/// <param name="BodyNames">Names of its issuing bodies, by id.</param>
/// <param name="Text">The text of the whole file.</param>
internal sealed record PlannedRecord(Document Record, IReadOnlyList<Note> Doubts, IReadOnlyDictionary<string, string> BodyNames, string Text);

/// <summary>Compares what was read with what is stored. Pure: the same input gives the same plan.</summary>
internal static class ImportPlanner
{
    /// <summary>Note on lines with bytes that could not be read.</summary>
    public const string BrokenEncodingNote = "encoding-broken";

    private const int UnitsAtATime = 64;

    /// <summary>Reason of a field that an admin wrote.</summary>
    public const string EditedReason = "editor";

    /// <summary>Lines with bytes that could not be read that get a note; a text with more has one cause for all.</summary>
    public const int MostBrokenLines = 100;

    /// <summary>What to do with one file. Only a few documents at a time stand in memory with their records; the plan keeps their rows packed.</summary>
    public static FilePlan Plan(ReadFile file, StoredCompilation? stored, ReadPlan plan, RowPacker packer)
    {
        if (file.Parsed is not { } parsed || file.Content.Decoded is not { } decoded || file.Content.Sha256 is not { } sha256)
        {
            return Reject(file);
        }

        var compilation = CompilationOf(file, sha256, decoded, parsed, plan.Edits);
        var ids = Ids(compilation.Id, parsed.Units, stored, plan);

        // A few documents at a time, unless corrections are laid over them: those may speak of any.
        var bodies = BodyRecords.Of(parsed.Units);
        var documents = SideBySide(parsed.Units, unit => DocumentRecords.Of(unit, compilation.Id, ids));
        List<Document> corrected = plan.Corrections.All.Count == 0 ? [] : [.. documents];
        var overlay = new CorrectionOverlay(plan.Corrections, corrected);
        overlay.Lay(id => bodies[id].Name);
        foreach (var correction in file.GoneLines)
        {
            overlay.FlagGone(correction);
        }

        var notes = Notes(compilation.Id, file, decoded, parsed, ids);
        var notesOf = notes.ToLookup(note => note.DocumentId);
        using (var checksum = new ContentChecksum())
        {
            compilation.ContentHash = checksum.Of(compilation, notesOf[null]);
        }

        var before = (stored?.Documents ?? []).ToDictionary(s => s.Id);
        var changes = new List<DocumentChange>(parsed.Units.Count);
        foreach (var (document, unit) in Hashed(plan.Corrections.All.Count == 0 ? documents : corrected, notesOf).Zip(parsed.Units))
        {
            before.Remove(document.Id, out var old);
            changes.Add(Change(old, document, unit, packer, id => bodies.TryGetValue(id, out var body) ? body.Name : overlay.Bodies[id]));
        }

        changes.AddRange((stored?.Documents ?? []).Where(s => before.ContainsKey(s.Id)).Select(Withdrawn));
        var same = stored is not null && stored.ContentHash == compilation.ContentHash && changes.TrueForAll(c => c.Kind == ChangeKind.Unchanged);
        return new FilePlan
        {
            FileName = file.FileName,
            Outcome = stored is null ? ImportOutcome.New : same ? ImportOutcome.Unchanged : ImportOutcome.Changed,
            Sha256 = sha256,
            Encoding = decoded.Encoding,
            CompilationId = compilation.Id,
            Documents = changes,
            Notes = notes,
            MeasureCount = parsed.Units.Sum(u => u.Measures.Count),
            DeadlineCount = parsed.Units.Sum(u => u.Deadlines.Count),
            CitationCount = parsed.Units.Sum(u => u.Citations.Count),
            DurationMilliseconds = file.DurationMilliseconds,
            HolderBatchId = plan.HolderBatchId,
            TextSha256 = ContentChecksum.OfText(decoded.Text),
            UnitIds = ids,
            Compilation = compilation,
            Bodies = BodyRecords.With(bodies, overlay.Bodies),
            Flags = overlay.Flags,
            CorrectionIds = [.. plan.Corrections.All.Select(c => c.Id)],
        };
    }

    /// <summary>Makes records of units in their order, a few at a time on all processors, so that only a few stand in memory.</summary>
    private static IEnumerable<Document> SideBySide(IReadOnlyList<ParsedUnit> units, Func<ParsedUnit, Document> make) =>
        units.Chunk(UnitsAtATime).SelectMany(chunk => chunk.AsParallel().AsOrdered().Select(make));

    /// <summary>The documents with their checksums.</summary>
    private static IEnumerable<Document> Hashed(IEnumerable<Document> documents, ILookup<string?, Note> notesOf)
    {
        using var checksum = new ContentChecksum();
        foreach (var document in documents)
        {
            document.ContentHash = checksum.Of(document, notesOf[document.Id]);
            yield return document;
        }
    }

    /// <summary>One document of a file as <see cref="Plan"/> would store it, with the doubts about it; null where the file has none of that id.</summary>
    public static PlannedRecord? RecordOf(ReadFile file, StoredCompilation? stored, ReadPlan plan, string documentId)
    {
        if (file.Parsed is not { } parsed || file.Content.Decoded is not { } decoded)
        {
            return null;
        }

        var compilationId = StableId.OfCompilation(file.FileName);
        var ids = Ids(compilationId, parsed.Units, stored, plan);
        var index = Array.IndexOf(ids, documentId);
        return index < 0
            ? null
            : new(
                DocumentRecords.Of(parsed.Units[index], compilationId, ids),
                Notes(compilationId, file, decoded, parsed, ids).FindAll(note => note.DocumentId == documentId),
                BodyRecords.Of([parsed.Units[index]]).ToDictionary(body => body.Key, body => body.Value.Name),
                decoded.Text);
    }

    /// <summary>Takes a compilation out.</summary>
    public static FilePlan Withdraw(PlannedFile file, StoredCompilation? stored) => new()
    {
        FileName = file.FileName,
        Outcome = stored is null ? ImportOutcome.Unchanged : ImportOutcome.Withdrawn,
        CompilationId = stored?.Id,
        Documents = [.. (stored?.Documents ?? []).Select(Withdrawn)],
    };

    /// <summary>Leaves a compilation to the batch that holds it.</summary>
    public static FilePlan Keep(KeepPlan file) => new()
    {
        FileName = file.FileName,
        Outcome = ImportOutcome.Kept,
        CompilationId = file.CompilationId,
        HolderBatchId = file.HolderBatchId,
    };

    private static DocumentChange Withdrawn(StoredDocument document) =>
        new(ChangeKind.Withdrawn, document.Id, document.Kind, document.Title, document.DocumentNumber, document.StartLine, []);

    private static FilePlan Reject(ReadFile file) => new()
    {
        FileName = file.FileName,
        Outcome = ImportOutcome.Rejected,
        Reason = file.Content.Reason,
        Detail = file.Content.Detail,
        Sha256 = file.Content.Sha256,
        DurationMilliseconds = file.DurationMilliseconds,
    };

    private static Compilation CompilationOf(ReadFile file, string sha256, DecodedSource decoded, ParsedCompilation parsed, CompilationEdits edits)
    {
        var id = StableId.OfCompilation(file.FileName);
        var compilation = new Compilation
        {
            Id = id,
            FileName = file.FileName,
            Sha256 = sha256,
            Encoding = decoded.Encoding,
            Title = Edited(edits.Title, parsed.Title),
            Compiler = Edited(edits.Compiler, parsed.Compiler),
            Edition = Edited(edits.Edition, parsed.Edition),
            AsOf = edits.AsOf ?? parsed.AsOf?.Value,
            LineCount = file.LineCount,
            Text = new CompilationText { CompilationId = id, Text = decoded.Text },
        };
        Add("title", parsed.Title, edits.Title is not null);
        Add("compiler", parsed.Compiler, edits.Compiler is not null);
        Add("edition", parsed.Edition, edits.Edition is not null);
        Add("asOf", parsed.AsOf, edits.AsOf is not null);
        return compilation;

        static string? Edited(string? edit, ParsedField<string>? field) => edit is null ? field?.Value : edit.Length == 0 ? null : edit;

        void Add<T>(string name, ParsedField<T>? field, bool isEdited)
        {
            if (isEdited)
            {
                compilation.Fields.Add(new CompilationField { CompilationId = id, Field = name, Origin = FieldOrigin.Corrected, Reason = EditedReason });
            }
            else if (field is not null)
            {
                compilation.Fields.Add(new CompilationField
                {
                    CompilationId = id, Field = name, Origin = field.Origin, Reason = field.Reason, StartLine = field.Span.StartLine, EndLine = field.Span.EndLine,
                });
            }
        }
    }

    private static string[] Ids(string compilationId, IReadOnlyList<ParsedUnit> units, StoredCompilation? stored, ReadPlan plan) =>
        plan.UnitIds.Count == units.Count ? [.. plan.UnitIds] : Ids(compilationId, units, stored?.Documents ?? []);

    /// <summary>Ids for all units: those that were stored keep theirs, the others get one from what identifies them.</summary>
    private static string[] Ids(string compilationId, IReadOnlyList<ParsedUnit> units, IReadOnlyList<StoredDocument> stored)
    {
        // Where nothing is stored there is nothing to compare with, and of the texts only their beginnings are needed.
        List<MatchCandidate> read = [.. units.Select(u => new MatchCandidate(u.Kind, u.DocumentNumber?.Value, TitleFold.Key(u.Title?.Value), stored.Count > 0 ? TextOf(u) : BeginningOf(u)))];
        var match = DocumentMatcher.Match([.. stored.Select(s => new MatchCandidate(s.Kind, s.DocumentNumber, s.TitleKey, s.Text))], read);
        var names = new UniqueNames(match.OfType<int>().Select(s => stored[s].Id));
        return
        [
            .. read.Select((candidate, i) => match[i] is { } s
                ? stored[s].Id
                : names.Take(occurrence => "d" + StableId.Of(11, compilationId, candidate.Key, occurrence), candidate.Key)),
        ];
    }

    private static string TextOf(ParsedUnit unit) => string.Join('\n', unit.Paragraphs.Select(p => p.Text.Value));

    private static string BeginningOf(ParsedUnit unit)
    {
        var paragraphs = 0;
        for (var length = 0; length < MatchCandidate.KeyLength && paragraphs < unit.Paragraphs.Count; paragraphs++)
        {
            length += unit.Paragraphs[paragraphs].Text.Value.Length + 1;
        }

        return string.Join('\n', unit.Paragraphs.Take(paragraphs).Select(p => p.Text.Value));
    }

    private static List<Note> Notes(string compilationId, ReadFile file, DecodedSource decoded, ParsedCompilation parsed, string[] ids)
    {
        var broken = file.BrokenLines.Select(line => ((string?)null, new ParseNote(BrokenEncodingNote, SourceSpan.Lines(line, line))));
        return
        [
            .. broken
                .Concat(decoded.Notes.Select(note => ((string?)null, note)))
                .Concat(parsed.Notes.Select(note => ((string?)null, note)))
                .Concat(parsed.Units.SelectMany(unit => unit.Notes.Select(note => ((string?)ids[unit.Index], note))))
                .Select(((string? DocumentId, ParseNote Note) row, int i) => new Note
                {
                    CompilationId = compilationId,
                    Ordinal = i,
                    DocumentId = row.DocumentId,
                    Code = row.Note.Code,
                    Detail = row.Note.Detail,
                    StartLine = row.Note.Span.StartLine,
                    EndLine = row.Note.Span.EndLine,
                }),
        ];
    }

    private static DocumentChange Change(StoredDocument? old, Document document, ParsedUnit unit, RowPacker packer, Func<string, string> bodyName)
    {
        var kind = old is null ? ChangeKind.New : old.ContentHash == document.ContentHash ? ChangeKind.Unchanged : ChangeKind.Changed;
        var change = new DocumentChange(
            kind, document.Id, document.Kind, document.Title, document.DocumentNumber, document.StartLine, kind == ChangeKind.Changed ? FieldChanges(old!, document, unit, bodyName) : [])
        {
            ContentHash = document.ContentHash,
        };
        if (kind == ChangeKind.Unchanged)
        {
            return change;
        }

        DocumentRecords.Pack(document, packer);
        return change with { Rows = packer.Take() };
    }

    private static List<FieldChange> FieldChanges(StoredDocument old, Document now, ParsedUnit unit, Func<string, string> bodyName)
    {
        List<FieldChange> all =
        [
            new("kind", WireName.Of(old.Kind), WireName.Of(now.Kind)),
            new("title", old.Title, now.Title),
            new("documentNumber", old.DocumentNumber, now.DocumentNumber),
            new("issuingBodies", Join(old.IssuingBodies), Join(now.IssuingBodies.Select(b => bodyName(b.IssuingBodyId)))),
            new("issueDate", Iso(old.IssueDate), Iso(now.IssueDate)),
            new("region", old.Region, now.Region),
            new("genre", old.Genre, now.Genre),
            new("topics", Join(old.Topics), Join(now.Topics.Select(t => t.Topic))),
            new("chapter", old.Chapter, now.Chapter),
            new("parentId", old.ParentId, now.ParentId),
            new("lines", $"{old.StartLine}-{old.LastTextLine}", $"{now.StartLine}-{now.LastTextLine}"),
            new("measures", Count(old.MeasureCount), Count(now.Measures.Count)),
            new("deadlines", Count(old.DeadlineCount), Count(now.Deadlines.Count)),
            new("citations", Count(old.CitationCount), Count(now.Citations.Count)),
            new("facts", Count(old.FactCount), Count(now.ResponsibleUnits.Count + now.Audiences.Count + now.Amounts.Count)),
        ];
        var changed = all.FindAll(change => change.Old != change.New);
        var text = TextOf(unit);
        if (text != old.Text)
        {
            changed.Add(new("text", FirstDifference(old.Text, text), FirstDifference(text, old.Text)));
        }

        return changed;
    }

    /// <summary>A few characters around the first place where the text differs from the other.</summary>
    private static string FirstDifference(string text, string other)
    {
        var common = text.AsSpan().CommonPrefixLength(other);
        return text[Math.Max(0, common - 10)..Math.Min(text.Length, common + 30)];
    }

    private static string? Join(IEnumerable<string> values) => string.Join("、", values) is { Length: > 0 } joined ? joined : null;

    private static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
