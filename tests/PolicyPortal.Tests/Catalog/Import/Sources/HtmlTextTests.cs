using System.Diagnostics;
using System.Text;
using PolicyPortal.Catalog.Import.Sources;

namespace PolicyPortal.Tests.Catalog.Import.Sources;

public sealed class HtmlTextTests
{
    /// <summary>What it is about, HTML, text with ⏎ for line ends.</summary>
    public static TheoryData<string, string, string> Fragments => new()
    {
        { "paragraphs on lines of their own stay there", "<html>\n<body>\n<p>一</p>\n\n<p>二</p>\n</body></html>", "⏎⏎一⏎⏎二" },
        { "a paragraph stands where its text starts", "<p>\n  <span>一，\n  二。</span>\n</p>\n<p>三</p>", "⏎一， 二。⏎⏎⏎三" },
        { "carriage returns and line feeds end one line", "<p>一</p>\r\n<p>二</p>\r\n<p>三</p>", "一⏎二⏎三" },
        { "br splits, in whatever spelling", "一<br>\n二<br/>\n三<BR />\n四", "一⏎二⏎三⏎四" },
        { "text outside any element", "一\n<div>二</div>\n三", "一⏎二⏎三" },
        { "inline elements leave no gap", "<p><span style=\"font-family:仿宋\">国</span><b>务</b><a href=\"x\">院</a></p>", "国务院" },
        { "entities", "<p>&ldquo;甲&rdquo;&amp;乙&nbsp;丙&#160;&#x4E01;&mdash;&lt;戊&gt;</p>", "“甲”&乙 丙 丁—<戊>" },
        { "indents go", "<p>&nbsp;&nbsp;&nbsp;&nbsp;一、</p>\n<p>　　二、</p>", "一、⏎二、" },
        { "script, style, head, navigation and comments go", "<head><title>题</title><style>p{}</style><meta name=a></head>\n<nav><ul><li>首页</nav>\n<!-- <p>注</p> --><script>\"<p>\"</script>\n<p>一</p>", "⏎⏎⏎一" },
        { "controls and fallbacks go", "<p>一<button>打印</button><select><option>大</select></p>\n<noscript>请</noscript><iframe>框</iframe><svg><title/><text>图</text></svg>\n<p>二</p>", "一⏎⏎二" },
        { "what is hidden goes", "<p hidden>一</p>\n<div style=\"DISPLAY: none\"><p>二</p></div>\n<p>三</p>", "⏎⏎三" },
        { "a hidden paragraph ends at the next one", "<p hidden>一\n<p>二", "⏎二" },
        { "a hidden item ends at the next one", "<ul><li hidden>一\n<li>二\n</ul>\n三", "⏎二⏎⏎三" },
        { "table rows are lines", "<table>\n<tr><th>项目</th><th>标准</th></tr>\n<tr>\n<td><p>补贴</p></td>\n<td>100元<br>每月</td>\n</tr></table>", "⏎项目 标准⏎⏎补贴 100元 每月" },
        { "end tags of rows and cells may be missing", "<table>\n<tr><td>甲<td>乙\n<tr><td>丙<td>丁\n</table>\n戊", "⏎甲 乙⏎丙 丁⏎⏎戊" },
        { "a table that lays out a page is none", "<table><tr><td>\n<p>一</p>\n<p>二</p>\n</td></tr></table>", "⏎一⏎二" },
        { "a row around a table is no row", "<table><tr><td>\n甲</td><td>\n<table><tr><td>乙</td><td>丙</td></tr></table>\n</td></tr></table>", "⏎甲⏎乙 丙" },
        { "preformatted text keeps its lines", "<pre>\n一\n二</pre>\n<div style='white-space: pre-wrap'>三\n四</div>", "⏎一⏎二⏎三⏎四" },
        { "an end tag without start tag closes nothing", "<div><p>一</span></b></p>\n</div></div><p>二", "一⏎二" },
        { "a tag that is never closed", "<p>一</p>\n<p class=\"x", "一" },
        { "headings get the marks that the parser knows", "<h1>某省<br>\n条例</h1>\n<h2 class=x><b>第一章</b> 总则</h2>\n<p>第一条</p>", "# 某省⏎# 条例⏎## 第一章 总则⏎第一条" },
        { "pages begin with a blank", "<p>一</p>\n<p>二<br clear=all style='page-break-before: always'>\n三</p>\n<p style=\"break-before:page\">四</p>\n<p style=\"page-break-before:auto\">五</p>", "一⏎二⏎ 三⏎ 四⏎五" },
        { "lone signs", "<p>1 < 2 & 3 > 2</p>", "1 < 2 & 3 > 2" },
    };

    [Theory]
    [MemberData(nameof(Fragments))]
    public void Reads_fragments(string what, string html, string text)
    {
        Assert.NotEmpty(what);
        var read = HtmlText.Read(html);
        Assert.Equal((text, 0), (read.Text.TrimEnd('\n').Replace('\n', '⏎'), read.Notes.Count));
    }

    [Fact]
    public void Gives_blocks_of_one_line_lines_of_their_own_and_says_so()
    {
        var read = HtmlText.Read("<div><p>一</p><p>二</p>\n<p>三</p></div>\n\n\n<p>四</p>");
        Assert.Equal("一\n二\n三\n\n四\n", read.Text);
        var note = Assert.Single(read.Notes);
        Assert.Equal((HtmlText.RenumberedNote, 2, 3, "2"), (note.Code, note.Span.StartLine, note.Span.EndLine, note.Detail));
    }

    public static TheoryData<string, int> Repeated => new()
    {
        { "<div>", 100_000 }, { "<div>", 2_000_000 }, { "<p hidden>", 500_000 }, { "<table><tr><td>字", 500_000 }, { "<td><b></p>", 500_000 }, { "<b></i>", 500_000 }, { "<br>字", 1_000_000 },
        { "<li><span>", 500_000 }, { "<", 10_000_000 }, { "&", 10_000_000 }, { "字", 5_000_000 }, { "<!--", 1_000_000 }, { "<script>", 1_000_000 }, { "<svg><title/>", 500_000 }, { "<a x=1 ", 1_000_000 },
    };

    // A quadratic reading of any of these takes hours.
    [Theory]
    [MemberData(nameof(Repeated))]
    public void Reads_hostile_pages_in_bounded_time(string piece, int times)
    {
        var html = new StringBuilder(piece.Length * times + 20).Insert(0, piece, times).Append("</p>\n<p>末").ToString();
        var watch = Stopwatch.StartNew();
        HtmlText.Read(html);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("<meta charset=\"gb2312\">", "gb18030")]
    [InlineData("<META http-equiv=Content-Type content=\"text/html; charset=GBK\">", "gb18030")]
    [InlineData("<?xml version=\"1.0\" encoding='gb18030'?>", "gb18030")]
    [InlineData("<meta charset=big5>", "big5")]
    [InlineData("<meta charset=utf-8>", null)]
    [InlineData("<p>charset=gbk</p>", null)]
    public void Finds_the_encoding_that_a_page_names(string head, string? charset) => Assert.Equal(charset, HtmlCharset.Find(Encoding.ASCII.GetBytes(head)));
}
