namespace PolicyPortal.Catalog.Queries;

/// <summary>A measure's own words whole, without those of the measures under it.</summary>
/// <param name="Text">Its paragraphs as printed, label included, parted by line feeds.</param>
/// <param name="StartLine">First source line, from 1.</param>
/// <param name="EndLine">Last source line of its own words, inclusive.</param>
public sealed record MeasureWords(string Id, string Path, string Text, int StartLine, int EndLine);

/// <summary>A found document with the evidence that it rests on.</summary>
/// <param name="Measures">The measures shown under it, with their whole words.</param>
/// <param name="Compilation">The compilation of the printing that stands for it.</param>
public sealed record DocumentRow(DocumentHit Hit, IReadOnlyList<MeasureWords> Measures, CompilationSummary Compilation)
{
    /// <summary>The printing that stands for it, whose lines the measures name.</summary>
    public Printing Printing => Hit.Document.Printings[0];
}

/// <summary>All documents that a filter selects, in the order of the list, for exports. Rows are made as they are read.</summary>
/// <param name="Day">The day that states are told for.</param>
public sealed record DocumentRows(
    DateOnly Day, IReadOnlyList<DocumentRow> Rows, IReadOnlyList<Facet> Facets, IReadOnlyList<RegionLevel> Levels, QueryReading? Reading, IReadOnlyList<FilterProblem> Problems);

/// <summary>A found measure with the evidence that it rests on.</summary>
/// <param name="Words">Its whole words.</param>
/// <param name="Compilation">The compilation whose lines it names.</param>
public sealed record MeasureRow(MeasureItem Item, MeasureWords Words, CompilationSummary Compilation);

/// <summary>All measures that a filter selects, in the order of the list, for exports. Rows are made as they are read.</summary>
/// <param name="Day">The day that states are told for.</param>
public sealed record MeasureRows(
    DateOnly Day, IReadOnlyList<MeasureRow> Rows, IReadOnlyList<Facet> Facets, IReadOnlyList<RegionLevel> Levels, QueryReading? Reading, IReadOnlyList<FilterProblem> Problems);
