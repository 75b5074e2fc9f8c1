namespace PolicyPortal.Catalog.Queries;

/// <summary>A compilation in a list.</summary>
public sealed record CompilationSummary(
    string Id,
    string Source,
    string Title,
    string? Compiler,
    string? Edition,
    DateOnly? AsOf,
    string Sha256,
    string Encoding,
    int LineCount,
    int DocumentCount,
    int MeasureCount,
    int DeadlineCount,
    DateTimeOffset ImportedAt);

/// <summary>A unit of a compilation in reading order.</summary>
public sealed record CompilationUnit(string DocumentId, string Kind, string? Title, string? DocumentNumber, DateOnly? IssueDate, int StartLine, int EndLine, int Depth);

/// <summary>A compilation with its units and the parser's notes.</summary>
public sealed record CompilationDetail(CompilationSummary Compilation, IReadOnlyList<CompilationUnit> Units, IReadOnlyList<NoteDetail> Notes);

/// <summary>Source lines around a span.</summary>
/// <param name="Number">1-based line number.</param>
/// <param name="Parts">The line cut at the marked span; hits are what the span covers.</param>
public sealed record SourceLineView(int Number, IReadOnlyList<TextPart> Parts);

/// <summary>A window of a compilation's source.</summary>
public sealed record SourceView(CompilationSummary Compilation, int FirstLine, int LastLine, int MarkedFrom, int MarkedTo, IReadOnlyList<SourceLineView> Lines);
