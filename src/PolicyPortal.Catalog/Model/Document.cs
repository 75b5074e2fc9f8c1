using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Model;

/// <summary>
/// A unit of a compilation: one printing of a document, interpretation, article or attachment. Headings and front matter are kept too,
/// so that every source line has one owner; they belong to no <see cref="Work"/>.
/// </summary>
public sealed class Document
{
    public required string Id { get; init; }

    public required string CompilationId { get; init; }

    public Compilation? Compilation { get; set; }

    /// <summary>The official document that this is a printing of; null for headings and front matter.</summary>
    public string? WorkId { get; set; }

    public Work? Work { get; set; }

    /// <summary>Whether an editor took it out of sight; it then belongs to no <see cref="Work"/>.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Position in the compilation, from 0.</summary>
    public int Ordinal { get; set; }

    public UnitKind Kind { get; set; }

    /// <summary>The document of the same compilation that issues, forwards or carries this one.</summary>
    public string? ParentId { get; set; }

    public Document? Parent { get; set; }

    public List<Document> Children { get; } = [];

    public string? Title { get; set; }

    /// <summary>The title folded for comparison, without its issuing body; null where there is no title.</summary>
    public string? TitleKey { get; set; }

    /// <summary>文号 in normalized form, 财会〔2020〕2号.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>成文日期.</summary>
    public DateOnly? IssueDate { get; set; }

    /// <summary>The month of <see cref="IssueDate"/>, <c>yyyy-MM</c>, for the facet.</summary>
    public string? IssueMonth { get; set; }

    /// <summary>Path of official names: 全国, 江西省/南昌市; null where nothing tells.</summary>
    public string? Region { get; set; }

    /// <summary>文种.</summary>
    public string? Genre { get; set; }

    /// <summary>主送机关 as printed.</summary>
    public string? Addressees { get; set; }

    /// <summary>公开方式 as printed.</summary>
    public string? Openness { get; set; }

    /// <summary>The compilation's chapter heading that it stands under.</summary>
    public string? Chapter { get; set; }

    /// <summary>First source line, 1-based.</summary>
    public int StartLine { get; set; }

    /// <summary>Last source line that belongs to it, blank lines and page furniture included.</summary>
    public int EndLine { get; set; }

    /// <summary>Last source line with text of its own; what users see as its end.</summary>
    public int LastTextLine { get; set; }

    /// <summary>Characters in its paragraphs.</summary>
    public int TextLength { get; set; }

    /// <summary>From which the likeness of two texts is estimated, 256 bytes; null for a short text and for what was imported before sketches were kept.</summary>
    public byte[]? TextSketch { get; set; }

    /// <summary>Checksum of all that was read of it, by which an import sees whether it changed; links to other compilations are left out.</summary>
    public string ContentHash { get; set; } = "";

    public List<DocumentTopic> Topics { get; } = [];

    public List<DocumentIssuingBody> IssuingBodies { get; } = [];

    public List<DocumentField> Fields { get; } = [];

    public List<Paragraph> Paragraphs { get; } = [];

    public List<Measure> Measures { get; } = [];

    public List<Deadline> Deadlines { get; } = [];

    public List<Citation> Citations { get; } = [];

    public List<ResponsibleUnit> ResponsibleUnits { get; } = [];

    public List<MeasureAudience> Audiences { get; } = [];

    public List<MeasureAmount> Amounts { get; } = [];
}

internal sealed class DocumentMapping : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.HasKey(d => d.Id);
        builder.HasIndex(d => new { d.CompilationId, d.Ordinal });
        builder.HasIndex(d => d.WorkId);
        builder.HasIndex(d => d.ParentId);
        builder.HasIndex(d => d.DocumentNumber);
        builder.HasIndex(d => d.TitleKey);
        builder.HasIndex(d => d.IssueDate);
        builder.HasIndex(d => d.IssueMonth);
        builder.HasIndex(d => d.Region);
        builder.HasIndex(d => d.Genre);
        builder.HasIndex(d => d.Kind);
        builder.HasOne(d => d.Parent).WithMany(d => d.Children).HasForeignKey(d => d.ParentId).OnDelete(DeleteBehavior.SetNull);
    }
}
