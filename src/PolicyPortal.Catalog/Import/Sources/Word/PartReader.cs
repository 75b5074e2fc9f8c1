using System.Text;
using System.Xml;

namespace PolicyPortal.Catalog.Import.Sources.Word;

/// <summary>
/// Reads a part of a Word file forwards, element by element; no tree is built, nothing outside the part is ever fetched. Nesting and the number of different
/// names are bounded, so memory stays the same however long the part is.
/// </summary>
internal sealed class PartReader : IDisposable
{
    /// <summary>Word itself nests some 30 deep: a text box in a cell of a table in a cell.</summary>
    private const int Deepest = 256;

    /// <summary>All names of the standard and its extensions are some 2,000.</summary>
    private const int MostNames = 20_000;

    // ECMA-376 part 1, transitional and strict.
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private readonly Func<Stream> open;
    private readonly XmlReader xml;
    private bool hasRoot;

    public PartReader(Func<Stream> open)
    {
        this.open = open;
        xml = Make(open(), DtdProcessing.Prohibit);
    }

    /// <summary>Name of the element without prefix, in whatever namespace: those that mean different things in different ones hold no text.</summary>
    public string Name => xml.LocalName;

    public int Depth => xml.Depth;

    public bool IsWord => xml.NamespaceURI is Transitional or Strict;

    /// <summary>Goes to the root element; false where there is none of that name in Word's namespace.</summary>
    public bool GoToRoot(string name)
    {
        while (Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                return xml.LocalName == name && IsWord;
            }
        }

        return false;
    }

    /// <summary>
    /// Goes to the next child of the element at the depth; false at that element's end. Whatever was not read of the child before is passed over.
    /// To be asked at the element itself first.
    /// </summary>
    public bool NextChild(int depth)
    {
        if (xml.Depth == depth && (xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement))
        {
            return false;
        }

        while (Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == depth + 1)
            {
                return true;
            }

            if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The text of the element, to whose end it goes.</summary>
    public string Text()
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        string? only = null;
        StringBuilder? joined = null;
        while (Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace && xml.Depth == depth + 1)
            {
                if (only is null)
                {
                    only = xml.Value;
                }
                else
                {
                    (joined ??= new StringBuilder(only)).Append(xml.Value);
                }
            }
        }

        return joined?.ToString() ?? only ?? "";
    }

    /// <summary>The attribute in Word's namespace, or null.</summary>
    public string? Attribute(string name) => xml.GetAttribute(name, xml.NamespaceURI);

    /// <summary>The attribute without namespace, or null.</summary>
    public string? Plain(string name) => xml.GetAttribute(name);

    /// <summary>The attribute <c>val</c>.</summary>
    public string? Value => Attribute("val");

    /// <summary>The attribute <c>val</c> as a whole number; null where it is none.</summary>
    public int? Number => int.TryParse(Value, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether an element that switches something on does so (ECMA-376 part 1, 17.17.4).</summary>
    public bool IsOn => Value is not ("0" or "false" or "off");

    public void Dispose() => xml.Dispose();

    private static XmlReader Make(Stream stream, DtdProcessing types) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = types,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
        NameTable = new BoundedNames(),
    });

    private bool Read()
    {
        try
        {
            var isThere = xml.Read();
            if (isThere && xml.NodeType == XmlNodeType.Element)
            {
                hasRoot = true;
                if (xml.Depth > Deepest)
                {
                    throw new RejectedSourceException(RejectionReason.TooDeep);
                }
            }

            return isThere;
        }
        catch (XmlException e)
        {
            throw !hasRoot && HasDocumentType() ? new RejectedSourceException(RejectionReason.DocumentType) : new RejectedSourceException(RejectionReason.Damaged, e.Message);
        }
    }

    /// <summary>Whether the part would begin well, were it not for its document type declaration.</summary>
    private bool HasDocumentType()
    {
        using var again = Make(open(), DtdProcessing.Ignore);
        try
        {
            return again.MoveToContent() == XmlNodeType.Element;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    /// <summary>A reader keeps every name that it meets.</summary>
    private sealed class BoundedNames : NameTable
    {
        private int count;

        public override string Add(char[] key, int start, int len)
        {
            if (Get(key, start, len) is { } known)
            {
                return known;
            }

            return ++count > MostNames ? throw new RejectedSourceException(RejectionReason.Damaged) : base.Add(key, start, len);
        }
    }
}
