namespace PolicyPortal.Web.Export;

/// <summary>What a cell holds: a text, a day, a number, or a text or number with a link.</summary>
/// <param name="Text">The text; null for an empty cell.</param>
/// <param name="Day">A day, written as a typed date.</param>
/// <param name="Number">A number, written as one.</param>
/// <param name="Address">Absolute address that the text or number links to.</param>
public readonly record struct ExportCell(string? Text, DateOnly? Day = null, decimal? Number = null, string? Address = null)
{
    public static implicit operator ExportCell(string? text) => new(text);

    public static implicit operator ExportCell(DateOnly? day) => new(null, day);

    public static implicit operator ExportCell(int number) => new(null, null, number);

    /// <summary>A text with a link.</summary>
    public static ExportCell Link(string text, string address) => new(text, Address: address);

    /// <summary>A number with a link.</summary>
    public static ExportCell Link(int number, string address) => new(null, null, number, address);
}

/// <summary>A column of an exported list.</summary>
/// <param name="Title">Its heading, in the reader's language.</param>
/// <param name="Width">Its width in characters of the default font, as spreadsheets count.</param>
/// <param name="Cell">The cell of a row.</param>
public sealed record ExportColumn<T>(string Title, double Width, Func<T, ExportCell> Cell);

/// <summary>A list to write out: rows are taken one at a time and never held.</summary>
/// <param name="Name">Name of the sheet and, with the day, of the file.</param>
/// <param name="Preface">Lines above the heading: what was asked, for which day, from which state of the catalogue. A comma separated file leaves them out.</param>
public sealed record ExportTable<T>(string Name, IReadOnlyList<string> Preface, IReadOnlyList<ExportColumn<T>> Columns, IEnumerable<T> Rows);
