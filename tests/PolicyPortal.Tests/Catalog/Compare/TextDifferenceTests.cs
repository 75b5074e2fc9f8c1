using PolicyPortal.Catalog.Compare;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Tests.Catalog.Compare;

public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("减免三个月。", "减免三个月。", "减免三个月。")]
    [InlineData("", "减免三个月。", "")]
    [InlineData("减免三个月。", "", "")]
    [InlineData("减免三个月。", "减免五个月。", "减免|个月。")]
    [InlineData("各区人民政府办公室：", "各区人民政府：", "各区人民政府|：")]
    [InlineData("甲乙丙丁", "戊己庚辛", "")]
    [InlineData("对中小微企业免征，期限不超过五个月。", "免征，期限不超过六个月。", "免征，期限不超过|个月。")]
    public void Finds_what_two_texts_have_in_common(string a, string b, string common)
    {
        var matches = TextDifference.Compare(a, b);

        Assert.All(matches, match => Assert.Equal(a.Substring(match.A, match.Length), b.Substring(match.B, match.Length)));
        Assert.Equal(common, string.Join('|', matches.Select(match => a.Substring(match.A, match.Length))));
    }

    [Fact]
    public void Random_edits_are_found_and_nothing_overlaps()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var a = new string([.. Enumerable.Range(0, random.Next(0, 120)).Select(_ => "一二三四五六，。"[random.Next(8)])]);
            var b = string.Concat(a.Select(c => random.Next(10) switch { 0 => "", 1 => c + "新", _ => c.ToString() }));
            var (endA, endB) = (0, 0);
            foreach (var match in TextDifference.Compare(a, b))
            {
                Assert.True(match.A >= endA && match.B >= endB);
                Assert.Equal(a.Substring(match.A, match.Length), b.Substring(match.B, match.Length));
                (endA, endB) = (match.A + match.Length, match.B + match.Length);
            }
        }
    }

    [Fact]
    public void Texts_with_nothing_in_common_cost_bounded_work()
    {
        var a = string.Concat(Enumerable.Range(0, 200_000).Select(i => (char)('一' + (i % 9973))));
        var b = string.Concat(Enumerable.Range(0, 200_000).Select(i => (char)('一' + 9973 + (i % 8191))));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Empty(TextDifference.Compare(a, b));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    [Fact]
    public void Wrapping_spacing_width_and_brackets_are_no_differences()
    {
        var a = ComparableText.Of(Paragraphs("人社部发〔2020〕11号", "一、减轻负担（试行），\u201c三项\u201d社会保险费。", "二、落实责任。"));
        var b = ComparableText.Of(Paragraphs("人社部发［２０２０］ 11 号", "一、减轻负担(试行),\"三项\"社会", "保险费。二、落 实\u3000责任。"));

        var rows = ComparisonRows.Of(a, b, TextDifference.Compare(a.Folded, b.Folded));

        Assert.All(rows, row => Assert.True(row.IsSame));
        Assert.Equal([(1, 1), (2, 2)], rows.Select(row => (row.A.Count, row.B.Count)));
    }

    [Fact]
    public void Rows_hold_every_paragraph_once_and_whole()
    {
        string[] left = ["标题", "一、免征五个月。", "此件公开发布"];
        string[] right = ["标题", "文号", "一、免征六个月。", " "];
        var (a, b) = (ComparableText.Of(Paragraphs(left)), ComparableText.Of(Paragraphs(right)));

        var rows = ComparisonRows.Of(a, b, TextDifference.Compare(a.Folded, b.Folded));

        Assert.Equal(left, rows.SelectMany(row => row.A).Select(Text));
        Assert.Equal(right[..3], rows.SelectMany(row => row.B).Select(Text));
        Assert.Equal([true, false, false, false], rows.Select(row => row.IsSame));
        Assert.Empty(rows[1].A);
        Assert.Equal(["五"], rows[2].A[0].Parts.Where(part => part.IsDifferent).Select(part => part.Text));
        Assert.Equal(["六"], rows[2].B[0].Parts.Where(part => part.IsDifferent).Select(part => part.Text));
        Assert.Empty(rows[3].B);

        static string Text(PolicyPortal.Catalog.Queries.ComparedParagraph paragraph) => string.Concat(paragraph.Parts.Select(part => part.Text));
    }

    private static IEnumerable<Paragraph> Paragraphs(params string[] texts) =>
        texts.Select((text, i) => new Paragraph { DocumentId = "d", Ordinal = i, Role = ParagraphRole.Body, Text = text, StartLine = i + 1, EndLine = i + 1 });
}
