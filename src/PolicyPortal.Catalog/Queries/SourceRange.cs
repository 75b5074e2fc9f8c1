using System.Text.Json.Serialization;
using PolicyPortal.Catalog.Model;

namespace PolicyPortal.Catalog.Queries;

/// <summary>
/// Where words stand in the text of their compilation. Lines count from 1 and are inclusive; columns are UTF-16 units from 0, the end column exclusive.
/// </summary>
public sealed record SourceRange(int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>Whether it is made of whole lines.</summary>
    [JsonIgnore]
    public bool IsWholeLines => StartColumn == 0 && EndColumn == int.MaxValue;

    /// <summary>The smallest range that covers both.</summary>
    public SourceRange To(SourceRange other)
    {
        var isFirst = (StartLine, StartColumn).CompareTo((other.StartLine, other.StartColumn)) <= 0;
        var isLast = (EndLine, EndColumn).CompareTo((other.EndLine, other.EndColumn)) >= 0;
        var (start, end) = (isFirst ? this : other, isLast ? this : other);
        return new(start.StartLine, start.StartColumn, end.EndLine, end.EndColumn);
    }

    internal static SourceRange Of(Deadline deadline) => new(deadline.StartLine, deadline.StartColumn, deadline.EndLine, deadline.EndColumn);

    internal static SourceRange Of(Citation citation) => new(citation.StartLine, citation.StartColumn, citation.EndLine, citation.EndColumn);

    internal static SourceRange Of(Measure measure) => new(measure.StartLine, measure.StartColumn, measure.EndLine, measure.EndColumn);

    internal static SourceRange Of(MeasureFact fact) => new(fact.StartLine, fact.StartColumn, fact.EndLine, fact.EndColumn);
}
