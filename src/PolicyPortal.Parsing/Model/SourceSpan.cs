namespace PolicyPortal.Parsing.Model;

/// <summary>
/// A stretch of the source text. Lines are 1-based and inclusive; columns are 0-based UTF-16 offsets into the line,
/// the end column exclusive. Every record that the parser makes carries one, so that it can be shown in its source.
/// </summary>
public readonly record struct SourceSpan(int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>The span of whole lines, both inclusive; the end column is left open to the end of the last line.</summary>
    public static SourceSpan Lines(int startLine, int endLine) => new(startLine, 0, endLine, int.MaxValue);

    /// <summary>The smallest span that covers both.</summary>
    public SourceSpan Union(SourceSpan other)
    {
        var start = (StartLine, StartColumn).CompareTo((other.StartLine, other.StartColumn)) <= 0 ? this : other;
        var end = (EndLine, EndColumn).CompareTo((other.EndLine, other.EndColumn)) >= 0 ? this : other;
        return new(start.StartLine, start.StartColumn, end.EndLine, end.EndColumn);
    }

    /// <summary>Prints <c>12</c>, <c>12-15</c> or <c>12:3-12:9</c>.</summary>
    public override string ToString()
    {
        if (StartColumn == 0 && EndColumn == int.MaxValue)
        {
            return StartLine == EndLine ? $"{StartLine}" : $"{StartLine}-{EndLine}";
        }

        return EndColumn == int.MaxValue ? $"{StartLine}:{StartColumn}-{EndLine}" : $"{StartLine}:{StartColumn}-{EndLine}:{EndColumn}";
    }
}
