using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Import;

/// <summary>What the catalogue holds of a compilation, as far as a plan needs it.</summary>
internal sealed record StoredCompilation(string Id, string FileName, string ContentHash, IReadOnlyList<StoredDocument> Documents);

/// <summary>A stored document, as far as a plan needs it.</summary>
internal sealed record StoredDocument
{
    public required string Id { get; init; }

    public required UnitKind Kind { get; init; }

    public required string ContentHash { get; init; }

    public string? Title { get; init; }

    public string? TitleKey { get; init; }

    public string? DocumentNumber { get; init; }

    public DateOnly? IssueDate { get; init; }

    public string? Region { get; init; }

    public string? Genre { get; init; }

    public string? Chapter { get; init; }

    public string? ParentId { get; init; }

    public required int StartLine { get; init; }

    public required int LastTextLine { get; init; }

    public required IReadOnlyList<string> Topics { get; init; }

    public required IReadOnlyList<string> IssuingBodies { get; init; }

    public required int MeasureCount { get; init; }

    public required int DeadlineCount { get; init; }

    public required int CitationCount { get; init; }

    /// <summary>Responsible units, audiences and amounts of its measures.</summary>
    public required int FactCount { get; init; }

    /// <summary>Its paragraphs, one a line.</summary>
    public required string Text { get; init; }
}
