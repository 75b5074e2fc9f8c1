using PolicyPortal.Catalog.Import;

namespace PolicyPortal.Tests.Catalog.Import;

public sealed class TitleFoldTests
{
    [Theory]
    [InlineData("国务院办公厅关于印发《X办法》的通知", "印发x办法通知", "the issuer goes, Latin in lower case")]
    [InlineData("关于做好 ２０２０ 年工作的通知", "做好2020年工作通知", "full-width digits and blanks")]
    [InlineData("江西省财政厅转发财政部关于会计服务的通知", "江西省财政厅转发财政部关于会计服务通知", "a forwarding is another document")]
    [InlineData("《关于会计服务的通知》政策解读", "关于会计服务通知政策解读", "an interpretation is another document")]
    [InlineData("人力资源社会保障部 财政部、税务总局关于阶段性减免企业社会保险费的通知", "阶段性减免企业社会保险费通知", "several issuers")]
    [InlineData("国务院应对新型冠状病毒感染肺炎疫情联防联控机制关于做好复工的通知", "做好复工通知", "对 within a body's name")]
    [InlineData("关于改善医务人员工作条件的若干措施", "改善医务人员工作条件若干措施", "citations leave 的 out")]
    [InlineData("减轻企业负担十条措施", "减轻企业负担十条措施", "no 关于")]
    [InlineData("关于", "关于", "nothing behind 关于")]
    [InlineData("——", null, "no letters")]
    [InlineData(" ", null, "blank")]
    [InlineData("会\uD800计", "会计", "a lone surrogate does no harm")]
    [InlineData("会\uFFFF计", "会计", "a noncharacter does no harm")]
    public void Folds_titles(string title, string? key, string why)
    {
        Assert.NotEmpty(why);
        Assert.Equal(key, TitleFold.Key(title));
    }
}
