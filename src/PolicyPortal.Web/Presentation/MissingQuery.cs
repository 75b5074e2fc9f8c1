using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Presentation;

/// <summary>The parameters that the list of missing documents takes, on the page and in the API alike.</summary>
public sealed class MissingQuery
{
    /// <summary>The names of the parameters, in the order in which links carry them.</summary>
    public static readonly string[] Names = ["q", "page"];

    /// <summary>Words in the title or the number.</summary>
    [FromQuery(Name = "q"), Description("Words in the title or the document number.")]
    public string? Q { get; set; }

    /// <summary>1-based page.</summary>
    [FromQuery(Name = "page"), Description("Page, from 1.")]
    public string? Page { get; set; }

    /// <summary>Items a page.</summary>
    [FromQuery(Name = "pageSize"), Description("Items a page, 1 to 100; 20 where not given.")]
    public string? PageSize { get; set; }

    /// <summary>The question; what cannot be read is added to the problems and left out.</summary>
    public MissingFilter ToFilter(ICollection<FilterProblem> problems) => new(
        Parameter.Text(Q) is { Length: > DocumentFilter.MaxQueryLength } text ? text[..DocumentFilter.MaxQueryLength] : Parameter.Text(Q),
        Parameter.Page(Page, problems),
        Parameter.Number("pageSize", PageSize, 1, DocumentFilter.MaxPageSize, 20, problems));
}
