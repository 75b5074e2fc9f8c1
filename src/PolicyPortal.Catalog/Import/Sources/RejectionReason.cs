namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>Why a source cannot be taken in.</summary>
public enum RejectionReason
{
    /// <summary>No bytes, or nothing but white space.</summary>
    Empty,

    /// <summary>Not text: an image, a spreadsheet, a program …</summary>
    Binary,

    /// <summary>Text in none of the encodings that are known.</summary>
    UnknownEncoding,

    /// <summary>Larger than <see cref="SourceOptions.MegabytesAFile"/>, the file or the text in it.</summary>
    TooLarge,

    /// <summary>The file cannot be opened or read.</summary>
    Unreadable,

    /// <summary>No such file or folder.</summary>
    NotFound,

    /// <summary>Another file of the same import has the same name.</summary>
    DuplicateName,

    /// <summary>Cut off, or not in the form that its ending names.</summary>
    Damaged,

    /// <summary>Locked with a password.</summary>
    Encrypted,

    /// <summary>Unpacks to more than <see cref="SourceOptions.ArchiveMegabytes"/> or <see cref="SourceOptions.ArchiveRatio"/> allow.</summary>
    UnpacksTooLarge,

    /// <summary>An archive with more entries than <see cref="SourceOptions.ArchiveEntries"/>.</summary>
    TooManyEntries,

    /// <summary>Elements nested deeper than any word processor nests them.</summary>
    TooDeep,

    /// <summary>A document type declaration, which could name other files and addresses to be read.</summary>
    DocumentType,

    /// <summary>A package without a Word document in it.</summary>
    NotWord,

    /// <summary>The form of Word before 2007.</summary>
    OldWord,

    /// <summary>An archive where none is opened: inside another.</summary>
    Archive,

    /// <summary>An archive in which nothing is read.</summary>
    NothingInside,

    /// <summary>A name that leads out of its archive: with <c>..</c>, from the root or with a drive.</summary>
    UnsafePath,

    /// <summary>A name with control characters, or longer than <see cref="SourceNames.Longest"/>.</summary>
    BadName,

    /// <summary>No PDF, although its ending says so.</summary>
    NotPdf,

    /// <summary>A PDF of images without text.</summary>
    NoText,

    /// <summary>The program that reads PDFs is not installed.</summary>
    PdfReaderMissing,

    /// <summary>Reading took more than <see cref="SourceOptions.PdfSeconds"/> or <see cref="SourceOptions.PdfMegabytes"/>.</summary>
    TookTooLong,
}

/// <summary>Ends the reading of a source; caught where reading began.</summary>
/// <param name="reason">Why it is rejected.</param>
/// <param name="detail">The system's own words; null where the reason says all.</param>
internal sealed class RejectedSourceException(RejectionReason reason, string? detail = null) : Exception(detail ?? reason.ToString())
{
    public RejectionReason Reason => reason;

    public string? Detail => detail;
}
