using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Tests.Vocabulary;

public class BodyNamesTests
{
    [Theory]
    [InlineData("财政部", "财政部")]
    [InlineData("人力资源社会保障部财政部税务总局", "人力资源和社会保障部|财政部|国家税务总局")]
    [InlineData("中国人民银行 财政部 银保监会 证监会 外汇局", "中国人民银行|财政部|中国银行保险监督管理委员会|中国证券监督管理委员会|国家外汇管理局")]
    [InlineData("公 安 部", "公安部")] // letter-spaced
    [InlineData("国 家 卫 生 健 康 委 办 公 厅", "国家卫生健康委员会办公厅")]
    [InlineData("中共重庆市委组织 部 重庆市科学技术局", "中共重庆市委组织部|重庆市科学技术局")] // a stray blank inside a name
    [InlineData("中国企业联合会/中国企业家协会 中华全国工商业联合会", "中国企业联合会/中国企业家协会|中华全国工商业联合会")] // one body of two names
    [InlineData("国家税务总局重庆市税务局重庆市统计局", "国家税务总局重庆市税务局|重庆市统计局")]
    [InlineData("国家税务总局 重庆市税务局 重庆市统计局", "国家税务总局重庆市税务局|重庆市统计局")]
    [InlineData("人民银行呼和浩特中心支行", "中国人民银行呼和浩特中心支行")]
    [InlineData("重庆银保监局", "中国银行保险监督管理委员会重庆监管局")]
    [InlineData("中华人民共和国住房和城乡建设部", "住房和城乡建设部")]
    [InlineData("北京市第十五届人民代表大会常务委员会", "北京市人民代表大会常务委员会")]
    [InlineData("国务院应对新型冠状病毒肺炎疫情联防联控机制综合组", "国务院应对新型冠状病毒肺炎疫情联防联控机制综合组")]
    [InlineData("重庆市新型冠状病毒感染的肺炎疫情防控工作领导小组综合办公室", "重庆市新型冠状病毒感染的肺炎疫情防控工作领导小组综合办公室")]
    [InlineData("北京住房公积金管理中心", "北京住房公积金管理中心")] // its full name
    [InlineData("内蒙古总工会", "内蒙古自治区总工会")]
    [InlineData("渝北区人社局", "重庆市渝北区人力资源和社会保障局")]
    [InlineData("江西省南昌市人民政府办公室", "南昌市人民政府办公室")]
    [InlineData("重庆市人力资源和社保障局", "重庆市人力资源和社会保障局")] // misprinted
    [InlineData("重庆市经济和信息委员会 重庆市总工会", "重庆市经济和信息化委员会|重庆市总工会")]
    [InlineData("国家土地管理局", "国家土地管理局")] // abolished in 1998
    [InlineData("劳动和社会保障部 建设部", "劳动和社会保障部|建设部")]
    [InlineData("国家计委 国家经贸委", "国家计划委员会|国家经济贸易委员会")]
    [InlineData("成都市成华区教育局 成都市成华区委编办 成都市成华区公安分局 成都市成华区人社局 成都市成华区房管局 成都市成华工商行政管理局", "成都市成华区教育局|中共成都市成华区委机构编制委员会办公室|成都市成华区公安分局|成都市成华区人力资源和社会保障局|成都市成华区房屋管理局|成都市成华工商行政管理局")]
    [InlineData("东莞市人力资源局 东莞市社会保障局", "东莞市人力资源局|东莞市社会保障局")]
    [InlineData("深圳市规划国土委", "深圳市规划和国土资源委员会")]
    [InlineData("重庆市人力资源和社会保障局等6个部门", "重庆市人力资源和社会保障局")]
    [InlineData("广东省人力资源和社会保障厅、广东省财政厅、国家税务总局广东省税务局", "广东省人力资源和社会保障厅|广东省财政厅|国家税务总局广东省税务局")]
    [InlineData("国家金融监督管理总局", "国家金融监督管理总局")]
    [InlineData("新疆生产建设兵团人力资源和社会保障局", "新疆生产建设兵团人力资源和社会保障局")]
    [InlineData("中国重庆人力资源服务产业园管理委员会", "中国重庆人力资源服务产业园管理委员会")]
    [InlineData("广东省市场监督管理局（知识产权局）", "广东省市场监督管理局（知识产权局）")]
    [InlineData("重庆市企业联合会（企业家协会）", "重庆市企业联合会（企业家协会）")]
    [InlineData("重庆市税务局", "国家税务总局重庆市税务局")]
    [InlineData("国家税务总局苏州工业园区税务局", "国家税务总局苏州工业园区税务局")]
    [InlineData("凉山州人力资源和社会保障局", "凉山彝族自治州人力资源和社会保障局")]
    [InlineData("重庆市人民政府外事办公室", "重庆市人民政府外事办公室")]
    [InlineData("天津经济技术开发区管理委员会", "天津经济技术开发区管理委员会")]
    public void Splits_a_signature(string printed, string names)
    {
        Assert.True(BodyNames.TrySplit(printed, out var found));
        Assert.Equal(names.Split('|'), found);
    }

