using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Compare;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Search;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Queries;

/// <summary>A piece of a printing's paragraph: in both printings, or in this one only.</summary>
public sealed record ComparedPart(string Text, bool IsDifferent);

/// <summary>A paragraph of one printing.</summary>
/// <param name="StartLine">Its first source line.</param>
/// <param name="EndLine">Its last.</param>
/// <param name="Parts">Its text in pieces; together they are exactly the paragraph.</param>
public sealed record ComparedParagraph(int StartLine, int EndLine, IReadOnlyList<ComparedPart> Parts);

/// <summary>Paragraphs that stand beside each other; a side is empty where the other printing alone has them.</summary>
/// <param name="IsSame">Whether they differ at most in line wrapping, spacing, width and form of brackets.</param>
public sealed record ComparedRow(IReadOnlyList<ComparedParagraph> A, IReadOnlyList<ComparedParagraph> B, bool IsSame);

/// <summary>Two printings of one document beside each other.</summary>
/// <param name="Document">The work.</param>
/// <param name="A">The first printing; null where the work has but one.</param>
/// <param name="B">The second printing; null where the work has but one.</param>
/// <param name="Similarity">
/// Share of the text that both have, 0 to 1: twice the common characters by the characters of both, white space left out and forms folded.
/// </param>
/// <param name="Differences">Rows that differ.</param>
/// <param name="Rows">The texts in order.</param>
/// <param name="Problems">Names of printings that the work does not have.</param>
public sealed record PrintingsComparison(
    DocumentSummary Document,
    Printing? A,
    Printing? B,
    double Similarity,
    int Differences,
    IReadOnlyList<ComparedRow> Rows,
    IReadOnlyList<FilterProblem> Problems);

/// <summary>Compares the texts of two printings of one work.</summary>
public sealed class ComparePrintings
{
    private readonly DocumentSearch search;
    private readonly IDbContextFactory<CatalogContext> contexts;

    internal ComparePrintings(DocumentSearch search, IDbContextFactory<CatalogContext> contexts) => (this.search, this.contexts) = (search, contexts);

    /// <summary>The comparison; null for an unknown document.</summary>
    /// <param name="id">Any printing of the work; the first one to compare where none is named.</param>
    /// <param name="a">The first printing's document, or null.</param>
    /// <param name="b">The second printing's document, or null for another one than the first.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<PrintingsComparison?> Handle(string id, string? a, string? b, CancellationToken cancellationToken)
    {
        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        if (snapshot.WorkOf(id) is not { Summary: var work })
        {
            return null;
        }

        List<FilterProblem> problems = [];
        var first = Find("a", a) ?? work.Printings.First(p => p.DocumentId == id);
        var second = Find("b", b) ?? work.Printings.FirstOrDefault(p => p != first);
        if (second is null || problems.Count > 0)
        {
            return new PrintingsComparison(work, null, null, 1, 0, [], problems);
        }

        var (left, right) = (await TextAsync(first.DocumentId, cancellationToken).ConfigureAwait(false), await TextAsync(second.DocumentId, cancellationToken).ConfigureAwait(false));
        var matches = TextDifference.Compare(left.Folded, right.Folded);
        var rows = ComparisonRows.Of(left, right, matches);
        var length = left.Folded.Length + right.Folded.Length;
        return new PrintingsComparison(work, first, second, length == 0 ? 1 : 2.0 * matches.Sum(m => m.Length) / length, rows.Count(r => !r.IsSame), rows, problems);

        Printing? Find(string name, string? value)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                return null;
            }

            var printing = work.Printings.FirstOrDefault(p => p.DocumentId == value.Trim());
            if (printing is null)
            {
                problems.Add(new FilterProblem(name, value.Trim()));
            }

            return printing;
        }
    }

    private async Task<ComparableText> TextAsync(string id, CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            List<Paragraph> paragraphs = await context.Paragraphs.AsNoTracking().Where(p => p.DocumentId == id).OrderBy(p => p.Ordinal).ToListAsync(cancellationToken).ConfigureAwait(false);
            return ComparableText.Of(paragraphs);
        }
    }
}
