using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PolicyPortal.Web.Pages.Admin;

/// <summary>The overview of the admin pages: the parts that the account may enter.</summary>
public sealed class IndexModel : PageModel;
