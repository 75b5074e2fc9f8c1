using PolicyPortal.Parsing.Tests.Support;

namespace PolicyPortal.Parsing.Tests.Metadata;

public sealed class CompilationReaderTests
{
    private const string Document = "关于做好会计服务工作的通知\n财会〔2020〕2号\n各省、自治区、直辖市财政厅（局）：\n为做好工作，现通知如下：\n一、抓好落实。\n财政部\n2020年2月5日\n";

    [Fact]
    public void Reads_a_cover()
    {
        var parsed = Sample.Parse("内蒙古自治区注册会计师协会\n\n防控新型冠状病毒肺炎疫情\n\n促进企业发展政策汇编\n\n（第二期）\n\n为协助我区各会计师事务所顺利开展工作，协会整理了最新政策（截至2020年3月10日），仅供参考。\n\n2020年3月12日\n" + Document);
        Assert.Equal("防控新型冠状病毒肺炎疫情促进企业发展政策汇编", parsed.Title?.Value);
        Assert.Equal("内蒙古自治区注册会计师协会", parsed.Compiler?.Value);
        Assert.Equal("第二期", parsed.Edition?.Value);
        Assert.Equal(new DateOnly(2020, 3, 10), parsed.AsOf?.Value);
        Assert.Equal(5, parsed.Title?.Span.EndLine);
    }

    [Theory]
    [InlineData("援企稳岗政策文件选编", "援企稳岗政策文件选编")]
    [InlineData("支持中小企业复工复产政策汇编（国家篇）", "支持中小企业复工复产政策汇编（国家篇）")]
    [InlineData("稳就业政策读本", "稳就业政策读本")]
    public void Knows_a_compilation_by_its_name(string cover, string title) => Assert.Equal(title, Sample.Parse($"{cover}\n\n浙江省人力资源和社会保障厅编印\n\n2020年4月\n\n{Document}").Title?.Value);

    [Fact]
    public void Reads_nothing_where_the_text_starts_with_a_document()
    {
        var parsed = Sample.Parse(Document);
        Assert.Null(parsed.Title);
        Assert.Null(parsed.Compiler);
        Assert.Null(parsed.Edition);
        Assert.Null(parsed.AsOf);
    }
}
