using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Tests.Support;

namespace PolicyPortal.Parsing.Tests.Golden;

/// <summary>Nothing of the source is lost: over all seeds, every line belongs to one unit and every record knows where it stands.</summary>
public sealed class SourceSpanTests
{
    public static TheoryData<string> Names => Seeds.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Holds_every_line_once_and_every_record_in_its_unit(string name) => SpanChecks.AssertConsistent(Seeds.Get(name).Parsed);

    [Theory]
    [MemberData(nameof(Names))]
    public void Keeps_the_lines_as_received(string name)
    {
        var seed = Seeds.Get(name);
        Assert.Equal(seed.Text.ReplaceLineEndings("\n").TrimEnd('\n'), string.Join('\n', seed.Parsed.Lines.Select(line => line.Raw)).TrimEnd('\n'));
    }

    // The text of a unit is what stands on its lines: nothing is read twice, nothing but blank lines, page furniture and the marks of Markdown headings is left out.
    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_every_character_of_every_text_line_into_one_paragraph(string name)
    {
        var parsed = Seeds.Get(name).Parsed;
        foreach (var unit in parsed.Units)
        {
            var printed = parsed.Lines.Skip(unit.Span.StartLine - 1).Take(unit.Span.EndLine - unit.Span.StartLine + 1).Where(line => line.Kind is LineKind.Text);
            Assert.Equal(Squash(printed.Select(line => line.Raw.StartsWith('#') ? line.Raw.TrimStart('#') : line.Raw)), Squash(unit.Paragraphs.Select(paragraph => paragraph.Text.Value)));
        }
    }

    private static string Squash(IEnumerable<string> texts) => string.Concat(texts.SelectMany(text => text).Where(c => !char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF')));
}
