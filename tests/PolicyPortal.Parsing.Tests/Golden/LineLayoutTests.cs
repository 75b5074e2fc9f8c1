using PolicyPortal.Parsing.Tests.Support;
using Xunit.Abstractions;

namespace PolicyPortal.Parsing.Tests.Golden;

/// <summary>Other line ends, blank lines, page furniture and characters around the same lines.</summary>
public sealed class LineLayoutTests(ITestOutputHelper output) : MetamorphicTests(output)
{
    // Exact: a terminator is no part of a line.
    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Reads_the_same_with_other_line_ends(string lineEnd) => AssertSameReadings(seed => Layouts.WithLineEnds(seed, lineEnd), Floor.Exact);

    // Exact: white space is dropped where lines are joined, and a no-break space is as wide as a blank.
    [Fact]
    public void Reads_the_same_with_no_break_spaces() => AssertSameReadings(seed => Layouts.WithSpaces(seed, '\u00A0'), Floor.Exact);

    // Tolerant in time limits: an ideographic space is twice as wide, so that a line around "2 月 9 日 24 时" may pass for a full one and be joined with the next.
    [Fact]
    public void Reads_the_same_with_ideographic_spaces() => AssertSameReadings(seed => Layouts.WithSpaces(seed, '\u3000'), Floor.Exact with { Deadlines = 0.995 });

    // Tolerant in measures and time limits: full-width digits make lines of figures longer than the text around them, and the wrap width is told from the lengths of lines.
    [Fact]
    public void Reads_the_same_in_full_width() => AssertSameReadings(Layouts.InFullWidth, Floor.Exact with { Measures = 0.995, Deadlines = 0.99 });

    // Tolerant in time limits only, for the same reason: only brackets get narrower.
    [Fact]
    public void Reads_the_same_in_half_width() => AssertSameReadings(Layouts.InHalfWidth, Floor.Exact with { Deadlines = 0.995 });

    // Exact: blank lines say where a text may end only beside other signs.
    [Fact]
    public void Reads_the_same_with_blank_lines_doubled() => AssertSameReadings(Layouts.WithBlankLinesDoubled, Floor.Exact);

    // Exact, for the same reason.
    [Fact]
    public void Reads_the_same_without_blank_lines() => AssertSameReadings(Layouts.WithoutBlankLines, Floor.Exact);
}
