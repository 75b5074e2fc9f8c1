using PolicyPortal.Parsing.Tests.Support;

namespace PolicyPortal.Parsing.Tests.Lines;

public sealed class TextLinesTests
{
    private const string Wrapped = """
        新冠肺炎疫情发生以来，全国广大医务人员义无反顾冲上疫情防
        控第一线，同时间赛跑，与病魔较量，顽强拼搏、日夜奋战，以对党和人
        民高度负责的精神，为保护人民生命健康作出重大贡献。医务人员是
        战胜疫情的中坚力量，当前全国疫情防控进入关键时期，医务人员工
        作任务重、感染风险高、工作压力大，各地各有关部门务必高度重视对
        他们的保护、关心、爱护，加强各方面支持保障。
        """;

    [Fact]
    public void Tells_the_width_that_lines_are_wrapped_at()
    {
        var lines = Sample.TextLines(Wrapped);
        Assert.All(lines, line => Assert.InRange(line.WrapWidth, 30, 33));

        // The first line lost its indent of two squares.
        Assert.All(lines.Skip(1).SkipLast(1), line => Assert.True(line.IsFull, line.Text));
        Assert.False(lines[^1].IsFull);
    }

    [Fact]
    public void Tells_no_width_where_a_line_is_a_paragraph()
    {
        var text = string.Join('\n', Enumerable.Range(1, 8).Select(n => new string('文', n * 37 % 290 + 40) + "。"));
        Assert.All(Sample.TextLines(text), line => Assert.Equal(0, line.WrapWidth));
    }

    [Fact]
    public void Tells_no_width_from_three_lines() => Assert.All(Sample.TextLines("各地要抓好落实工作\n各地要抓好落实工作\n各地要抓好落实工作"), line => Assert.Equal(0, line.WrapWidth));

    [Theory]
    [InlineData("2020 年 2 月", 6, "a Latin digit or blank takes half a square")]
    [InlineData("二〇二〇年", 5, "a Chinese character takes a whole one")]
    [InlineData("　通知　", 2, "an indent is no part of the line")]
    public void Measures_a_line_in_squares(string text, double expected, string reason) => Assert.True(Sample.TextLines(text)[0].Width == expected, reason);

    [Theory]
    [InlineData("## 凝聚工会力量", "凝聚工会力量", 2)]
    [InlineData("#凝聚工会力量", "凝聚工会力量", 1)]
    [InlineData("2020 年 2 月 7 日", "2020年2月7日", 0)]
    [InlineData("重\u00A0庆\u3000市 财 政 局", "重庆市财政局", 0)]
    [InlineData("\uFEFF国务院", "国务院", 0)]
    public void Drops_white_space_and_marks(string raw, string text, int level)
    {
        var line = Sample.TextLines(raw)[0];
        Assert.Equal((text, level), (line.Text, line.HeadingLevel));
        Assert.Equal(line.Text.Length, line.Folded.Length);
    }

    [Fact]
    public void Sees_the_top_of_a_page()
    {
        var lines = Sample.TextLines("甲\n\n乙\n 丙\n\n 丁\n12\n戊");
        Assert.Equal([false, false, true, false, true], lines.Select(line => line.PageTop));
        Assert.Equal([0, 1, 0, 1, 0], lines.Select(line => line.BlanksBefore));
    }
}
