using System.Globalization;
using System.Text;

namespace PolicyPortal.Tests.Support;

/// <summary>Small PDFs made object by object.</summary>
internal static class PdfFile
{
    /// <summary>A file with a page for each text, in a font that every reader has.</summary>
    public static byte[] Of(params string[] pages)
    {
        List<string> objects = ["<</Type/Catalog/Pages 2 0 R>>", $"<</Type/Pages/Count {pages.Length}/Kids[{string.Join(' ', pages.Select((_, i) => $"{4 + (2 * i)} 0 R"))}]>>", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"];
        for (var i = 0; i < pages.Length; i++)
        {
            var drawing = pages[i].Length == 0 ? "" : $"BT /F 12 Tf 72 700 Td ({pages[i]}) Tj ET";
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents {5 + (2 * i)} 0 R>>");
            objects.Add($"<</Length {drawing.Length}>>stream\n{drawing}\nendstream");
        }

        return Write(objects, "");
    }

    /// <summary>A file that asks for a password.</summary>
    public static byte[] Locked() => Write(
        ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 0/Kids[]>>", $"<</Filter/Standard/V 1/R 2/P -44/O<{new string('A', 64)}>/U<{new string('B', 64)}>>>"],
        "/Encrypt 3 0 R/ID[<00><00>]");

    private static byte[] Write(List<string> objects, string trailer)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (text, i) in objects.Select((text, i) => (text, i)))
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{text}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n").AppendJoin("", places.Select(place => $"{place:D10} 00000 n \n"))
            .Append(CultureInfo.InvariantCulture, $"trailer<</Size {places.Count + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
