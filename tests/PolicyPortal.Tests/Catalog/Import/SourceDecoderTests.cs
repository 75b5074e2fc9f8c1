using System.Text;
using PolicyPortal.Catalog.Import.Sources;

namespace PolicyPortal.Tests.Catalog.Import;

public sealed class SourceDecoderTests
{
    private const string Notice = "关于疫情防控期间切实做好会计服务工作的通知\r\n财会〔2020〕2号\r\n各省、自治区、直辖市财政厅（局）：为贯彻落实习近平总书记重要指示精神，现通知如下。\r\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(Notice) },
        { "utf-8-bom", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Notice)] },
        { "utf-16le", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Notice)] },
        { "utf-16be", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Notice)] },
        { "utf-16le", Encoding.Unicode.GetBytes(Notice) },
        { "utf-16be", Encoding.BigEndianUnicode.GetBytes(Notice) },
        { "utf-32le", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Notice)] },
        { "gb18030", Gb18030(Notice) },
        { "gb18030", [0x84, 0x31, 0x95, 0x33, .. Gb18030(Notice)] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Reads_the_text_in_each_encoding(string name, byte[] bytes)
    {
        Assert.True(SourceDecoder.TryDecode(bytes, out var source, out _));
        Assert.Equal((name, Notice, false), (source.Encoding, source.Text, source.Broken));
    }

    [Fact]
    public void Reads_utf16_without_mark_or_any_line_end()
    {
        const string text = "关于疫情防控期间切实做好会计服务工作的通知各省自治区直辖市财政厅局为贯彻落实重要指示精神";
        Assert.True(SourceDecoder.TryDecode(Encoding.Unicode.GetBytes(text), out var source, out _));
        Assert.Equal(("utf-16le", text), (source.Encoding, source.Text));
    }

    [Fact]
    public void Reads_every_seed_the_same_from_gb18030()
    {
        foreach (var file in Support.SeedFiles.All)
        {
            // The seeds hold no character that GB 18030 lacks: it covers Unicode.
            var text = File.ReadAllText(file);
            Assert.True(SourceDecoder.TryDecode(Gb18030(text), out var source, out _));
            Assert.Equal("gb18030", source.Encoding);
            Assert.True(text == source.Text, file);
        }
    }

    [Fact]
    public void Keeps_what_stands_around_a_broken_sequence()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Notice), 0xE5, 0x85, .. Encoding.UTF8.GetBytes("财政部")];
        Assert.True(SourceDecoder.TryDecode(bytes, out var source, out _));
        Assert.Equal(("utf-8", Notice + "\uFFFD财政部", true), (source.Encoding, source.Text, source.Broken));
    }

    [Fact]
    public void Keeps_a_text_that_is_cut_within_its_last_character()
    {
        var bytes = Encoding.UTF8.GetBytes("财政部");
        Assert.True(SourceDecoder.TryDecode(bytes.AsSpan(..^1), out var source, out _));
        Assert.Equal(("财政\uFFFD", true), (source.Text, source.Broken));
    }

    [Fact]
    public void Obeys_a_chosen_encoding()
    {
        foreach (var name in SourceDecoder.Choices)
        {
            // Big5 has no simplified characters.
            var text = name == "big5" ? "關於會計服務工作的通知\r\n" : Notice;
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            Assert.True(SourceDecoder.TryDecode(encoding.GetBytes(text), out var source, out _, chosen: name));
            Assert.Equal((name, text, false), (source.Encoding, source.Text, source.Broken));
            Assert.True(SourceDecoder.TryDecode([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], out source, out _, chosen: name));
            Assert.Equal(text, source.Text);
        }
    }

    [Fact]
    public void Obeys_a_choice_against_its_own_finding()
    {
        // Five characters are too few to tell Big5 from GB 18030.
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("big5")!.GetBytes("關於甲方案");
        Assert.False(SourceDecoder.TryDecode(bytes, out var found, out _) && found.Text == "關於甲方案");
        Assert.True(SourceDecoder.TryDecode(bytes, out var source, out _, chosen: "big5"));
        Assert.Equal("關於甲方案", source.Text);
        Assert.True(SourceDecoder.TryDecode(Encoding.UTF8.GetBytes("财政部"), out source, out _, chosen: "big5"));
        Assert.Equal("big5", source.Encoding);
        Assert.False(SourceDecoder.TryDecode(bytes, out _, out var reason, chosen: "ebcdic"));
        Assert.Equal(RejectionReason.UnknownEncoding, reason);
        Assert.False(SourceDecoder.TryDecode(RandomBytes(4000), out _, out reason, chosen: "utf-8"));
        Assert.Equal(RejectionReason.Binary, reason);
    }

    public static TheoryData<RejectionReason, byte[]> Refused => new()
    {
        { RejectionReason.Empty, [] },
        { RejectionReason.Empty, [0xEF, 0xBB, 0xBF] },
        { RejectionReason.Empty, " \r\n\t\u3000"u8.ToArray() },
        { RejectionReason.Binary, "%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj"u8.ToArray() },
        { RejectionReason.Binary, "PK\x03\x04 word/document.xml"u8.ToArray() },
        { RejectionReason.Binary, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] },
        { RejectionReason.Binary, RandomBytes(4000) },
        { RejectionReason.Binary, new byte[4096] },
        { RejectionReason.Binary, [0xFF, 0xFE, .. new byte[200]] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Refuses_what_is_no_text(RejectionReason reason, byte[] bytes)
    {
        Assert.False(SourceDecoder.TryDecode(bytes, out _, out var actual));
        Assert.Equal(reason, actual);
    }

    [Fact]
    public void Decides_for_any_bytes_without_throwing()
    {
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = new byte[random.Next(1, 64)];
            random.NextBytes(bytes);
            SourceDecoder.TryDecode(bytes, out _, out _);
        }
    }

    private static byte[] Gb18030(string text) => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text);

    private static byte[] RandomBytes(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }
}
