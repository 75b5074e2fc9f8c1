using System.Globalization;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Cli;

/// <summary>What the commands say: English where the system's language is English, else simplified Chinese.</summary>
internal static class Words
{
    /// <summary>Settles the language for this run, that of the argument parser's own messages included.</summary>
    public static void UseLanguageOf(CultureInfo culture) =>
        CultureInfo.CurrentUICulture = culture.TwoLetterISOLanguageName == "en" ? culture : CultureInfo.GetCultureInfo("zh-Hans");

    /// <summary>The wording in the language of this run.</summary>
    public static string Of(string chinese, string english) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? english : chinese;

    public static string Of(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.New => Of("新增", "new"),
        ImportOutcome.Changed => Of("变更", "changed"),
        ImportOutcome.Unchanged => Of("未变", "unchanged"),
        ImportOutcome.Rejected => Of("拒收", "rejected"),
        ImportOutcome.Withdrawn => Of("整册撤下", "withdrawn"),
        ImportOutcome.Kept => Of("不变，后来的批次仍含有", "stays, held by the later batch"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Of(BatchState state) => state switch
    {
        BatchState.Waiting => Of("等待读取", "waiting"),
        BatchState.Reading => Of("读取中", "being read"),
        BatchState.Ready => Of("待写入", "ready"),
        BatchState.Applying => Of("写入中", "being applied"),
        BatchState.Applied => Of("已写入", "applied"),
        BatchState.Undone => Of("已撤销", "undone"),
        BatchState.Discarded => Of("已放弃", "discarded"),
        BatchState.Failed => Of("失败", "failed"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(CatalogFault fault) => fault switch
    {
        CatalogFault.Full => Of("磁盘已满，没有写入任何内容；腾出空间后重试。", "the disk is full; nothing was written. Free some space and try again."),
        CatalogFault.ReadOnly => Of("文件、文件夹或磁盘是只读的，没有写入任何内容；请检查权限。", "the file, its folder or the disk is read-only; nothing was written. Check who may write there."),
        CatalogFault.Busy => Of("另一个程序正占用它，没有写入任何内容；稍后重试。", "another program holds it; nothing was written. Try again later."),
        CatalogFault.Damaged => Of("文件已损坏，或不是数据库；目录可用 restore FILE 从备份恢复。", "the file is damaged, or is no database; a catalogue comes back from a backup with restore FILE."),
        CatalogFault.CannotOpen => Of("文件打不开：文件或文件夹不存在，或没有权限。", "the file cannot be opened: it or its folder is missing, or may not be used."),
        CatalogFault.DiskError => Of("磁盘读写失败，请检查磁盘。", "the disk failed to read or write; check it."),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    public static string Of(CatalogFileProblem problem) => problem switch
    {
        CatalogFileProblem.NotFound => Of("没有这个文件", "there is no such file"),
        CatalogFileProblem.Unreadable => Of("文件无法读取", "the file cannot be read"),
        CatalogFileProblem.NotADatabase => Of("不是 SQLite 数据库", "it is no SQLite database"),
        CatalogFileProblem.Damaged => Of("数据库已损坏", "the database is damaged"),
        CatalogFileProblem.BrokenReferences => Of("数据库内部引用不一致", "rows point to rows that are not there"),
        CatalogFileProblem.NotACatalogue => Of("是数据库，但不是本程序的目录", "it is a database, but no catalogue"),
        CatalogFileProblem.NewerSchema => Of("由更新版本的程序建立", "a newer version of this program made it"),
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };

    public static string Of(RejectionReason reason) => reason switch
    {
        RejectionReason.Empty => Of("文件是空的。", "The file is empty."),
        RejectionReason.Binary => Of("不是文本，内容与文件扩展名不符（PDF、Word、ZIP 须带各自的扩展名）。", "Not text, as the ending of the name says (PDF, Word and ZIP files need their own endings)."),
        RejectionReason.UnknownEncoding => Of("无法识别文字编码（支持 UTF-8、UTF-16、GB18030）。", "Unknown text encoding (UTF-8, UTF-16 and GB18030 are read)."),
        RejectionReason.TooLarge => Of("文件过大（上限由 Import:MegabytesAFile 设定，默认 100 MB）。", "The file is too large (Import:MegabytesAFile sets the limit, 100 MB by default)."),
        RejectionReason.Unreadable => Of("文件无法读取。", "The file cannot be read."),
        RejectionReason.NotFound => Of("找不到文件或文件夹。", "No such file or folder."),
        RejectionReason.DuplicateName => Of("本次导入中已有同名文件。", "Another file of this import has the same name."),
        RejectionReason.Damaged => Of("文件已损坏或不完整。", "The file is damaged or incomplete."),
        RejectionReason.Encrypted => Of("文件有密码保护，请去掉密码后再导入。", "The file is locked with a password; take the password off first."),
        RejectionReason.UnpacksTooLarge => Of("解压后过大，可能是压缩炸弹（上限由 Import:ArchiveMegabytes 和 Import:ArchiveRatio 设定）。", "It unpacks to too much, as a zip bomb does (Import:ArchiveMegabytes and Import:ArchiveRatio set the limits)."),
        RejectionReason.TooManyEntries => Of("压缩包内文件过多（上限由 Import:ArchiveEntries 设定）。", "The archive has too many files (Import:ArchiveEntries sets the limit)."),
        RejectionReason.TooDeep => Of("文件内部嵌套过深，不是正常的 Word 文档。", "Its elements are nested deeper than those of any Word document."),
        RejectionReason.DocumentType => Of("文件含有文档类型声明（DTD），可能引用外部内容，不予读取。", "It has a document type declaration, which could pull in other files, and is not read."),
        RejectionReason.NotWord => Of("不是 Word 文档，或其中没有正文。", "Not a Word document, or one without its text."),
        RejectionReason.OldWord => Of("旧版 Word 格式（.doc、.wps、.rtf）无法读取，请另存为 .docx。", "The old Word form (.doc, .wps, .rtf) cannot be read: save it as .docx."),
        RejectionReason.Archive => Of("此处不读取压缩包：压缩包内的压缩包须先解压。", "An archive is not read here: unpack one that is inside another first."),
        RejectionReason.NothingInside => Of("压缩包内没有可读取的文件。", "The archive holds no file that is read."),
        RejectionReason.UnsafePath => Of("压缩包内的路径指向压缩包之外，不予读取。", "Its path leads out of the archive; it is not read."),
        RejectionReason.BadName => Of("文件名含控制字符或超过 255 个字符。", "Its name has control characters or more than 255 characters."),
        RejectionReason.NotPdf => Of("不是 PDF 文件。", "Not a PDF."),
        RejectionReason.NoText => Of("PDF 里没有文字，可能是扫描件，请先做文字识别（OCR）。", "The PDF holds no text, perhaps scanned pages: have their text recognised (OCR) first."),
        RejectionReason.PdfReaderMissing => Of("读取 PDF 需要 pdftotext，请安装 poppler-utils 或用 Import:PdfToText 指定路径。", "Reading PDFs needs pdftotext: install poppler-utils or set its path in Import:PdfToText."),
        RejectionReason.TookTooLong => Of("读取 PDF 用时或占用内存过多（上限由 Import:PdfSeconds 和 Import:PdfMegabytes 设定）。", "Reading the PDF took too long or too much memory (Import:PdfSeconds and Import:PdfMegabytes set the limits)."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
