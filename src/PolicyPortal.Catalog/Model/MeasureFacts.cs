using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Model;

/// <summary>What a measure says of itself, with the words that say it.</summary>
public abstract class MeasureFact
{
    public required string DocumentId { get; init; }

    /// <summary>Position among the document's facts of its class, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The innermost measure that it stands in.</summary>
    public required string MeasureId { get; init; }

    /// <summary>Exact words, spaces and line breaks removed.</summary>
    public required string Quote { get; init; }

    /// <summary>Ordinal of the paragraph in which it stands.</summary>
    public required int ParagraphOrdinal { get; init; }

    /// <summary>Where the quote starts in that paragraph (UTF-16 units).</summary>
    public required int Offset { get; init; }

    public required int StartLine { get; init; }

    public required int StartColumn { get; init; }

    public required int EndLine { get; init; }

    public required int EndColumn { get; init; }
}

/// <summary>A body that a measure makes responsible (责任单位).</summary>
public sealed class ResponsibleUnit : MeasureFact
{
    /// <summary>The official full name; as printed where the words name no single body (各区县政府).</summary>
    public required string OfficialName { get; init; }

    public required ResponsibilityRole Role { get; init; }
}

/// <summary>Whom a measure is for (适用对象).</summary>
public sealed class MeasureAudience : MeasureFact
{
    /// <summary>Name in the controlled list.</summary>
    public required string Audience { get; init; }
}

/// <summary>An amount or rate that a measure states; values as in <see cref="ParsedAmount"/>.</summary>
public sealed class MeasureAmount : MeasureFact
{
    /// <summary>The value in the unit, the lower one of a range.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper value of a range; null elsewhere.</summary>
    public decimal? UpperValue { get; init; }

    /// <summary><c>CNY</c> or another ISO 4217 code, <c>percent</c>, <c>percentage-point</c> or <c>times</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>What it is counted by, joined by <c>/</c>: <c>person/day</c>; null where nothing is said.</summary>
    public string? Per { get; init; }

    public required AmountBound Bound { get; init; }

    public required AmountRole Role { get; init; }

    public required AmountEffect Effect { get; init; }

    /// <summary>Name of the pattern that found it.</summary>
    public required string Pattern { get; init; }
}

internal sealed class MeasureFactMapping
    : IEntityTypeConfiguration<ResponsibleUnit>, IEntityTypeConfiguration<MeasureAudience>, IEntityTypeConfiguration<MeasureAmount>
{
    public void Configure(EntityTypeBuilder<ResponsibleUnit> builder)
    {
        Fact(builder);
        builder.HasIndex(u => u.OfficialName);
        builder.HasOne<Document>().WithMany(d => d.ResponsibleUnits).HasForeignKey(u => u.DocumentId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<MeasureAudience> builder)
    {
        Fact(builder);
        builder.HasIndex(a => new { a.Audience, a.DocumentId });
        builder.HasOne<Document>().WithMany(d => d.Audiences).HasForeignKey(a => a.DocumentId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<MeasureAmount> builder)
    {
        Fact(builder);

        // SQLite would keep decimals as text, which compares 9 above 10.
        builder.Property(a => a.Value).HasConversion<double>();
        builder.Property(a => a.UpperValue).HasConversion<double?>();
        builder.HasIndex(a => new { a.Unit, a.Effect, a.Value });
        builder.HasOne<Document>().WithMany(d => d.Amounts).HasForeignKey(a => a.DocumentId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void Fact<T>(EntityTypeBuilder<T> builder)
        where T : MeasureFact
    {
        builder.HasKey(f => new { f.DocumentId, f.Ordinal });
        builder.HasIndex(f => f.MeasureId);
        builder.HasOne<Measure>().WithMany().HasForeignKey(f => f.MeasureId).OnDelete(DeleteBehavior.Cascade);
    }
}
