using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PolicyPortal.Catalog.Model;

/// <summary>Where a batch came from.</summary>
public enum BatchOrigin
{
    /// <summary>Files given to the admin pages.</summary>
    Upload,

    /// <summary>The command <c>import</c>.</summary>
    CommandLine,

    /// <summary>The watched folder.</summary>
    WatchFolder,

    /// <summary>The folder that fills an empty catalogue.</summary>
    Seed,
}

/// <summary>How far a batch has come.</summary>
public enum BatchState
{
    /// <summary>Its files are kept and wait to be read.</summary>
    Waiting,

    /// <summary>Its files are being read and compared.</summary>
    Reading,

    /// <summary>What it would change can be looked at; nothing is changed yet.</summary>
    Ready,

    /// <summary>It waits to be written, or is being written.</summary>
    Applying,

    /// <summary>It stands in the catalogue.</summary>
    Applied,

    /// <summary>It stood in the catalogue and was taken back.</summary>
    Undone,

    /// <summary>It was given up before it changed anything.</summary>
    Discarded,

    /// <summary>Reading or writing it failed; <see cref="Batch.Problem"/> says why. Nothing was changed.</summary>
    Failed,
}

/// <summary>Files that were imported together: kept with their bytes, shown before they change anything, applied and undone as one.</summary>
public sealed class Batch
{
    /// <summary>Running number, never given twice.</summary>
    public long Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who made it: a name of an account, or <c>cli:USER</c>.</summary>
    public required string CreatedBy { get; init; }

    public required BatchOrigin Origin { get; init; }

    public required BatchState State { get; set; }

    /// <summary>What whoever made it wrote about it.</summary>
    public string? Note { get; set; }

    /// <summary>
    /// Its place among the applied batches, given once at its first application: of two batches with one compilation, the applied one with the
    /// higher place holds it. Undo and redo leave it as it is. Null until then.
    /// </summary>
    public long? Place { get; set; }

    /// <summary>The program that is at work on it, while one is.</summary>
    public string? Worker { get; set; }

    /// <summary>Why reading or writing failed, as a code; the words are in <see cref="Detail"/>.</summary>
    public string? Problem { get; set; }

    public string? Detail { get; set; }

    public List<BatchFile> Files { get; } = [];
}

/// <summary>
/// A file of a batch. While its batch is applied it is a version of its compilation; the catalogue holds the version of the batch with
/// the highest <see cref="Batch.Place"/>.
/// </summary>
public sealed class BatchFile
{
    public long BatchId { get; init; }

    public Batch? Batch { get; set; }

    /// <summary>Position in the batch, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>File name without folders; the compilation's identity.</summary>
    public required string FileName { get; init; }

    /// <summary>The archive that it came in; null where it came by itself.</summary>
    public string? Container { get; init; }

    /// <summary>The kept bytes; null where they could not be read.</summary>
    public string? SourceSha256 { get; init; }

    /// <summary>The encoding that an admin chose; null where it is found out.</summary>
    public string? Encoding { get; set; }

    /// <summary>What an admin wrote over the compilation's own title; null where the parser's reading counts, empty where it has none.</summary>
    public string? Title { get; set; }

    public string? Compiler { get; set; }

    public string? Edition { get; set; }

    public DateOnly? AsOf { get; set; }

    /// <summary>The compilation; null where the file is rejected or not read yet.</summary>
    public string? CompilationId { get; set; }

    /// <summary>Checksum of its text without blanks and line ends, by which the same text in other bytes is recognised; null until it is read.</summary>
    public string? TextSha256 { get; set; }

    /// <summary>Why the bytes could not be taken in, as a code, where this was known before reading; null else.</summary>
    public string? Rejection { get; init; }

    /// <summary>Ids of its units in order, one a line, as they were given when it was applied: taken back and applied again it has the same.</summary>
    public string? UnitIds { get; set; }
}

internal sealed class BatchMapping : IEntityTypeConfiguration<Batch>, IEntityTypeConfiguration<BatchFile>
{
    public void Configure(EntityTypeBuilder<Batch> builder)
    {
        builder.HasKey(b => b.Id);
        builder.HasIndex(b => b.State);
        builder.HasMany(b => b.Files).WithOne(f => f.Batch).HasForeignKey(f => f.BatchId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<BatchFile> builder)
    {
        builder.HasKey(f => new { f.BatchId, f.Ordinal });
        builder.HasIndex(f => f.CompilationId);
        builder.HasIndex(f => f.SourceSha256);
        builder.HasIndex(f => f.TextSha256);
        builder.HasOne<SourceFile>().WithMany().HasForeignKey(f => f.SourceSha256).OnDelete(DeleteBehavior.Restrict);
    }
}
