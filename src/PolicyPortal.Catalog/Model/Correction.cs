using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PolicyPortal.Catalog.Model;

/// <summary>What a correction is about.</summary>
public enum CorrectionTarget
{
    /// <summary>A field of a document.</summary>
    Document,

    /// <summary>A field of a measure.</summary>
    Measure,

    /// <summary>A field of a time limit.</summary>
    Deadline,

    /// <summary>Where a unit begins: a split or a join at a line.</summary>
    Structure,
}

/// <summary>What an editor did.</summary>
public enum CorrectionAction
{
    /// <summary>Gave another value.</summary>
    Correct,

    /// <summary>Confirmed the parser's value.</summary>
    Accept,

    /// <summary>A unit begins at the line.</summary>
    Split,

    /// <summary>The unit that begins at the line belongs to the one before it.</summary>
    Join,

    /// <summary>The unit is not shown.</summary>
    Hide,
}

/// <summary>
/// What an editor says against or for the parser, kept apart from what the parser says and laid over it whenever the compilation is read.
/// Rows are only added; a later one for the same target and field takes the place of the earlier one.
/// </summary>
public sealed class Correction
{
    /// <summary>Running number, never given twice.</summary>
    public long Id { get; init; }

    public required string CompilationId { get; init; }

    public required CorrectionTarget Target { get; init; }

    /// <summary>Id of the document, measure or limit; for a structure the id of the unit that was split or joined.</summary>
    public required string TargetId { get; init; }

    /// <summary>
    /// title, documentNumber, issuingBodies, issueDate, region, genre, kind, topics, parentId of a document; heading of a measure; kind, start, end,
    /// duration, anchor of a limit; <c>unit</c> for what is about a whole unit.
    /// </summary>
    public required string Field { get; init; }

    public required CorrectionAction Action { get; init; }

    /// <summary>The editor's value as the export writes it, list values parted by line feeds; null for none.</summary>
    public string? Value { get; init; }

    /// <summary>What the parser said when the correction was made, in the same form.</summary>
    public string? ParserValue { get; init; }

    /// <summary>Source line (from 1) of a split or join, when it was made.</summary>
    public int? Line { get; init; }

    /// <summary>The text of that line without blanks, by which it is found again where lines have moved.</summary>
    public string? LineText { get; init; }

    public required string Reason { get; init; }

    public required string Actor { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Whether this row takes the correction back.</summary>
    public bool IsWithdrawn { get; init; }
}

/// <summary>A correction whose source has changed under it: kept and shown until an editor looks at it again.</summary>
public sealed class CorrectionFlag
{
    public required long CorrectionId { get; init; }

    /// <summary><c>source-changed</c>: the parser now says something else; <c>target-missing</c>: its document, measure, limit or line is gone.</summary>
    public required string Code { get; init; }

    /// <summary>What the parser says now, in the form of <see cref="Correction.Value"/>.</summary>
    public string? ParserValue { get; init; }
}

internal sealed class CorrectionMapping : IEntityTypeConfiguration<Correction>, IEntityTypeConfiguration<CorrectionFlag>
{
    public void Configure(EntityTypeBuilder<Correction> builder)
    {
        builder.HasKey(c => c.Id);
        builder.HasIndex(c => new { c.CompilationId, c.TargetId });
    }

    public void Configure(EntityTypeBuilder<CorrectionFlag> builder)
    {
        builder.HasKey(f => f.CorrectionId);
        builder.HasOne<Correction>().WithOne().HasForeignKey<CorrectionFlag>(f => f.CorrectionId).OnDelete(DeleteBehavior.Cascade);
    }
}
