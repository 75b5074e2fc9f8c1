namespace PolicyPortal.Web.Presentation;

/// <summary>
/// Titles where there is little room. The title of an official document is its issuing body, its matter and its genre (GB/T 9704—2012, 7.3.1), and 关于 begins
/// the matter: 国家税务总局关于延长申报期限的通知.
/// </summary>
public static class DocumentTitle
{
    private const string MatterBegins = "关于";

    /// <summary>The title from its matter on; whole where it names none.</summary>
    public static string Matter(string title) => title.IndexOf(MatterBegins, StringComparison.Ordinal) is var at and > 0 ? title[at..] : title;
}
