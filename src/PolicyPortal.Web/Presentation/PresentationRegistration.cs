using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;

namespace PolicyPortal.Web.Presentation;

/// <summary>Registers what pages are written with.</summary>
public static class PresentationRegistration
{
    /// <summary>Words, help texts, and an encoder that leaves Chinese as it is (by default every character becomes a reference, which triples a page).</summary>
    public static void AddPresentation(this IServiceCollection services)
    {
        services.AddSingleton<Words>();
        services.AddSingleton<HelpText>();
        services.AddSingleton<Papers.PaperReader>();
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRouting(options => options.LowercaseUrls = true);
    }
}
