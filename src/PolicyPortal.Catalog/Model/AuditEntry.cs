using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PolicyPortal.Catalog.Model;

/// <summary>Who did what when. The log is only added to: the database refuses to change or delete a row.</summary>
public sealed class AuditEntry
{
    /// <summary>Running number, never given twice.</summary>
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>A name of an account, <c>cli:USER</c>, or <c>portal</c> for what it does by itself.</summary>
    public required string Actor { get; init; }

    /// <summary>What was done, as a code: <c>batch-created</c>, <c>batch-applied</c>, <c>correction-made</c> …</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to: the number of a batch, an id of a document, a name of an account.</summary>
    public required string Subject { get; init; }

    /// <summary>Figures and codes that belong to it, no text of documents.</summary>
    public string? Detail { get; init; }
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditLog");
        builder.HasKey(e => e.Id);
        builder.HasIndex(e => e.Subject);
    }
}
