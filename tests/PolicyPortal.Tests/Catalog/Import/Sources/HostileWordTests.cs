using System.Text;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Import.Sources;

/// <summary>Word files that are broken or made to do harm are refused with a reason, in bounded time and memory, and the rest of the import goes on.</summary>
public sealed class HostileWordTests : IDisposable
{
    private const string Entities = """
        <?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&file;&b;</w:t></w:r></w:p></w:body></w:document>
        """;

    private static readonly byte[] Good = WordFile.Of(WordTextTests.P("关于甲的通知") + WordTextTests.P("甲。"));

    private readonly TemporaryFolder folder = new();

    /// <summary>What it is about, the reason, the file; made when it is used, because some are large.</summary>
    public static TheoryData<string, RejectionReason, Func<byte[]>> Refused => new()
    {
        { "a file that is cut off", RejectionReason.Damaged, () => Good[..(Good.Length / 2)] },
        { "a file whose directory is cut off", RejectionReason.Damaged, () => Good[..^10] },
        { "altered bytes", RejectionReason.Damaged, () => Altered() },
        { "no document inside", RejectionReason.NotWord, () => WordFile.Zip([("word/styles.xml", "<a/>"u8.ToArray())]) },
        { "another document inside", RejectionReason.NotWord, () => WordFile.OfParts([("word/document.xml", "<workbook xmlns=\"urn:x\"/>")]) },
        { "a document that breaks off", RejectionReason.Damaged, () => WordFile.OfParts([("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>")]) },
        { "no archive", RejectionReason.NotWord, () => "%PDF-1.7"u8.ToArray() },
        { "a text", RejectionReason.NotWord, () => "关于甲的通知"u8.ToArray() },
        { "no text", RejectionReason.Empty, () => WordFile.Of("<w:p/>") },
        { "no bytes", RejectionReason.Empty, () => [] },
        { "the form before 2007", RejectionReason.OldWord, () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]] },
        { "rich text", RejectionReason.OldWord, () => "{\\rtf1\\ansi 甲}"u8.ToArray() },
        { "a password", RejectionReason.Encrypted, () => [0xD0, 0xCF, 0x11, 0xE0, .. new byte[1000], .. Encoding.Unicode.GetBytes("EncryptedPackage")] },
        { "external entities", RejectionReason.DocumentType, () => WordFile.OfParts([("word/document.xml", Entities)]) },
        { "external entities in the styles", RejectionReason.DocumentType, () => WordFile.OfParts([("word/document.xml", Entities[Entities.IndexOf("<w:doc", StringComparison.Ordinal)..]), ("word/styles.xml", Entities)]) },
        { "nested elements", RejectionReason.TooDeep, () => Nested("<w:ins>", 1_000_000) },
        { "nested tables", RejectionReason.TooDeep, () => Nested("<w:tbl><w:tr><w:tc>", 300_000) },
        { "more bytes than it may unpack to", RejectionReason.UnpacksTooLarge, () => WordFile.Of(WordTextTests.P(new string('一', 10_000_000))) },
        { "a million names", RejectionReason.Damaged, () => WordFile.Of(string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"<w:a{i * 7919L % 1_000_003}/>"))) },
        { "a million attributes", RejectionReason.Damaged, () => WordFile.Of("<w:p" + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $" a{i * 7919L % 1_000_003}=''")) + "/>") },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Refuses_it_and_takes_in_the_rest(string what, RejectionReason reason, Func<byte[]> make)
    {
        var bytes = make();
        await using var catalog = await TemporaryCatalog.CreateAsync();
        var used = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(reason, SourceReader.Read(ImportSource.FromFile(folder.Write("bad.docx", bytes))).Reason);

        // A few times the file, whatever it would unpack to.
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - used < (20L * bytes.Length) + 20_000_000, what);
        var (plan, _) = await catalog.ImportAsync(folder.File("bad.docx"), folder.Write("good.docx", Good));
        Assert.Equal([ImportOutcome.Rejected, ImportOutcome.New], plan.Files.Select(file => file.Outcome));
        Assert.Equal(reason, plan.Files[0].Reason);
    }

    [Fact]
    public void Reads_a_million_runs_in_linear_time()
    {
        var (few, many) = (Runs(250_000), Runs(1_000_000));
        var ratio = Enumerable.Range(0, 3).Min(_ => CpuTime.Of(() => Read(many)) / CpuTime.Of(() => Read(few)));
        Assert.InRange(ratio, 0, 12);
        Assert.Equal(1_000_000, Read(many).Count(c => c == '；'));
    }

    public void Dispose() => folder.Dispose();

    private string Read(byte[] bytes) => SourceReader.Read(ImportSource.FromFile(folder.Write("runs.docx", bytes))).Decoded!.Text;

    // Different ones, or the file would pack too tightly.
    private static byte[] Runs(int count) => WordFile.Of("<w:p>" + string.Concat(Enumerable.Range(0, count).Select(i => $"<w:r><w:rPr><w:sz w:val=\"{i * 7919L % 65537}\"/></w:rPr><w:t>第{i * 104_729L % 1_000_003}项；</w:t></w:r>")) + "</w:p>");

    private static byte[] Nested(string tag, int times) =>
        WordFile.Of(string.Concat(Enumerable.Range(0, times).Select(i => $"<!--{i * 7919L % 1_000_003}-->{tag}")));

    private static byte[] Altered()
    {
        var bytes = WordFile.Of(string.Concat(Enumerable.Range(0, 500).Select(i => WordTextTests.P($"第{i * 7919 % 1009}条"))));
        bytes[bytes.Length / 2] ^= 0x55;
        return bytes;
    }
}
