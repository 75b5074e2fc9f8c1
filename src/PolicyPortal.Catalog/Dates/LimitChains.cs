namespace PolicyPortal.Catalog.Dates;

/// <summary>What a work gives to the making of chains.</summary>
/// <param name="Id">Id of its document.</param>
/// <param name="IsDocument">Whether it is a document; an interpretation or article only tells of documents.</param>
/// <param name="Issued">Its issue date, or that of the notice that issues it.</param>
/// <param name="Family">Indices of the work, of what it issues, and of the notice that issues it alone: what is said of one is said of all.</param>
/// <param name="Mover">What it says of others; null where it cites nothing that the catalogue holds.</param>
internal sealed record ChainWork(string Id, string Title, string? Number, string Region, bool IsDocument, DateOnly? Issued, IReadOnlyList<int> Family, MoverText? Mover);

/// <summary>The chains of a catalogue.</summary>
/// <param name="OfLimit">By the limit's id.</param>
/// <param name="OfWork">What moves or ends a work's own period, by its index.</param>
/// <param name="ByMover">What a limit's own words move in other documents, by its id.</param>
internal sealed record LimitChains(
    IReadOnlyDictionary<string, IReadOnlyList<LimitMove>> OfLimit, IReadOnlyDictionary<int, IReadOnlyList<LimitMove>> OfWork, IReadOnlyDictionary<string, IReadOnlyList<MovedTerm>> ByMover)
{
    /// <summary>No document moves another's time.</summary>
    public static LimitChains None { get; } = new(new Dictionary<string, IReadOnlyList<LimitMove>>(), new Dictionary<int, IReadOnlyList<LimitMove>>(), new Dictionary<string, IReadOnlyList<MovedTerm>>());

    /// <summary>A period with what other documents say of it, and with what its own words say of others.</summary>
    public LimitPeriod WithChain(string limitId, LimitPeriod period, DocumentTerms document)
    {
        var own = ByMover.TryGetValue(limitId, out var moved) ? period with { Moves = moved } : period;
        return OfLimit.TryGetValue(limitId, out var moves) ? own with { Chain = new LimitChain(own, moves) { Begun = document.Effective?.First ?? document.Issued } } : own;
    }

    /// <summary>A work's own period with what other documents say of it; one that its text does not state has its beginning and end from them alone.</summary>
    public LimitPeriod? WithChain(int work, DocumentTerms document)
    {
        if (!OfWork.TryGetValue(work, out var moves))
        {
            return document.Effective;
        }

        var original = document.Effective ?? new LimitPeriod { Gap = PeriodGap.NoDate };
        return original with { Chain = new LimitChain(original, moves) { Begun = document.Issued } };
    }
}
