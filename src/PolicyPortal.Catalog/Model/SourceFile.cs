using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PolicyPortal.Catalog.Model;

/// <summary>The bytes of an imported file, kept once however often they are imported.</summary>
public sealed class SourceFile
{
    /// <summary>Checksum of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Bytes.</summary>
    public required long Length { get; init; }

    public required DateTimeOffset AddedAt { get; init; }
}

/// <summary>A piece of the compressed bytes; pieces in order make a gzip stream (RFC 1952).</summary>
public sealed class SourceFilePiece
{
    public required string Sha256 { get; init; }

    /// <summary>From 0.</summary>
    public required int Ordinal { get; init; }

    public required byte[] Bytes { get; init; }
}

internal sealed class SourceFileMapping : IEntityTypeConfiguration<SourceFile>, IEntityTypeConfiguration<SourceFilePiece>
{
    public void Configure(EntityTypeBuilder<SourceFile> builder) => builder.HasKey(f => f.Sha256);

    public void Configure(EntityTypeBuilder<SourceFilePiece> builder)
    {
        builder.HasKey(p => new { p.Sha256, p.Ordinal });
        builder.HasOne<SourceFile>().WithMany().HasForeignKey(p => p.Sha256).OnDelete(DeleteBehavior.Cascade);
    }
}
