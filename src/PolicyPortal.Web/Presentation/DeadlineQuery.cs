using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Presentation;

/// <summary>The parameters that the list of deadlines takes, on the page and in the API alike.</summary>
public sealed class DeadlineQuery
{
    /// <summary>The names of the parameters, in the order in which links carry them.</summary>
    public static readonly string[] Names = ["q", "kind", "region", "topic", "body", "scope", "on", "state", "certain", "within", "from", "to", "page"];

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

    /// <summary>Ids of issuing bodies.</summary>
    [FromQuery(Name = "body"), Description("Id of an issuing body. Repeatable.")]
    public string[]? Body { get; set; }

    /// <summary>applies or own.</summary>
    [FromQuery(Name = "scope"), Description("applies (default): the region and every level above it; own: the region alone.")]
    public string? Scope { get; set; }

    /// <summary>The day of the states.</summary>
    [FromQuery(Name = "on"), Description("The day that states are told for, yyyy-MM-dd; today in China where not given.")]
    public string? On { get; set; }

    /// <summary>States on that day.</summary>
    [FromQuery(Name = "state"), Description("upcoming, running, over, waiting or unknown on that day. Repeatable.")]
    public string[]? State { get; set; }

    /// <summary>Whether doubtful limits are left out.</summary>
    [FromQuery(Name = "certain"), Description("1 leaves out limits whose dates are doubtful.")]
    public string? Certain { get; set; }

    /// <summary>Days within which they end.</summary>
    [FromQuery(Name = "within"), Description("Limits that end or fall due within so many days of that day, itself included: 0 to 366.")]
    public string? Within { get; set; }

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
            Bodies = Parameter.List(Body),
            Scope = Parameter.Choice("scope", Scope, RegionScope.Applies, problems),
            On = Parameter.Day("on", On, problems),
            States = Parameter.List(State),
            CertainOnly = Parameter.Switch("certain", Certain, problems),
            Within = Parameter.Text(Within) is null ? null : Parameter.Number("within", Within, 0, DeadlineFilter.MostDays, 0, problems),
            From = from,
            To = to,
            Page = Parameter.Page(Page, problems),
            PageSize = Parameter.Number("pageSize", PageSize, 1, DocumentFilter.MaxPageSize, 20, problems),
        };
    }
}
