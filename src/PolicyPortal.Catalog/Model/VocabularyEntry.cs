using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PolicyPortal.Catalog.Model;

/// <summary>What an entry of the vocabulary register says.</summary>
public enum VocabularyKind
{
    /// <summary>A cue word (<see cref="VocabularyEntry.Value"/>) of a topic (<see cref="VocabularyEntry.Key"/>).</summary>
    TopicCue,

    /// <summary>Two words (key and value) that mean the same in search.</summary>
    Synonym,

    /// <summary>A short name (value) of an issuing body (key, its official name).</summary>
    BodyShortName,
}

/// <summary>
/// A word that an admin added to what the program knows. The register is only added to: the newest entry of a kind, key and value counts.
/// </summary>
public sealed class VocabularyEntry
{
    /// <summary>Running number, never given twice.</summary>
    public long Id { get; init; }

    public required VocabularyKind Kind { get; init; }

    public required string Key { get; init; }

    public required string Value { get; init; }

    public required string Actor { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Whether this entry takes the word back.</summary>
    public bool IsRemoved { get; init; }
}

internal sealed class VocabularyEntryMapping : IEntityTypeConfiguration<VocabularyEntry>
{
    public void Configure(EntityTypeBuilder<VocabularyEntry> builder)
    {
        builder.HasKey(e => e.Id);
        builder.HasIndex(e => new { e.Kind, e.Key, e.Value });
    }
}
