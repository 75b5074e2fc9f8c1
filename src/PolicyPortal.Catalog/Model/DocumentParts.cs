using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Model;

/// <summary>A topic of a document; ordinal 0 is the main one.</summary>
public sealed class DocumentTopic
{
    public required string DocumentId { get; init; }

    public required int Ordinal { get; init; }

    public required string Topic { get; init; }
}

/// <summary>Where a field of a document was read from.</summary>
public sealed class DocumentField
{
    public required string DocumentId { get; init; }

    /// <summary>title, documentNumber, issuingBodies, issueDate, region, genre, addressees or openness.</summary>
    public required string Field { get; init; }

    /// <summary>Which value of a list field (issuing bodies), from 0; 0 for the others.</summary>
    public required int Ordinal { get; init; }

    public required FieldOrigin Origin { get; init; }

    public string? Reason { get; init; }

    public required int StartLine { get; init; }

    public required int EndLine { get; init; }
}

/// <summary>A paragraph of a document: wrapped lines joined, page furniture left out.</summary>
public sealed class Paragraph
{
    public required string DocumentId { get; init; }

    /// <summary>Position in the document, from 0.</summary>
    public required int Ordinal { get; init; }

    public required ParagraphRole Role { get; init; }

    /// <summary>The innermost measure that it belongs to; its label stands in the first of a measure's paragraphs.</summary>
    public string? MeasureId { get; init; }

    public required string Text { get; init; }

    public required int StartLine { get; init; }

    public required int EndLine { get; init; }
}

internal sealed class DocumentPartsMapping
    : IEntityTypeConfiguration<DocumentTopic>, IEntityTypeConfiguration<DocumentField>, IEntityTypeConfiguration<Paragraph>
{
    public void Configure(EntityTypeBuilder<DocumentTopic> builder)
    {
        builder.HasKey(t => new { t.DocumentId, t.Ordinal });
        builder.HasIndex(t => new { t.Topic, t.DocumentId });
        builder.HasOne<Document>().WithMany(d => d.Topics).HasForeignKey(t => t.DocumentId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<DocumentField> builder)
    {
        builder.HasKey(f => new { f.DocumentId, f.Field, f.Ordinal });
        builder.HasOne<Document>().WithMany(d => d.Fields).HasForeignKey(f => f.DocumentId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Paragraph> builder)
    {
        builder.HasKey(p => new { p.DocumentId, p.Ordinal });
        builder.HasOne<Document>().WithMany(d => d.Paragraphs).HasForeignKey(p => p.DocumentId).OnDelete(DeleteBehavior.Cascade);
    }
}
