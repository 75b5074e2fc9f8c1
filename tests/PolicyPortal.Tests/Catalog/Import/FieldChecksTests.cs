using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Parsing;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Import;

public sealed class FieldChecksTests
{
    private static readonly DateOnly Today = new(2020, 6, 1);

    [Theory]
    [InlineData("2020年2月10日", "2020-02-10")]
    [InlineData("2021年5月31日", "2021-05-31")]
    [InlineData("2029年2月10日", null)]
    [InlineData("1920年2月10日", null)]
    public async Task A_day_out_of_range_is_a_doubt_and_no_value(string day, string? expected)
    {
        await using var catalog = await TemporaryCatalog.CreateAsync();
        await catalog.ImportAsync(catalog.Folder.Write("汇编.txt", $"""
            某某市人民政府关于支持企业稳定岗位的通知

            各区人民政府：

            一、缓缴社会保险费。企业可以缓缴社会保险费。

            某某市人民政府

            {day}
            """));
        using var context = catalog.Context();
        Assert.Equal(expected, (await context.Documents.SingleAsync(d => d.Title != null)).IssueDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        var notes = await context.Notes.Where(n => n.Code == FieldChecks.ImplausibleNote).ToListAsync();
        Assert.Equal(expected is null ? 1 : 0, notes.Count);
        Assert.All(notes, note => Assert.Matches("^issueDate: (2029|1920)-02-10$", note.Detail));
        Assert.All(notes, note => Assert.Equal(9, note.StartLine));
    }

    [Fact]
    public void A_title_of_a_paragraph_and_a_number_that_is_prose_are_left_out_and_shown_cut()
    {
        var span = SourceSpan.Lines(3, 4);
        var unit = new ParsedUnit
        {
            Index = 0, Kind = UnitKind.Document, Span = SourceSpan.Lines(1, 9), LastTextLine = 9,
            Title = new(new string('题', 500), span), DocumentNumber = new("请各单位遵照执行，于2020年底前完成。", span), IssueDate = new(new DateOnly(2020, 2, 5), span),
        };
        var parsed = CompilationParser.Parse("汇编.txt", "") with { Units = [unit] };
        var found = Assert.Single(FieldChecks.Of(parsed, Today).Units);
        Assert.Equal((null, null, new DateOnly(2020, 2, 5)), (found.Title, found.DocumentNumber, found.IssueDate!.Value));
        Assert.Equal(["title: " + new string('题', 100), "documentNumber: 请各单位遵照执行，于2020年底前完成。"], found.Notes.Select(n => n.Detail));
        Assert.All(found.Notes, note => Assert.Equal((3, 4), (note.Span.StartLine, note.Span.EndLine)));
    }

    [Fact]
    public void The_compilations_hold_no_value_that_cannot_be() =>
        Assert.All(SeedFiles.All, path =>
        {
            var parsed = CompilationParser.Parse(Path.GetFileName(path), File.ReadAllText(path));
            Assert.Same(parsed, FieldChecks.Of(parsed, Today));
        });
}
