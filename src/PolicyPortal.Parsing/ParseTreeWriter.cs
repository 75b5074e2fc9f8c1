using System.Globalization;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing;

/// <summary>
/// Writes what the parser read as text, one node a line: two blanks of indent a level, the node's name, its span in brackets, its values.
/// The same parse gives the same text, so that whole compilations can be compared line by line.
/// </summary>
public static class ParseTreeWriter
{
    /// <summary>Longest value that is written whole, in characters.</summary>
    private const int MaxValue = 80;

    /// <summary>Writes the tree; lines end with a line feed.</summary>
    public static void Write(ParsedCompilation compilation, TextWriter output)
    {
        Line(output, 0, "compilation", null, Quote(compilation.SourceName), Value("lines", compilation.Lines.Count), Value("units", compilation.Units.Count));
        Field(output, 1, "title", compilation.Title);
        Field(output, 1, "compiler", compilation.Compiler);
        Field(output, 1, "edition", compilation.Edition);
        Field(output, 1, "as-of", compilation.AsOf);
        Notes(output, 1, compilation.Notes);
        foreach (var unit in compilation.Units)
        {
            Unit(output, unit);
        }
    }

    /// <summary>The tree as one string.</summary>
    public static string Write(ParsedCompilation compilation)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        Write(compilation, output);
        return output.ToString();
    }

    private static void Unit(TextWriter output, ParsedUnit unit)
    {
        Line(output, 1, $"unit {unit.Index} {unit.Kind}", unit.Span, Value("text-to", unit.LastTextLine), unit.ParentIndex is { } parent ? Value("parent", parent) : null);
        Field(output, 2, "title", unit.Title);
        Field(output, 2, "number", unit.DocumentNumber);
        foreach (var body in unit.IssuingBodies)
        {
            Field(output, 2, "body", body);
        }

        Field(output, 2, "date", unit.IssueDate);
        Field(output, 2, "region", unit.Region);
        Field(output, 2, "genre", unit.Genre);
        if (unit.Topics.Count > 0)
        {
            Line(output, 2, "topics", null, string.Join('、', unit.Topics));
        }

        Field(output, 2, "addressees", unit.Addressees);
        Field(output, 2, "openness", unit.Openness);
        if (unit.Chapter is { } chapter)
        {
            Line(output, 2, "chapter", null, Quote(chapter));
        }

        foreach (var (paragraph, i) in unit.Paragraphs.Select((p, i) => (p, i)))
        {
            var text = paragraph.Text.Value;
            SourceSpan? span = text.Length == 0 ? null : paragraph.Text.SpanOf(0, text.Length);
            Line(output, 2, $"paragraph {i} {paragraph.Role}", span, paragraph.MeasureIndex is { } measure ? Value("measure", measure) : null, Quote(text));
        }

        foreach (var measure in unit.Measures)
        {
            Line(output, 2, $"measure {measure.Index}", measure.Span, measure.Path, measure.ParentIndex is { } under ? Value("under", under) : null, Quote(measure.Heading));
        }

        foreach (var d in unit.Deadlines)
        {
            Line(
                output, 2, $"deadline {d.Kind}", d.Span, Quote(d.Quote), d.Start is null && d.End is null ? null : $"{d.Start?.ToString() ?? "?"}..{d.End?.ToString() ?? "?"}",
                Value("duration", d.Duration), Value("anchor", d.Anchor), Value("measure", d.MeasureIndex), d.Certain ? null : "uncertain", d.YearInferred ? "year-inferred" : null,
                Value("pattern", d.Pattern));
        }

        foreach (var c in unit.Citations)
        {
            Line(output, 2, $"citation {c.Relation}", c.Span, Value("number", c.Number), c.Title is { } title ? $"title={Quote(title)}" : null, Quote(c.Quote));
        }

        Notes(output, 2, unit.Notes);
    }

    private static void Notes(TextWriter output, int level, IReadOnlyList<ParseNote> notes)
    {
        foreach (var note in notes)
        {
            Line(output, level, $"note {note.Code}", note.Span, note.Detail is { } detail ? Quote(detail) : null);
        }
    }

    private static void Field<T>(TextWriter output, int level, string name, ParsedField<T>? field)
    {
        if (field is not null)
        {
            var value = field.Value switch
            {
                string text => Quote(text),
                IFormattable formattable => formattable.ToString(field.Value is DateOnly ? "yyyy-MM-dd" : null, CultureInfo.InvariantCulture),
                var other => other?.ToString(),
            };
            Line(output, level, name, field.Span, value, field.Origin == FieldOrigin.Printed ? null : $"{field.Origin}:{field.Reason}");
        }
    }

    private static void Line(TextWriter output, int level, string name, SourceSpan? span, params ReadOnlySpan<string?> values)
    {
        output.Write(new string(' ', level * 2));
        output.Write(name);
        if (span is { } s)
        {
            output.Write($" [{s}]");
        }

        foreach (var value in values)
        {
            if (value is not null)
            {
                output.Write(' ');
                output.Write(value);
            }
        }

        output.Write('\n');
    }

    private static string? Value(string name, IFormattable? value) => value is null ? null : $"{name}={value.ToString(null, CultureInfo.InvariantCulture)}";

    private static string? Value(string name, string? value) => value is null ? null : $"{name}={value}";

    /// <summary>The text in 「」 on one line; the middle of a long one is left out with its length.</summary>
    private static string Quote(string text)
    {
        var flat = text.ReplaceLineEndings("⏎");
        return flat.Length <= MaxValue ? $"「{flat}」" : $"「{flat[..(MaxValue / 2)]}…{flat[^(MaxValue / 4)..]}」({flat.Length})";
    }
}
