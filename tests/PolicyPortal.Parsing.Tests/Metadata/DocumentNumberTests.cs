using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Tests.Support;

namespace PolicyPortal.Parsing.Tests.Metadata;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("财会〔2020〕2号", "财会〔2020〕2号", "GB/T 9704-2012")]
    [InlineData("国办发明电〔2020〕1 号 ", "国办发明电〔2020〕1号", "blanks around the digits")]
    [InlineData("人社厅明电[2020]5 号 ", "人社厅明电〔2020〕5号", "square brackets")]
    [InlineData("人社部发﹝2020﹞11 号 ", "人社部发〔2020〕11号", "small tortoise-shell brackets")]
    [InlineData("渝人社（2020）41号", "渝人社〔2020〕41号", "round brackets, full width")]
    [InlineData("渝人社 (2020) 41 号", "渝人社〔2020〕41号", "round brackets, half width")]
    [InlineData("沪府办规［２０２０］１号", "沪府办规〔2020〕1号", "everything in full width")]
    [InlineData("粤人社发【2020】8号", "粤人社发〔2020〕8号", "lenticular brackets")]
    [InlineData("渝肺炎组办发〔2020〕30 号", "渝肺炎组办发〔2020〕30号", "a code of five characters")]
    [InlineData("〔十五届〕第 23 号 ", "〔十五届〕第23号", "a standing committee counts by its term")]
    [InlineData("财政部 税务总局公告2020年第8号", "财政部税务总局公告2020年第8号", "an announcement counts by year and number")]
    [InlineData("中华人民共和国国务院令第722号", "中华人民共和国国务院令第722号", "an order counts through")]
    [InlineData("国令第744号", "国令第744号", "short form of an order")]
    [InlineData("第12号", "第12号", "the number alone, under a red head")]
    [InlineData("（财会〔2020〕2号）", "财会〔2020〕2号", "in brackets under the title")]
    [InlineData("文号：财会〔2020〕2号", "财会〔2020〕2号", "with its name, from a web page")]
    [InlineData("发文字号：浙政发〔2020〕4号", "浙政发〔2020〕4号", "with its name, from a web page")]
    public void Reads_a_line_that_is_a_number(string line, string expected, string reason) => Assert.True(Line(line) == expected, $"{reason}: {Line(line)}");

    [Theory]
    [InlineData("财会〔2020〕2号文件要求", "goes on")]
    [InlineData("关于做好工作的通知", "no number")]
    [InlineData("2020年2月7日", "a date")]
    [InlineData("根据财会〔2020〕2号，现通知如下。", "a sentence")]
    [InlineData("联系电话：0471-4192562", "a telephone number")]
    [InlineData("〔2020〕", "no serial number")]
    [InlineData("号", "the word alone")]
    public void Leaves_a_line_that_only_holds_one(string line, string reason) => Assert.True(Line(line) is null, reason);

    [Theory]
    [InlineData("关于做好会计服务工作的通知（财会〔2020〕2号）", "关于做好会计服务工作的通知", "财会〔2020〕2号")]
    [InlineData("关于做好会计服务工作的通知(财会[2020]2号)", "关于做好会计服务工作的通知", "财会〔2020〕2号")]
    [InlineData("关于做好会计服务工作的通知财会〔2020〕2号", "关于做好会计服务工作的通知", "财会〔2020〕2号")]
    public void Cuts_a_number_off_the_title(string line, string title, string number)
    {
        var tail = DocumentNumber.ReadTail(TextFold.Fold(line));
        Assert.NotNull(tail);
        Assert.Equal((title, number), (line[..tail.Value.TitleLength], tail.Value.Number));
    }

    [Theory]
    [InlineData("关于印发《方案》的通知")]
    [InlineData("关于做好工作的通知（试行）")]
    [InlineData("关于做好2020年工作的通知")]
    public void Leaves_a_title_without_a_number(string line) => Assert.Null(DocumentNumber.ReadTail(TextFold.Fold(line)));

    [Fact]
    public void Reads_a_number_broken_over_two_lines()
    {
        var unit = Sample.Document("关于疫情防控期间切实做好会计服务工作的通知（财会\n〔2020〕2号）\n各省、自治区、直辖市财政厅（局）：\n为做好工作，现通知如下：\n一、各地要抓好落实。\n财政部\n2020年2月5日\n");
        Assert.Equal("财会〔2020〕2号", unit.DocumentNumber?.Value);
        Assert.Equal("关于疫情防控期间切实做好会计服务工作的通知", unit.Title?.Value);
    }

    [Fact]
    public void Reads_a_number_above_the_title()
    {
        var unit = Sample.Document("国办发〔2020〕4号\n国务院办公厅关于组织做好疫情防控重点物资生产企业复工复产和调度安排工作的紧急通知\n各省、自治区、直辖市人民政府：\n为做好工作，现通知如下：\n一、抓好落实。\n国务院办公厅\n2020年1月29日\n");
        Assert.Equal("国办发〔2020〕4号", unit.DocumentNumber?.Value);
    }

    [Fact]
    public void Takes_no_number_that_the_text_cites()
    {
        var unit = Sample.Document("财政部关于做好会计服务工作的通知\n各省、自治区、直辖市财政厅（局）：\n根据《关于疫情防控工作的通知》（国办发〔2020〕4号）\n要求，现通知如下：\n一、抓好落实。\n财政部\n2020年2月5日\n");
        Assert.Null(unit.DocumentNumber);
    }

    [Theory]
    [InlineData("财会〔2020〕2号", 2020)]
    [InlineData("国令第744号", null)]
    public void Knows_the_year(string number, int? year) => Assert.Equal(year, DocumentNumber.YearOf(number));

    private static string? Line(string line) => DocumentNumber.ReadLine(Sample.TextLines(line)[0].Folded);
}
