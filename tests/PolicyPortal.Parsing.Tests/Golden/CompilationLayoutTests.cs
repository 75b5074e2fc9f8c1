using PolicyPortal.Parsing.Tests.Support;
using Xunit.Abstractions;

namespace PolicyPortal.Parsing.Tests.Golden;

/// <summary>The same documents in another order or company.</summary>
public sealed class CompilationLayoutTests(ITestOutputHelper output) : MetamorphicTests(output)
{
    // Tolerant: a heading that is the name of a body (国家医保局) is told from the first line of a title by the document that happens to stand behind it,
    // and a text without an announcement of its own is taken for the one that the document before it issues.
    [Fact]
    public void Reads_the_same_with_the_documents_in_another_order() => AssertSameReadings(Layouts.Shuffled, new Floor(0.99, 0.99, 0.99, 0.985, 0.995, 0.985));

    // Tolerant: the second text loses the start of the file as a sign of a beginning. A text without any number, signature or addressees at that place is read on from the one before.
    [Fact]
    public void Reads_the_same_from_two_compilations_in_one_text()
    {
        var seeds = Seeds.Each().ToList();
        var (before, after) = (new Readings(), new Readings());
        foreach (var (first, second) in seeds.Zip(seeds.Skip(1).Append(seeds[0])))
        {
            before.Add(first.Name, first.Parsed.Units).Add(first.Name, second.Parsed.Units);
            after.Add(first.Name, Parse(first.Name, first.Text + "\n" + second.Text).Units);
        }

        AssertAgreement(before, after, new Floor(0.99, 0.99, 0.99, 0.99, 0.995, 0.99));
    }

    // Exact in titles, numbers, dates and time limits. Tolerant in bodies, which an interpretation takes from its chapter, and in measures: the wrap width is told from fewer lines.
    [Fact]
    public void Reads_the_same_from_each_document_alone()
    {
        var (before, after) = (new Readings(), new Readings());
        foreach (var seed in Seeds.Each())
        {
            foreach (var (units, text) in Layouts.Documents(seed))
            {
                before.Add(seed.Name, units);
                after.Add(seed.Name, Parse(seed.Name, text).Units);
            }
        }

        AssertAgreement(before, after, Floor.Exact with { Bodies = 0.99, Measures = 0.995 });
    }
}
