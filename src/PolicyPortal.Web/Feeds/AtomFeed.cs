using System.Globalization;
using System.Text;
using System.Xml;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Feeds;

/// <summary>Writes what a search finds as an Atom feed (RFC 4287).</summary>
/// <param name="site">Scheme and host of this site, without a slash at the end.</param>
/// <param name="words">Words of the interface.</param>
public sealed class AtomFeed(string site, Words words)
{
    /// <summary>Media type of a feed.</summary>
    public const string MediaType = "application/atom+xml";

    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Html = "http://www.w3.org/1999/xhtml";

    // Documents are dated in China; a day has no time, an Atom date must have one.
    private const string ChineseMidnight = "yyyy-MM-dd'T00:00:00+08:00'";

    /// <summary>The feed's bytes, UTF-8.</summary>
    /// <param name="feed">Address of the feed, which carries the question.</param>
    /// <param name="title">The question in words.</param>
    /// <param name="page">What was found.</param>
    public byte[] Write(PageAddress feed, string title, ArrivalPage page)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, PortalCultures.Current);
            Text(xml, "id", AtomId.Of("feed", feed.ToString()));
            Text(xml, "title", words["Site.Title", words["Feed.Title", title]]);
            Text(xml, "updated", Moment(page.ChangedAt ?? DateTimeOffset.UnixEpoch));
            Link(xml, "self", MediaType, feed.ToString());
            Link(xml, "alternate", "text/html", feed.On("/search").ToString());
            Person(xml, words["Site.Name"]);
            foreach (var arrival in page.Items)
            {
                Entry(xml, arrival);
            }

            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private void Entry(XmlWriter xml, Arrival arrival)
    {
        var document = arrival.Hit.Document;
        xml.WriteStartElement("entry", Atom);
        Text(xml, "id", AtomId.Of("document", document.Id));
        Text(xml, "title", document.Title.Length > 0 ? document.Title : words["Document.Untitled"]);
        Link(xml, "alternate", "text/html", Links.Document(document.Id));
        Text(xml, "updated", Moment(arrival.ArrivedAt));
        if (document.IssueDate is { } issued)
        {
            Text(xml, "published", issued.ToString(ChineseMidnight, CultureInfo.InvariantCulture));
        }

        foreach (var body in document.IssuingBodies)
        {
            Person(xml, body.Name);
        }

        foreach (var topic in document.Topics.Append(document.Region))
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", Clean(topic));
            xml.WriteEndElement();
        }

        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "xhtml");
        Content(xml, arrival.Hit);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Number, date and region, and the best measures with links to their places.</summary>
    private void Content(XmlWriter xml, DocumentHit hit)
    {
        var document = hit.Document;
        xml.WriteStartElement("div", Html);
        var standing = hit.Standing is RegionStanding.Above ? words["Level.Above", words.RegionName(document.Region)] : words.RegionName(document.Region);
        xml.WriteElementString("p", Html, Clean(string.Join(" · ", new[] { document.DocumentNumber, standing }.OfType<string>())));
        if (hit.Measures.Count > 0)
        {
            xml.WriteStartElement("ul", Html);
            foreach (var measure in hit.Measures)
            {
                xml.WriteStartElement("li", Html);
                xml.WriteStartElement("a", Html);
                xml.WriteAttributeString("href", site + Links.Measure(document.Id, measure.Id));
                xml.WriteString(Clean(measure.Path));
                xml.WriteEndElement();
                xml.WriteString(" " + Plain(measure.Snippet));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }
        else
        {
            xml.WriteElementString("p", Html, Plain(hit.Snippet));
        }

        xml.WriteEndElement();
    }

    private void Link(XmlWriter xml, string relation, string type, string path)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", site + path);
        xml.WriteEndElement();
    }

    private static void Person(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        Text(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string element, string text) => xml.WriteElementString(element, Atom, Clean(text));

    private static string Plain(IReadOnlyList<TextPart> parts) => Clean(string.Concat(parts.Select(part => part.Text)));

    private static string Moment(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Source texts and questions may hold characters that XML forbids, and halves of surrogate pairs: they become replacement characters.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }
}
