using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Catalog.Storage.Sqlite;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Import;

/// <summary>Writes the open form of the catalogue: UTF-8 JSON Lines, one object a line, in order of file name and position, the same bytes for the same records.</summary>
public sealed class CatalogExporter(IDbContextFactory<CatalogContext> contexts)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes documents.jsonl, measures.jsonl, deadlines.jsonl and citations.jsonl; files of these names are replaced only when all are complete.</summary>
    /// <param name="folder">Made where it is missing.</param>
    /// <returns>The names of the files with their numbers of lines.</returns>
    public async Task<IReadOnlyList<(string FileName, int Lines)>> ExportAsync(string folder, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(folder);
        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;

            // One snapshot for all four files, also while an import writes.
            var snapshot = SqliteTransactions.BeginRead(context);
            await using (snapshot.ConfigureAwait(false))
            {
                (string FileName, IAsyncEnumerable<object> Rows)[] files =
                [
                    ("documents.jsonl", Documents(context)),
                    ("measures.jsonl", Measures(context)),
                    ("deadlines.jsonl", Deadlines(context)),
                    ("citations.jsonl", Citations(context)),
                ];
                var written = new List<(string, int)>();
                try
                {
                    foreach (var (name, rows) in files)
                    {
                        written.Add((name, await WriteAsync(Unfinished(name), rows, cancellationToken).ConfigureAwait(false)));
                    }

                    foreach (var (name, _) in files)
                    {
                        File.Move(Unfinished(name), Path.Combine(folder, name), overwrite: true);
                    }
                }
                finally
                {
                    foreach (var (name, _) in files)
                    {
                        File.Delete(Unfinished(name));
                    }
                }

                return written;
            }
        }

        string Unfinished(string name) => Path.Combine(folder, "." + name + ".unfinished");
    }

    private static async Task<int> WriteAsync(string path, IAsyncEnumerable<object> rows, CancellationToken cancellationToken)
    {
        var lines = 0;
        var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), bufferSize: 1 << 16) { NewLine = "\n" };
        await using (writer.ConfigureAwait(false))
        {
            await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                await writer.WriteLineAsync(JsonSerializer.Serialize(row, Json).AsMemory(), cancellationToken).ConfigureAwait(false);
                lines++;
            }
        }

        return lines;
    }

    private static IQueryable<Document> Exported(CatalogContext context) => context.Documents
        .Where(d => d.Kind != UnitKind.Heading && d.Kind != UnitKind.FrontMatter)
        .OrderBy(d => d.Compilation!.FileName).ThenBy(d => d.Ordinal);

    private static IAsyncEnumerable<object> Documents(CatalogContext context) => Exported(context)
        .Select(d => new
        {
            Document = d,
            Source = d.Compilation!.FileName,
            IssuingBodies = d.IssuingBodies.OrderBy(b => b.Ordinal).Select(b => b.IssuingBody!.Name).ToList(),
            Topics = d.Topics.OrderBy(t => t.Ordinal).Select(t => t.Topic).ToList(),
        })
        .AsSplitQuery()
        .AsAsyncEnumerable()
        .Select(object (row) => new
        {
            row.Document.Id,
            row.Source,
            row.Document.StartLine,
            EndLine = row.Document.LastTextLine,
            Kind = WireName.Of(row.Document.Kind),
            row.Document.ParentId,
            row.Document.Title,
            row.Document.DocumentNumber,
            row.IssuingBodies,
            row.Document.IssueDate,
            row.Document.Region,
            row.Document.Genre,
            row.Topics,
            row.Document.Chapter,
            row.Document.Addressees,
            row.Document.Openness,
        });

    private static IAsyncEnumerable<object> Measures(CatalogContext context) => Exported(context)
        .SelectMany(d => d.Measures.Select(m => new { Source = d.Compilation!.FileName, DocumentOrdinal = d.Ordinal, Measure = m }))
        .OrderBy(r => r.Source).ThenBy(r => r.DocumentOrdinal).ThenBy(r => r.Measure.Ordinal)
        .AsAsyncEnumerable()
        .Select(object (r) => new { r.Measure.Id, r.Measure.DocumentId, r.Measure.Path, Line = r.Measure.StartLine, r.Measure.Heading, r.Measure.Text, r.Measure.EndLine, r.Measure.ParentId });

    private static IAsyncEnumerable<object> Deadlines(CatalogContext context) => Exported(context)
        .SelectMany(d => d.Deadlines.Select(l => new { Source = d.Compilation!.FileName, DocumentOrdinal = d.Ordinal, Deadline = l, MeasurePath = l.Measure!.Path }))
        .OrderBy(r => r.Source).ThenBy(r => r.DocumentOrdinal).ThenBy(r => r.Deadline.Ordinal)
        .AsAsyncEnumerable()
        .Select(object (r) => new
        {
            r.Deadline.Id,
            r.Deadline.DocumentId,
            MeasurePath = (string?)r.MeasurePath,
            Line = r.Deadline.StartLine,
            r.Deadline.Quote,
            Kind = WireName.Of(r.Deadline.Kind),
            r.Deadline.Start,
            r.Deadline.End,
            r.Deadline.Duration,
            r.Deadline.Anchor,
            r.Deadline.Certain,
            r.Deadline.YearInferred,
            r.Deadline.Pattern,
        });

    private static IAsyncEnumerable<object> Citations(CatalogContext context) => Exported(context)
        .SelectMany(d => d.Citations.Select(c => new { Source = d.Compilation!.FileName, DocumentOrdinal = d.Ordinal, Citation = c }))
        .OrderBy(r => r.Source).ThenBy(r => r.DocumentOrdinal).ThenBy(r => r.Citation.Ordinal)
        .AsAsyncEnumerable()
        .Select(object (r) => new
        {
            r.Citation.DocumentId,
            Line = r.Citation.StartLine,
            r.Citation.Quote,
            r.Citation.Number,
            r.Citation.Title,
            Relation = WireName.Of(r.Citation.Relation),
            TargetId = r.Citation.TargetDocumentId,
        });
}
