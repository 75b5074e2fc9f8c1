using PolicyPortal.Parsing.Lines;

namespace PolicyPortal.Parsing.Model;

/// <summary>What one compilation (汇编) says: its own data, its lines and its units, which between them hold every line exactly once.</summary>
public sealed record ParsedCompilation(
    string SourceName,
    ParsedField<string>? Title,
    ParsedField<string>? Compiler,
    ParsedField<string>? Edition,
    ParsedField<DateOnly>? AsOf,
    IReadOnlyList<SourceLine> Lines,
    IReadOnlyList<ParsedUnit> Units,
    IReadOnlyList<ParseNote> Notes);
