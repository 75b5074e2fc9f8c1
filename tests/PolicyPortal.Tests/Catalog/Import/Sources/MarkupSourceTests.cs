using System.Text;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Parsing;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Import.Sources;

/// <summary>A text says the same as a text, as a web page and as Markdown.</summary>
public sealed class MarkupSourceTests : IDisposable
{
    private const string Notice = """
        江西省人力资源和社会保障厅关于做好失业保险稳岗返还工作的通知

        赣人社发〔2020〕6号

        各设区市人力资源和社会保障局：

        为贯彻落实《国务院关于进一步做好稳就业工作的意见》（国发〔2019〕28号），现将有关事项通知如下：

        一、放宽条件。

        （一）中小微企业裁员率不高于5.5%的，可以申请返还。

        （二）申请期限自2020年3月1日至2020年12月31日。

        二、简化流程。人社部门应当自受理之日起15个工作日内办结。

        本通知自印发之日起施行。

        江西省人力资源和社会保障厅

        2020年2月20日
        """;

    private const string Page = """
        <!DOCTYPE html>
        <html lang="zh"><head><meta charset="gb2312"><title>通知_江西省人力资源和社会保障厅</title><script>var a = "<p>";</script></head>
        <body><nav><a href="/">首页</a> &gt; 政策</nav>
        <div class="TRS_Editor"><!-- 正文 -->
        <p style="text-align: center;"><span style="font-size: 22pt;"><strong>江西省人力资源和社会保障厅<br>
        关于做好失业保险稳岗返还工作的通知</strong></span></p>
        <p align="center">赣人社发〔2020〕6号</p>
        <p>各设区市人力资源和社会保障局：</p>
        <p>&nbsp;&nbsp;&nbsp;&nbsp;为贯彻落实<a href="x.html">《国务院关于进一步做好稳就业工作的意见》</a>（国发〔2019〕28号），
           现将有关事项通知如下：</p>
        <div>　　<b>一、放宽条件。</b></div>
        <div>　　（一）中小微企业裁员率不高于<span lang="EN-US">5.5%</span>的，可以申请返还。<br>
        　　（二）申请期限自<span>2020</span>年<span>3</span>月<span>1</span>日至2020年12月31日。</div>
        <p>　　二、简化流程。人社部门应当自受理之日起15个工作日内办结。</p>
        <p>　　本通知自印发之日起施行。</p>
        <p align="right">江西省人力资源和社会保障厅</p>
        <p align="right">2020年2月20日</p>
        <p hidden>分享到微博</p></div>
        </body></html>
        """;

    private const string Statute = """
        # 某省优化营商环境条例

        （2020年3月1日某省人民代表大会常务委员会第二十次会议通过）

        ## 第一章 总则

        **第一条** 为了优化营商环境，根据[《优化营商环境条例》](https://example.org/a_b)和有关法律，制定本条例。

        **第二条** 行政机关应当自受理申请之日起*二十*日内作出决定：

        - （一）简易事项，五个工作日内办结；
        - （二）其他事项，二十日内办结。

        ## 第二章 附则

        **第三条** 本条例自2020年5月1日起施行。
        """;

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Reads_a_notice_from_its_web_page_as_from_its_text()
    {
        var (text, _) = Facts("a.txt", Encoding.UTF8.GetBytes(Notice));
        Assert.Contains("赣人社发〔2020〕6号", text, StringComparison.Ordinal);
        Assert.Contains("一/（二）", text, StringComparison.Ordinal);
        var (page, source) = Facts("a.html", Gb18030.GetBytes(Page));
        Assert.Equal((text, "gb18030"), (page, source.Encoding));
        Assert.Empty(source.Notes);

        // Pages that were converted to UTF-8 may still name their old encoding.
        var (converted, sourceInUtf8) = Facts("a.htm", Encoding.UTF8.GetBytes(Page));
        Assert.Equal((text, "utf-8"), (converted, sourceInUtf8.Encoding));
    }

    [Fact]
    public void Reads_the_same_from_a_minified_page_with_a_note()
    {
        var (text, _) = Facts("a.txt", Encoding.UTF8.GetBytes(Notice));
        var (page, source) = Facts("a.html", Encoding.UTF8.GetBytes(Page.ReplaceLineEndings("")));
        Assert.Equal(text, page);
        Assert.Equal(HtmlText.RenumberedNote, Assert.Single(source.Notes).Code);
    }

    [Fact]
    public void Places_what_it_reads_from_a_page_on_the_lines_of_the_file()
    {
        var lines = Page.Split('\n');
        var unit = Assert.Single(Parse("a.html", Encoding.UTF8.GetBytes(Page)).Units);
        Assert.All(unit.Measures, measure => Assert.Contains(measure.Label.Trim('、'), lines[measure.Span.StartLine - 1], StringComparison.Ordinal));
        Assert.Contains("2020年2月20日", lines[unit.LastTextLine - 1], StringComparison.Ordinal);
        Assert.Contains("申请期限", lines[Assert.Single(unit.Deadlines, d => d.End is not null).Span.StartLine - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_a_statute_in_markdown_as_without_its_markup()
    {
        var plain = Statute.Replace("**", "", StringComparison.Ordinal).Replace("*二十*", "二十", StringComparison.Ordinal).Replace("- （", "（", StringComparison.Ordinal)
            .Replace("[《优化营商环境条例》](https://example.org/a_b)", "《优化营商环境条例》", StringComparison.Ordinal);
        var (text, _) = Facts("a.txt", Encoding.UTF8.GetBytes(plain));
        Assert.Contains("第三条", text, StringComparison.Ordinal);
        var (markdown, source) = Facts("a.md", Encoding.UTF8.GetBytes(Statute));
        Assert.Equal(text, markdown);
        Assert.Equal(Statute.Count(c => c == '\n'), source.Text.Count(c => c == '\n'));
    }

    [Fact]
    public async Task Keeps_the_note_and_the_printed_text_in_the_catalogue()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(folder.Write("a.html", Page.ReplaceLineEndings("")));
        using var context = catalog.Context();
        Assert.Contains(context.Notes, note => note.Code == HtmlText.RenumberedNote);
        Assert.DoesNotContain("<p", context.Compilations.Select(c => c.Text!.Text).Single(), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private PolicyPortal.Parsing.Model.ParsedCompilation Parse(string name, byte[] bytes) => CompilationParser.Parse(name, Read(name, bytes).Text);

    private DecodedSource Read(string name, byte[] bytes) => SourceReader.Read(ImportSource.FromFile(folder.Write(name, bytes))).Decoded ?? throw new InvalidDataException(name);

    /// <summary>What was read, without where it stands.</summary>
    private (string Facts, DecodedSource Source) Facts(string name, byte[] bytes)
    {
        var facts = new StringBuilder();
        foreach (var unit in Parse(name, bytes).Units)
        {
            facts.AppendLine($"{unit.Kind} {unit.Title?.Value} {unit.DocumentNumber?.Value} {unit.IssueDate?.Value} {unit.Region?.Value} {unit.Genre?.Value} {string.Join('、', unit.IssuingBodies.Select(b => b.Value))}");
            facts.AppendJoin('\n', unit.Measures.Select(m => $"{m.Path} {m.Heading}")).AppendLine();
            facts.AppendJoin('\n', unit.Deadlines.Select(d => $"{d.Kind} {d.Quote} {d.Start} {d.End} {d.Duration} {d.Anchor}")).AppendLine();
            facts.AppendJoin('\n', unit.Citations.Select(c => $"{c.Relation} {c.Number} {c.Title}")).AppendLine();
        }

        return (facts.ToString(), Read(name, bytes));
    }
}
