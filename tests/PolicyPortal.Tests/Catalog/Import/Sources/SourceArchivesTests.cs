using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Import.Sources.Archives;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Import.Sources;

public sealed class SourceArchivesTests : IDisposable
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("关于甲的通知\n\n甲。\n");

    private readonly TemporaryFolder folder = new();
    private readonly SourceOptions options = new();

    [Fact]
    public void Takes_what_a_folder_would_be_read_for()
    {
        var sources = Expand(WordFile.Zip(
        [
            ("b.txt", Text), ("汇编/", []), ("汇编/a.docx", WordFile.Of("<w:p><w:r><w:t>甲</w:t></w:r></w:p>")), ("汇编\\c.html", "<p>甲</p>"u8.ToArray()), ("图.png", [1]), ("README.md", Text),
            ("__MACOSX/._b.txt", Text), (".git/x.txt", Text), ("~$a.docx", Text),
        ]));
        Assert.Equal(["b.txt", "a.docx", "c.html"], sources.Select(source => source.Name));
        Assert.All(sources, source => Assert.Equal("a.zip", source.Container));
        Assert.EndsWith("a.zip/汇编/a.docx", sources[1].Path, StringComparison.Ordinal);

        // Twice, because a file is measured before it is read.
        Assert.All((int[])[1, 2], _ => Assert.All(sources, source => Assert.NotNull(SourceReader.Read(source).Decoded)));
    }

    [Fact]
    public void Names_files_of_one_name_by_their_folders()
    {
        var sources = Expand(WordFile.Zip([("北京/通知.txt", Text), ("重庆/市级/通知.txt", Text), ("北京/办法.txt", Text)]));
        Assert.Equal(["办法.txt", "北京 - 通知.txt", "重庆 - 市级 - 通知.txt"], sources.Select(source => source.Name).Order(StringComparer.Ordinal));
    }

    /// <summary>What it is about, the encoding of names, whether the archive tells it.</summary>
    public static TheoryData<string, string> Encodings => new()
    {
        { "GB18030", "重庆市政策汇编（二）.txt" },
        { "utf-8", "重庆市政策汇编（二）.txt" },
        { "IBM437", "résumé.txt" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Reads_names_that_do_not_tell_their_encoding(string encoding, string name)
    {
        var stored = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, stored))
        {
            archive.CreateEntry(name);
        }

        Assert.Equal(name, Assert.Single(ZipDirectory.Read(WithoutUtf8Flag(bytes.ToArray()), 10)).Name);
    }

    /// <summary>What it is about, the archive, the reason for it.</summary>
    public static TheoryData<string, RejectionReason, Func<byte[]>> RefusedArchives => new()
    {
        { "no archive", RejectionReason.Damaged, () => Text },
        { "no bytes", RejectionReason.Damaged, () => [] },
        { "cut off", RejectionReason.Damaged, () => WordFile.Zip([("a.txt", Text), ("b.txt", Text)])[..^30] },
        { "only its end", RejectionReason.Damaged, () => WordFile.Zip([("a.txt", Text), ("b.txt", Text)])[^40..] },
        { "nothing that is read", RejectionReason.NothingInside, () => WordFile.Zip([("a.png", Text)]) },
        { "nothing", RejectionReason.NothingInside, () => WordFile.Zip([]) },
        { "too many entries", RejectionReason.TooManyEntries, () => WordFile.Zip(Enumerable.Range(0, 2001).Select(i => ($"{i}.txt", Text))) },
        { "too much in all", RejectionReason.UnpacksTooLarge, () => WithSizes(WordFile.Zip(Enumerable.Range(0, 7).Select(i => ($"{i}.txt", RandomBytes(1_000_000)))), 90_000_000) },
    };

    [Theory]
    [MemberData(nameof(RefusedArchives))]
    public void Refuses_archives(string what, RejectionReason reason, Func<byte[]> archive)
    {
        Assert.NotEmpty(what);
        var source = Assert.Single(Expand(archive()));
        Assert.Equal(("a.zip", reason), (source.Name, SourceReader.Read(source).Reason));
    }

    /// <summary>What it is about, the entry's name and bytes, the reason.</summary>
    public static TheoryData<string, string, Func<byte[]>, RejectionReason> RefusedEntries => new()
    {
        { "out of the archive", "../../etc/cron.txt", () => Text, RejectionReason.UnsafePath },
        { "out of it as on Windows", "..\\..\\cron.txt", () => Text, RejectionReason.UnsafePath },
        { "out of it in the middle", "a/../../cron.txt", () => Text, RejectionReason.UnsafePath },
        { "from the root", "/etc/cron.txt", () => Text, RejectionReason.UnsafePath },
        { "from a drive", "C:\\x.txt", () => Text, RejectionReason.UnsafePath },
        { "from another machine", "\\\\server\\x.txt", () => Text, RejectionReason.UnsafePath },
        { "control characters", "a\u001B[31m\n.txt", () => Text, RejectionReason.BadName },
        { "a turned direction", "a\u202Etxt.exe.txt", () => Text, RejectionReason.BadName },
        { "a name of 300 characters", new string('长', 296) + ".txt", () => Text, RejectionReason.BadName },
        { "an archive inside", "inner.zip", () => WordFile.Zip([("a.txt", new byte[10])]), RejectionReason.Archive },
        { "a bomb", "bomb.txt", () => new byte[20_000_000], RejectionReason.UnpacksTooLarge },
        { "a broken Word file", "a.docx", () => Text, RejectionReason.NotWord },
        { "a bomb in a Word file", "b.docx", () => WordFile.Of(new string(' ', 20_000_000)), RejectionReason.UnpacksTooLarge },
    };

    [Theory]
    [MemberData(nameof(RefusedEntries))]
    public async Task Refuses_an_entry_and_takes_in_the_rest(string what, string name, Func<byte[]> bytes, RejectionReason reason)
    {
        await using var catalog = await TemporaryCatalog.CreateAsync();
        var before = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Length;
        var (plan, _) = await catalog.ImportAsync(folder.Write("a.zip", WordFile.Zip([("good.txt", Text), (name, bytes())])), folder.Write("other.txt", Text));
        Assert.True(plan.Files.Count == 3, what);
        Assert.Equal(["good.txt", "other.txt"], plan.Files.Where(file => file.Outcome == ImportOutcome.New).Select(file => file.FileName));
        var refused = Assert.Single(plan.Files, file => file.Outcome == ImportOutcome.Rejected);
        Assert.Equal(reason, refused.Reason);
        Assert.DoesNotContain(refused.FileName, c => char.IsControl(c) || c is '\u202E' or '/');
        Assert.InRange(refused.FileName.Length, 1, SourceNames.Longest);
        Assert.Equal(before + 2, Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void Refuses_encrypted_and_unknown_entries()
    {
        var locked = WordFile.Zip([("a.txt", Text), ("b.txt", Text)]);
        Change(locked, (record, i) => record[8] |= (byte)(i == 0 ? 1 : 0));
        Assert.Equal([RejectionReason.Encrypted, null], Reasons(locked));

        var method = WordFile.Zip([("a.txt", Text), ("b.txt", Text)]);
        Change(method, (record, i) => record[10] = (byte)(i == 0 ? 14 : 8));
        Assert.Equal([RejectionReason.Damaged, null], Reasons(method));

        var checksum = WordFile.Zip([("a.txt", Text), ("b.txt", Text)]);
        Change(checksum, (record, i) => record[16] ^= (byte)(i == 0 ? 1 : 0));
        Assert.Equal([RejectionReason.Damaged, null], Reasons(checksum));

        // A size that is too small cuts the text off; one that is too large has no bytes behind it.
        Assert.Equal([RejectionReason.Damaged, RejectionReason.Damaged], Reasons(WithSizes(WordFile.Zip([("a.txt", Text), ("b.txt", Text)]), 5)));
        Assert.Equal([RejectionReason.Damaged, RejectionReason.Damaged], Reasons(WithSizes(WordFile.Zip([("a.txt", Text), ("b.txt", Text)]), 500)));
    }

    [Fact]
    public void Decides_for_any_damage_without_throwing()
    {
        var archive = WordFile.Zip([("a.txt", Text), ("重庆/b.docx", WordFile.Of("<w:p><w:r><w:t>甲</w:t></w:r></w:p>"))]);
        options.MegabytesAFile = 1;
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = (byte[])archive.Clone();
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            foreach (var source in SourceArchives.Expand([ImportSource.FromUpload("a.zip", () => new MemoryStream(bytes))], options))
            {
                SourceReader.Read(source, options);
            }
        }
    }

    [Theory]
    [InlineData("C:\\fakepath\\汇编.txt", "汇编.txt", null)]
    [InlineData("../x.txt", "x.txt", null)]
    [InlineData("a\r\nb.txt", "a\uFFFD\uFFFDb.txt", RejectionReason.BadName)]
    public void Takes_the_last_part_of_an_uploads_name(string given, string name, RejectionReason? reason)
    {
        var source = ImportSource.FromUpload(given, () => new MemoryStream(Text));
        Assert.Equal((name, reason), (source.Name, SourceReader.Read(source).Reason));
    }

    [Fact]
    public void Keeps_the_limit_of_a_file()
    {
        options.MegabytesAFile = 1;
        Assert.Equal(RejectionReason.TooLarge, SourceReader.Read(ImportSource.FromUpload("a.txt", () => new MemoryStream(new byte[1_100_000])), options).Reason);
        Assert.Equal([RejectionReason.TooLarge], Reasons(WordFile.Zip([("a.txt", RandomBytes(1_100_000))]), expanded: 1));
    }

    public void Dispose() => folder.Dispose();

    private IReadOnlyList<ImportSource> Expand(byte[] archive) => SourceArchives.Expand([ImportSource.FromFile(folder.Write("a.zip", archive))], options);

    private RejectionReason?[] Reasons(byte[] archive, int expanded = 2)
    {
        var sources = Expand(archive);
        Assert.Equal(expanded, sources.Count);
        return [.. sources.Select(source => SourceReader.Read(source, options).Reason)];
    }

    private static byte[] WithSizes(byte[] archive, uint size)
    {
        Change(archive, (record, _) => BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan()[24..], size));
        return archive;
    }

    private static MemoryStream WithoutUtf8Flag(byte[] archive)
    {
        Change(archive, (record, _) => record[9] &= 0xF7);
        return new MemoryStream(archive);
    }

    /// <summary>Changes the records of the directory.</summary>
    private static void Change(byte[] archive, Action<ArraySegment<byte>, int> change)
    {
        var at = 0;
        for (var i = 0; archive.AsSpan(at).IndexOf("PK\x01\x02"u8) is >= 0 and var next; i++)
        {
            change(new ArraySegment<byte>(archive, at + next, archive.Length - at - next), i);
            at += next + 4;
        }
    }

    private static byte[] RandomBytes(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }
}
