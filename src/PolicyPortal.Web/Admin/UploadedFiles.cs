using System.Text;
using PolicyPortal.Catalog.Import.Sources;

namespace PolicyPortal.Web.Admin;

/// <summary>Makes sources of files that came with a form. Their names are taken as names, whatever paths a browser or a script put before them.</summary>
public static class UploadedFiles
{
    /// <summary>The sources in the order in which they came; a part of the form without name and bytes is none.</summary>
    /// <param name="encoding">The encoding that the sender chose for all; null to find it out.</param>
    public static IReadOnlyList<ImportSource> Of(IReadOnlyList<IFormFile> files, string? encoding) =>
    [
        .. files.Where(file => file.FileName.Length > 0 || file.Length > 0)
            .Select(file => new ImportSource(NameOf(file.FileName), NameOf(file.FileName), file.OpenReadStream) { Encoding = encoding }),
    ];

    private static string NameOf(string sent)
    {
        var name = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Normalize(NormalizationForm.FormC);
        return string.Concat(name.Where(c => !char.IsControl(c))).Trim() is { Length: > 0 } clean ? clean : "upload";
    }
}
