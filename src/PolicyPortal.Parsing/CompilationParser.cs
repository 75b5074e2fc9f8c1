using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Units;

namespace PolicyPortal.Parsing;

/// <summary>Reads the text of one compilation (汇编): the only entry to the parser, and the list of its stages.</summary>
public static class CompilationParser
{
    /// <summary>Parses decoded text. Never throws on any text; doubts are notes in the result.</summary>
    /// <param name="sourceName">File name, kept as is.</param>
    /// <param name="text">The decoded text.</param>
    /// <param name="edits">Where an editor says that units begin or do not; null for the parser's own reading.</param>
    /// <param name="topics">Topics and the words that speak for them; null for those that come with the program.</param>
    public static ParsedCompilation Parse(string sourceName, string text, UnitEdits? edits = null, TopicVocabulary? topics = null)
    {
        // Each stage takes what the one before gives; nothing flows back.
        var lines = LineClassifier.Classify(LineReader.Read(text)); // furniture first: it stands between lines that belong together
        var textLines = TextLines.Of(lines); // wrap width and page tops, which unit splitting and joining need
        var drafts = UnitSplitter.Split(textLines); // units before fields: a field is only looked for in its own unit
        DraftEditor.Apply(drafts, textLines, edits ?? UnitEdits.None); // an editor's beginnings before anything is read of a unit
        var compilation = CompilationReader.Read(drafts, textLines, lines); // before the fields: its region completes short names (市人社局)
        var units = UnitStages.Read(drafts, textLines, lines, compilation.Region, topics ?? TopicVocabulary.BuiltIn);
        return new ParsedCompilation(sourceName, compilation.Title, compilation.Compiler, compilation.Edition, compilation.AsOf, lines, units, []);
    }
}
