namespace PolicyPortal.Parsing.Lines;

/// <summary>What a physical line looks like by itself, before its neighbours are asked.</summary>
public enum LineKind
{
    Blank,

    /// <summary>Page number, running head or foot.</summary>
    Furniture,

    Text,
}

/// <summary>One physical line of the source.</summary>
/// <param name="Number">1-based number.</param>
/// <param name="Raw">The line as received, without its terminator.</param>
/// <param name="Kind">What it looks like.</param>
public sealed record SourceLine(int Number, string Raw, LineKind Kind)
{
    /// <summary>True where the line starts with white space (a page break in texts made from PDFs, or an indented paragraph).</summary>
    public bool Indented => Raw.Length > 0 && char.IsWhiteSpace(Raw[0]);
}
