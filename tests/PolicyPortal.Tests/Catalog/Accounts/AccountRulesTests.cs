using PolicyPortal.Catalog.Accounts;

namespace PolicyPortal.Tests.Catalog.Accounts;

public sealed class AccountRulesTests
{
    [Theory]
    [InlineData("lange nacht am see", null)]
    [InlineData("correct donkey", null)]
    [InlineData("十二个汉字也可以当作密码用", null)]
    [InlineData("K7#vQ2!mZp9x", null)]
    [InlineData("admiral-nelson", null)]
    [InlineData("zhang.san lives here", null)]
    [InlineData("elf zeichen", AccountProblem.PasswordShort)]
    [InlineData("", AccountProblem.PasswordShort)]
    [InlineData("123456789012", AccountProblem.PasswordCommon)]
    [InlineData("Password1234", AccountProblem.PasswordCommon)]
    [InlineData("P@ssw0rd2026!", AccountProblem.PasswordCommon)]
    [InlineData("PolicyPortal2026", AccountProblem.PasswordCommon)]
    [InlineData("woaini1314520", AccountProblem.PasswordCommon)]
    [InlineData("aaaaaaaaaaaaaaaa", AccountProblem.PasswordCommon)]
    [InlineData("abababababab", AccountProblem.PasswordCommon)]
    [InlineData("zhang.san123", AccountProblem.PasswordCommon)]
    [InlineData("Zhang.SanZhang.San", AccountProblem.PasswordCommon)]
    public void Long_passwords_are_good_unless_they_are_tried_first(string password, AccountProblem? problem) =>
        Assert.Equal(problem, AccountRules.OfPassword("zhang.san", password));

    [Fact]
    public void A_password_is_not_endless() => Assert.Equal(AccountProblem.PasswordLong, AccountRules.OfPassword("a", string.Concat(Enumerable.Repeat("nacht und ", 26))));

    [Theory]
    [InlineData("张三", true)]
    [InlineData("li.si@example.com", true)]
    [InlineData("a_b-C9", true)]
    [InlineData("", false)]
    [InlineData(" a", false)]
    [InlineData("a/b", false)]
    [InlineData("a\u200bb", false)]
    [InlineData("a\nb", false)]
    [InlineData("<b>", false)]
    public void Names_are_letters_digits_and_four_marks(string name, bool isGood) => Assert.Equal(isGood, AccountRules.OfName(name) is null);

    [Fact]
    public void A_name_is_not_endless() => Assert.Equal((null, AccountProblem.NameInvalid), (AccountRules.OfName(new string('a', 64)), AccountRules.OfName(new string('a', 65))));
}
