using System.Globalization;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;

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
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Of(RejectionReason reason) => reason switch
    {
        RejectionReason.Empty => Of("文件是空的。", "The file is empty."),
        RejectionReason.Binary => Of("不是文本文件（PDF、Word 等须先转换成文本）。", "Not a text file (convert PDF, Word and the like to text first)."),
        RejectionReason.UnknownEncoding => Of("无法识别文字编码（支持 UTF-8、UTF-16、GB18030）。", "Unknown text encoding (UTF-8, UTF-16 and GB18030 are read)."),
        RejectionReason.TooLarge => Of("文件超过 100 MB。", "The file is larger than 100 MB."),
        RejectionReason.Unreadable => Of("文件无法读取。", "The file cannot be read."),
        RejectionReason.NotFound => Of("找不到文件或文件夹。", "No such file or folder."),
        RejectionReason.DuplicateName => Of("本次导入中已有同名文件。", "Another file of this import has the same name."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
