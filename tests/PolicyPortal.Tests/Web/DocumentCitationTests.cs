using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Tests.Support;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Tests.Web;

/// <summary>Citations of documents of the five compilations.</summary>
[Collection(PortalCollection.Name)]
public sealed class DocumentCitationTests(PortalApplication portal)
{
    private const string Address = "https://portal.example/documents/x";

    private static readonly DateOnly Day = new(2026, 11, 20);

    [Theory]

    // one body, number, date
    [InlineData(
        "dhg60b1rmf2c",
        "重庆市人民政府办公厅：《重庆市人民政府办公厅关于应对新型冠状病毒感染的肺炎疫情支持中小企业共渡难关的二十条政策措施》（渝府办发〔2020〕14号），2020年2月4日。",
        "重庆市人民政府办公厅. 重庆市人民政府办公厅关于应对新型冠状病毒感染的肺炎疫情支持中小企业共渡难关的二十条政策措施: 渝府办发〔2020〕14号[Z/OL]. (2020-02-04)[2026-11-20]. https://portal.example/documents/x.")]

    // three bodies are all named
    [InlineData(
        "d3jbak5rkpx8",
        "人力资源和社会保障部、财政部、国家税务总局：《关于阶段性减免企业社会保险费的通知》（人社部发〔2020〕11号），2020年2月20日。",
        "人力资源和社会保障部, 财政部, 国家税务总局. 关于阶段性减免企业社会保险费的通知: 人社部发〔2020〕11号[Z/OL]. (2020-02-20)[2026-11-20]. https://portal.example/documents/x.")]

    // a printing without the number takes it from another printing
    [InlineData(
        "dg6jm8p1be62",
        "人力资源和社会保障部、财政部、国家税务总局：《人力资源社会保障部 财政部 税务总局关于阶段性减免企业社会保险费的通知》（人社部发〔2020〕11号），2020年2月20日。",
        "人力资源和社会保障部, 财政部, 国家税务总局. 人力资源社会保障部 财政部 税务总局关于阶段性减免企业社会保险费的通知: 人社部发〔2020〕11号[Z/OL]. (2020-02-20)[2026-11-20]. https://portal.example/documents/x.")]

    // more than three bodies
    [InlineData(
        "d304cxv72r2z",
        "中国人民银行、财政部、中国银行保险监督管理委员会等：《中国人民银行 财政部 银保监会 证监会 外汇局关于进一步强化金融支持防控新型冠状病毒感染肺炎疫情的通知》（银发〔2020〕29号），2020年1月31日。",
        "中国人民银行, 财政部, 中国银行保险监督管理委员会, 等. 中国人民银行 财政部 银保监会 证监会 外汇局关于进一步强化金融支持防控新型冠状病毒感染肺炎疫情的通知: 银发〔2020〕29号[Z/OL]. (2020-01-31)[2026-11-20]. https://portal.example/documents/x.")]

    // a title in the title
    [InlineData(
        "d25ht4s6qrvn",
        "内蒙古自治区医疗保障局、内蒙古自治区财政厅、国家税务总局内蒙古自治区税务局：《关于印发〈内蒙古自治区阶段性减征职工基本医疗保险费实施方案〉的通知》（内医保发〔2020〕2号），2020年2月29日。",
        "内蒙古自治区医疗保障局, 内蒙古自治区财政厅, 国家税务总局内蒙古自治区税务局. 关于印发《内蒙古自治区阶段性减征职工基本医疗保险费实施方案》的通知: 内医保发〔2020〕2号[Z/OL]. (2020-02-29)[2026-11-20]. https://portal.example/documents/x.")]

    // no number
    [InlineData(
        "d231fjcfja7j",
        "国家医疗保障局、国家卫生健康委员会：《国家医保局 国家卫生健康委关于推进新冠肺炎疫情防控期间开展“互联网+”医保服务的指导意见》，2020年2月28日。",
        "国家医疗保障局, 国家卫生健康委员会. 国家医保局 国家卫生健康委关于推进新冠肺炎疫情防控期间开展“互联网+”医保服务的指导意见[Z/OL]. (2020-02-28)[2026-11-20]. https://portal.example/documents/x.")]

    // neither body nor number nor date
    [InlineData("d206p8vnbp2x", "《新冠肺炎疫情防控期间专业技术人才工作指南》。", "新冠肺炎疫情防控期间专业技术人才工作指南[Z/OL]. [2026-11-20]. https://portal.example/documents/x.")]
    public async Task Documents_are_cited_in_both_forms(string id, string plain, string standard)
    {
        var document = (await GetAsync(id)).Document;

        Assert.Equal(plain, DocumentCitation.Plain(document));
        Assert.Equal(standard, DocumentCitation.Standard(document, Address, Day));
    }

    [Fact]
    public async Task A_measure_is_cited_with_its_place()
    {
        var document = (await GetAsync("dhg60b1rmf2c")).Document;

        Assert.EndsWith("（渝府办发〔2020〕14号），2020年2月4日，二、8。", DocumentCitation.Plain(document, DocumentCitation.Place("二/8")));
        Assert.EndsWith("渝府办发〔2020〕14号[Z/OL]. 2020: 二、8(2020-02-04)[2026-11-20]. https://portal.example/documents/x.", DocumentCitation.Standard(document, Address, Day, "二、8"));
    }

    [Theory]
    [InlineData("三/（八）/1", "三（八）1")]
    [InlineData("二/8", "二、8")]
    [InlineData("1/2", "1.2")]
    [InlineData("第二章/第三条", "第二章第三条")]
    [InlineData("（一）", "（一）")]
    public void Paths_are_written_as_people_write_them(string path, string place) => Assert.Equal(place, DocumentCitation.Place(path));

    [Fact]
    public async Task The_plain_text_is_the_whole_text_with_its_source()
    {
        var detail = await GetAsync("dhg60b1rmf2c");
        var text = DocumentPlainText.Of(detail, Address, Day);

        Assert.All(detail.Paragraphs, paragraph => Assert.Contains(paragraph.Text + "\r\n", text));
        Assert.StartsWith("重庆市人民政府办公厅关于应对", text);
        Assert.Contains("来源：003_4e71c7bfca995e22.txt", text);
        Assert.Contains("第847–1050行", text);
        Assert.EndsWith("目录地址：https://portal.example/documents/x（2026年11月20日）\r\n", text);
        Assert.DoesNotMatch("(?<!\r)\n", text);
        Assert.Equal("渝府办发〔2020〕14号 重庆市人民政府办公厅关于应对新型冠状病毒感染的肺炎疫情支持中小企业共渡难关的二十条政策措施.txt", DocumentPlainText.FileName(detail.Document));
    }

    private async Task<DocumentDetail> GetAsync(string id) =>
        await portal.Services.GetRequiredService<GetDocument>().Handle(id, CancellationToken.None) ?? throw new InvalidOperationException(id);
}
