using System.Security.Cryptography;
using System.Text;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Tests.Catalog.Import;

/// <summary>The form of the checksum is part of every catalogue: with another one the next import would call all documents changed.</summary>
public sealed class ContentChecksumTests
{
    [Theory]
    [InlineData("")]
    [InlineData("自2020年2月1日起施行。")]
    [InlineData("政", 20_000)]
    [InlineData("a😀", 20_000)]
    public void Is_over_each_value_and_its_mark(string piece, int times = 1)
    {
        var text = new StringBuilder().Insert(0, piece, times).ToString();
        var document = new Document { Id = "d1", CompilationId = "c1", Ordinal = 3, Kind = UnitKind.FrontMatter, IssueDate = new DateOnly(2020, 2, 9), StartLine = 1, EndLine = 12, LastTextLine = 10 };
        document.Paragraphs.Add(new Paragraph { DocumentId = "d1", Ordinal = 0, Role = ParagraphRole.TitleBlock, Text = text, StartLine = 1, EndLine = 2 });
        document.Deadlines.Add(new Deadline
        {
            Id = "d1.x", DocumentId = "d1", Ordinal = 0, Kind = DeadlineKind.Other, Quote = "q", Certain = true, YearInferred = false, Pattern = "p",
            ParagraphOrdinal = 0, Offset = 4, StartLine = 1, StartColumn = 2, EndLine = 1, EndColumn = int.MaxValue,
        });
        document.Amounts.Add(new MeasureAmount
        {
            DocumentId = "d1", Ordinal = 0, MeasureId = "m", Quote = "50.5%", Value = 50.5m, Unit = "percent", Bound = AmountBound.Exact, Role = default, Effect = default, Pattern = "r",
            ParagraphOrdinal = 0, Offset = -1, StartLine = 1, StartColumn = 0, EndLine = 1, EndColumn = 5,
        });
        string?[] values =
        [
            "d1", "3", "FrontMatter", null, null, null, null, "02/09/2020", null, null, null, null, null, "1", "12", "10",
            "paragraph", "TitleBlock", null, text, "1", "2",
            "deadline", "d1.x", null, "Other", "q", null, null, null, null, "True", "False", "p", "0", "4", "1", "2", "1", "2147483647",
            "amount", "50.5", null, "percent", null, "Exact", default(AmountRole).ToString(), default(AmountEffect).ToString(), "r", "m", "50.5%", "0", "-1", "1", "0", "1", "5",
            "note", "code", "detail", "7", "8",
        ];
        var bytes = Encoding.UTF8.GetBytes(string.Concat(values.Select(value => value + (value is null ? '\u001E' : '\u001F'))));

        using var checksum = new ContentChecksum();
        Note[] notes = [new() { CompilationId = "c1", Ordinal = 0, Code = "code", Detail = "detail", StartLine = 7, EndLine = 8 }];
        var expected = Convert.ToHexStringLower(SHA256.HashData(bytes))[..32];
        Assert.Equal(expected, checksum.Of(document, notes));
        Assert.Equal(expected, checksum.Of(document, notes));
    }
}
