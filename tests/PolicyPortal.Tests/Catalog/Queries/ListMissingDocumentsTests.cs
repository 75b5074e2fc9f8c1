using PolicyPortal.Catalog.Queries;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Queries;

public sealed class ListMissingDocumentsTests : IAsyncLifetime
{
    private TemporaryCatalog catalog = null!;

    public async Task InitializeAsync()
    {
        catalog = await TemporaryCatalog.CreateAsync();
        await catalog.ImportAsync(catalog.Folder.Write("a.txt", """
            财政部关于做好会计服务工作的通知

            财会〔2020〕2号

            各省、自治区、直辖市财政厅（局）：

            一、根据《中华人民共和国会计法》和《关于加强小微企业服务有关工作的意见》（财办〔2019〕8号），推进网上办理。

            二、按照《中华人民共和国会计法》办理年报，《财政部关于做好会计服务工作的通知》同时施行。

            财政部

            2020年2月5日

            北京市财政局关于支持企业发展的通知

            京财〔2020〕7号

            各区财政局：

            一、依照《会计法》和财会〔2020〕2号文件，落实《关于加强小微企业服务有关工作的意见》。

            北京市财政局

            2020年3月5日
            """));
    }

    public async Task DisposeAsync() => await catalog.DisposeAsync();

    [Fact]
    public async Task Missing_documents_are_listed_once_most_cited_first()
    {
        var page = await Ask(new MissingFilter(null));

        Assert.Equal(2, page.Total);
        Assert.Equal([(null, 2), ("财办〔2019〕8号", 2)], page.Items.OrderBy(item => item.Number).Select(item => (item.Number, item.Count)));
        var law = page.Items.Single(item => item.Number is null);
        Assert.Equal("中华人民共和国会计法", law.Title);
        Assert.Equal(["京财〔2020〕7号", "财会〔2020〕2号"], law.CitedBy.Select(citing => citing.DocumentNumber));
        Assert.All(law.CitedBy, citing => Assert.True(citing.Line > 0));
    }

    [Theory]
    [InlineData("会计法", 1)]
    [InlineData("財辦[2019]8號", 1)]
    [InlineData("小微", 1)]
    [InlineData("没有这样的", 0)]
    [InlineData(" ", 2)]
    public async Task Words_of_the_title_or_the_number_select(string query, int count) => Assert.Equal(count, (await Ask(new MissingFilter(query))).Total);

    [Fact]
    public async Task Pages_hold_what_is_asked_for_and_nothing_lies_behind_the_last()
    {
        Assert.Single((await Ask(new MissingFilter(null, 2, 1))).Items);
        Assert.Empty((await Ask(new MissingFilter(null, 100_000, 100))).Items);
    }

    [Fact]
    public async Task A_document_that_comes_in_is_missing_no_more()
    {
        Assert.Equal(2, (await Ask(new MissingFilter(null))).Total);
        await catalog.ImportAsync(catalog.Folder.Write("b.txt", """
            关于加强小微企业服务有关工作的意见

            财办〔2019〕8号

            各省、自治区、直辖市财政厅（局）：

            一、加强服务。各地要主动服务小微企业。

            财政部办公厅

            2019年2月5日
            """));

        Assert.Equal("中华人民共和国会计法", Assert.Single((await Ask(new MissingFilter(null))).Items).Title);
    }

    private Task<MissingPage> Ask(MissingFilter filter) => catalog.Get<ListMissingDocuments>().Handle(filter, CancellationToken.None);
}
