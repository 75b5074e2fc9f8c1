namespace PolicyPortal.Catalog.Dates;

/// <summary>What one document does to what another one says.</summary>
public enum MoveKind
{
    /// <summary>延长至, 继续执行至: the end is moved.</summary>
    Extended,

    /// <summary>废止, 停止执行: it ends with the other document.</summary>
    Replaced,
}

/// <summary>What weight a document's word on another's limit has.</summary>
public enum MoveWeight
{
    /// <summary>It counts from its issue on.</summary>
    Counts,

    /// <summary>It speaks for a region below the limit's: shown, and the limit stays as it is elsewhere.</summary>
    Local,

    /// <summary>An interpretation or article, where a document speaks too, or a text without a date: shown, and does not count.</summary>
    Shown,
}

/// <summary>One document's word on when a limit of another ends.</summary>
public sealed record LimitMove
{
    public required MoveKind Kind { get; init; }

    public required MoveWeight Weight { get; init; }

    /// <summary>Id of the document that says so.</summary>
    public required string DocumentId { get; init; }

    public required string Title { get; init; }

    public string? DocumentNumber { get; init; }

    public required string Region { get; init; }

    /// <summary>Its issue date, from which on it counts; null where it bears none.</summary>
    public DateOnly? Issued { get; init; }

    /// <summary>The limit whose words say so; null for a repeal.</summary>
    public string? LimitId { get; init; }

    /// <summary>The new last day, or null where it hangs on an event or is told as a length.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Whether <see cref="Last"/> is the end of a month that the text states without a day.</summary>
    public bool LastIsMonth { get; init; }

    /// <summary>By how much the end moves, where the text says that (延长6个月); null otherwise.</summary>
    public IsoDuration? Length { get; init; }

    /// <summary>The event that the new end hangs on.</summary>
    public EventName? Event { get; init; }

    /// <summary>The region whose event counts.</summary>
    public string? EventRegion { get; init; }

    /// <summary>What makes the new end less than sure.</summary>
    public PeriodDoubts Doubts { get; init; }

    /// <summary>The words, with the name of the cited document left out where they are long.</summary>
    public required string Quote { get; init; }
}
