using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing;

/// <summary>Reads the text of one compilation (汇编): the only entry to the parser.</summary>
public static class CompilationParser
{
    /// <summary>Parses decoded text. Never throws on any text; doubts are notes in the result.</summary>
    /// <param name="sourceName">File name, kept as is.</param>
    /// <param name="text">The decoded text.</param>
    public static ParsedCompilation Parse(string sourceName, string text)
    {
        List<SourceLine> lines = [.. LineReader.Read(text).Select((raw, i) => new SourceLine(i + 1, raw, string.IsNullOrWhiteSpace(raw) ? LineKind.Blank : LineKind.Text))];
        return new ParsedCompilation(sourceName, null, null, null, null, lines, [], []);
    }
}
