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

    private static IAsyncEnumerable<object> Measures(CatalogContext context) => context.Measures
        .OrderBy(m => m.Document!.Compilation!.FileName).ThenBy(m => m.Document!.Ordinal).ThenBy(m => m.Ordinal)
        .Where(m => m.Document!.Kind != UnitKind.Heading && m.Document.Kind != UnitKind.FrontMatter)
        .Select(m => new
        {
            Measure = m,
            ResponsibleUnits = context.ResponsibleUnits.Where(u => u.MeasureId == m.Id).OrderBy(u => u.Ordinal).ToList(),
            Audiences = context.MeasureAudiences.Where(a => a.MeasureId == m.Id).OrderBy(a => a.Ordinal).ToList(),
            Amounts = context.MeasureAmounts.Where(a => a.MeasureId == m.Id).OrderBy(a => a.Ordinal).ToList(),
        })
        .AsSplitQuery()
        .AsAsyncEnumerable()
        .Select(object (row) => new
        {
            row.Measure.Id,
            row.Measure.DocumentId,
            row.Measure.Path,
            Line = row.Measure.StartLine,
            row.Measure.Heading,
            row.Measure.Text,
            row.Measure.EndLine,
            row.Measure.ParentId,
            ResponsibleUnits = row.ResponsibleUnits.Select(u => new { Name = u.Quote, u.OfficialName, Role = WireName.Of(u.Role), Line = u.StartLine }),
            Audiences = row.Audiences.Select(a => new { Name = a.Audience, a.Quote, Line = a.StartLine }),
            Amounts = row.Amounts.Select(a => new
            {
                a.Quote,
                a.Value,
                a.UpperValue,
                a.Unit,
                a.Per,
                Bound = WireName.Of(a.Bound),
                Role = WireName.Of(a.Role),
                Effect = WireName.Of(a.Effect),
                Line = a.StartLine,
                a.Pattern,
            }),
        });

    private static IAsyncEnumerable<object> Deadlines(CatalogContext context) => context.Deadlines
        .OrderBy(d => d.Document!.Compilation!.FileName).ThenBy(d => d.Document!.Ordinal).ThenBy(d => d.Ordinal)
        .Where(d => d.Document!.Kind != UnitKind.Heading && d.Document.Kind != UnitKind.FrontMatter)
        .Select(d => new { Deadline = d, MeasurePath = d.Measure == null ? null : d.Measure.Path })
        .AsAsyncEnumerable()
        .Select(object (row) => new
        {
            row.Deadline.Id,
            row.Deadline.DocumentId,
            row.MeasurePath,
            Line = row.Deadline.StartLine,
            row.Deadline.Quote,
            Kind = WireName.Of(row.Deadline.Kind),
            row.Deadline.Start,
            row.Deadline.End,
            row.Deadline.Duration,
            row.Deadline.Anchor,
            row.Deadline.Certain,
            row.Deadline.YearInferred,
            row.Deadline.Pattern,
        });

    private static IAsyncEnumerable<object> Citations(CatalogContext context) => context.Citations
        .OrderBy(c => c.Document!.Compilation!.FileName).ThenBy(c => c.Document!.Ordinal).ThenBy(c => c.Ordinal)
        .Where(c => c.Document!.Kind != UnitKind.Heading && c.Document.Kind != UnitKind.FrontMatter)
        .AsAsyncEnumerable()
        .Select(object (c) => new
        {
            c.DocumentId,
            Line = c.StartLine,
            c.Quote,
            c.Number,
            c.Title,
            Relation = WireName.Of(c.Relation),
            TargetId = c.TargetDocumentId,
        });
}
