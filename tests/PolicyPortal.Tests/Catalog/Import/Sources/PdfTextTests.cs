using System.Text;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Import.Sources.Pdf;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Import.Sources;

public sealed class PdfTextTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SourceOptions options = new();

    [Theory]
    [InlineData("      关于甲的通知\n\n  各单位：\n     一、甲。\n", "关于甲的通知\n\n各单位：\n一、甲。\n")]
    [InlineData("  甲甲甲，\n\n           1\n\f  乙乙。\n\f", "甲甲甲，\n\n1\n 乙乙。\n")]
    [InlineData("\n\n\f甲\n\n\n\n\n\n乙\n\n\f", "甲\n\n\n\n乙\n")]
    [InlineData("项目      标准　　备注\n", "项目 标准 备注\n")]
    [InlineData("\f \n\f", "")]
    public void Reads_pages_as_the_parser_knows_them(string layout, string text) => Assert.Equal(text, PdfText.Lines(layout));

    public static TheoryData<string, RejectionReason, byte[]> Refused => new()
    {
        { "a text", RejectionReason.NotPdf, "关于甲的通知"u8.ToArray() },
        { "a Word file", RejectionReason.NotPdf, WordFile.Of("<w:p/>") },
        { "no bytes", RejectionReason.Empty, [] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Refuses_what_is_none(string what, RejectionReason reason, byte[] bytes)
    {
        Assert.NotEmpty(what);
        Assert.Equal(reason, Read(bytes).Reason);
    }

    [PdfReaderFact]
    public void Reads_text_and_says_why_there_is_none()
    {
        Assert.Equal(("A notice\n B notice\n", "pdf"), Read(PdfFile.Of("A notice", "B notice")).Decoded is { } read ? (read.Text, read.Encoding) : default);
        Assert.Equal(RejectionReason.NoText, Read(PdfFile.Of("", "")).Reason);
        Assert.Equal(RejectionReason.Damaged, Read("%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj"u8.ToArray()).Reason);
        Assert.Equal(RejectionReason.Damaged, Read([.. "%PDF-1.7\n"u8, .. new byte[5000]]).Reason);
        Assert.Equal(RejectionReason.Encrypted, Read(PdfFile.Locked()).Reason);
    }

    [Fact]
    public void Says_what_to_install_where_the_reader_is_missing()
    {
        options.PdfToText = folder.File("pdftotext");
        Assert.Equal(RejectionReason.PdfReaderMissing, Read(PdfFile.Of("A")).Reason);
    }

    [UnixFact]
    public void Stops_a_reader_that_does_not_end()
    {
        options.PdfSeconds = 1;
        options.PdfToText = Script("exec sleep 60");
        Assert.Equal(RejectionReason.TookTooLong, Read(PdfFile.Of("A")).Reason);
    }

    [UnixFact]
    public void Stops_a_reader_that_takes_too_much_memory()
    {
        options.PdfMegabytes = 64;
        options.PdfToText = Script("exec perl -e '$x = \"x\" x 200_000_000; sleep 60'");
        Assert.Equal(RejectionReason.TookTooLong, Read(PdfFile.Of("A")).Reason);
    }

    [UnixFact]
    public void Stops_a_reader_that_prints_without_end()
    {
        options.MegabytesAFile = 1;
        options.PdfToText = Script("exec yes 政策");
        Assert.Equal(RejectionReason.TooLarge, Read(PdfFile.Of("A")).Reason);
    }

    [UnixFact]
    public void Does_not_wait_for_one_that_complains_without_end()
    {
        options.PdfToText = Script("yes complaint | head -c 10000000 >&2; exit 1");
        var read = Read(PdfFile.Of("A"));
        Assert.Equal((RejectionReason.Damaged, "pdftotext 1: complaint"), (read.Reason, read.Detail));
    }

    public void Dispose() => folder.Dispose();

    private SourceContent Read(byte[] bytes) => SourceReader.Read(ImportSource.FromFile(folder.Write("a.pdf", bytes)), options);

    private string Script(string command)
    {
        var path = folder.Write("reader", "#!/bin/sh\n" + command + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return path;
    }
}
