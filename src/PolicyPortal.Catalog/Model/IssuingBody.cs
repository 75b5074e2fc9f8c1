using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PolicyPortal.Catalog.Model;

/// <summary>An issuing body (发文机关) that issued at least one document of the catalogue.</summary>
public sealed class IssuingBody
{
    /// <summary>Made from the name.</summary>
    public required string Id { get; init; }

    /// <summary>Official full name of its documents' time.</summary>
    public required string Name { get; init; }

    /// <summary>Names in use beside the official one: 人社部.</summary>
    public List<string> ShortNames { get; set; } = [];

    /// <summary>central, provincial, prefectural, county or other.</summary>
    public required string Level { get; set; }

    /// <summary>Path of the area that it serves: 全国, 江西省/南昌市.</summary>
    public required string Region { get; set; }

    /// <summary>The body that it is a part of, where its name tells (国务院办公厅 → 国务院) and the catalogue has it.</summary>
    public string? ParentId { get; set; }

    public IssuingBody? Parent { get; set; }
}

/// <summary>A body that issued a document; ordinal 0 is the first named.</summary>
public sealed class DocumentIssuingBody
{
    public required string DocumentId { get; init; }

    public required int Ordinal { get; init; }

    public required string IssuingBodyId { get; init; }

    public IssuingBody? IssuingBody { get; set; }
}

internal sealed class IssuingBodyMapping : IEntityTypeConfiguration<IssuingBody>, IEntityTypeConfiguration<DocumentIssuingBody>
{
    public void Configure(EntityTypeBuilder<IssuingBody> builder)
    {
        builder.HasKey(b => b.Id);
        builder.HasIndex(b => b.Name).IsUnique();
        builder.HasOne(b => b.Parent).WithMany().HasForeignKey(b => b.ParentId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<DocumentIssuingBody> builder)
    {
        builder.HasKey(b => new { b.DocumentId, b.Ordinal });
        builder.HasIndex(b => new { b.IssuingBodyId, b.DocumentId });
        builder.HasOne<Document>().WithMany(d => d.IssuingBodies).HasForeignKey(b => b.DocumentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(b => b.IssuingBody).WithMany().HasForeignKey(b => b.IssuingBodyId).OnDelete(DeleteBehavior.Restrict);
    }
}
