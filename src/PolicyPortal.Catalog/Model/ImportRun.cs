using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Model;

/// <summary>What an import did to one file.</summary>
public enum ImportOutcome
{
    /// <summary>The catalogue had no compilation of that name.</summary>
    New,

    /// <summary>Its records differed and were brought up to date.</summary>
    Changed,

    /// <summary>All its records were already there.</summary>
    Unchanged,

    /// <summary>It could not be read; the reason is kept.</summary>
    Rejected,

    /// <summary>The compilation leaves the catalogue: the only batch that held it was taken back.</summary>
    Withdrawn,

    /// <summary>It stays as it is, because a later batch holds the compilation.</summary>
    Kept,
}

/// <summary>What an import will do to a document.</summary>
public enum ChangeKind
{
    New,
    Changed,
    Unchanged,

    /// <summary>Stored, but no longer in its compilation: it is deleted.</summary>
    Withdrawn,
}

/// <summary>Why a run reads compilations and writes them.</summary>
public enum RunKind
{
    /// <summary>A batch is applied.</summary>
    Import,

    /// <summary>A batch is taken back.</summary>
    Undo,

    /// <summary>A batch that was taken back is applied again.</summary>
    Redo,

    /// <summary>Everything is read again, with a better parser or another vocabulary.</summary>
    Reparse,

    /// <summary>Corrections are laid over a compilation.</summary>
    Correction,

    /// <summary>Everything is read again with a word more or less.</summary>
    Vocabulary,
}

/// <summary>Whether a run has been written.</summary>
public enum RunState
{
    /// <summary>Only shown.</summary>
    Planned,

    /// <summary>Written.</summary>
    Applied,
}

/// <summary>One change of the catalogue: first planned and shown, then applied. Kept also where nothing changed.</summary>
public sealed class ImportRun
{
    /// <summary>Running number.</summary>
    public long Id { get; init; }

    public required RunKind Kind { get; init; }

    public required RunState State { get; set; }

    /// <summary>The batch that it applies or takes back; null for the others.</summary>
    public long? BatchId { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string Actor { get; init; }

    /// <summary>The state of the catalogue that it was planned on (<see cref="Sequence"/> of the last run that had changed it, within the restored backups).</summary>
    public required long BasedOn { get; init; }

    /// <summary>Checksum of all that it changes; what is applied has the one that was shown.</summary>
    public required string Checksum { get; init; }

    /// <summary>Its place among the applied runs, growing; null while it is only planned.</summary>
    public long? Sequence { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public required long DurationMilliseconds { get; init; }

    /// <summary>Whether any record of the catalogue changed.</summary>
    public required bool ChangedCatalogue { get; init; }

    public List<ImportRunFile> Files { get; } = [];

    public List<ImportRunChange> Changes { get; } = [];
}

/// <summary>What a run does to one document; what stays as it is has no row.</summary>
public sealed class ImportRunChange
{
    public long ImportRunId { get; init; }

    /// <summary>Position in the run, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary><see cref="ImportRunFile.Ordinal"/> of its file.</summary>
    public required int FileOrdinal { get; init; }

    public required ChangeKind Change { get; init; }

    public required string DocumentId { get; init; }

    public required UnitKind UnitKind { get; init; }

    public string? Title { get; init; }

    public string? DocumentNumber { get; init; }

    /// <summary>First line in its file.</summary>
    public required int StartLine { get; init; }

    /// <summary>Fields that change, as a JSON array of { field, old, new }; null where there are none.</summary>
    public string? Fields { get; init; }

    /// <summary>Codes of the doubts about it, parted by blanks; null where there are none.</summary>
    public string? Doubts { get; init; }

    /// <summary>How many doubts there are: the rows with most come first.</summary>
    public required int DoubtCount { get; init; }
}

/// <summary>What a run did to one file; the counts are of documents (units of all kinds).</summary>
public sealed class ImportRunFile
{
    public long ImportRunId { get; init; }

    public required int Ordinal { get; init; }

    public required string FileName { get; init; }

    /// <summary>Null where the file was rejected.</summary>
    public string? CompilationId { get; init; }

    public string? Sha256 { get; init; }

    public required ImportOutcome Outcome { get; init; }

    /// <summary>The batch whose version of the compilation counts after the run; null where none does or the file was rejected.</summary>
    public long? HolderBatchId { get; init; }

    /// <summary>Why the file was rejected, as a code: <c>binary</c>, <c>empty</c>, <c>unreadable</c>, <c>too-large</c> …</summary>
    public string? Reason { get; init; }

    public required int NewDocuments { get; init; }

    public required int ChangedDocuments { get; init; }

    public required int UnchangedDocuments { get; init; }

    public required int WithdrawnDocuments { get; init; }

    public required int Measures { get; init; }

    public required int Deadlines { get; init; }

    public required int Notes { get; init; }

    /// <summary>Reading and parsing.</summary>
    public required long DurationMilliseconds { get; init; }
}

internal sealed class ImportRunMapping : IEntityTypeConfiguration<ImportRun>, IEntityTypeConfiguration<ImportRunFile>, IEntityTypeConfiguration<ImportRunChange>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.HasKey(r => r.Id);
        builder.HasIndex(r => r.Sequence).IsUnique();
        builder.HasIndex(r => r.BatchId);
        builder.HasMany(r => r.Changes).WithOne().HasForeignKey(c => c.ImportRunId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(r => r.Files).WithOne().HasForeignKey(f => f.ImportRunId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ImportRunFile> builder) => builder.HasKey(f => new { f.ImportRunId, f.Ordinal });

    public void Configure(EntityTypeBuilder<ImportRunChange> builder)
    {
        builder.HasKey(c => new { c.ImportRunId, c.Ordinal });
        builder.HasIndex(c => c.DocumentId);
    }
}
