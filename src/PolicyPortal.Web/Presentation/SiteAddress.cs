namespace PolicyPortal.Web.Presentation;

/// <summary>The address under which the portal is asked, for links that must work outside of it: feeds, files, citations.</summary>
public static class SiteAddress
{
    /// <summary>Scheme and host, without a slash behind them; international names in the form that URIs take.</summary>
    public static string Of(HttpRequest request) => $"{request.Scheme}://{request.Host.ToUriComponent()}";
}
