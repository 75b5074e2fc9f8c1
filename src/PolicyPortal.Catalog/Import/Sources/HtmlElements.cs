using System.Collections.Frozen;
using AngleSharp.Html.Parser;

namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>What is known of HTML elements by name (HTML Standard, sections 13.1.2 and 15.3).</summary>
internal static class HtmlElements
{
    /// <summary>Elements without an end tag.</summary>
    private static readonly FrozenSet<string> Void = Set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");

    /// <summary>Elements that begin and end a line of their own.</summary>
    private static readonly FrozenSet<string> Block = Set(
        "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html "
        + "legend li listing main menu ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp");

    /// <summary>What no reader of the page reads as its text: scripts, styles, navigation, controls, drawings and what stands in for them.</summary>
    private static readonly FrozenSet<string> Dropped = Set(
        "audio button canvas datalist head iframe math nav noembed noframes noscript object script select style svg template textarea title video");

    private static readonly FrozenSet<string> Preformatted = Set("listing plaintext pre textarea xmp");

    /// <summary>Which open elements a start tag closes where their end tags are left out; the search for them stops at the second list.</summary>
    private static readonly FrozenDictionary<string, (FrozenSet<string> Closed, FrozenSet<string> Stop)> Implied = new Dictionary<string, (FrozenSet<string>, FrozenSet<string>)>
    {
        ["body"] = (Set("head"), Set("html")),
        ["li"] = (Set("li"), Set("ul ol menu dir table")),
        ["dt"] = (Set("dt dd"), Set("dl table")),
        ["dd"] = (Set("dt dd"), Set("dl table")),
        ["td"] = (Set("td th"), Set("tr table")),
        ["th"] = (Set("td th"), Set("tr table")),
        ["tr"] = (Set("tr"), Set("table")),
        ["thead"] = (Set("thead tbody tfoot"), Set("table")),
        ["tbody"] = (Set("thead tbody tfoot"), Set("table")),
        ["tfoot"] = (Set("thead tbody tfoot"), Set("table")),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Paragraph = Set("p");
    private static readonly FrozenSet<string> ParagraphStop = Set("table td th");

    private static readonly FrozenSet<string> TableParts = Set("table caption thead tbody tfoot tr td th");
    private static readonly FrozenSet<string> CellStop = Set("table caption td th");
    private static readonly FrozenSet<string> TableStop = Set("table");
    private static readonly FrozenSet<string> None = Set("");

    public static bool IsVoid(string name) => Void.Contains(name);

    public static bool IsBlock(string name) => Block.Contains(name);

    public static bool IsDropped(string name) => Dropped.Contains(name);

    /// <summary>Whether line ends in it are printed.</summary>
    public static bool IsPreformatted(string name) => Preformatted.Contains(name);

    /// <summary>1 to 6 for a heading, else 0.</summary>
    public static int HeadingLevel(string name) => name is ['h', >= '1' and <= '6' and var digit] ? digit - '0' : 0;

    /// <summary>The open elements that a start tag of the name closes, and those that shield them; null where it closes none.</summary>
    public static (FrozenSet<string> Closed, FrozenSet<string> Stop)? ClosedBy(string name) =>
        Implied.TryGetValue(name, out var implied) ? implied : IsBlock(name) && name != "br" ? (Paragraph, ParagraphStop) : null;

    /// <summary>Open elements that an end tag of the name does not reach beyond.</summary>
    public static FrozenSet<string> StopOf(string name) => name is "table" or "body" or "html" ? None : TableParts.Contains(name) ? TableStop : CellStop;

    /// <summary>How the text behind a start tag is to be read; some elements hold no tags.</summary>
    public static HtmlParseMode ContentOf(string name) => name switch
    {
        "title" or "textarea" => HtmlParseMode.RCData,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "script" => HtmlParseMode.Script,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
