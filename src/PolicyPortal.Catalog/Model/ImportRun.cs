using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

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
}

/// <summary>One import: kept also where nothing changed.</summary>
public sealed class ImportRun
{
    /// <summary>Running number.</summary>
    public long Id { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required long DurationMilliseconds { get; init; }

    /// <summary>Whether any record of the catalogue changed.</summary>
    public required bool ChangedCatalogue { get; init; }

    public List<ImportRunFile> Files { get; } = [];
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

internal sealed class ImportRunMapping : IEntityTypeConfiguration<ImportRun>, IEntityTypeConfiguration<ImportRunFile>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.HasKey(r => r.Id);
        builder.HasMany(r => r.Files).WithOne().HasForeignKey(f => f.ImportRunId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ImportRunFile> builder) => builder.HasKey(f => new { f.ImportRunId, f.Ordinal });
}
