using System.Diagnostics;
using System.Text;
using PolicyPortal.Catalog.Import.Sources;

namespace PolicyPortal.Tests.Catalog.Import.Sources;

public sealed class MarkdownTextTests
{
    /// <summary>What it is about, Markdown, text; ⏎ for line ends.</summary>
    public static TheoryData<string, string, string> Fragments => new()
    {
        { "headings keep their marks for the parser", "# 办法⏎⏎## 第一章 总 则 ##⏎", "# 办法⏎⏎## 第一章 总 则⏎" },
        { "an underlined heading gets marks", "办法⏎====⏎⏎第一章⏎---⏎", "# 办法⏎⏎⏎## 第一章⏎⏎" },
        { "a rule under a sentence makes no heading", "本办法自印发之日起施行。⏎---⏎", "本办法自印发之日起施行。⏎⏎" },
        { "bold labels, also before Chinese without a blank", "**第一条** 为了**促进**就业。⏎**一、总则。**后面", "第一条 为了促进就业。⏎一、总则。后面" },
        { "emphasis in bold", "***甲*乙**", "甲乙" },
        { "links become their text, images nothing", "根据[《就业促进法》](http://x.y/z \"t\")和<http://a.b>![图](a.png)", "根据《就业促进法》和http://a.b" },
        { "brackets that are no links stay", "财会[2020]2号、[注]", "财会[2020]2号、[注]" },
        { "what has the form of a link's address but is text", "[注]: 以元计⏎⏎[r]: http://x.y⏎", "[注]: 以元计⏎⏎⏎" },
        { "escaped characters", "1\\. 甲 \\*乙\\* 2\\_3", "1. 甲 *乙* 2_3" },
        { "bullets go, numbers stay", "- 甲⏎* 乙⏎+ 丙⏎  - 丁⏎⏎1. 一⏎2. 二⏎", "甲⏎乙⏎丙⏎丁⏎⏎1. 一⏎2. 二⏎" },
        { "quotations", "> 甲⏎> > 乙⏎丙⏎⏎- > 丁⏎", "甲⏎乙⏎丙⏎⏎丁⏎" },
        { "tables", "| 项目 | **标准** |⏎|---|:-:|⏎| 甲 | 1\\|2 |⏎⏎甲 | 乙⏎--|--⏎丙 | 丁⏎", "项目   标准⏎⏎甲   1|2⏎⏎甲   乙⏎⏎丙   丁⏎" },
        { "rows without a head", "| 甲 | 乙 |⏎| 丙 | 丁 |⏎", "甲   乙⏎丙   丁⏎" },
        { "code is text", "`甲`⏎⏎```text⏎**乙**⏎```⏎⏎    四个空格", "甲⏎⏎⏎**乙**⏎⏎⏎    四个空格" },
        { "rules go", "甲⏎⏎***⏎⏎乙⏎", "甲⏎⏎⏎⏎乙⏎" },
        { "entities and tags", "甲&nbsp;&ldquo;乙&rdquo;<u>丙</u><br>丁", "甲 “乙”丙 丁" },
        { "comments of one line are the parser's, longer ones go", "<!-- END -->⏎⏎<!-- 甲⏎乙 -->⏎⏎丙", "<!-- END -->⏎⏎⏎⏎⏎丙" },
        { "HTML inside keeps its lines", "甲⏎⏎<div align=\"right\">⏎<p>乙</p>⏎<p>丙</p>⏎</div>⏎⏎丁", "甲⏎⏎⏎乙⏎丙⏎⏎⏎丁" },
        { "of data about the file the title is kept", "---⏎title: \"某办法\"⏎date: 2020⏎---⏎第一条 甲。⏎", "⏎# 某办法⏎⏎⏎第一条 甲。⏎" },
        { "but not beside a heading", "---⏎title: 某⏎---⏎# 某办法⏎", "⏎⏎⏎# 某办法⏎" },
        { "blanks to fill in", "编号：____年__月__日", "编号：____年__月__日" },
        { "text stays as it is", "　　一、甲，乙。⏎  2020年2月5日 ⏎", "　　一、甲，乙。⏎  2020年2月5日 ⏎" },
    };

    [Theory]
    [MemberData(nameof(Fragments))]
    public void Takes_out_markup_and_keeps_lines(string what, string markdown, string text)
    {
        Assert.NotEmpty(what);
        foreach (var end in (string[])["\n", "\r\n"])
        {
            var read = MarkdownText.Read(markdown.Replace("⏎", end, StringComparison.Ordinal));
            Assert.Equal((text, 0), (read.Text.Replace(end, "⏎", StringComparison.Ordinal), read.Notes.Count));
        }
    }

    [Fact]
    public void Keeps_every_line_of_every_seed_where_it_is()
    {
        foreach (var file in Support.SeedFiles.All)
        {
            var text = File.ReadAllText(file);
            var read = MarkdownText.Read(text);
            Assert.Equal(text.Count(c => c == '\n'), read.Text.Count(c => c == '\n'));
            Assert.Empty(read.Notes);
        }
    }

    public static TheoryData<string> Repeated =>
        ["[", "*a **b ", "_a ", "> ", "> \n", "- ", "`", "<a ", "<", "|", "| a |\n", "- a\n", "<div>\n", "\\*", "&nbsp;", "![", "a|b\n", "1. a\n", "```\n", "# a\n", "a\n=\n", "<!--", "字"];

    // A quadratic reading of any of these takes hours.
    [Theory]
    [MemberData(nameof(Repeated))]
    public void Reads_hostile_files_in_bounded_time_and_keeps_their_lines(string piece)
    {
        var times = 2_000_000 / piece.Length;
        var markdown = new StringBuilder().Insert(0, piece, times).ToString();
        var watch = Stopwatch.StartNew();
        var read = MarkdownText.Read(markdown);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.Equal(markdown.Count(c => c == '\n'), read.Text.Count(c => c == '\n'));
    }

    [Fact]
    public void Leaves_what_it_cannot_read_as_it_is_and_says_so()
    {
        var read = MarkdownText.Read("甲\n" + new string('[', 2000) + "\n");
        Assert.EndsWith("[\n", read.Text, StringComparison.Ordinal);
        var note = Assert.Single(read.Notes);
        Assert.Equal((MarkdownText.UnreadNote, 1, 2), (note.Code, note.Span.StartLine, note.Span.EndLine));
    }
}
