using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Tests.Vocabulary;

public class VocabularyFileTests
{
    [Fact]
    public void Every_body_that_a_number_prefix_stands_for_is_a_known_body()
    {
        foreach (var row in VocabularyFile.Rows("number-prefixes.tsv"))
        {
            Assert.True(BodyNames.TrySplit(row[1], out var names), row[1]);
            Assert.Equal(row[1], Assert.Single(names));
        }
    }

    [Fact]
    public void Every_central_body_reads_as_itself_by_each_of_its_names()
    {
        foreach (var row in VocabularyFile.Rows("central-bodies.tsv"))
        {
            foreach (var name in (string[])[row[1], .. row.List(2)])
            {
                Assert.Equal(row[1].Replace("(", "（").Replace(")", "）"), BodyNames.Official(name).Replace("(", "").Replace(")", ""));
            }
        }
    }

    [Fact]
    public void A_name_that_is_no_file_is_an_error() => Assert.Throws<InvalidOperationException>(() => VocabularyFile.Rows("nothing.tsv").ToList());
}
