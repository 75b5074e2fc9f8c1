using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Tests.Support;

/// <summary>A catalogue of a few documents written for the rules of search, shared by the tests of a class.</summary>
public sealed class SmallCatalog : IAsyncLifetime
{
    private const string Text = """
        北京市人力资源和社会保障局关于阶段性缓缴社会保险费的通知

        京人社发〔2020〕5号

        各区人力资源和社会保障局：

        一、缓缴范围。受影响的中小微企业可以申请缓缴社会保险费，缓缴期限不超过6个月。

        二、滞纳金。缓缴期间免收滞纳金。

        北京市人力资源和社会保障局

        2020年3月5日

        江西省人民政府关于支持企业复工复产的意见

        赣府发〔2020〕6号

        各设区市人民政府：

        一、减轻负担。对缴纳社会保险费确有困难的企业，可以按规定缓缴，有关事项由人社部门办理。

        二、扶持资金。安排100%贴息资金。<script>alert(1)</script> {{x}} ' OR 1=1

        江西省人民政府

        2020年2月10日

        财政部关于做好会计服务工作的通知

        财会〔2020〕2号

        各省、自治区、直辖市财政厅（局）：

        一、推进网上办理。会计人员继续教育可以适当延长时限，复工复产企业另行安排。

        二、做好年报审计。按1%的比例抽查，贴息事项不在此列。

        财政部

        2020年2月5日

        重庆市渝北区人民政府办公室关于举办招聘会的通知

        渝北府办发〔2020〕11号

        各镇人民政府：

        一、贴息支持。对农民工创业给予支持。

        二、现场招聘会。原定2020年2月举办的招聘会暂停，恢复时间另行通知，具体见京人社发〔2020〕5号。

        重庆市渝北区人民政府办公室

        2020年2月20日

        重庆市人民政府关于农民工返岗的通知

        渝府发〔2020〕1号

        各区县人民政府：

        一、组织专车。对返岗农民工组织包车，给予交通费用补贴。

        重庆市人民政府

        2020年1月20日

        重庆市人民政府关于农民工返乡的通知

        渝府发〔2020〕9号

        各区县人民政府：

        一、组织专列。对返乡农民工组织专列，给予生活费用补贴。

        重庆市人民政府

        2020年1月25日
        """;

    public TemporaryCatalog Catalog { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Catalog = await TemporaryCatalog.CreateAsync();
        await Catalog.ImportAsync(Catalog.Folder.Write("small.txt", Text));
    }

    public async Task DisposeAsync() => await Catalog.DisposeAsync();

    public Task<DocumentPage> SearchAsync(string? query) => SearchAsync(new DocumentFilter { Query = query });

    public Task<DocumentPage> SearchAsync(DocumentFilter filter) => Catalog.Get<SearchDocuments>().Handle(filter, CancellationToken.None);

    /// <summary>The document numbers found, in order.</summary>
    public async Task<IReadOnlyList<string?>> NumbersAsync(DocumentFilter filter) => [.. (await SearchAsync(filter)).Items.Select(i => i.Document.DocumentNumber)];
}
