using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PolicyPortal.Catalog.Model;

/// <summary>A measure (措施): a numbered provision of a document.</summary>
public sealed class Measure
{
    /// <summary>The document's id, a dot, and a hash of path and occurrence: it outlives changes elsewhere in the document.</summary>
    public required string Id { get; init; }

    public required string DocumentId { get; init; }

    public Document? Document { get; set; }

    /// <summary>Position in the document, from 0, in reading order.</summary>
    public required int Ordinal { get; init; }

    public string? ParentId { get; init; }

    /// <summary>Own label as printed, without its separator.</summary>
    public required string Label { get; init; }

    /// <summary>Labels from the top: <c>三/（八）/1</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Nesting depth, 1 at the top.</summary>
    public required int Depth { get; init; }

    public required string Heading { get; init; }

    /// <summary>Text after the label without that of its sub-measures; paragraphs separated by a line feed.</summary>
    public required string Text { get; init; }

    public required int StartLine { get; init; }

    public required int StartColumn { get; init; }

    public required int EndLine { get; init; }

    public required int EndColumn { get; init; }
}

internal sealed class MeasureMapping : IEntityTypeConfiguration<Measure>
{
    public void Configure(EntityTypeBuilder<Measure> builder)
    {
        builder.HasKey(m => m.Id);
        builder.HasIndex(m => new { m.DocumentId, m.Ordinal });
        builder.HasOne(m => m.Document).WithMany(d => d.Measures).HasForeignKey(m => m.DocumentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Measure>().WithMany().HasForeignKey(m => m.ParentId).OnDelete(DeleteBehavior.Cascade);
    }
}
