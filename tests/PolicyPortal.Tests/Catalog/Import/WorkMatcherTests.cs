using PolicyPortal.Catalog.Import;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Import;

public sealed class WorkMatcherTests
{
    private const string Mohrss = "人力资源社会保障部";

    [Fact]
    public void Joins_printings_with_one_number_whose_titles_differ_in_form() => Together(
        Row("a", 0, "人社部发〔2020〕8号", "人力资源社会保障部 全国总工会关于做好新型冠状病毒感染肺炎疫情防控期间稳定劳动关系支持企业复工复产的意见"),
        Row("b", 0, "人社部发〔2020〕8号", "关于做好新型冠状病毒感染肺炎疫情防控期间稳定劳动关系、支持企业复工复产的意见"));

    [Fact]
    public void Joins_printings_with_one_number_where_a_title_is_misprinted() => Together(
        Row("a", 0, "财会〔2020〕2号", "关于疫情防控期间切实做好会计服务工作的通知"),
        Row("b", 0, "财会〔2020〕2号", "关于疫情防挖期间切实做好会计服务工作的通知"));

    [Fact]
    public void Joins_printings_with_one_number_where_a_title_is_cut() => Together(
        Row("a", 0, "财会〔2020〕2号", "关于疫情防控期间切实做好会计服务工作的通知"),
        Row("b", 0, "财会〔2020〕2号", "关于疫情防控期间切实做好会计服务"));

    [Fact]
    public void Keeps_a_notice_apart_from_the_text_that_it_issues() => Apart(
        Row("a", 0, "渝府办发〔2020〕14号", "重庆市人民政府办公厅关于印发重庆市支持企业复工复产和生产经营若干政策措施的通知"),
        Row("b", 1, "渝府办发〔2020〕14号", "重庆市支持企业复工复产和生产经营若干政策措施"));

    [Fact]
    public void Keeps_two_units_of_one_compilation_apart() => Apart(
        Row("a", 0, "渝府办发〔2020〕14号", "关于支持企业复工复产的通知"),
        Row("a", 1, "渝府办发〔2020〕14号", "关于支持企业复工复产若干政策的通知"));

    [Fact]
    public void Joins_a_printing_without_number_by_title_and_body() => Together(
        Row("a", 0, "人社厅明电〔2020〕5号", "关于妥善处理劳动关系问题的通知", Mohrss),
        Row("b", 0, null, "人力资源社会保障部办公厅关于妥善处理劳动关系问题的通知", Mohrss));

    [Fact]
    public void Keeps_one_title_of_two_bodies_apart() => Apart(
        Row("a", 0, null, "关于做好疫情防控工作的通知", "江西省财政厅"),
        Row("b", 0, null, "关于做好疫情防控工作的通知", "湖南省财政厅"));

    [Fact]
    public void Keeps_one_title_of_two_dates_apart() => Apart(
        Row("a", 0, null, "关于做好疫情防控工作的通知", Mohrss) with { IssueDate = new(2020, 2, 1) },
        Row("b", 0, null, "关于做好疫情防控工作的通知", Mohrss) with { IssueDate = new(2020, 3, 1) });

    [Fact]
    public void Keeps_a_forwarded_document_apart_from_its_forwarding() => Apart(
        Row("a", 0, null, "财政部关于切实做好会计服务工作的通知"),
        Row("b", 0, null, "江西省财政厅转发财政部关于切实做好会计服务工作的通知"));

    [Fact]
    public void Joins_attachments_of_one_document_by_title()
    {
        var works = WorkMatcher.Match(
        [
            Row("a", 0, "财会〔2020〕2号", "关于会计服务的通知"), Attachment("a", 1, "a0", "申请表"),
            Row("b", 0, "财会〔2020〕2号", "关于会计服务的通知"), Attachment("b", 1, "b0", "申请表"),
            Row("c", 0, "财会〔2020〕9号", "关于审计服务的通知"), Attachment("c", 1, "c0", "申请表"),
        ]);
        Assert.Equal(["a0,b0", "a1,b1", "c0", "c1"], works.Select(w => string.Join(',', w.DocumentIds)).Order());
    }

    [Fact]
    public void Shows_the_most_complete_printing_and_does_not_depend_on_the_order_of_rows()
    {
        PrintingRow[] rows =
        [
            Row("a", 0, "财会〔2020〕2号", "关于会计服务的通知") with { Completeness = 3 },
            Row("b", 0, "财会〔2020〕2号", "关于会计服务的通知") with { Completeness = 5 },
            Row("c", 0, "财会〔2020〕2号", "关于会计服务的通知") with { Completeness = 5, TextLength = 9000 },
        ];
        var work = Assert.Single(WorkMatcher.Match(rows));
        Assert.Equal("c0", work.MainDocumentId);
        Assert.Equal(work.Id, Assert.Single(WorkMatcher.Match(rows.Reverse())).Id);
    }

    [Fact]
    public void Gives_every_row_exactly_one_work()
    {
        var random = new Random(3);
        List<PrintingRow> rows =
        [
            .. Enumerable.Range(0, 300).Select(i => Row($"{(char)('a' + random.Next(5))}{i}", i, random.Next(3) == 0 ? null : $"财会〔2020〕{random.Next(40)}号", $"关于第{random.Next(30)}项工作有关事宜的通知")),
        ];
        var ids = WorkMatcher.Match(rows).SelectMany(w => w.DocumentIds).ToList();
        Assert.Equal(rows.Count, ids.Count);
        Assert.Equal(rows.Count, ids.Distinct().Count());
    }

    [Fact]
    public void Keeps_unlike_texts_apart_although_number_and_title_agree() => Apart(
        Row("a", 0, "财会〔2020〕2号", "关于做好会计服务工作的通知") with { Sketch = Sketch(0, 60) },
        Row("b", 0, "财会〔2020〕2号", "关于做好会计服务工作的通知") with { Sketch = Sketch(300, 360) });

    [Fact]
    public void Keeps_the_yearly_notices_of_one_body_and_title_apart_where_no_date_is_printed() => Apart(
        Row("a", 0, null, "关于做好年度部门决算编报工作的通知", Mohrss) with { Sketch = Sketch(0, 60) },
        Row("b", 0, null, "关于做好年度部门决算编报工作的通知", Mohrss) with { Sketch = Sketch(300, 360) });

    [Fact]
    public void Joins_like_texts_of_a_common_title_without_body_or_date() => Together(
        Row("a", 0, null, "关于做好服务工作的通知") with { Sketch = Sketch(0, 60) },
        Row("b", 0, null, "关于做好服务工作的通知") with { Sketch = Sketch(1, 60) });

    private static byte[]? Sketch(int from, int to) => TextSketch.Of(File.ReadAllLines(SeedFiles.Path("001")).Skip(from).Take(to - from));

    private static void Together(params PrintingRow[] rows) => Assert.Single(WorkMatcher.Match(rows));

    private static void Apart(params PrintingRow[] rows) => Assert.Equal(rows.Length, WorkMatcher.Match(rows).Count);

    private static PrintingRow Row(string compilation, int ordinal, string? number, string title, string? body = null) => new(
        compilation + ordinal, compilation, ordinal, UnitKind.Document, null, number, TitleFold.Key(title), null, null, body is null ? [] : [body], 4, 1000);

    private static PrintingRow Attachment(string compilation, int ordinal, string parent, string title) =>
        Row(compilation, ordinal, null, title) with { Kind = UnitKind.Attachment, ParentId = parent };
}
