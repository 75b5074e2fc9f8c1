using System.ComponentModel.DataAnnotations;

namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>Settings under <c>Import</c> that bound what is read of a source.</summary>
public sealed class SourceOptions
{
    public const string Section = "Import";

    private const long Megabyte = 1024 * 1024;

    /// <summary>Largest file in megabytes, also inside an archive. A compilation of 500 documents has 1 MB of text.</summary>
    [Range(1, 1024)]
    public int MegabytesAFile { get; set; } = 100;

    /// <summary>Most entries of an archive, those included that are not read.</summary>
    [Range(1, 100_000)]
    public int ArchiveEntries { get; set; } = 2000;

    /// <summary>Megabytes up to which an archive, or a Word file, which is one, may unpack in all.</summary>
    [Range(1, 10_000)]
    public int ArchiveMegabytes { get; set; } = 500;

    /// <summary>How many times its packed size an entry of more than 1 MB may have. Text packs to a third, markup to a twentieth.</summary>
    [Range(2, 10_000)]
    public int ArchiveRatio { get; set; } = 100;

    /// <summary>The program that reads PDFs, poppler's pdftotext: a path, or a name that is looked for where the system looks for programs.</summary>
    [Required]
    public string PdfToText { get; set; } = "pdftotext";

    /// <summary>Seconds after which the reading of a PDF is given up.</summary>
    [Range(1, 3600)]
    public int PdfSeconds { get; set; } = 120;

    /// <summary>Megabytes of memory at which the reading of a PDF is given up.</summary>
    [Range(64, 16_384)]
    public int PdfMegabytes { get; set; } = 1024;

    internal long BytesAPdfReader => PdfMegabytes * Megabyte;

    internal long BytesAFile => MegabytesAFile * Megabyte;

    internal long BytesAnArchive => ArchiveMegabytes * Megabyte;
}
