using System.Net;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Parsing;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Tests.Support;
using Xunit.Abstractions;

namespace PolicyPortal.Tests.Catalog.Import.Sources;

/// <summary>One compilation as a text, a Word file, a web page and a PDF made from it gives the same documents with the same fields and measures.</summary>
public sealed class FormsOfOneTextTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string[] Lines = File.ReadAllLines(SeedFiles.Path("003"));

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void As_a_Word_file() => AssertSame(folder.Write("003.docx", Word(Lines)));

    [Fact]
    public void As_a_web_page() => AssertSame(folder.Write("003.html", Page(Lines)));

    [PrinterFact]
    public async Task As_a_pdf()
    {
        var page = folder.Write("003.html", Page(Lines));
        await Chromium.PrintAsync(page, folder.File("003.pdf"));
        AssertSame(folder.File("003.pdf"));
    }

    public void Dispose() => folder.Dispose();

    private void AssertSame(string path)
    {
        var (expected, actual) = (Facts(SeedFiles.Path("003")), Facts(path));
        var missing = expected.Except(actual).ToList();
        var more = actual.Except(expected).ToList();
        output.WriteLine($"{expected.Count} facts, {missing.Count} missing, {more.Count} more");
        foreach (var fact in missing.Take(40).Select(fact => "- " + fact).Concat(more.Take(40).Select(fact => "+ " + fact)))
        {
            output.WriteLine(fact);
        }

        Assert.Empty(missing);
        Assert.Empty(more);
    }

    /// <summary>What was read of each document, without where it stands in the file.</summary>
    private static List<string> Facts(string path)
    {
        var content = SourceReader.Read(ImportSource.FromFile(path));
        Assert.True(content.Decoded is not null, $"{content.Reason} {content.Detail}");
        List<string> facts = [];
        foreach (var unit in CompilationParser.Parse("003.txt", content.Decoded.Text).Units)
        {
            var name = $"{unit.Index} {unit.Kind} {unit.Title?.Value}";
            facts.Add($"{name} | {unit.DocumentNumber?.Value} | {unit.IssueDate?.Value:yyyy-MM-dd} | {string.Join('、', unit.IssuingBodies.Select(body => body.Value))} | {unit.Region?.Value} | {unit.Genre?.Value}");
            facts.AddRange(unit.Measures.Select((measure, i) => $"{name} #{i} {measure.Path} {measure.Heading}"));
            facts.AddRange(unit.Deadlines.Select((deadline, i) => $"{name} !{i} {deadline.Kind} {deadline.Quote} {deadline.Start} {deadline.End} {deadline.Duration} {deadline.Anchor}"));
        }

        return facts;
    }

    /// <summary>A line a paragraph; a line that begins with a blank begins a page.</summary>
    private static byte[] Word(string[] lines)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(lines.Select(line => new Paragraph(
                new ParagraphProperties(line.StartsWith(' ') ? new PageBreakBefore() : new KeepNext { Val = false }),
                new Run(new Text(line.Trim()) { Space = SpaceProcessingModeValues.Preserve })))));
        }

        return bytes.ToArray();
    }

    /// <summary>A line a paragraph; a line that begins with a blank begins a page.</summary>
    private static string Page(string[] lines) =>
        "<!DOCTYPE html><html lang=\"zh\"><head><meta charset=\"utf-8\"><style>@page{size:A4;margin:15mm}p{margin:0;min-height:1.2em;font:11pt/1.2 'Noto Serif CJK SC',serif;white-space:nowrap}</style></head>\n<body>\n"
        + string.Join('\n', lines.Select(line => $"<p{(line.StartsWith(' ') ? " style=\"break-before:page\"" : "")}>{WebUtility.HtmlEncode(line.Trim())}</p>")) + "\n</body></html>";
}
