using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Tests.Support;
using PolicyPortal.Parsing.Units;

namespace PolicyPortal.Parsing.Tests.Units;

public sealed class UnitDoubtsTests
{
    [Theory]
    [InlineData("关于印发《企业复工指南的通知", "title-unbalanced")]
    [InlineData("财政部关于延长（2020年有关政策的公告", "title-unbalanced")]
    [InlineData("财政部关于做好会计服务工作的", "title-broken-off")]
    [InlineData("人力资源社会保障部、", "title-broken-off")]
    [InlineData("关于进一步", "title-broken-off")]
    [InlineData("疫情防控期间稳定劳动关系", "title-without-genre")]
    [InlineData("财政部关于做好会计服务工作的通知", null)]
    [InlineData("关于印发《企业复工指南（第二版）》的通知", null)]
    public void A_title_that_looks_cut_is_noted(string title, string? code)
    {
        var context = UnitContexts.Of(title);
        var unit = Unit(context);

        Assert.Equal(code, UnitDoubts.Read(unit, context).SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData("财政部关于做好会计服务工作的通知", "财政部", null)]
    [InlineData("财政部关于做好会计服务工作的通知", "国家税务总局", "财政部")]
    [InlineData("财政部 国家税务总局关于延长申报期限的通知", "财政部", "国家税务总局")]
    [InlineData("财政部关于延长申报期限的通知", "财政部|国家税务总局", null)]
    [InlineData("关于延长申报期限的通知", "国家税务总局", null)]
    public void A_body_of_the_title_that_does_not_sign_is_noted(string title, string signature, string? missing)
    {
        var context = UnitContexts.Of(title, signature: signature.Split('|'));
        var notes = UnitDoubts.Read(Unit(context), context);

        Assert.Equal(missing, notes.SingleOrDefault(note => note.Code == "signature-names-others")?.Detail);
        Assert.All(notes, note => Assert.InRange(note.Span.StartLine, 90, 99));
    }

    [Theory]
    [InlineData("一 二 三", null)]
    [InlineData("一 三", "一 → 三")]
    [InlineData("二 三", "二")]
    [InlineData("一 一/（一） 一/（二） 一/（四）", "（二） → （四）")]
    [InlineData("一 一/（一） 一/（二） 二 二/（三） 二/（四）", null)]
    [InlineData("第一章 第一章/第一条 第一章/第二条 第二章 第二章/第三条", null)]
    [InlineData("第一章 第一章/第一条 第一章/第二条 第二章 第二章/第五条", "第五条")]
    [InlineData("一 一/1 一/2 二 二/1 二/2", null)]
    [InlineData("十九 二十 二十一", "十九")]
    [InlineData("① ② ④", "② → ④")]
    [InlineData("一 （1） 二 三", null)]
    [InlineData("一 二 二 三", null)]
    public void A_gap_in_the_numbering_is_noted(string paths, string? detail)
    {
        var context = UnitContexts.Of("财政部关于做好会计服务工作的通知");
        var unit = Unit(context) with { Measures = Measures(paths.Split(' ')) };

        var notes = UnitDoubts.Read(unit, context).ToList();

        Assert.Equal(detail, notes.SingleOrDefault()?.Detail);
        Assert.All(notes, note => Assert.Equal("numbering-gap", note.Code));
    }

    [Fact]
    public void Characters_that_could_not_be_read_are_noted_with_their_words_once_a_paragraph()
    {
        var context = UnitContexts.Of("财政部关于做好会计服务工作的通知", body: ["对受疫情影响的企业给\uFFFD贷款贴息\uFFFD。", "一、减轻负担。"]);

        var note = Assert.Single(UnitDoubts.Read(Unit(context), context));

        Assert.Equal(("replacement-character", 3, "对受疫情影响的企业给\uFFFD贷款贴息\uFFFD。"), (note.Code, note.Span.StartLine, note.Detail));
    }

    [Fact]
    public void The_notes_of_a_whole_text_point_to_its_lines()
    {
        var parsed = CompilationParser.Parse("x.txt", """
            财政部关于做好会计服务工作的通知

            财会〔2020〕2号

            各省、自治区、直辖市财政厅（局）：

            一、推进网上办理。会计人员继续教育可以适当延长时限。

            三、做好年报审计。按比例抽查。

            财政部

            2020年2月5日
            """);

        var note = Assert.Single(parsed.Units.SelectMany(unit => unit.Notes));
        Assert.Equal(("numbering-gap", 7, 9), (note.Code, note.Span.StartLine, note.Span.EndLine));
    }

    private static ParsedUnit Unit(UnitContext context) => new()
    {
        Index = 0,
        Kind = context.Kind,
        Span = context.UnitSpan,
        LastTextLine = 100,
        Title = context.Title is null ? null : new ParsedField<string>(context.Title, SourceSpan.Lines(1, 1)),
        Paragraphs = context.Paragraphs,
        IssuingBodies = IssuingBodyReader.Read(context),
        Genre = GenreReader.Read(context),
    };

    private static ParsedMeasure[] Measures(string[] paths) =>
        [.. paths.Select((path, i) => new ParsedMeasure(
            i,
            path.Contains('/') ? Array.LastIndexOf(paths, path[..path.LastIndexOf('/')], i) : null,
            path[(path.LastIndexOf('/') + 1)..],
            path,
            "",
            "",
            SourceSpan.Lines(10 + i, 10 + i)))];
}
