using PolicyPortal.Catalog.Import;

namespace PolicyPortal.Catalog.Evaluation;

/// <summary>Scores what the catalogue holds against labels, in its open form, as any other reader of an export would.</summary>
public sealed class EvaluateCatalog(CatalogExporter exporter)
{
    /// <summary>Exports the catalogue to a folder of its own, scores it and removes the folder.</summary>
    public async Task<LabelFigures> Handle(LabelSet labels, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("policy-portal-evaluate-");
        try
        {
            await exporter.ExportAsync(folder.FullName, cancellationToken).ConfigureAwait(false);
            return LabelScore.Of(CatalogExport.Read(folder.FullName), labels);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
