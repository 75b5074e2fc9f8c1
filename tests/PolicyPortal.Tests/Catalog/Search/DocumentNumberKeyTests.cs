using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Tests.Catalog.Search;

public class DocumentNumberKeyTests
{
    [Theory]
    [InlineData("人社部发〔2020〕11号", "人社部发", 2020, 11)]
    [InlineData("人社部发[2020]11号", "人社部发", 2020, 11)]
    [InlineData("人社部发（2020）11号", "人社部发", 2020, 11)]
    [InlineData("人社部发【２０２０】１１号", "人社部发", 2020, 11)]
    [InlineData("人社部发 ﹝ 2020 ﹞ 第 11 号", "人社部发", 2020, 11)]
    [InlineData("人社部发〔2020〕11", "人社部发", 2020, 11)]
    [InlineData("人社部发 2020 11", "人社部发", 2020, 11)]
    [InlineData("渝府办发202014号", "渝府办发", 2020, 14)]
    [InlineData("〔2020〕11号", "", 2020, 11)]
    [InlineData("财政部 税务总局公告2020年第8号", "财政部税务总局公告", 2020, 8)]
    [InlineData("国务院令第709号", "国务院令", 0, 709)]
    [InlineData("國辦發明電〔2020〕6號", "国办发明电", 2020, 6)]
    public void Reads_a_number_in_any_form(string text, string prefix, int year, int serial) =>
        Assert.Equal(new DocumentNumberKey(prefix, year, serial), DocumentNumberKey.Of(text));

    [Theory]
    [InlineData("2020年2月10日")]
    [InlineData("2020-02-10")]
    [InlineData("延长2020年春节假期")]
    [InlineData("2020年2月")]
    [InlineData("12345")]
    [InlineData("100号")]
    [InlineData("号")]
    [InlineData("2020")]
    [InlineData("〔2020〕99999999号")]
    [InlineData("")]
    public void Leaves_alone_what_is_none(string text) => Assert.Null(DocumentNumberKey.Of(text));

    [Theory]
    [InlineData("人社部发〔2020〕11号", 3)]
    [InlineData("查一下人社部发〔2020〕11号", 2)]
    [InlineData("部发〔2020〕11号", 2)]
    [InlineData("〔2020〕11号", 1)]
    [InlineData("人社部发〔2020〕12号", 0)]
    [InlineData("人社厅发〔2020〕11号", 0)]
    public void Says_how_well_it_meets_a_stored_number(string asked, int expected) =>
        Assert.Equal(expected, DocumentNumberKey.Of(asked)!.Value.Match(DocumentNumberKey.Of("人社部发〔2020〕11号")!.Value));
}
