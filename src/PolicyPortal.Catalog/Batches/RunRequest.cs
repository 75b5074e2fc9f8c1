using PolicyPortal.Catalog.AddedWords;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Model;

namespace PolicyPortal.Catalog.Batches;

/// <summary>What a run is to do.</summary>
/// <param name="Kind">Why.</param>
/// <param name="BatchId">The batch to apply or take back; null for the others.</param>
/// <param name="CompilationId">The compilation to read again; null for the others, or for all of them.</param>
public sealed record RunRequest(RunKind Kind, long? BatchId = null, string? CompilationId = null)
{
    /// <summary>Corrections that are stored with the run and counted while it is planned.</summary>
    internal IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>A word that is stored with the run and counted while it is planned; null for none.</summary>
    public WordChange? Change { get; private init; }

    public static RunRequest Import(long batchId) => new(RunKind.Import, batchId);

    public static RunRequest Undo(long batchId) => new(RunKind.Undo, batchId);

    public static RunRequest Redo(long batchId) => new(RunKind.Redo, batchId);

    /// <summary>Reads everything again.</summary>
    public static RunRequest Reparse { get; } = new(RunKind.Reparse);

    /// <summary>Reads everything again with a word more or less.</summary>
    public static RunRequest Word(WordChange change) => new(RunKind.Vocabulary) { Change = change };

    /// <summary>Lays the corrections over a compilation.</summary>
    internal static RunRequest Correct(string compilationId, IReadOnlyList<Correction> corrections) => new(RunKind.Correction, null, compilationId) { Corrections = corrections };
}

/// <summary>What a run would do; applying it does just that or is refused.</summary>
public sealed record RunPlan(RunRequest Request, ImportPlan Plan)
{
    /// <summary>The last entry of the vocabulary that was counted while it was planned.</summary>
    internal long LastWord { get; init; }
}

/// <summary>Why a run cannot be.</summary>
public enum RunProblem
{
    /// <summary>There is no such batch or run.</summary>
    NotFound,

    /// <summary>The batch is not in a state in which this can be done to it.</summary>
    WrongState,

    /// <summary>The bytes of a file that would be needed were imported before bytes were kept.</summary>
    SourceNotKept,
}

/// <summary>A run cannot be; the message names what it is about.</summary>
public sealed class RunException(RunProblem problem, string subject) : InvalidOperationException($"{problem}: {subject}")
{
    public RunProblem Problem { get; } = problem;

    /// <summary>The number of the batch or run, or the name of the file.</summary>
    public string Subject { get; } = subject;
}
