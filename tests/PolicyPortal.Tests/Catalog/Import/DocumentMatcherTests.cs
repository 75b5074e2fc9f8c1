using PolicyPortal.Catalog.Import;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Tests.Catalog.Import;

public sealed class DocumentMatcherTests
{
    private const string Relief = "对受疫情影响较大的中小微企业，自二月起免征三项社会保险单位缴费部分，免征期限不超过五个月。";
    private const string Training = "支持企业开展职工线上培训，疫情期间企业组织职工参加线上职业培训的，可按规定纳入职业培训补贴类资金支持。";
    private const string Loans = "对疫情防控重点保障企业名单内企业新增的贷款，中央财政按人民银行再贷款利率的百分之五十给予贴息。";

    [Fact]
    public void Matches_by_number_though_title_and_text_changed() =>
        Matches([0], [Doc("财会〔2020〕2号", "旧题", Relief)], [Doc("财会〔2020〕2号", "新题", Training)]);

    [Fact]
    public void Matches_by_title_though_order_changed() =>
        Matches([1, 0], [Doc(null, "甲", Relief), Doc(null, "乙", Training)], [Doc(null, "乙", Training), Doc(null, "甲", Relief)]);

    [Fact]
    public void Matches_namesakes_by_their_text_before_their_order() =>
        Matches([null, 0, 1], [Doc(null, "政策解读", Relief), Doc(null, "政策解读", Training)], [Doc(null, "政策解读", Loans), Doc(null, "政策解读", Relief), Doc(null, "政策解读", Training)]);

    [Fact]
    public void Matches_by_text_where_the_title_was_corrected_and_another_document_came_before() =>
        Matches([null, 0], [Doc(null, "关于减免社保费的通知", Relief)], [Doc(null, "关于培训的通知", Training), Doc(null, "关于阶段性减免社保费的通知", Relief + "特此通知。")]);

    [Fact]
    public void Matches_no_document_that_only_stands_where_another_stood() =>
        Matches([null], [Doc(null, "关于减免社保费的通知", Relief)], [Doc(null, "关于贷款贴息的通知", Loans)]);

    [Fact]
    public void Matches_documents_without_number_and_title_by_how_they_begin() =>
        Matches([0], [Doc(null, null, Relief)], [Doc(null, null, Relief + Training)]);

    private static void Matches(int?[] expected, MatchCandidate[] stored, MatchCandidate[] read) => Assert.Equal(expected, DocumentMatcher.Match(stored, read));

    private static MatchCandidate Doc(string? number, string? title, string text) => new(UnitKind.Document, number, title, text);
}
