using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Import.Sources.Word;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Import.Sources;

public sealed class WordTextTests
{
    /// <summary>What it is about, the body, its text with ⏎ for line ends.</summary>
    public static TheoryData<string, string, string> Bodies => new()
    {
        { "a paragraph is a line", P("一") + P("二"), "一⏎二" },
        { "empty paragraphs are empty lines, three in a row at most", P("一") + "<w:p/>" + P("二") + "<w:p/><w:p/><w:p/><w:p/>" + P("三"), "一⏎⏎二⏎⏎⏎⏎三" },
        { "runs leave no gap", "<w:p><w:r><w:t>国</w:t></w:r><w:proofErr/><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">务</w:t></w:r><w:hyperlink><w:r><w:t>院</w:t></w:r></w:hyperlink></w:p>", "国务院" },
        { "indents go, blanks are single", P("　　一、 \u00A0 甲") + P("  二"), "一、 甲⏎二" },
        { "breaks end lines, tabs are blanks", "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:cr/><w:t>丁</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>戊</w:t></w:r></w:p>", "甲⏎乙 丙⏎丁-戊" },
        { "a page begins with a blank", P("一") + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + P("二") + "<w:p/><w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>三</w:t></w:r></w:p>", "一⏎ 二⏎ 三" },
        { "a section ends with a page", "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>一</w:t></w:r></w:p>" + P("二") + "<w:sectPr/>", "一⏎ 二" },
        { "where a printer last broke the page says nothing", "<w:p><w:r><w:t>一</w:t><w:lastRenderedPageBreak/><w:t>二</w:t></w:r></w:p>", "一二" },
        { "insertions stay, deletions go", "<w:p><w:r><w:t>自</w:t></w:r><w:ins><w:r><w:t>3月</w:t></w:r></w:ins><w:del><w:r><w:delText>2月</w:delText></w:r></w:del><w:r><w:t>起</w:t></w:r></w:p>", "自3月起" },
        { "moves", "<w:p><w:moveFrom><w:r><w:t>甲</w:t></w:r></w:moveFrom><w:r><w:t>乙</w:t></w:r><w:moveTo><w:r><w:t>甲</w:t></w:r></w:moveTo></w:p>", "乙甲" },
        { "a deleted paragraph mark joins", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>" + P("乙") + P("丙"), "甲乙⏎丙" },
        { "a deleted paragraph leaves nothing", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>甲</w:delText></w:r></w:del></w:p>" + P("乙"), "乙" },
        { "a deleted row goes", "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + Cell("甲") + "</w:tr><w:tr>" + Cell("乙") + "</w:tr></w:tbl>", "乙" },
        { "earlier properties are not those that count", "<w:p><w:pPr><w:outlineLvl w:val=\"9\"/><w:pPrChange><w:pPr><w:outlineLvl w:val=\"0\"/><w:pageBreakBefore/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>一</w:t></w:r></w:p>", "一" },
        { "hidden text goes", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>乙</w:t></w:r></w:p>", "乙" },
        { "a style separator joins", "<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr><w:r><w:t>一、总则。</w:t></w:r></w:p>" + P("为了加强工作。"), "一、总则。为了加强工作。" },
        { "table rows are lines", "<w:tbl><w:tblPr/><w:tr>" + Cell("项目") + Cell("标准") + "</w:tr><w:tr>" + Cell("补贴") + "<w:tc><w:tcPr/>" + P("100元") + "<w:p/>" + P("每月") + "</w:tc></w:tr></w:tbl>" + P("末"), "项目 标准⏎补贴 100元 每月⏎末" },
        { "a table around a table is none", "<w:tbl><w:tr><w:tc>" + P("甲") + "<w:tbl><w:tr>" + Cell("乙") + Cell("丙") + "</w:tr></w:tbl><w:p/></w:tc>" + Cell("丁") + "</w:tr></w:tbl>", "甲⏎乙 丙⏎丁" },
        { "a field prints its result", "<w:p>" + Field("begin") + "<w:r><w:instrText> REF a </w:instrText></w:r>" + Field("separate") + R("第一条") + Field("end") + "<w:fldSimple w:instr=\"PAGE\">" + R("3") + "</w:fldSimple></w:p>", "第一条3" },
        { "a field in an instruction prints nothing", "<w:p>" + Field("begin") + Field("begin") + Field("separate") + R("甲") + Field("end") + Field("separate") + R("乙") + Field("end") + "</w:p>", "乙" },
        { "a field that never ends swallows nothing", "<w:p>" + Field("begin") + "<w:r><w:instrText> PAGE </w:instrText></w:r></w:p>" + P("甲"), "甲" },
        { "enclosed characters", "<w:p>" + Field("begin") + "<w:r><w:instrText> eq \\o\\ac(○,</w:instrText></w:r><w:r><w:instrText>12)</w:instrText></w:r>" + Field("end") + R("甲") + "</w:p>", "⑫甲" },
        { "symbols", "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:sym w:font=\"宋体\" w:char=\"2460\"/><w:sym w:font=\"Private\" w:char=\"F041\"/></w:r></w:p>", "☑≥①\uFFFD" },
        { "a text box stands behind its paragraph, once", "<w:p>" + R("甲") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>" + P("框") + P("内") + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + P("框") + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + R("乙") + "</w:p>" + P("丙"), "甲乙⏎框⏎内⏎丙" },
        { "content controls", "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + P("一") + "</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtContent>" + R("二") + "</w:sdtContent></w:sdt></w:p>", "一⏎二" },
        { "phonetic guides go", "<w:p><w:r><w:ruby><w:rubyPr/><w:rt>" + R("guó") + "</w:rt><w:rubyBase>" + R("国") + "</w:rubyBase></w:ruby></w:r></w:p>", "国" },
        { "formulas", "<w:p>" + R("按") + "<m:oMath><m:r><w:rPr/><m:t>a+b</m:t></m:r></m:oMath>" + R("计算") + "</w:p>", "按a+b计算" },
        { "headings by outline", "<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>" + R("第一章") + "<w:r><w:br/></w:r>" + R("总则") + "</w:p>", "## 第一章⏎## 总则" },
        { "comments and pictures leave nothing", "<w:p><w:commentRangeStart/>" + R("一") + "<w:r><w:commentReference/></w:r><w:r><w:drawing><a:docPr xmlns:a=\"urn:a\" descr=\"图\"/></w:drawing></w:r></w:p>", "一" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Reads_bodies(string what, string body, string text)
    {
        Assert.NotEmpty(what);
        Assert.Equal(text, Read(WordFile.Of(body)));
    }

    private const string Lists = """
        <w:abstractNum w:abstractNumId="1">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
          <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:lvlText w:val="(%4)"/></w:lvl>
          <w:lvl w:ilvl="4"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl>
          <w:lvl w:ilvl="5"><w:isLgl/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%6"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="2">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="Chapter"/><w:lvlText w:val="第%1章"/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlRestart w:val="0"/><w:pStyle w:val="Article"/><w:lvlText w:val="第%2条"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="List"/></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
        <w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num>
        <w:num w:numId="5"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="2"><w:lvl w:ilvl="2"><w:start w:val="4"/><w:numFmt w:val="decimalEnclosedCircle"/><w:suff w:val="space"/><w:lvlText w:val="%3"/></w:lvl></w:lvlOverride></w:num>
        """;

    private const string Styles = """
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
        <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="Chapter"/><w:basedOn w:val="Heading2"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Article"><w:name w:val="Article"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Plain"><w:name w:val="Plain"/><w:basedOn w:val="Article"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Hidden"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style>
        <w:style w:type="numbering" w:styleId="List"><w:name w:val="List"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Circle"><w:basedOn w:val="Circle2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Circle2"><w:basedOn w:val="Circle"/></w:style>
        """;

    /// <summary>What it is about, the body, its text.</summary>
    public static TheoryData<string, string, string> Numbered => new()
    {
        { "levels count and begin anew", N(1, 0, "甲") + N(1, 1, "乙") + N(1, 2, "丙") + N(1, 2, "丁") + N(1, 1, "戊") + N(1, 2, "己") + N(1, 0, "庚"), "一、甲⏎（一）乙⏎1. 丙⏎2. 丁⏎（二）戊⏎1. 己⏎二、庚" },
        { "a level that never begins anew", N(1, 0, "甲") + N(1, 3, "乙") + N(1, 0, "丙") + N(1, 3, "丁"), "一、甲⏎(1) 乙⏎二、丙⏎(2) 丁" },
        { "numbers of a list are shared, a start of its own begins anew once", N(1, 0, "甲") + N(5, 0, "乙") + N(2, 0, "丙") + N(2, 0, "丁"), "一、甲⏎二、乙⏎一、丙⏎二、丁" },
        { "a level of its own", N(5, 2, "甲") + N(5, 2, "乙"), "④ 甲⏎⑤ 乙" },
        { "bullets are not printed", N(1, 4, "甲"), "甲" },
        { "legal numbering", N(1, 0, "甲") + N(1, 5, "乙"), "一、甲⏎1.1 乙" },
        { "a level above that was not used", N(1, 5, "乙"), "1.1 乙" },
        { "styles bring numbers, articles count through", S("Chapter", "总则") + S("Article", "甲") + S("Article", "乙") + S("Chapter", "附则") + S("Article", "丙") + S("Plain", "丁"), "## 第一章 总则⏎第一条 甲⏎第二条 乙⏎## 第二章 附则⏎第三条 丙⏎丁" },
        { "a numbering style", N(4, 0, "甲") + N(1, 0, "乙"), "一、甲⏎二、乙" },
        { "only the first line of a paragraph bears the number", "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + R("甲") + "<w:r><w:br/></w:r>" + R("乙") + "</w:p>" + N(1, 0, "丙"), "一、甲⏎乙⏎二、丙" },
        { "a deleted paragraph does not count", "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>" + N(1, 0, "甲"), "一、甲" },
        { "numbers in cells", "<w:tbl><w:tr><w:tc>" + N(1, 2, "") + "</w:tc>" + Cell("甲") + "</w:tr><w:tr><w:tc>" + N(1, 2, "") + "</w:tc>" + Cell("乙") + "</w:tr></w:tbl>", "1. 甲⏎2. 乙" },
        { "an unknown list", N(77, 0, "甲"), "甲" },
        { "titles and hidden styles", S("Title", "关于甲的通知") + S("Secret", "乙") + "<w:p><w:r><w:rPr><w:rStyle w:val=\"Hidden\"/></w:rPr><w:t>丙</w:t></w:r>" + R("丁") + "</w:p>" + S("Circle", "戊"), "# 关于甲的通知⏎⏎丁⏎戊" },
    };

    [Theory]
    [MemberData(nameof(Numbered))]
    public void Prints_numbers(string what, string body, string text)
    {
        Assert.NotEmpty(what);
        Assert.Equal(text, Read(WordFile.Of(body, ("numbering", Lists), ("styles", Styles))));
    }

    [Theory]
    [InlineData("decimal", 12, "12")]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("decimalFullWidth", 10, "１０")]
    [InlineData("decimalEnclosedCircle", 20, "⑳")]
    [InlineData("decimalEnclosedCircle", 21, "㉑")]
    [InlineData("decimalEnclosedCircle", 36, "㊱")]
    [InlineData("decimalEnclosedCircle", 51, "51")]
    [InlineData("decimalEnclosedFullstop", 3, "⒊")]
    [InlineData("decimalEnclosedParen", 3, "⑶")]
    [InlineData("ideographEnclosedCircle", 10, "㊉")]
    [InlineData("chineseCounting", 10, "十")]
    [InlineData("chineseCounting", 21, "二十一")]
    [InlineData("chineseCounting", 120, "一二〇")]
    [InlineData("chineseCountingThousand", 101, "一百〇一")]
    [InlineData("chineseCountingThousand", 110, "一百一十")]
    [InlineData("chineseCountingThousand", 1002, "一千〇二")]
    [InlineData("chineseCountingThousand", 12345, "12345")]
    [InlineData("japaneseCounting", 11, "十一")]
    [InlineData("japaneseCounting", 101, "百一")]
    [InlineData("chineseLegalSimplified", 10, "壹拾")]
    [InlineData("chineseLegalSimplified", 203, "贰佰零叁")]
    [InlineData("ideographDigital", 20, "二〇")]
    [InlineData("ideographTraditional", 10, "癸")]
    [InlineData("ideographTraditional", 11, "11")]
    [InlineData("ideographZodiac", 12, "亥")]
    [InlineData("ideographZodiacTraditional", 11, "甲戌")]
    [InlineData("upperLetter", 27, "AA")]
    [InlineData("lowerLetter", 3, "c")]
    [InlineData("upperRoman", 1994, "MCMXCIV")]
    [InlineData("lowerRoman", 4, "iv")]
    [InlineData("lowerRoman", 4000, "4000")]
    [InlineData("ordinal", 112, "112th")]
    [InlineData("ordinal", 22, "22nd")]
    [InlineData("numberInDash", 5, "- 5 -")]
    [InlineData("none", 5, "")]
    [InlineData("custom", 5, "5")]
    [InlineData("ideographTraditional", 0, "0")]
    [InlineData("chineseCounting", -3, "-3")]
    public void Writes_numbers_in_all_formats(string format, int number, string text) => Assert.Equal(text, NumberFormat.Of(format, number));

    [Fact]
    public void Puts_notes_behind_the_sentence_that_refers_to_them_and_leaves_heads_out()
    {
        const string reference = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
        var bytes = WordFile.Of(
            "<w:p>" + R("关于甲") + reference + R("的通知") + "</w:p>" + P("为了加强工作。") + "<w:p>" + R("乙") + "<w:r><w:endnoteReference w:id=\"1\"/></w:r>" + R("。") + "</w:p>" + P("丙"),
            ("footnotes", "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>" + R(" 见附件。") + "</w:p>" + P("续") + "</w:footnote>"),
            ("endnotes", "<w:endnote w:id=\"1\">" + P("尾") + "</w:endnote>"),
            ("header1", P("页眉")));
        Assert.Equal("关于甲的通知⏎为了加强工作。⏎注：见附件。⏎续⏎乙。⏎注：尾⏎丙", Read(bytes));
    }

    [Fact]
    public void Reads_the_strict_form_and_other_prefixes()
    {
        const string main = """<?xml version="1.0" encoding="utf-16"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:outlineLvl x:val="0"/></x:pPr><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>""";
        Assert.Equal("# 甲", Read(WordFile.Zip([("word/document.xml", System.Text.Encoding.Unicode.GetPreamble().Concat(System.Text.Encoding.Unicode.GetBytes(main)).ToArray())])));
    }

    internal static string P(string text) => $"<w:p>{R(text)}</w:p>";

    private static string R(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static string Cell(string text) => $"<w:tc><w:tcPr/>{P(text)}</w:tc>";

    private static string Field(string turn) => $"<w:r><w:fldChar w:fldCharType=\"{turn}\"/></w:r>";

    private static string N(int list, int level, string text) => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>{(text.Length == 0 ? "" : R(text))}</w:p>";

    private static string S(string style, string text) => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{R(text)}</w:p>";

    private static string Read(byte[] bytes) => WordText.Read(bytes, new SourceOptions()).Text.TrimEnd('\n').Replace('\n', '⏎');
}
