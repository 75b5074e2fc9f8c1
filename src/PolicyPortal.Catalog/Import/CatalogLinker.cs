using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Catalog.Import;

/// <summary>Brings up to date what joins documents across compilations: works, citations, bodies above bodies. Writes only what differs.</summary>
internal sealed class CatalogLinker(CatalogContext context, BulkWriter writer)
{
    public void Link()
    {
        var printings = ReadPrintings();
        var works = WorkMatcher.Match(printings);
        WriteWorks(works);
        WriteCitations(new CitationResolver(printings, works));
        WriteBodies();
    }

    private List<PrintingRow> ReadPrintings()
    {
        var bodies = context.DocumentIssuingBodies.AsNoTracking().Select(b => new { b.DocumentId, b.IssuingBodyId }).ToLookup(b => b.DocumentId, b => b.IssuingBodyId);
        return
        [
            .. context.Documents.AsNoTracking()
                .Where(d => d.Kind != UnitKind.Heading && d.Kind != UnitKind.FrontMatter && !d.IsHidden)
                .Select(d => new { d.Id, d.CompilationId, d.Ordinal, d.Kind, d.ParentId, d.DocumentNumber, d.TitleKey, d.IssueDate, d.Region, d.Genre, d.TextLength, d.TextSketch })
                .AsEnumerable()
                .Select(d => new PrintingRow(
                    d.Id, d.CompilationId, d.Ordinal, d.Kind, d.ParentId, d.DocumentNumber, d.TitleKey, d.IssueDate, d.Region, [.. bodies[d.Id]],
                    Filled(d.DocumentNumber) + Filled(d.TitleKey) + Filled(d.IssueDate) + Filled(d.Region) + Filled(d.Genre) + (bodies[d.Id].Any() ? 1 : 0),
                    d.TextLength,
                    d.TextSketch)),
        ];

        static int Filled(object? value) => value is null ? 0 : 1;
    }

    private void WriteWorks(IReadOnlyList<MatchedWork> works)
    {
        var stored = context.Works.AsNoTracking().ToDictionary(w => w.Id);
        var workOf = context.Documents.AsNoTracking().Select(d => new { d.Id, d.WorkId }).ToDictionary(d => d.Id, d => d.WorkId);
        writer.Put(works
            .Where(w => !stored.TryGetValue(w.Id, out var old) || old.MainDocumentId != w.MainDocumentId || old.PrintingCount != w.DocumentIds.Count)
            .Select(w => new Model.Work { Id = w.Id, MainDocumentId = w.MainDocumentId, PrintingCount = w.DocumentIds.Count }));
        foreach (var work in works)
        {
            foreach (var id in work.DocumentIds)
            {
                if (!workOf.Remove(id, out var old) || old != work.Id)
                {
                    writer.Run("""UPDATE "Documents" SET "WorkId" = @p0 WHERE "Id" = @p1""", work.Id, id);
                }
            }
        }

        foreach (var (id, _) in workOf.Where(left => left.Value is not null))
        {
            writer.Run("""UPDATE "Documents" SET "WorkId" = NULL WHERE "Id" = @p0""", id);
        }

        foreach (var id in stored.Keys.Except(works.Select(w => w.Id)))
        {
            writer.Run("""DELETE FROM "Works" WHERE "Id" = @p0""", id);
        }
    }

    private void WriteCitations(CitationResolver resolver)
    {
        var citations = context.Citations.AsNoTracking()
            .Select(c => new { c.DocumentId, c.Ordinal, c.Number, c.Title, c.TargetWorkId, c.TargetDocumentId })
            .AsEnumerable()
            .Select(c => new CitationRow(c.DocumentId, c.Ordinal, c.Number, TitleFold.Key(c.Title), LeadingBodies(c.Title), c.TargetWorkId, c.TargetDocumentId))
            .ToList();
        foreach (var citation in citations)
        {
            var target = resolver.Resolve(citation);
            if (target?.WorkId != citation.TargetWorkId || target?.DocumentId != citation.TargetDocumentId)
            {
                writer.Run(
                    """UPDATE "Citations" SET "TargetWorkId" = @p0, "TargetDocumentId" = @p1 WHERE "DocumentId" = @p2 AND "Ordinal" = @p3""",
                    target?.WorkId, target?.DocumentId, citation.DocumentId, citation.Ordinal);
            }
        }
    }

    private static string[] LeadingBodies(string? title) =>
        title is not null && BodyNames.LeadingBody(title, null, out var names) > 0 ? [.. names.Select(StableId.OfBody)] : [];

    /// <summary>Drops bodies that no document names any more, and finds the body that each is a part of: the longest other name that its name starts with.</summary>
    private void WriteBodies()
    {
        writer.Run("""DELETE FROM "IssuingBodies" WHERE "Id" NOT IN (SELECT "IssuingBodyId" FROM "DocumentIssuingBodies")""");
        var bodies = context.IssuingBodies.AsNoTracking().Select(b => new { b.Id, b.Name, b.ParentId }).ToList();
        var byName = bodies.ToDictionary(b => b.Name, b => b.Id);
        foreach (var body in bodies)
        {
            string? parent = null;
            for (var length = body.Name.Length - 1; length > 1 && parent is null; length--)
            {
                byName.TryGetValue(body.Name[..length], out parent);
            }

            if (parent != body.ParentId)
            {
                writer.Run("""UPDATE "IssuingBodies" SET "ParentId" = @p0 WHERE "Id" = @p1""", parent, body.Id);
            }
        }
    }
}
