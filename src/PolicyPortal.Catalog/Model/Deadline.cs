using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Model;

/// <summary>A time limit (期限) in a document.</summary>
public sealed class Deadline
{
    public required string Id { get; init; }

    public required string DocumentId { get; init; }

    public Document? Document { get; set; }

    /// <summary>Position in the document, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The innermost measure that it stands in.</summary>
    public string? MeasureId { get; init; }

    public Measure? Measure { get; set; }

    public required DeadlineKind Kind { get; init; }

    /// <summary>Exact words, spaces and line breaks removed.</summary>
    public required string Quote { get; init; }

    /// <summary>As stated: <c>yyyy-MM-dd</c> or <c>yyyy-MM</c>.</summary>
    public string? Start { get; init; }

    /// <summary>As stated, inclusive.</summary>
    public string? End { get; init; }

    /// <summary>The first day of <see cref="Start"/>, to compare with.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The last day of <see cref="End"/>, to compare with.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>ISO 8601; working days as <c>P2WD</c>.</summary>
    public string? Duration { get; init; }

    public string? Anchor { get; init; }

    public required bool Certain { get; init; }

    public required bool YearInferred { get; init; }

    /// <summary>Name of the pattern that found it.</summary>
    public required string Pattern { get; init; }

    /// <summary>Ordinal of the paragraph in which it stands.</summary>
    public required int ParagraphOrdinal { get; init; }

    /// <summary>Where the quote starts in that paragraph (UTF-16 units).</summary>
    public required int Offset { get; init; }

    public required int StartLine { get; init; }

    public required int StartColumn { get; init; }

    public required int EndLine { get; init; }

    public required int EndColumn { get; init; }
}

internal sealed class DeadlineMapping : IEntityTypeConfiguration<Deadline>
{
    public void Configure(EntityTypeBuilder<Deadline> builder)
    {
        builder.HasKey(d => d.Id);
        builder.HasIndex(d => new { d.DocumentId, d.Ordinal });
        builder.HasIndex(d => d.MeasureId);
        builder.HasIndex(d => d.Kind);
        builder.HasIndex(d => d.FirstDay);
        builder.HasIndex(d => d.LastDay);
        builder.HasOne(d => d.Document).WithMany(d => d.Deadlines).HasForeignKey(d => d.DocumentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(d => d.Measure).WithMany().HasForeignKey(d => d.MeasureId).OnDelete(DeleteBehavior.Cascade);
    }
}
