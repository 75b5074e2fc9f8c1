using PolicyPortal.Catalog.Import;
using PolicyPortal.Tests.Support;
using Xunit;

namespace PolicyPortal.Tests.Catalog.Import;

/// <summary>Estimates on real texts, against what their pieces of five letters really share.</summary>
public class TextSketchTests
{
    private static readonly string[] Paragraphs = File.ReadAllLines(SeedFiles.Path("001"));

    [Fact]
    public void The_same_text_set_otherwise_is_the_same()
    {
        var text = string.Concat(Paragraphs.Take(60));
        var wrapped = text.Chunk(34).Select(line => " " + new string(line) + "　");
        Assert.Equal(1, TextSketch.Likeness(TextSketch.Of([text]), TextSketch.Of(wrapped)));
    }

    [Theory]
    [InlineData(0, 60, 0, 60, 1.0)]
    [InlineData(0, 60, 300, 360, 0.0)]
    [InlineData(0, 60, 30, 90, 0.5)]
    public void Containment_is_near_the_share_in_common(int from, int to, int otherFrom, int otherTo, double about)
    {
        var (one, other) = (Text(from, to), Text(otherFrom, otherTo));
        var estimated = TextSketch.Containment(TextSketch.Of([one]), one.Length, TextSketch.Of([other]), other.Length)!.Value;
        Assert.InRange(estimated, about - 0.25, about + 0.25);
    }

    [Fact]
    public void A_cut_printing_stands_in_the_whole_one()
    {
        var (whole, half) = (Text(0, 120), Text(0, 60));
        Assert.InRange(TextSketch.Containment(TextSketch.Of([whole]), whole.Length, TextSketch.Of([half]), half.Length)!.Value, 0.7, 1);
    }

    [Fact]
    public void A_short_text_has_none() => Assert.Null(TextSketch.Of(["关于复工的通知"]));

    private static string Text(int from, int to) => string.Concat(Paragraphs.Skip(from).Take(to - from));
}