    [Theory]
    [InlineData("三、完善为复工复产企业服务机制")]
    [InlineData("各区国有资产监督管理委员会")]
    [InlineData("大连市人力资源和社会保障局网上办事大厅")]
    [InlineData("为贯彻落实统筹推进新冠肺炎疫情防控和经济社会发展工作部")]
    [InlineData("资源社会保障部门官网的职业技能提升行动专栏对各地线上培训行")]
    [InlineData("互联网登录北京市人力资源和社会保障局官网")]
    [InlineData("财政部门")]
    [InlineData("联系人：重庆市财政局")]
    [InlineData("")]
    [InlineData("一")]
    public void Takes_no_text_for_a_signature(string text) => Assert.False(BodyNames.TrySplit(text, out _));

    [Theory]
    [InlineData("市人力社保局", "重庆市", "重庆市人力资源和社会保障局")]
    [InlineData("省人社厅", "江西省/南昌市", "江西省人力资源和社会保障厅")]
    [InlineData("市财政局", "江西省/南昌市", "南昌市财政局")]
    [InlineData("自治区财政厅", "内蒙古自治区", "内蒙古自治区财政厅")]
    [InlineData("市委办公厅", "重庆市", "中共重庆市委办公厅")]
    [InlineData("市委编办", "江西省/南昌市", "中共南昌市委机构编制委员会办公室")]
    [InlineData("省税务局", "江西省", "国家税务总局江西省税务局")]
    [InlineData("市教委", "天津市", "天津市教育委员会")]
    [InlineData("市住房城乡建委", "重庆市", "重庆市住房和城乡建设委员会")]
    [InlineData("市金融办", "重庆市", "重庆市金融工作办公室")]
    [InlineData("银保监会", null, "中国银行保险监督管理委员会")]
    [InlineData("全 国 总 工 会", null, "中华全国总工会")]
    [InlineData("省财政厅", null, "省财政厅")] // nothing tells which province
    public void Gives_the_official_name(string printed, string? region, string official) => Assert.Equal(official, BodyNames.Official(printed, region));

    [Theory]
    [InlineData("人力资源社会保障部财政部关于阶段性减免企业社会保险费的通知", "人力资源社会保障部财政部")]
    [InlineData("国家税务总局、国家医疗保障局有关部门负责人就做好工作答记者问", "国家税务总局、国家医疗保障局")]
    [InlineData("国务院办公厅转发国家卫生健康委关于…的通知", "国务院办公厅")]
    [InlineData("北京市朝阳区人力社保局等4部门关于开展招聘的通知", "北京市朝阳区人力社保局等4部门")]
    [InlineData("内蒙古自治区新冠肺炎疫情防控指挥部关于实行疫情精准防控的通知", "内蒙古自治区新冠肺炎疫情防控指挥部")]
    [InlineData("人力资源和社会保障系统做好有关工作的通知", "")]
    [InlineData("重庆市支持企业复工复产和生产经营若干政策措施", "")]
    [InlineData("关于延长2020年春节假期的通知", "")]
    public void Finds_the_bodies_at_a_titles_start(string title, string bodies) => Assert.Equal(bodies, title[..BodyNames.LeadingBody(title)]);

    [Theory]
    [InlineData("财政部", "全国", BodyLevel.Central)]
    [InlineData("重庆市人民政府", "重庆市", BodyLevel.Province)]
    [InlineData("南昌市人民政府办公室", "江西省/南昌市", BodyLevel.Prefecture)]
    [InlineData("国家税务总局内蒙古自治区税务局", "内蒙古自治区", BodyLevel.Province)]
    [InlineData("深圳市福田区人民政府", "广东省/深圳市/福田区", BodyLevel.County)]
    [InlineData("凯联律师事务所", null, BodyLevel.Unknown)]
    public void Tells_region_and_level(string name, string? region, BodyLevel level) => Assert.Equal((region, level), (BodyNames.RegionOf(name), BodyNames.Level(name)));

    [Fact]
    public void Takes_little_time_on_a_long_run()
    {
        var text = string.Concat(Enumerable.Repeat("重庆市人力资源和社会保障局国务院中央", 200_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        BodyNames.TrySplit(text, out _);
        BodyNames.LeadingBody(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2));
    }
}
