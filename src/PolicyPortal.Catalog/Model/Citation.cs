using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Model;

/// <summary>A document that another one names.</summary>
public sealed class Citation
{
    public required string DocumentId { get; init; }

    public Document? Document { get; set; }

    /// <summary>Position in the document, from 0.</summary>
    public required int Ordinal { get; init; }

    public required string Quote { get; init; }

    public string? Number { get; init; }

    public string? Title { get; init; }

    public required CitationRelation Relation { get; init; }

    /// <summary>The named document, where the catalogue has it; never the citing document's own work.</summary>
    public string? TargetWorkId { get; set; }

    public Work? TargetWork { get; set; }

    /// <summary>The printing to show for it: in the same compilation where there is one, else the work's main one.</summary>
    public string? TargetDocumentId { get; set; }

    public Document? TargetDocument { get; set; }

    public required int ParagraphOrdinal { get; init; }

    /// <summary>Where the quote starts in that paragraph (UTF-16 units).</summary>
    public required int Offset { get; init; }

    public required int StartLine { get; init; }

    public required int StartColumn { get; init; }

    public required int EndLine { get; init; }

    public required int EndColumn { get; init; }
}

internal sealed class CitationMapping : IEntityTypeConfiguration<Citation>
{
    public void Configure(EntityTypeBuilder<Citation> builder)
    {
        builder.HasKey(c => new { c.DocumentId, c.Ordinal });
        builder.HasIndex(c => c.TargetWorkId);
        builder.HasIndex(c => c.TargetDocumentId);
        builder.HasOne(c => c.Document).WithMany(d => d.Citations).HasForeignKey(c => c.DocumentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(c => c.TargetWork).WithMany().HasForeignKey(c => c.TargetWorkId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(c => c.TargetDocument).WithMany().HasForeignKey(c => c.TargetDocumentId).OnDelete(DeleteBehavior.SetNull);
    }
}
