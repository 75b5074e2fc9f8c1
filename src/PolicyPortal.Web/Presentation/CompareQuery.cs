using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Presentation;

/// <summary>The parameters that the comparison of regions takes, on the page and in the API alike.</summary>
public sealed class CompareQuery
{
    /// <summary>The topic.</summary>
    [FromQuery(Name = "topic"), Description("Topic of the controlled list: 社会保险, 财政税收 …")]
    public string? Topic { get; set; }

    /// <summary>Region paths, in the order of the columns.</summary>
    [FromQuery(Name = "region"), Description("Region path: 全国, 北京市, 江西省/南昌市. Two to four, in the order of the columns.")]
    public string[]? Region { get; set; }

    /// <summary>The question.</summary>
    public CompareFilter ToFilter() => new(Parameter.Text(Topic), Parameter.List(Region));
}
