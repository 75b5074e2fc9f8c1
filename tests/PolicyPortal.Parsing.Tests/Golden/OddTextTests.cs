using PolicyPortal.Parsing.Tests.Support;

namespace PolicyPortal.Parsing.Tests.Golden;

/// <summary>Whatever the text, the parser gives a result whose spans hold together.</summary>
public sealed class OddTextTests
{
    private const int Cuts = 25;

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n\r\n")]
    [InlineData(" \u3000\u00A0\t\n\n \n")]
    [InlineData("\uFEFF")]
    [InlineData("\u200B\n\u200B")]
    [InlineData("\f\f\n\v")]
    public void Reads_no_unit_from_a_text_without_characters(string text)
    {
        var parsed = CompilationParser.Parse("leer.txt", text);
        Assert.Empty(parsed.Units);
        Assert.Null(parsed.Title);
    }

    [Theory]
    [InlineData("。")]
    [InlineData("12")]
    [InlineData("#")]
    [InlineData("######")]
    [InlineData("# # #")]
    [InlineData("《")]
    [InlineData("》》》")]
    [InlineData("（（（）））")]
    [InlineData("〔2020〕")]
    [InlineData("附件")]
    [InlineData("附件：")]
    [InlineData("一、")]
    [InlineData("第一条")]
    [InlineData("2020年2月7日")]
    [InlineData("财会〔2020〕2号")]
    [InlineData("财政部\n2020年2月7日")]
    [InlineData("：")]
    [InlineData("的")]
    [InlineData("通知")]
    [InlineData("关于的通知")]
    [InlineData("关于做好工作的通知")]
    [InlineData("附件1\n附件2\n附件3\n附件4")]
    [InlineData("（略）\n（略）\n（略）")]
    [InlineData("关于印发《管理办法》的通知\n各单位：\n现将《管理办法》印发给你们。\n一、\n为做好工作。")]
    [InlineData("#\n1\n#\n2\n#\n3")]
    [InlineData("\0\0\0\n\0关于做好工作的通知\0\n\0")]
    [InlineData("\uD800\n关于做好\uDFFF工作的通知\n\uDC00各单位：\n\uD83D")]
    [InlineData("关于做好\uFFFD\uFFFD工作的通知\n各单位：\n\uFFFD。")]
    [InlineData("关于做好\uFEFF工作的\uFEFF通知\n\uFEFF各单位：\n为\uFEFF做好工作。")]
    [InlineData("<script>alert(1)</script>\n{{7*7}}\n' OR 1=1 --")]
    [InlineData("\u202E关于做好工作的通知\u202C\n\u0301\u0301\u0301")]
    [InlineData("Ⅰ Ⅱ Ⅲ ① ② ③ 🙂🙂 𠮷野家 مرحبا")]
    [InlineData("二〇二〇年十三月四十日\n9999年99月99日\n0000年0月0日")]
    [InlineData("第九百九十九条\n第99999999999999999999条\n99999999999999999999、\n（99999999999）")]
    public void Reads_fragments_and_foreign_characters(string text)
    {
        SpanChecks.AssertConsistent(CompilationParser.Parse("x.txt", text));
        SpanChecks.AssertConsistent(CompilationParser.Parse("x.txt", $"{text}\n\n{text}\n{text}\n"));
    }

    [Fact]
    public void Notes_a_title_with_characters_that_were_lost()
    {
        var parsed = CompilationParser.Parse("x.txt", "财政部关于做好\uFFFD\uFFFD工作的通知\n财会〔2020〕2号\n各单位：\n为做好工作，现通知如下。\n财政部\n2020年2月5日\n");
        Assert.Contains(parsed.Units, unit => unit.Notes.Any(note => note.Code == "replacement-character"));
    }

    // A file that was cut off in the middle of anything.
    [Fact]
    public void Reads_a_seed_cut_off_anywhere()
    {
        var text = Seeds.Each().First().Text;
        for (var i = 1; i <= Cuts; i++)
        {
            SpanChecks.AssertConsistent(CompilationParser.Parse("x.txt", text[..(text.Length * i / Cuts - 7)]));
        }
    }

    // Lines in an order that no document has: every pair of neighbours is a new case.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Reads_lines_in_random_order(int order)
    {
        var lines = Seeds.Each().SelectMany(seed => seed.Parsed.Lines.Select(line => line.Raw)).Where(line => line.Length < 60).ToArray();
        new Random(order).Shuffle(lines);
        SpanChecks.AssertConsistent(CompilationParser.Parse("x.txt", string.Join('\n', lines.Take(6000))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Reads_characters_of_the_grammar_in_random_order(int order)
    {
        const string Alphabet = "\n\n\n\n一二十第条章、，。：；（）()《》〔〕〈〉“”0123456789年月日号的关于通知意见印发现将附件各财政部 \u3000#令自起至前\uD800\uFFFD";
        var random = new Random(order);
        var text = string.Create(40_000, random, static (span, r) =>
        {
            foreach (ref var c in span)
            {
                c = Alphabet[r.Next(Alphabet.Length)];
            }
        });
        SpanChecks.AssertConsistent(CompilationParser.Parse("x.txt", text));
    }

    [Fact]
    public void Gives_the_same_twice()
    {
        var seed = Seeds.Each().First();
        Assert.Equal(ParseTreeWriter.Write(seed.Parsed), ParseTreeWriter.Write(CompilationParser.Parse(seed.Name, seed.Text)));
    }
}
