using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Tests.Support;

/// <summary>Small texts for tests: a line feed ends a line.</summary>
internal static class Sample
{
    public static List<SourceLine> Lines(string text) => LineClassifier.Classify(LineReader.Read(text));

    public static List<TextLine> TextLines(string text) => Parsing.Lines.TextLines.Of(Lines(text));

    public static ParsedCompilation Parse(string text)
    {
        var parsed = CompilationParser.Parse("sample.txt", text);
        SpanChecks.AssertConsistent(parsed);
        return parsed;
    }

    /// <summary>The units in short: <c>Document 关于…的通知</c>, with <c>&gt;</c> before those that belong to another.</summary>
    public static string[] Units(string text) =>
        [.. Parse(text).Units.Select(unit => $"{(unit.ParentIndex is null ? "" : "> ")}{unit.Kind} {unit.Title?.Value}".TrimEnd())];

    /// <summary>The one document of a text.</summary>
    public static ParsedUnit Document(string text) => Assert.Single(Parse(text).Units, unit => unit.Kind is UnitKind.Document);
}
