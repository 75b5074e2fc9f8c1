using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Catalog.Model;

namespace PolicyPortal.Web.Accounts;

/// <summary>Who may see what. The place of a page or endpoint decides: everything under <c>/admin</c> is for admins, but for the places of editors.</summary>
public static class Policies
{
    /// <summary>Editors and admins.</summary>
    public const string Edit = "edit";

    /// <summary>Admins.</summary>
    public const string Administer = "administer";

    /// <summary>Places that editors may see: the overview, which shows each what he may do, corrections and the review.</summary>
    private static readonly string[] EditorPlaces = ["/admin/index", "/admin/corrections", "/admin/review"];

    /// <summary>The policy of a place under <c>/admin</c>: of a page by its file, of an endpoint by its address.</summary>
    public static string Of(string place) =>
        place.Equals("/admin", StringComparison.OrdinalIgnoreCase)
        || EditorPlaces.Any(known => place.Equals(known, StringComparison.OrdinalIgnoreCase) || place.StartsWith(known + "/", StringComparison.OrdinalIgnoreCase)) ? Edit : Administer;

    /// <summary>Registers both policies; an admin may what an editor may.</summary>
    public static void AddPortalPolicies(this IServiceCollection services) => services.AddAuthorizationBuilder()
        .AddPolicy(Edit, policy => policy.RequireRole(WireName.Of(AccountRole.Editor), WireName.Of(AccountRole.Admin)))
        .AddPolicy(Administer, policy => policy.RequireRole(WireName.Of(AccountRole.Admin)));

    /// <summary>Guards every page of the folder Pages/Admin by its place.</summary>
    public static void GuardAdminPages(this PageConventionCollection conventions) =>
        conventions.AddFolderApplicationModelConvention("/Admin", page => page.EndpointMetadata.Add(new AuthorizeAttribute(Of(page.ViewEnginePath))));

    /// <summary>A group for endpoints under <c>/admin/{area}</c>, guarded as the pages there are.</summary>
    public static RouteGroupBuilder MapAdminGroup(this IEndpointRouteBuilder routes, string area)
    {
        var address = "/admin/" + area;
        var group = routes.MapGroup(address);
        group.RequireAuthorization(Of(address)).ExcludeFromDescription();
        return group;
    }
}
