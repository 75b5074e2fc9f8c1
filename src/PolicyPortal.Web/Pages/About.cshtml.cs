using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PolicyPortal.Web.Pages;

/// <summary>What the portal is and how to use it.</summary>
public sealed class AboutModel : PageModel;
