using System.Security.Cryptography;
using System.Text;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;

namespace PolicyPortal.Catalog.Import;

/// <summary>A field whose value changes, as users read it; null where it has none.</summary>
public sealed record FieldChange(string Field, string? Old, string? New);

/// <summary>What happens to one document.</summary>
/// <param name="Kind">New, changed, unchanged or withdrawn.</param>
/// <param name="DocumentId">Its id, kept through changes.</param>
/// <param name="UnitKind">What it is.</param>
/// <param name="StartLine">Its first line in the file (for a withdrawn one, in the file as it was).</param>
/// <param name="Fields">What changes; empty unless <paramref name="Kind"/> is <see cref="ChangeKind.Changed"/>.</param>
public sealed record DocumentChange(
    ChangeKind Kind,
    string DocumentId,
    Parsing.Model.UnitKind UnitKind,
    string? Title,
    string? DocumentNumber,
    int StartLine,
    IReadOnlyList<FieldChange> Fields)
{
    /// <summary>Checksum of all that was read of it; null for a withdrawn one.</summary>
    internal string? ContentHash { get; init; }

    /// <summary>The rows to store, packed by a <see cref="Storage.RowPacker"/>: in the order of twice the text, where the records would take many times as much. Empty where nothing is to be stored.</summary>
    internal byte[] Rows { get; init; } = [];
}

/// <summary>What happens to one file.</summary>
public sealed record FilePlan
{
    public required string FileName { get; init; }

    public required ImportOutcome Outcome { get; init; }

    /// <summary>Why the file is rejected; null where it is not.</summary>
    public RejectionReason? Reason { get; init; }

    /// <summary>The system's words for an unreadable file.</summary>
    public string? Detail { get; init; }

    public string? Sha256 { get; init; }

    public string? Encoding { get; init; }

    public string? CompilationId { get; init; }

    /// <summary>The documents in reading order, then the withdrawn ones.</summary>
    public IReadOnlyList<DocumentChange> Documents { get; init; } = [];

    /// <summary>All doubts about the file.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    public int MeasureCount { get; init; }

    public int DeadlineCount { get; init; }

    public int CitationCount { get; init; }

    public long DurationMilliseconds { get; init; }

    /// <summary>The batch whose version of the compilation counts afterwards.</summary>
    public long? HolderBatchId { get; init; }

    /// <summary>Checksum of the text without blanks and line ends; null for a rejected file.</summary>
    public string? TextSha256 { get; init; }

    /// <summary>Ids of the units in order; empty for a rejected file.</summary>
    internal IReadOnlyList<string> UnitIds { get; init; } = [];

    /// <summary>The compilation to store, its documents left out; null for a rejected file.</summary>
    internal Compilation? Compilation { get; init; }

    /// <summary>Corrections whose source has changed under them.</summary>
    public IReadOnlyList<CorrectionFlag> Flags { get; init; } = [];

    /// <summary>All corrections that were laid over it.</summary>
    internal IReadOnlyList<long> CorrectionIds { get; init; } = [];

    /// <summary>The issuing bodies named in the file, by id.</summary>
    internal IReadOnlyDictionary<string, IssuingBody> Bodies { get; init; } = new Dictionary<string, IssuingBody>();

    /// <summary>How many documents have this change.</summary>
    public int Count(ChangeKind kind) => Documents.Count(d => d.Kind == kind);
}

/// <summary>What an import will do: shown first, then applied as it was shown.</summary>
/// <param name="Files">One row a file, in the order given.</param>
/// <param name="BasedOnRun">The last run that had changed the catalogue when the plan was made; applying it to another state is refused.</param>
public sealed record ImportPlan(IReadOnlyList<FilePlan> Files, long BasedOnRun)
{
    /// <summary>Whether applying it changes any record.</summary>
    public bool ChangesCatalogue => Files.Any(f => f.Outcome is ImportOutcome.New or ImportOutcome.Changed or ImportOutcome.Withdrawn);

    /// <summary>Checksum of all that it changes: two plans with the same one do the same.</summary>
    public string Checksum
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var file in Files)
            {
                Add($"{file.FileName}\u001F{file.Outcome}\u001F{file.Compilation?.ContentHash}");
                foreach (var change in file.Documents)
                {
                    Add($"{change.Kind}\u001F{change.DocumentId}\u001F{change.ContentHash}");
                }
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));

            void Add(string row) => hash.AppendData(Encoding.UTF8.GetBytes(row + "\n"));
        }
    }

    /// <summary>Files that cannot be taken in.</summary>
    public int RejectedFiles => Files.Count(f => f.Outcome == ImportOutcome.Rejected);

    /// <summary>How many documents have this change, over all files.</summary>
    public int Count(ChangeKind kind) => Files.Sum(f => f.Count(kind));
}
