using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Api;

/// <summary>Two printings of one document beside each other.</summary>
/// <param name="A">The first printing; null where the document is printed once.</param>
/// <param name="B">The second printing; null where the document is printed once.</param>
/// <param name="Similarity">Share of the text that both have, 0 to 1; line wrapping, spacing, width and forms of brackets are no differences.</param>
/// <param name="Differences">Rows that differ.</param>
/// <param name="Rows">Paragraphs that stand beside each other, cut where they differ; a side is empty where the other alone has them.</param>
public sealed record PrintingsAnswer(DocumentAnswer Document, PrintingAnswer? A, PrintingAnswer? B, double Similarity, int Differences, IReadOnlyList<ComparedRow> Rows)
{
    internal static PrintingsAnswer Of(PrintingsComparison comparison) => new(
        DocumentAnswer.Of(comparison.Document),
        comparison.A is null ? null : PrintingAnswer.Of(comparison.A),
        comparison.B is null ? null : PrintingAnswer.Of(comparison.B),
        Math.Round(comparison.Similarity, 4),
        comparison.Differences,
        comparison.Rows);
}
