using PolicyPortal.Parsing.Tests.Support;
using Xunit.Abstractions;

namespace PolicyPortal.Parsing.Tests.Golden;

/// <summary>Other pages and line widths.</summary>
public sealed class PageLayoutTests(ITestOutputHelper output) : MetamorphicTests(output)
{
    // Exact: furniture is taken out before anything is read.
    [Fact]
    public void Reads_the_same_with_running_heads_and_page_numbers() => AssertSameReadings(Layouts.WithPageFurniture, Floor.Exact);

    // Exact: a blank at the start of a line is a page break or an indent, neither of which begins a unit by itself.
    [Fact]
    public void Reads_the_same_with_a_blank_before_some_lines() => AssertSameReadings(Layouts.WithLeadingSpaces, Floor.Exact);

    // Tolerant: wrapping anew moves the line breaks that end a heading without punctuation, joins the lines of a title that Markdown prints as two headings,
    // and loses the page breaks and blank lines that set off a stray line of a table. A paragraph whose last line is full cannot be told from one that runs on.
    [Theory]
    [InlineData(20, false)]
    [InlineData(34, true)]
    [InlineData(60, false)]
    public void Reads_the_same_wrapped_at_another_width(int width, bool blankLines) =>
        AssertSameReadings(seed => Layouts.Rewrapped(seed, width, blankLines), new Floor(0.99, 0.99, 0.985, 0.985, 0.985, 0.99));
}
