using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Import;

/// <summary>Reads what the catalogue holds of a compilation, for the planner.</summary>
internal static class StoredReader
{
    /// <summary>
    /// The last applied run that changed the catalogue (<see cref="Model.ImportRun.Sequence"/>) and how many backups had been restored before it; 0 before the first.
    /// A plan that was made before a backup was restored never fits what came after.
    /// </summary>
    public static long LastChange(CatalogContext context) =>
        CatalogVersion.Within(context.ReadRestores(), context.ImportRuns.Where(r => r.ChangedCatalogue).Max(r => r.Sequence) ?? 0);

    /// <summary>The compilation of that file name, or null.</summary>
    public static StoredCompilation? Read(CatalogContext context, string fileName)
    {
        if (context.Compilations.AsNoTracking().Where(c => c.FileName == fileName).Select(c => new { c.Id, c.ContentHash }).FirstOrDefault() is not { } compilation)
        {
            return null;
        }

        var documents = context.Documents.AsNoTracking().Where(d => d.CompilationId == compilation.Id);
        var text = documents.SelectMany(d => d.Paragraphs).OrderBy(p => p.Ordinal).Select(p => new { p.DocumentId, p.Text }).ToLookup(p => p.DocumentId, p => p.Text);
        var topics = documents.SelectMany(d => d.Topics).OrderBy(t => t.Ordinal).Select(t => new { t.DocumentId, t.Topic }).ToLookup(t => t.DocumentId, t => t.Topic);
        var bodies = documents.SelectMany(d => d.IssuingBodies).OrderBy(b => b.Ordinal).Select(b => new { b.DocumentId, b.IssuingBody!.Name }).ToLookup(b => b.DocumentId, b => b.Name);
        List<StoredDocument> stored =
        [
            .. documents.OrderBy(d => d.Ordinal)
                .Select(d => new
                {
                    d.Id, d.Kind, d.ContentHash, d.Title, d.TitleKey, d.DocumentNumber, d.IssueDate, d.Region, d.Genre, d.Chapter, d.ParentId, d.StartLine, d.LastTextLine,
                    Measures = d.Measures.Count, Deadlines = d.Deadlines.Count, Citations = d.Citations.Count,
                    Facts = d.ResponsibleUnits.Count + d.Audiences.Count + d.Amounts.Count,
                })
                .AsEnumerable()
                .Select(d => new StoredDocument
                {
                    Id = d.Id,
                    Kind = d.Kind,
                    ContentHash = d.ContentHash,
                    Title = d.Title,
                    TitleKey = d.TitleKey,
                    DocumentNumber = d.DocumentNumber,
                    IssueDate = d.IssueDate,
                    Region = d.Region,
                    Genre = d.Genre,
                    Chapter = d.Chapter,
                    ParentId = d.ParentId,
                    StartLine = d.StartLine,
                    LastTextLine = d.LastTextLine,
                    Topics = [.. topics[d.Id]],
                    IssuingBodies = [.. bodies[d.Id]],
                    MeasureCount = d.Measures,
                    DeadlineCount = d.Deadlines,
                    CitationCount = d.Citations,
                    FactCount = d.Facts,
                    Text = string.Join('\n', text[d.Id]),
                }),
        ];
        return new StoredCompilation(compilation.Id, fileName, compilation.ContentHash, stored);
    }
}
