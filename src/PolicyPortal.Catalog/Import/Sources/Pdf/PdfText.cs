using System.Text;

namespace PolicyPortal.Catalog.Import.Sources.Pdf;

/// <summary>
/// The text of a PDF, a printed line a line. The first line of a page starts with a blank without an empty line before it: the form in which the parser knows
/// pages, also in the middle of a sentence. Page numbers and running heads stay, for the parser tells them from text.
/// </summary>
internal static class PdfText
{
    /// <summary>The name that stands in the place of an encoding.</summary>
    public const string Encoding = "pdf";

    /// <summary>Readers look for the mark within this many bytes (ISO 32000-1, implementation notes to 7.5.2).</summary>
    private const int Head = 1024;

    /// <summary>Empty lines in a row that are kept: the parser asks for three at most.</summary>
    private const int MostEmpty = 3;

    /// <summary>Reads a PDF.</summary>
    /// <exception cref="RejectedSourceException">Whatever is wrong with it, or with the program that reads it.</exception>
    public static PrintedText Read(byte[] bytes, SourceOptions options)
    {
        if (bytes.AsSpan(0, Math.Min(Head, bytes.Length)).IndexOf("%PDF-"u8) < 0)
        {
            throw new RejectedSourceException(RejectionReason.NotPdf);
        }

        var text = Lines(PdfReader.Read(bytes, options));
        return text.Length == 0 ? throw new RejectedSourceException(RejectionReason.NoText) : new(text, []);
    }

    /// <summary>The lines of the pages, without margins and with single blanks for the gaps that show columns.</summary>
    /// <param name="layout">The text of all pages, each ended by a form feed.</param>
    internal static string Lines(string layout)
    {
        var text = new StringBuilder(layout.Length);
        foreach (var page in layout.AsSpan().Split('\f'))
        {
            var (empty, isFirst) = (0, true);
            foreach (var range in layout.AsSpan(page).Split('\n'))
            {
                var line = layout.AsSpan(page)[range];
                if (line.IsWhiteSpace())
                {
                    empty++;
                    continue;
                }

                text.Append('\n', text.Length == 0 ? 0 : isFirst ? 1 : Math.Min(empty, MostEmpty) + 1).Append(isFirst && text.Length > 0 ? " " : "");
                (empty, isFirst) = (0, false);
                Append(text, line);
            }
        }

        return text.Length == 0 ? "" : text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> line)
    {
        var blank = false;
        foreach (var c in line.Trim())
        {
            if (char.IsWhiteSpace(c))
            {
                blank = true;
            }
            else
            {
                text.Append(blank ? " " : "").Append(c);
                blank = false;
            }
        }
    }
}
