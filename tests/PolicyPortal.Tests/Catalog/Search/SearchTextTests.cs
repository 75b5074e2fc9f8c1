using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Tests.Catalog.Search;

public class SearchTextTests
{
    [Theory]
    [InlineData("社会保险", "社会 会保 保险 险")]
    [InlineData("险", "险")]
    [InlineData("减按1%征收", "减按 按 1 征收 收")]
    [InlineData("ＣＯＶＩＤ－19 疫情", "covid 19 疫情 情")]
    [InlineData("社會保險繳納", "社会 会保 保险 险缴 缴纳 纳")]
    [InlineData("人社部发［2020］11号", "人社 社部 部发 发 2020 11 号")]
    [InlineData("二○二○年", "二〇 〇二 二〇 〇年 年")]
    [InlineData("𠮷野家", "𠮷野 野家 家")]
    [InlineData("，。 ！", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Cuts_text_into_tokens(string? text, string expected) => Assert.Equal(expected, SearchText.Tokens(text));

    [Theory]
    [InlineData("社保", "社保", false)]
    [InlineData("社会保险", "社会 会保 保险", false)]
    [InlineData("社", "社", true)]
    [InlineData("1%", "1", false)]
    [InlineData("减按1", "减按 按 1", false)]
    [InlineData("2020年", "2020 年", true)]
    [InlineData("…", "", false)]
    public void Cuts_a_piece_into_the_tokens_that_a_document_holds_for_it(string piece, string tokens, bool lastIsPrefix)
    {
        var phrase = SearchText.Phrase(piece);
        Assert.Equal(tokens, string.Join(' ', phrase.Tokens));
        Assert.Equal(lastIsPrefix, phrase.LastIsPrefix);
    }

    [Fact]
    public void Folds_every_character_to_one_character_and_a_second_time_to_the_same()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var once = SearchFold.Of((char)c);
            Assert.True(once == SearchFold.Of(once), $"U+{c:X4}");
        }
    }
}
