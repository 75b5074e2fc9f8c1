using System.Globalization;
using System.Resources;

namespace PolicyPortal.Web.Localization;

/// <summary>The words of the pages: <c>Texts.resx</c> (Chinese) and <c>Texts.en.resx</c>, in the language of the current request.</summary>
public static class Texts
{
    private static readonly ResourceManager Resources = new(typeof(Texts));

    /// <summary>The text of a key; the key itself where there is none, which a test rules out for every key in use.</summary>
    public static string Get(string key) => Find(key) ?? key;

    /// <summary>The text of a key, or null.</summary>
    public static string? Find(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture);
}
