using PolicyPortal.Catalog.Model;

namespace PolicyPortal.Catalog.Search;

/// <summary>
/// The fields of a work as its printings together tell them: each from the first printing that has it. Compilers leave out the number, the
/// date or the line 此件公开发布; another compilation has kept it.
/// </summary>
internal sealed class MergedFields
{
    private readonly IReadOnlyList<Document> printings;

    /// <param name="printings">The printings of one work, the one that counts most first.</param>
    public MergedFields(IReadOnlyList<Document> printings) => this.printings = printings;

    public string? DocumentNumber => Source("documentNumber")?.DocumentNumber;

    public DateOnly? IssueDate => Source("issueDate")?.IssueDate;

    /// <summary>The month of <see cref="IssueDate"/>, <c>yyyy-MM</c>.</summary>
    public string? IssueMonth => Source("issueDate")?.IssueMonth;

    public string? Openness => Source("openness")?.Openness;

    /// <summary>The fields that the first printing lacks, with the printing that has each.</summary>
    public IEnumerable<(string Field, Document From)> Borrowed()
    {
        foreach (var field in (string[])["documentNumber", "issueDate", "openness"])
        {
            if (Source(field) is { } source && source != printings[0])
            {
                yield return (field, source);
            }
        }
    }

    private Document? Source(string field) => printings.FirstOrDefault(p => field switch
    {
        "documentNumber" => p.DocumentNumber is not null,
        "issueDate" => p.IssueDate is not null,
        _ => p.Openness is not null,
    });
}
