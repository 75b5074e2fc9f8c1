using System.Globalization;

namespace PolicyPortal.Web.Presentation;

/// <summary>Addresses of the portal's pages and of places in them.</summary>
public static class Links
{
    /// <summary>The parameter that says whether a search may lead straight to a document.</summary>
    public const string JumpName = "jump";

    /// <summary>The parameter of a document's page with the query that led straight to it.</summary>
    public const string JumpedName = "jumped";

    /// <summary>A document's page.</summary>
    public static string Document(string id) => $"/documents/{Uri.EscapeDataString(id)}";

    /// <summary>A measure in its document's page.</summary>
    public static string Measure(string documentId, string measureId) => $"{Document(documentId)}#{MeasureAnchor(measureId)}";

    /// <summary>A deadline in its document's page.</summary>
    public static string Deadline(string documentId, string deadlineId) => $"{Document(documentId)}#{DeadlineAnchor(deadlineId)}";

    /// <summary>A document's printings compared.</summary>
    public static string Printings(string id) => $"{Document(id)}/printings";

    /// <summary>The source lines of a document with some of them marked.</summary>
    public static string Source(string documentId, int from, int to) => $"{Document(documentId)}/source?{Range(from, to)}";

    /// <summary>A window of a compilation's source.</summary>
    public static string CompilationSource(string compilationId, int from, int to) => $"{Compilation(compilationId)}/source?{Range(from, to)}";

    /// <summary>An issuing body's page.</summary>
    public static string Body(string id) => $"/bodies/{Uri.EscapeDataString(id)}";

    /// <summary>A compilation's page.</summary>
    public static string Compilation(string id) => $"/compilations/{Uri.EscapeDataString(id)}";

    /// <summary>The search for one value of one parameter.</summary>
    public static string Search(string name, string value) => $"/search?{name}={Uri.EscapeDataString(value)}";

    /// <summary>A document's page, saying from which search it was opened: the query as <c>jumped</c>, the filters as they were.</summary>
    public static string Jumped(string id, PageAddress search) =>
        new PageAddress(Document(id), [.. search.Pairs.Where(pair => pair.Key != JumpName).Select(pair => pair.Key == "q" ? new(JumpedName, pair.Value) : pair)]).ToString();

    /// <summary>The results of the search that led straight to a document.</summary>
    public static string SearchWithoutJump(string query, PageAddress document) =>
        new PageAddress("/search", [new("q", query), .. document.Pairs, new(JumpName, "0")]).ToString();

    /// <summary>The measures with one value of one parameter.</summary>
    public static string Measures(string name, string value) => $"/measures?{name}={Uri.EscapeDataString(value)}";

    /// <summary>A topic's page.</summary>
    public static string Topic(string topic) => $"/topics/{Uri.EscapeDataString(topic)}";

    /// <summary>Regions side by side on a topic.</summary>
    public static string Compare(string topic, IEnumerable<string> regions) =>
        new PageAddress("/compare", [new("topic", topic), .. regions.Select(region => KeyValuePair.Create("region", region))]).ToString();

    /// <summary>The anchor of a measure.</summary>
    public static string MeasureAnchor(string id) => "m-" + Anchor(id);

    /// <summary>The anchor of a deadline.</summary>
    public static string DeadlineAnchor(string id) => "d-" + Anchor(id);

    /// <summary>
    /// The part of an id behind the document's own (<c>document.measure</c>), which is all that a page needs to tell its places apart.
    /// Anything but plain characters is written as its code.
    /// </summary>
    private static string Anchor(string id) =>
        string.Concat(id[(id.LastIndexOf('.') + 1)..].Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c.ToString() : $"_{(int)c:x}"));

    /// <summary>The lines to mark, and the first of them as the place to scroll to.</summary>
    private static string Range(int from, int to) => string.Create(CultureInfo.InvariantCulture, $"from={from}&to={to}#l-{from}");
}
