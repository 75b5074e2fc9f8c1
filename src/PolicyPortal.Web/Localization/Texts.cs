using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace PolicyPortal.Web.Localization;

/// <summary>The words of the pages: <c>Texts.resx</c> (Chinese) and <c>Texts.en.resx</c>, in the language of the current request.</summary>
public static class Texts
{
    private static readonly ResourceManager Resources = new(typeof(Texts));

    // A page asks for hundreds of texts, which the resource manager looks up under a lock.
    private static readonly FrozenDictionary<string, string> Chinese = All(CultureInfo.InvariantCulture);
    private static readonly FrozenDictionary<string, string> English = All(CultureInfo.GetCultureInfo(PortalCultures.English));

    /// <summary>The text of a key; the key itself where there is none, which a test rules out for every key in use.</summary>
    public static string Get(string key) => Find(key) ?? key;

    /// <summary>The text of a key, or null.</summary>
    public static string? Find(string key) => (PortalCultures.IsEnglish ? English : Chinese).GetValueOrDefault(key);

    /// <summary>The text of a key in both languages, for whom no request has told which.</summary>
    public static string Both(string key) => Chinese[key] + " / " + English[key];

    private static FrozenDictionary<string, string> All(CultureInfo culture) =>
        Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>()
            .ToFrozenDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);
}
