using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Tests.Support;

namespace PolicyPortal.Parsing.Tests.Metadata;

public class TopicReaderTests
{
    [Theory]
    [InlineData("关于阶段性减免企业社会保险费的通知", "社会保险")]
    [InlineData("关于妥善应对新冠肺炎疫情实施住房公积金阶段性支持政策的通知", "住房公积金")]
    [InlineData("关于疫情防控期间切实做好会计服务工作的通知", "会计审计")]
    [InlineData("江西省人民政府办公厅关于加快发展流通促进商业消费的实施意见", "消费商贸")]
    [InlineData("人力资源社会保障部办公厅关于订立电子劳动合同有关问题的函", "劳动关系")]
    [InlineData("关于支持个体工商户复工复业增值税政策的公告", "财政税收")]
    [InlineData("关于疫情防控期间免收收费公路车辆通行费的通知", "交通物流")]
    [InlineData("关于打击哄抬价格违法行为加强市场价格监管的通知", "市场监管")]
    [InlineData("关于加强中小微企业信贷支持 延期还本付息的通知", "金融信贷")]
    [InlineData("关于进一步加强基层党组织建设的意见", "党建组织")]
    [InlineData("关于2021年普通高校招生考试工作的通知", "教育考试")]
    public void Finds_the_main_topic_in_the_title(string title, string topic) => Assert.Equal(topic, TopicReader.Read(UnitContexts.Of(title))[0]);

    [Fact]
    public void Gives_at_most_four_topics_and_none_without_a_cue()
    {
        string[] body = ["一、减免房租。二、延期还本付息。三、返还失业保险费。四、补贴技能培训。五、保障物资供应。六、优化政务服务。"];
        Assert.InRange(TopicReader.Read(UnitContexts.Of("关于若干事项的通知", body: body)).Count, 2, 4);
        Assert.Empty(TopicReader.Read(UnitContexts.Of("天气")));
    }

    [Fact]
    public void Counts_added_words_and_leaves_the_built_in_list_as_it_is()
    {
        var vocabulary = TopicVocabulary.With([("就业招聘", "天气"), ("气象", "天气"), ("气象", "")]);
        Assert.Equal(["就业招聘", "气象"], TopicReader.Read(UnitContexts.Of("天气"), vocabulary));
        Assert.Equal([.. TopicReader.All, "气象"], vocabulary.Topics);
        Assert.Empty(TopicReader.Read(UnitContexts.Of("天气")));
        Assert.DoesNotContain(TopicVocabulary.BuiltIn.Words, cue => cue.Word == "天气");
        Assert.Same(TopicVocabulary.BuiltIn, TopicVocabulary.With([]));
    }

    [Fact]
    public void Knows_the_controlled_list() => Assert.Equal(
        "社会保险 医疗保险 工伤保险 失业保险 就业招聘 劳动关系 工资假期 职业培训 人事人才 农民工返岗 扶贫 财政税收 金融信贷 会计审计 住房公积金 房租用能 企业帮扶 复工复产 疫情防控 医务人员保障 物资保供 交通物流 投资项目 消费商贸 政务服务 市场监管 法律司法 行业协会 工会群团 教育考试 党建组织",
        string.Join(' ', TopicReader.All));
}
