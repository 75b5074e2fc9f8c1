using PolicyPortal.Catalog.Search;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Search;

public sealed class PairIndexTests
{
    private static readonly string[][] Texts = [["缓缴社会保险费", "全国"], ["社会保障", "保险"], ["险", "a\U00020000b"], []];

    private readonly PairIndex index = new(Texts);

    [Theory]
    [InlineData("会保险", "0 1", "every pair is in both works, the word in one: whether it stands there is for others to say")]
    [InlineData("缴社会", "0", "every pair in one work alone")]
    [InlineData("社会", "0 1", "in two works")]
    [InlineData("险", "0 1 2", "a single character, also the only one of a text")]
    [InlineData("障保", "", "no pair runs from one text into the next")]
    [InlineData("缓交", "", "a pair that is nowhere")]
    [InlineData("\U00020000b", "2", "characters outside the basic plane")]
    [InlineData("", "", "nothing")]
    public void Names_the_works_that_may_hold_a_piece(string piece, string works, string why) =>
        Assert.True(works == string.Join(' ', index.MayHold(piece)), why);

    [Fact]
    public void Leaves_out_no_work_that_holds_a_piece()
    {
        string[][] texts = [.. SeedFiles.All.Select(file => File.ReadAllText(file).Split("\n\n"))];
        var whole = new PairIndex(texts);
        foreach (var piece in (string[])["稳岗", "社会保险费", "2020年", "复工复产", "的", "“", "1%"])
        {
            var holders = texts.Index().Where(text => text.Item.Any(part => part.Contains(piece, StringComparison.Ordinal))).Select(text => text.Index);
            Assert.Empty(holders.Except(whole.MayHold(piece)));
        }
    }
}
