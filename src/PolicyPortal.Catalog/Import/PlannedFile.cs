using PolicyPortal.Catalog.AddedWords;
using PolicyPortal.Catalog.Corrections;
using PolicyPortal.Catalog.Import.Sources;

namespace PolicyPortal.Catalog.Import;

/// <summary>What a run is to do with one compilation.</summary>
internal abstract record PlannedFile(string FileName)
{
    /// <summary>The batch whose version of the compilation counts afterwards; null where none will.</summary>
    public long? HolderBatchId { get; init; }
}

/// <summary>Reads a source and brings the compilation to what it says.</summary>
internal sealed record ReadPlan(ImportSource Source) : PlannedFile(Source.Name)
{
    /// <summary>Ids of its units in order, where they were given before; empty to find them by comparison with what is stored.</summary>
    public IReadOnlyList<string> UnitIds { get; init; } = [];

    /// <summary>What an admin wrote over the compilation's own fields.</summary>
    public CompilationEdits Edits { get; init; } = CompilationEdits.None;

    /// <summary>What editors say about its records.</summary>
    public CorrectionSet Corrections { get; init; } = CorrectionSet.Empty;

    /// <summary>What admins added to the words by which it is read.</summary>
    public AddedWordSet Words { get; init; } = AddedWordSet.Empty;
}

/// <summary>Takes the compilation out of the catalogue.</summary>
internal sealed record WithdrawPlan(string CompilationId, string FileName) : PlannedFile(FileName);

/// <summary>Leaves the compilation as it is, because a later batch holds it.</summary>
internal sealed record KeepPlan(string CompilationId, string FileName) : PlannedFile(FileName);

/// <summary>What an admin wrote over the compilation's own fields; null where the parser's reading counts, an empty text where it has none.</summary>
public sealed record CompilationEdits(string? Title, string? Compiler, string? Edition, DateOnly? AsOf)
{
    public static CompilationEdits None { get; } = new(null, null, null, null);
}

/// <summary>Why a plan is written and by whom.</summary>
internal sealed record RunPurpose(Model.RunKind Kind, long? BatchId, string Actor);
