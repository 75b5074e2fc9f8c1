using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Tests.Vocabulary;

public class NumberPrefixTests
{
    [Theory]
    [InlineData("国办发明电〔2020〕1号", "国务院办公厅")]
    [InlineData("人社厅明电〔2020〕7号", "人力资源和社会保障部办公厅")]
    [InlineData("人社部发〔2020〕11号", "人力资源和社会保障部")]
    [InlineData("工信部联企业〔2011〕300号", "工业和信息化部")]
    [InlineData("国卫办职健函〔2020〕201号", "国家卫生健康委员会办公厅")]
    [InlineData("发改办就业〔2020〕100号", "国家发展和改革委员会办公厅")]
    [InlineData("建金〔2020〕23号", "住房和城乡建设部")]
    [InlineData("财金〔2020〕5号", "财政部")]
    [InlineData("教〔2020〕1号", "教育部")]
    [InlineData("渝府办发〔2020〕14号", "重庆市人民政府办公厅")]
    [InlineData("渝人社办〔2020〕25号", "重庆市人力资源和社会保障局办公室")]
    [InlineData("渝发改政研〔2020〕133号", "重庆市发展和改革委员会")]
    [InlineData("渝委组〔2020〕7号", "中共重庆市委组织部")]
    [InlineData("京政办发〔2020〕5号", "北京市人民政府办公厅")]
    [InlineData("京人社劳字〔2020〕11号", "北京市人力资源和社会保障局")]
    [InlineData("京房公积金发〔2020〕9号", "北京住房公积金管理中心")]
    [InlineData("赣府发〔2020〕2号", "江西省人民政府")]
    [InlineData("内政办发〔2020〕5号", "内蒙古自治区人民政府办公厅")]
    [InlineData("内卫办疾控发〔2020〕20号", "内蒙古自治区卫生健康委员会办公室")]
    [InlineData("粤人社规〔2021〕3号", "广东省人力资源和社会保障厅")]
    [InlineData("沪经信〔2022〕10号", "上海市经济和信息化委员会")]
    [InlineData("渝税发〔2020〕1号", "国家税务总局重庆市税务局")] // a branch of the central organ
    [InlineData("青人社厅发〔2020〕4号", "青海省人力资源和社会保障厅办公室")]
    [InlineData("兵人社发〔2020〕5号", "新疆生产建设兵团人力资源和社会保障局")]
    [InlineData("穗府办规〔2020〕3号", "广州市人民政府办公厅")]
    [InlineData("渝北府发〔2020〕3号", "重庆市渝北区人民政府")] // the district's name, not 渝's code
    [InlineData("川办发〔2020〕10号", "四川省人民政府办公厅")]
    [InlineData("〔十五届〕第23号", null)]
    [InlineData("第12号", null)]
    public void Tells_the_body(string number, string? body) => Assert.Equal(body, BodyNames.FromNumberPrefix(number));

    [Theory]
    [InlineData("宁政发〔2020〕8号", null, "宁夏回族自治区人民政府")]
    [InlineData("宁政发〔2020〕8号", "江苏省/南京市", "南京市人民政府")]
    [InlineData("洪府发〔2020〕1号", null, "南昌市人民政府")]
    public void Asks_the_context_where_regions_share_an_abbreviation(string number, string? region, string body) => Assert.Equal(body, BodyNames.FromNumberPrefix(number, region));
}
