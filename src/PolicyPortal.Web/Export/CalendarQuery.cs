using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace PolicyPortal.Web.Export;

/// <summary>What a calendar feed takes beside the filters of the list.</summary>
public sealed class CalendarQuery
{
    /// <summary>Days before an event at which calendar programs remind.</summary>
    [FromQuery(Name = "alarm"), Description("Days before each event at which a calendar program reminds, 0 to 60; no alarms where not given.")]
    public string? Alarm { get; set; }
}
