using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PolicyPortal.Catalog.Model;

/// <summary>A doubt of the importer about the source.</summary>
public sealed class Note
{
    public required string CompilationId { get; init; }

    public Compilation? Compilation { get; set; }

    /// <summary>Position in the compilation, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The document that it is about; null where it is about the compilation.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Stable code in kebab case.</summary>
    public required string Code { get; init; }

    public string? Detail { get; init; }

    public required int StartLine { get; init; }

    public required int EndLine { get; init; }
}

internal sealed class NoteMapping : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> builder)
    {
        builder.HasKey(n => new { n.CompilationId, n.Ordinal });
        builder.HasIndex(n => n.DocumentId);
        builder.HasOne<Document>().WithMany().HasForeignKey(n => n.DocumentId).OnDelete(DeleteBehavior.Cascade);
    }
}
