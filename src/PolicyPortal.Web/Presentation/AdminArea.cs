using System.Security.Claims;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Web.Accounts;

namespace PolicyPortal.Web.Presentation;

/// <summary>A part of the admin pages, as the overview leads to it. Its words are <c>AdminArea.{Key}.Title</c> and <c>AdminArea.{Key}.Text</c>.</summary>
/// <param name="Key">The key of its words.</param>
/// <param name="Address">Where it begins.</param>
public sealed record AdminArea(string Key, string Address)
{
    /// <summary>All parts, in the order of the overview. A new part is one line here and its words.</summary>
    public static readonly IReadOnlyList<AdminArea> All =
    [
        new("imports", "/admin/imports"),
        new("review", "/admin/review"),
        new("corrections", "/admin/corrections"),
        new("backups", "/admin/backups"),
        new("vocabulary", "/admin/vocabulary"),
        new("events", "/admin/events"),
        new("log", "/admin/log"),
        new("accounts", "/admin/accounts"),
    ];

    /// <summary>The parts that someone may enter.</summary>
    public static IEnumerable<AdminArea> Of(ClaimsPrincipal user) => All.Where(area => user.Role() is { } role && (role == AccountRole.Admin || Policies.Of(area.Address) == Policies.Edit));
}
