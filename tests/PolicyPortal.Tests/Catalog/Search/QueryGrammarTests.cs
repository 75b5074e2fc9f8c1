using PolicyPortal.Catalog.Queries;
using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Tests.Catalog.Search;

public class QueryGrammarTests
{
    /// <summary>Groups are parted by blanks; alternatives by |; a piece of plain words stands in (…), a phrase in "…"; - leaves out; T N B are the fields.</summary>
    [Theory]

    // Words and phrases
    [InlineData("社保 缓缴", "(社保 缓缴)")]
    [InlineData("  社保  ", "(社保)")]
    [InlineData("社保“缓缴期限”企业", "(社保) \"缓缴期限\" (企业)")]
    [InlineData("「緩繳」 『期限』 ＂不超过＂", "\"緩繳\" \"期限\" \"不超过\"")]

    // Leaving out: only where a word begins
    [InlineData("缓缴 -公积金", "(缓缴) -(公积金)")]
    [InlineData("缓缴 －公积金", "(缓缴) -(公积金)")]
    [InlineData("缓缴 NOT 公积金", "(缓缴) -(公积金)")]
    [InlineData("-\"住房 公积金\" 缓缴", "-\"住房 公积金\" (缓缴)")]
    [InlineData("缓缴，-公积金", "(缓缴，) -(公积金)")]
    [InlineData("COVID-19 2020-03", "(COVID-19 2020-03)")]
    [InlineData("京人社劳字2020-23", "(京人社劳字2020-23)")]
    [InlineData("社保 - 缓缴", "(社保 - 缓缴)")]
    [InlineData("社保 -", "(社保 -)")]
    [InlineData("NOTICE 非公企业 不裁员", "(NOTICE 非公企业 不裁员)")]

    // Fields, in both languages, any case and width
    [InlineData("标题:缓缴 社保", "T(缓缴) (社保)")]
    [InlineData("TITLE：缓缴", "T(缓缴)")]
    [InlineData("title: \"缓缴 期限\"", "T\"缓缴 期限\"")]
    [InlineData("发文机关:人社部 机构：\"财政部\"", "B(人社部) B\"财政部\"")]
    [InlineData("body:人社部 -标题:通知", "B(人社部) -T(通知)")]
    [InlineData("文号:渝人社发 〔2020〕 10 号 缓缴", "N(渝人社发 〔2020〕 10 号) (缓缴)")]
    [InlineData("no:人社部发2020 11 标题:社保", "N(人社部发2020 11) T(社保)")]
    [InlineData("社保，标题：缓缴", "(社保，) T(缓缴)")]
    [InlineData("责任部门：市财政局", "(责任部门：市财政局)")]
    [InlineData("foo:bar http://a.b", "(foo:bar http://a.b)")]

    // Alternatives bind the units beside them
    [InlineData("社保 OR 医保", "(社保)|(医保)")]
    [InlineData("减免 社保 OR 医保 企业", "(减免) (社保)|(医保) (企业)")]
    [InlineData("社保|医保｜工伤", "(社保)|(医保)|(工伤)")]
    [InlineData("社保 或 医保", "(社保)|(医保)")]
    [InlineData("\"社保\" OR 标题:医保", "\"社保\"|T(医保)")]
    [InlineData("社保 AND 医保", "(社保) (医保)")]
    [InlineData("社保或者医保 or not", "(社保或者医保 or not)")]
    public void Takes_a_query_apart(string text, string expected) => Assert.Equal(expected, Written(QueryGrammar.Read(text)));

    [Theory]
    [InlineData("OR", "(OR)", "OR")]
    [InlineData("社保 OR", "(社保 OR)", "OR")]
    [InlineData("OR 社保", "(OR 社保)", "OR")]
    [InlineData("社保 OR OR 医保", "(社保 OR OR 医保)", "OR OR")]
    [InlineData("社保 OR -医保", "(社保 OR) -(医保)", "OR")]
    [InlineData("| 社保", "(| 社保)", "|")]
    [InlineData("标题:", "(标题:)", "标题:")]
    [InlineData("缓缴 机构：", "(缓缴 机构：)", "机构：")]
    [InlineData("-标题:", "-(标题:)", "标题:")]
    [InlineData("“延长", "(“延长)", "")]
    [InlineData("\"", "(\")", "")]
    [InlineData("--", "(--)", "")]
    public void Reads_a_mark_without_what_it_needs_as_plain_text_and_says_so(string text, string expected, string marks)
    {
        var syntax = QueryGrammar.Read(text);
        Assert.Equal((expected, marks), (Written(syntax), string.Join(' ', syntax.PlainMarks)));
    }

    [Fact]
    public void Loses_nothing_of_any_text()
    {
        var random = new Random(11);
        string[] pieces = ["社保", "缓缴", " ", " ", "-", "－", "OR", " OR ", "|", "\"", "“", "”", "「", "」", "标题:", "文号：", "body:", "NOT ", "2020", "〔", "号", "，", "\uD842\uDFB7"];
        for (var i = 0; i < 5000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => pieces[random.Next(pieces.Length)]));
            var read = string.Concat(QueryGrammar.Read(text).Groups.SelectMany(group => group).Select(clause => clause.Text));
            foreach (var word in new[] { "社保", "缓缴", "2020" })
            {
                Assert.True(text.Split(word).Length == read.Split(word).Length, $"{text} → {read}");
            }
        }
    }

    private static string Written(QuerySyntax syntax) => string.Join(' ', syntax.Groups.Select(group => string.Join('|', group.Select(clause =>
        (clause.IsExcluded ? "-" : "") + clause.Field switch { QueryField.Title => "T", QueryField.Number => "N", QueryField.Body => "B", _ => "" }
        + (clause.IsPhrase ? $"\"{clause.Text}\"" : $"({clause.Text})")))));
}
