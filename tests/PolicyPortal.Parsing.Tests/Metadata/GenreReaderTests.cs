using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Tests.Support;

namespace PolicyPortal.Parsing.Tests.Metadata;

public class GenreReaderTests
{
    [Theory]
    [InlineData("关于切实做好新冠肺炎聚集性疫情防控工作的紧急通知", UnitKind.Document, "通知")]
    [InlineData("国务院办公厅关于强化稳就业举措的实施意见", UnitKind.Document, "意见")]
    [InlineData("关于进一步支持打好疫情防控阻击战若干措施", UnitKind.Document, "措施")]
    [InlineData("企事业单位复工复产疫情防控措施指南", UnitKind.Document, "指南")]
    [InlineData("内蒙古自治区应对新冠肺炎疫情工作领导小组印发《关于实行分类指导的意见》", UnitKind.Document, "意见")] // a headline
    [InlineData("南昌市加快推进项目建设的若干政策措施（暂行）", UnitKind.Document, "措施")]
    [InlineData("人力资源社会保障部办公厅关于订立电子劳动合同有关问题的函", UnitKind.Document, "函")]
    [InlineData("北京市人民代表大会常务委员会公告", UnitKind.Document, "公告")]
    [InlineData("市场监管总局 国家药监局 国家知识产权局支持复工复产十条", UnitKind.Document, "措施")]
    [InlineData("关于进一步做好疫情防控期间相关工作的通知的政策解读", UnitKind.Interpretation, "解读")]
    [InlineData("国家医疗保障局有关负责人就《关于阶段性减征职工基本医疗保险费的指导意见》答记者问", UnitKind.Interpretation, "答记者问")]
    [InlineData("编写说明", UnitKind.Attachment, null)]
    [InlineData("内蒙古总工会10项措施助企业复工复产", UnitKind.Article, null)]
    public void Reads_the_genre(string title, UnitKind kind, string? genre) => Assert.Equal(genre, GenreReader.Read(UnitContexts.Of(title, kind))?.Value);
}
