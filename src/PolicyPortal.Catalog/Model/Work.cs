using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PolicyPortal.Catalog.Model;

/// <summary>One official document, however often it is printed in the compilations of the catalogue.</summary>
public sealed class Work
{
    public required string Id { get; init; }

    /// <summary>The printing that stands for the work in lists: the most complete one.</summary>
    public string? MainDocumentId { get; set; }

    public Document? MainDocument { get; set; }

    public int PrintingCount { get; set; }

    /// <summary>All printings, the main one among them.</summary>
    public List<Document> Printings { get; } = [];
}

internal sealed class WorkMapping : IEntityTypeConfiguration<Work>
{
    public void Configure(EntityTypeBuilder<Work> builder)
    {
        builder.HasKey(w => w.Id);
        builder.HasOne(w => w.MainDocument).WithMany().HasForeignKey(w => w.MainDocumentId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(w => w.Printings).WithOne(d => d.Work).HasForeignKey(d => d.WorkId).OnDelete(DeleteBehavior.SetNull);
    }
}
