using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Presentation;

/// <summary>The parameters that the list of deadlines takes, on the page and in the API alike.</summary>
public sealed class DeadlineQuery
{
    /// <summary>The names of the parameters, in the order in which links carry them.</summary>
    public static readonly string[] Names = ["q", "kind", "region", "topic", "scope", "on", "from", "to", "page"];

    /// <summary>Words in the document, the measure or the limit.</summary>
    [FromQuery(Name = "q"), Description("Words, an exact phrase in quotes, a title or a document number.")]
    public string? Q { get; set; }

    /// <summary>Kinds of limits.</summary>
    [FromQuery(Name = "kind"), Description("effective, relief, due, extension, processing or other. Repeatable.")]
    public string[]? Kind { get; set; }

    /// <summary>Region paths.</summary>
    [FromQuery(Name = "region"), Description("Region path: 全国, 北京市, 江西省/南昌市. Repeatable.")]
    public string[]? Region { get; set; }

    /// <summary>Topics.</summary>
    [FromQuery(Name = "topic"), Description("Topic of the controlled list. Repeatable.")]
    public string[]? Topic { get; set; }

    /// <summary>applies or own.</summary>
    [FromQuery(Name = "scope"), Description("applies (default): the region and every level above it; own: the region alone.")]
    public string? Scope { get; set; }

    /// <summary>A single day.</summary>
    [FromQuery(Name = "on"), Description("Limits whose period holds this day, yyyy-MM-dd; stands for from and to.")]
    public string? On { get; set; }

    /// <summary>First day of a range.</summary>
    [FromQuery(Name = "from"), Description("Limits whose period touches the range from this day on, yyyy-MM-dd.")]
    public string? From { get; set; }

    /// <summary>Last day of a range.</summary>
    [FromQuery(Name = "to"), Description("Limits whose period touches the range up to this day, yyyy-MM-dd.")]
    public string? To { get; set; }

    /// <summary>1-based page.</summary>
    [FromQuery(Name = "page"), Description("Page, from 1.")]
    public string? Page { get; set; }

    /// <summary>Items a page.</summary>
    [FromQuery(Name = "pageSize"), Description("Items a page, 1 to 100; 20 where not given.")]
    public string? PageSize { get; set; }

    /// <summary>The question; what cannot be read, and a range that ends before it starts, is added to the problems and left out.</summary>
    public DeadlineFilter ToFilter(ICollection<FilterProblem> problems)
    {
        var on = Parameter.Day("on", On, problems);
        var from = Parameter.Day("from", From, problems);
        var to = Parameter.Day("to", To, problems);
        if (from > to)
        {
            problems.Add(new("to", To!));
            to = null;
        }

        return new()
        {
            Query = Parameter.Text(Q),
            Kinds = Parameter.List(Kind),
            Regions = Parameter.List(Region),
            Topics = Parameter.List(Topic),
            Scope = Parameter.Choice("scope", Scope, RegionScope.Applies, problems),
            From = on ?? from,
            To = on ?? to,
            Page = Parameter.Page(Page, problems),
            PageSize = Parameter.Number("pageSize", PageSize, 1, DocumentFilter.MaxPageSize, 20, problems),
        };
    }
}
