using PolicyPortal.Catalog.Import.Sources;

namespace PolicyPortal.Web.Admin;

/// <summary>Makes sources of files that came with a form.</summary>
public static class UploadedFiles
{
    /// <summary>The sources in the order in which they came; a part of the form without name and bytes is none.</summary>
    /// <param name="encoding">The encoding that the sender chose for all; null to find it out.</param>
    public static IReadOnlyList<ImportSource> Of(IReadOnlyList<IFormFile> files, string? encoding) =>
    [
        .. files.Where(file => file.FileName.Length > 0 || file.Length > 0)
            .Select(file => ImportSource.FromUpload(file.FileName, file.OpenReadStream) with { Encoding = encoding }),
    ];
}
