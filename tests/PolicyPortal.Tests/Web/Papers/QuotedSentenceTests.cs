using PolicyPortal.Web.Papers;

namespace PolicyPortal.Tests.Web.Papers;

public sealed class QuotedSentenceTests
{
    [Theory]
    [InlineData("一、缓缴。企业可以缓缴，缓缴期限不超过6个月。期间免收滞纳金。", "缓缴期限不超过6个月", "企业可以缓缴，|缓缴期限不超过6个月|。")]
    [InlineData("自2020年2月起，免征三项社会保险", "自2020年2月起", "|自2020年2月起|，免征三项社会保险")]
    [InlineData("免征。自公布之日起施行。", "自公布之日起施行。", "|自公布之日起施行。|")]
    [InlineData("本通知自印发之日起施行", "本通知自印发之日起施行", "|本通知自印发之日起施行|")]
    [InlineData("别处的话。", "不在其中", "|不在其中|")]
    [InlineData("什么？可以延长至3月底！好。", "延长至3月底", "可以|延长至3月底|！")]
    [InlineData("", "6月底前", "|6月底前|")]
    public void A_limit_stands_in_its_sentence(string paragraph, string words, string expected)
    {
        var sentence = QuotedSentence.Of(paragraph, words);
        Assert.Equal(expected, $"{sentence.Before}|{sentence.Words}|{sentence.After}");
    }

    [Fact]
    public void A_sentence_without_end_is_cut_on_both_sides()
    {
        var sentence = QuotedSentence.Of(new string('前', 500) + "6月底前" + new string('后', 500), "6月底前");
        Assert.Equal(("…" + new string('前', 160), new string('后', 160) + "…"), (sentence.Before, sentence.After));
    }
}
