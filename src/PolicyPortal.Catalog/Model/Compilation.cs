using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Model;

/// <summary>A compilation (汇编): one source text.</summary>
public sealed class Compilation
{
    /// <summary>Made from the file name, so that the same file keeps its id whatever else is imported.</summary>
    public required string Id { get; init; }

    /// <summary>File name without folders; unique in the catalogue.</summary>
    public required string FileName { get; init; }

    /// <summary>Checksum of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; set; }

    /// <summary>How the bytes were read: <c>utf-8</c>, <c>utf-8-bom</c>, <c>utf-16le</c>, <c>utf-16be</c>, <c>gb18030</c>.</summary>
    public required string Encoding { get; set; }

    /// <summary>Title as printed; null where the text shows none.</summary>
    public string? Title { get; set; }

    public string? Compiler { get; set; }

    public string? Edition { get; set; }

    /// <summary>The day up to which documents were collected.</summary>
    public DateOnly? AsOf { get; set; }

    public int LineCount { get; set; }

    /// <summary>Checksum of its own data and notes, its documents left out.</summary>
    public string ContentHash { get; set; } = "";

    /// <summary>When its records last changed.</summary>
    public DateTimeOffset ImportedAt { get; set; }

    /// <summary>The text itself; loaded only where asked for.</summary>
    public CompilationText? Text { get; set; }

    public List<CompilationField> Fields { get; } = [];

    public List<Document> Documents { get; } = [];

    public List<Note> Notes { get; } = [];
}

/// <summary>The decoded text of a compilation, apart so that lists of compilations do not load it.</summary>
public sealed class CompilationText
{
    public required string CompilationId { get; init; }

    /// <summary>The whole text with its line ends as received.</summary>
    public required string Text { get; set; }
}

/// <summary>Where a field of the compilation itself was read from.</summary>
public sealed class CompilationField
{
    public required string CompilationId { get; init; }

    /// <summary>title, compiler, edition or asOf.</summary>
    public required string Field { get; init; }

    public FieldOrigin Origin { get; set; }

    public string? Reason { get; set; }

    public int StartLine { get; set; }

    public int EndLine { get; set; }
}

internal sealed class CompilationMapping
    : IEntityTypeConfiguration<Compilation>, IEntityTypeConfiguration<CompilationText>, IEntityTypeConfiguration<CompilationField>
{
    public void Configure(EntityTypeBuilder<Compilation> builder)
    {
        builder.HasKey(c => c.Id);
        builder.HasIndex(c => c.FileName).IsUnique();
        builder.HasOne(c => c.Text).WithOne().HasForeignKey<CompilationText>(t => t.CompilationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Fields).WithOne().HasForeignKey(f => f.CompilationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Notes).WithOne(n => n.Compilation).HasForeignKey(n => n.CompilationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Documents).WithOne(d => d.Compilation).HasForeignKey(d => d.CompilationId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<CompilationText> builder) => builder.HasKey(t => t.CompilationId);

    public void Configure(EntityTypeBuilder<CompilationField> builder) => builder.HasKey(f => new { f.CompilationId, f.Field });
}
