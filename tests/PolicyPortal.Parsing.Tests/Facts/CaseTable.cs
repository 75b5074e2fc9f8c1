using PolicyPortal.Parsing.Facts;
using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Tests.Facts;

/// <summary>One row of a table of cases: a passage of a seed and what a careful reader finds in it.</summary>
internal sealed record FactCase(string Seed, string Region, string Text, IReadOnlyList<string> Expected)
{
    /// <summary>Reads the passage as the only paragraph of a measure.</summary>
    public MeasureFacts Read() => FactTexts.Read(Text, Region);
}

/// <summary>Tables of cases, and the score of what was read against them.</summary>
internal static class CaseTable
{
    private static readonly string Root = FindRoot();

    /// <summary>The rows of <c>Facts/Cases/name.tsv</c>.</summary>
    public static IReadOnlyList<FactCase> Rows(string name) =>
        [.. File.ReadLines(Path.Combine(Root, "tests", "PolicyPortal.Parsing.Tests", "Facts", "Cases", name + ".tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells => new FactCase(cells[0], cells[1], cells[2], Split(cells[3])))];

    /// <summary>The text of a seed without white space, by the first digits of its name.</summary>
    public static string Seed(string number) =>
        string.Concat(File.ReadAllText(Directory.GetFiles(Path.Combine(Root, "seed-data"), number + "_*").Single()).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>How many of the expected items were found, by items that may occur several times.</summary>
    public static int Common(IEnumerable<string> expected, IEnumerable<string> found)
    {
        var left = found.ToList();
        return expected.Count(left.Remove);
    }

    private static string[] Split(string cell) => cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PolicyPortal.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The solution's folder was not found above the tests.");
    }
}

/// <summary>Makes measures of single paragraphs.</summary>
internal static class FactTexts
{
    /// <summary>The paragraph of a measure with this text.</summary>
    public static ParsedParagraph Paragraph(string text) => new(JoinedText.Of([new SourceLine(1, text, LineKind.Text)]), ParagraphRole.Body, 0);

    /// <summary>What the text says as the only paragraph of a measure.</summary>
    public static MeasureFacts Read(string text, string? region = null) =>
        MeasureFactReader.Read([Paragraph(text)], [new ParsedMeasure(0, null, "一", "一", "", text, SourceSpan.Lines(1, 1))], region);
}
