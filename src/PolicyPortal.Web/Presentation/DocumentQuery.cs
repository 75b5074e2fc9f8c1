using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Presentation;

/// <summary>The parameters that the lists of documents and measures take, on pages and in the API alike. Everything is text, so that what cannot be read is answered in words.</summary>
public sealed class DocumentQuery
{
    /// <summary>The names of the parameters, in the order in which links carry them.</summary>
    public static readonly string[] Names = ["q", "region", "topic", "body", "audience", "genre", "kind", "month", "compilation", "from", "to", "asOf", "state", "scope", "sort", "syn", "spell", "plain", "page"];

    /// <summary>Words, or a query in the query language.</summary>
    [FromQuery(Name = "q"), Description("Words, a question, a title or a document number; \"phrases\", -exclusions, OR, title: no: body: (标题: 文号: 机构:). Read up to 500 characters.")]
    public string? Q { get; set; }

    /// <summary>Region paths.</summary>
    [FromQuery(Name = "region"), Description("Region path: 全国, 北京市, 江西省/南昌市. Repeatable.")]
    public string[]? Region { get; set; }

    /// <summary>Topics.</summary>
    [FromQuery(Name = "topic"), Description("Topic of the controlled list: 社会保险, 财政税收 … Repeatable.")]
    public string[]? Topic { get; set; }

    /// <summary>Ids of issuing bodies.</summary>
    [FromQuery(Name = "body"), Description("Id of an issuing body (see /api/bodies). Repeatable.")]
    public string[]? Body { get; set; }

    /// <summary>Audiences.</summary>
    [FromQuery(Name = "audience"), Description("Whom measures are for, a name of the controlled list: 中小微企业, 职工, 农民工 … Measures for it, documents with such a measure. Repeatable.")]
    public string[]? Audience { get; set; }

    /// <summary>Genres.</summary>
    [FromQuery(Name = "genre"), Description("Genre 文种: 通知, 意见, 公告 … Repeatable.")]
    public string[]? Genre { get; set; }

    /// <summary>Kinds of units.</summary>
    [FromQuery(Name = "kind"), Description("document, interpretation, article or attachment. Repeatable.")]
    public string[]? Kind { get; set; }

    /// <summary>Months of issue.</summary>
    [FromQuery(Name = "month"), Description("Month of issue, yyyy-MM. Repeatable.")]
    public string[]? Month { get; set; }

    /// <summary>Ids of compilations.</summary>
    [FromQuery(Name = "compilation"), Description("Id of a compilation. Repeatable.")]
    public string[]? Compilation { get; set; }

    /// <summary>Only what was issued by this day.</summary>
    [FromQuery(Name = "asOf"), Description("Only what was issued by this day, yyyy-MM-dd; states are told for it.")]
    public string? AsOf { get; set; }

    /// <summary>Only what was issued on or after this day.</summary>
    [FromQuery(Name = "from"), Description("Only what was issued on or after this day, yyyy-MM-dd.")]
    public string? From { get; set; }

    /// <summary>Only what was issued on or before this day.</summary>
    [FromQuery(Name = "to"), Description("Only what was issued on or before this day, yyyy-MM-dd; unlike asOf without undated documents.")]
    public string? To { get; set; }

    /// <summary>States on the day.</summary>
    [FromQuery(Name = "state"), Description("upcoming, running, over, waiting or unknown on the day of asOf, else today: of a document, of measures each measure. Repeatable.")]
    public string[]? State { get; set; }

    /// <summary>applies or own.</summary>
    [FromQuery(Name = "scope"), Description("applies (default): the region and every level above it; own: the region alone.")]
    public string? Scope { get; set; }

    /// <summary>relevance, newest or oldest.</summary>
    [FromQuery(Name = "sort"), Description("relevance (default), newest or oldest.")]
    public string? Sort { get; set; }

    /// <summary>0: words stand for themselves alone.</summary>
    [FromQuery(Name = "syn"), Description("1 (default): words of the same or nearly the same meaning are searched too, with less weight; 0: they are not.")]
    public string? Syn { get; set; }

    /// <summary>0: mistyped words are searched as typed.</summary>
    [FromQuery(Name = "spell"), Description("1 (default): a mistyped word that nothing has is searched as the word of the catalogue that was probably meant; 0: as typed.")]
    public string? Spell { get; set; }

    /// <summary>1: without the query language.</summary>
    [FromQuery(Name = "plain"), Description("1: the query is read as plain words, without the query language; 0 (default): with it.")]
    public string? Plain { get; set; }

    /// <summary>1-based page.</summary>
    [FromQuery(Name = "page"), Description("Page, from 1.")]
    public string? Page { get; set; }

    /// <summary>Items a page.</summary>
    [FromQuery(Name = "pageSize"), Description("Items a page, 1 to 100; 20 where not given.")]
    public string? PageSize { get; set; }

    /// <summary>The question; what cannot be read is added to the problems and left out.</summary>
    public DocumentFilter ToFilter(ICollection<FilterProblem> problems)
    {
        var from = Parameter.Day("from", From, problems);
        var to = Parameter.Day("to", To, problems);
        if (from > to)
        {
            problems.Add(new("to", To!));
            to = null;
        }

        return Filter(from, to, problems);
    }

    private DocumentFilter Filter(DateOnly? from, DateOnly? to, ICollection<FilterProblem> problems) => new()
    {
        Query = Parameter.Text(Q),
        Regions = Parameter.List(Region),
        Topics = Parameter.List(Topic),
        Bodies = Parameter.List(Body),
        Audiences = Parameter.List(Audience),
        Genres = Parameter.List(Genre),
        Kinds = Parameter.List(Kind),
        Months = Parameter.List(Month),
        Compilations = Parameter.List(Compilation),
        From = from,
        To = to,
        States = Parameter.List(State),
        AsOf = Parameter.Day("asOf", AsOf, problems),
        Scope = Parameter.Choice("scope", Scope, RegionScope.Applies, problems),
        Sort = Parameter.Choice("sort", Sort, SortOrder.Relevance, problems),
        Synonyms = Parameter.Number("syn", Syn, 0, 1, 1, problems) == 1,
        Spelling = Parameter.Number("spell", Spell, 0, 1, 1, problems) == 1,
        PlainWords = Parameter.Number("plain", Plain, 0, 1, 0, problems) == 1,
        Page = Parameter.Page(Page, problems),
        PageSize = Parameter.Number("pageSize", PageSize, 1, DocumentFilter.MaxPageSize, 20, problems),
    };
}
