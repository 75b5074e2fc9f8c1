using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Tests.Catalog.Search;

public class QueryReaderTests
{
    private static readonly string[] Texts = ["招聘会暂停", "社会保险费", "交通费用补贴", "返岗"];
    private static readonly SearchVocabulary Vocabulary = new([], ["重庆市渝北区"], [.. Enumerable.Repeat(Texts, 3).SelectMany(texts => texts)], piece => Texts.Count(text => text.Contains(piece, StringComparison.Ordinal)) * 3);
    private static readonly HashSet<string> Prefixes = ["人社部发"];

    [Theory]
    [InlineData("社保可以缓缴多久", "社保 缓缴")]
    [InlineData("员工回不来能不能开除", "员工 回不来 开除")]
    [InlineData("社會保險費減免", "社会保险费 减免")]
    [InlineData("小规模纳税人减按１％", "小规模纳税人 减按 1%")]
    [InlineData("招骋会暂停", "招聘会 暂停")]
    [InlineData("重庆市渝北区 返岗", "重庆市渝北区 返岗")]
    [InlineData("COVID-19 疫情", "covid 19 疫情")]
    [InlineData("税", "税")]
    [InlineData("社保 社保", "社保")]
    [InlineData("怎么办吗", "怎么办 吗")]
    [InlineData("房租能免几个月", "房租 免")]
    [InlineData("“延长", "延长")]
    public void Cuts_a_query_into_the_words_that_carry_weight(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Read(text).Terms.Select(t => t.Word)));

    [Theory]
    [InlineData("\"缓缴期限 不超过\" 企业", "缓缴期限 不超过")]
    [InlineData("“缓缴期限”", "缓缴期限")]
    [InlineData("「緩繳期限」", "缓缴期限")]
    [InlineData("＂缓缴期限＂", "缓缴期限")]
    [InlineData("\"缓缴期限", "")]
    [InlineData("\"\"", "")]
    [InlineData("\"，。\"", "")]
    public void Takes_what_stands_in_quotation_marks_as_a_phrase(string text, string phrase) =>
        Assert.Equal(phrase, string.Join('|', Read(text).Terms.Where(t => t.IsPhrase).Select(t => t.Word)));

    [Fact]
    public void Parts_a_number_from_the_words_around_it()
    {
        var query = Read("查一下人社部发[2020]11号 缓缴");
        Assert.Equal(new DocumentNumberKey("人社部发", 2020, 11), query.Number);
        Assert.Equal("人社部发[2020]11号", query.NumberText);
        Assert.Equal(["缓缴"], query.Terms.Select(t => t.Word));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("，。！？…%&*()")]
    public void Reads_nothing_out_of_marks(string? text) => Assert.True(Read(text).IsEmpty);

    [Fact]
    public void Cuts_off_what_is_longer_than_is_read()
    {
        var query = Read(string.Concat(Enumerable.Repeat("社保缓缴", 2500)));
        Assert.True(query.IsTruncated);
        Assert.Equal(["社保", "缓缴"], query.Terms.Select(t => t.Word));
    }

    [Fact]
    public void Gives_numbers_and_lone_characters_less_weight_beside_words() =>
        Assert.All(Read("免 2020 社保").Terms, term => Assert.Equal(term.Word == "社保", term.Weight > 0.5));

    [Fact]
    public void Never_fails_on_any_text()
    {
        var random = new Random(7);
        var characters = "社保缓〔〕[]()（）“”\"「」『0129年号第 %.-－|\uD842\uDFB7\uD842令公告标题文号：\u0000\n*:^OR";
        for (var i = 0; i < 3000; i++)
        {
            Read(string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => characters[random.Next(characters.Length)])));
        }
    }

    private static ReadQuery Read(string? text) => QueryReader.Read(text, Vocabulary, Prefixes);
}
