using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Search;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Queries;

/// <summary>Tells where each field of a document was read from, with the words that it rests on.</summary>
internal static class FieldSources
{
    private const int MostWords = 120;

    /// <summary>Field of another printing where this one has none.</summary>
    public const string OtherPrinting = "other-printing";

    /// <summary>The document's own fields in source order, then those that other printings gave.</summary>
    public static IReadOnlyList<FieldSource> Of(Document document, MergedFields merged, IReadOnlyList<Printing> printings) =>
    [
        .. document.Fields.Select(f => new FieldSource(f.Field, WireName.Of(f.Origin), f.Reason, f.StartLine, f.EndLine, Words(document, f.StartLine, f.EndLine))),
        .. merged.Borrowed().Select(b =>
        {
            var field = b.From.Fields.Find(f => f.Field == b.Field);
            return new FieldSource(
                b.Field,
                WireName.Of(FieldOrigin.Inferred),
                OtherPrinting,
                field?.StartLine ?? b.From.StartLine,
                field?.EndLine ?? b.From.StartLine,
                From: printings.First(p => p.DocumentId == b.From.Id));
        }),
    ];

    /// <summary>The paragraphs on the lines; null where they are a long text, of which no part can be pointed at.</summary>
    private static string? Words(Document document, int from, int to)
    {
        var words = string.Join(' ', document.Paragraphs.Where(p => p.StartLine <= to && p.EndLine >= from).Select(p => p.Text));
        return words.Length is 0 or > MostWords ? null : words;
    }
}
