using System.Collections.Concurrent;
using Markdig;
using Microsoft.AspNetCore.Html;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Presentation;

/// <summary>Help pages, written in Markdown, one file a language (<c>Content/NAME.zh.md</c>, <c>NAME.en.md</c>). HTML in them is shown as text.</summary>
public sealed class HelpText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAutoIdentifiers().UsePipeTables().DisableHtml().Build();

    private readonly ConcurrentDictionary<string, IHtmlContent> rendered = new();

    /// <summary>The page of this name in the language of the request.</summary>
    public IHtmlContent Render(string name) => rendered.GetOrAdd($"{name}.{(PortalCultures.IsEnglish ? "en" : "zh")}.md", Read);

    private static IHtmlContent Read(string file)
    {
        using var stream = typeof(HelpText).Assembly.GetManifestResourceStream(file) ?? throw new FileNotFoundException("No such help text.", file);
        using var reader = new StreamReader(stream);
        return new HtmlString(Markdown.ToHtml(reader.ReadToEnd(), Pipeline));
    }
}
