using System.Globalization;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Presentation;

/// <summary>Addresses of the portal's pages and of places in them.</summary>
public static class Links
{
    /// <summary>The parameter that says whether a search may lead straight to a document.</summary>
    public const string JumpName = "jump";

    /// <summary>The parameter of a document's page with the query that led straight to it.</summary>
    public const string JumpedName = "jumped";

    /// <summary>Characters of a query that a link to a document carries: it comes back in every link of a page of results, and its first words are enough to mark.</summary>
    private const int MostMarked = 120;

    /// <summary>A batch of files.</summary>
    public static string Batch(long id) => string.Create(CultureInfo.InvariantCulture, $"/admin/imports/{id}");

    /// <summary>The form that corrects a document.</summary>
    public static string Correct(string id) => $"/admin/corrections/document/{Uri.EscapeDataString(id)}";

    /// <summary>All corrections that were ever made of a document.</summary>
    public static string CorrectionHistory(string id) => $"/admin/corrections?target={Uri.EscapeDataString(id)}";

    /// <summary>A document's page.</summary>
    public static string Document(string id) => $"/documents/{Uri.EscapeDataString(id)}";

    /// <summary>A document's page with the words of a query marked.</summary>
    public static string Document(string id, string? query)
    {
        if (string.IsNullOrWhiteSpace(query))
        {
            return Document(id);
        }

        var length = Math.Min(query.Length, MostMarked);
        return $"{Document(id)}?q={Uri.EscapeDataString(query[..(length < query.Length && char.IsHighSurrogate(query[length - 1]) ? length - 1 : length)])}";
    }

    /// <summary>A measure in its document's page.</summary>
    public static string Measure(string documentId, string measureId, string? query = null) => $"{Document(documentId, query)}#{MeasureAnchor(measureId)}";

    /// <summary>A deadline in its document's page.</summary>
    public static string Deadline(string documentId, string deadlineId, string? query = null) => $"{Document(documentId, query)}#{DeadlineAnchor(deadlineId)}";

    /// <summary>A document's page with the citation of one of its measures open.</summary>
    public static string Cite(string documentId, string measureId) => $"{Document(documentId)}?measure={Uri.EscapeDataString(MeasureAnchor(measureId))}#cite";

    /// <summary>A document as a text file.</summary>
    public static string PlainText(string id) => $"{Document(id)}.txt";

    /// <summary>A document's printings compared.</summary>
    public static string Printings(string id) => $"{Document(id)}/printings";

    /// <summary>The source lines of a document with some of them marked.</summary>
    public static string Source(string documentId, int from, int to) => $"{Document(documentId)}/source?{Range(from, to)}";

    /// <summary>The source lines of a document with the words of a fact marked.</summary>
    public static string Source(string documentId, SourceRange span) => $"{Document(documentId)}/source?{Range(span)}";

    /// <summary>A window of a compilation's source with the words of a fact marked.</summary>
    public static string CompilationSource(string compilationId, SourceRange span) => $"{Compilation(compilationId)}/source?{Range(span)}";

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

    /// <summary>What a word more or less would change.</summary>
    public static string WordChange(Catalog.AddedWords.WordChange change) =>
        $"/admin/vocabulary/change?kind={Catalog.Model.WireName.Of(change.Kind)}&key={Uri.EscapeDataString(change.Key)}&value={Uri.EscapeDataString(change.Value)}{(change.IsRemoved ? "&remove=true" : "")}";

    /// <summary>A topic's page.</summary>
    public static string Topic(string topic) => $"/topics/{Uri.EscapeDataString(topic)}";

    /// <summary>Regions side by side on a topic.</summary>
    public static string Compare(string topic, IEnumerable<string> regions) =>
        new PageAddress("/compare", [new("topic", topic), .. regions.Select(region => KeyValuePair.Create("region", region))]).ToString();

    /// <summary>The anchor of a measure.</summary>
    public static string MeasureAnchor(string id) => "m-" + Anchor(id);

    /// <summary>The anchor of a deadline.</summary>
    public static string DeadlineAnchor(string id) => "d-" + Anchor(id);

    /// <summary>The anchor of a defined term.</summary>
    public static string TermAnchor(int number) => "term-" + Number(number);

    /// <summary>The anchor of a hit of the query.</summary>
    public static string HitAnchor(int number) => "hit-" + Number(number);

    /// <summary>
    /// The part of an id behind the document's own (<c>document.measure</c>), which is all that a page needs to tell its places apart.
    /// Anything but plain characters is written as its code.
    /// </summary>
    private static string Anchor(string id) =>
        string.Concat(id[(id.LastIndexOf('.') + 1)..].Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c.ToString() : $"_{(int)c:x}"));

    /// <summary>The lines and characters to mark, and the first line as the place to scroll to.</summary>
    private static string Range(SourceRange span)
    {
        var columns = (span.StartColumn > 0 ? $"&fromColumn={Number(span.StartColumn + 1)}" : "") + (span.EndColumn < int.MaxValue ? $"&toColumn={Number(Math.Max(1, span.EndColumn))}" : "");
        return $"from={Number(span.StartLine)}&to={Number(span.EndLine)}{columns}#l-{Number(span.StartLine)}";
    }

    /// <summary>The lines to mark, and the first of them as the place to scroll to.</summary>
    private static string Range(int from, int to) => string.Create(CultureInfo.InvariantCulture, $"from={from}&to={to}#l-{from}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
