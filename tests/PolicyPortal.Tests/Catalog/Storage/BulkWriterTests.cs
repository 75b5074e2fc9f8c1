using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Storage;

public sealed class BulkWriterTests
{
    [Fact]
    public async Task Writes_what_EF_reads_back()
    {
        await using var catalog = await TemporaryCatalog.CreateAsync();
        using (var context = catalog.Context())
        {
            using var transaction = Begin(context);
            using var writer = new BulkWriter(context);
            writer.Insert([Compilation("c1")]);
            writer.Insert([new CompilationText { CompilationId = "c1", Text = new string('政', 10_000) + "😀" }]);
            writer.Insert([Document("d1", ""), Document("d2", null)]);
            writer.Put([Document("d2", "改")]);
            transaction.Commit();
        }

        using var reader = catalog.Context();
        var compilation = Assert.Single(reader.Compilations.Include(c => c.Text).AsNoTracking());
        Assert.Equal((new DateOnly(2020, 3, 1), FixedTime.Noon.GetUtcNow(), (string?)null), (compilation.AsOf, compilation.ImportedAt, compilation.Compiler));
        Assert.Equal(new string('政', 10_000) + "😀", compilation.Text!.Text);
        var documents = await reader.Documents.AsNoTracking().OrderBy(d => d.Id).ToListAsync();
        Assert.Equal([("", UnitKind.FrontMatter), ("改", UnitKind.FrontMatter)], documents.Select(d => (d.Title!, d.Kind)));
        Assert.Equal([[], []], documents.Select(d => d.TextSketch!));
    }

    [Fact]
    public async Task Says_which_rule_of_the_schema_a_row_breaks_and_goes_on()
    {
        await using var catalog = await TemporaryCatalog.CreateAsync();
        using var context = catalog.Context();
        using var transaction = Begin(context);
        using var writer = new BulkWriter(context);
        writer.Insert([Compilation("c1")]);
        var error = Assert.Throws<SqliteException>(() => writer.Insert([Compilation("c1")]));
        Assert.Equal((19, 2067), (error.SqliteErrorCode, error.SqliteExtendedErrorCode)); // SQLITE_CONSTRAINT, SQLITE_CONSTRAINT_UNIQUE
        Assert.Contains("Compilations.FileName", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, writer.Run("""UPDATE "Compilations" SET "Title" = @p1 WHERE "Id" = @p0""", "c1", "题"));
        Assert.Equal("题", context.Compilations.Single().Title);
        Assert.Throws<SqliteException>(() => writer.Run("SELECT * FROM nowhere"));
    }

    private static IDbContextTransaction Begin(CatalogContext context)
    {
        context.Database.OpenConnection();
        return context.Database.BeginTransaction();
    }

    private static Compilation Compilation(string id) => new()
    {
        Id = id, FileName = id + ".txt", Sha256 = "0", Encoding = "utf-8", AsOf = new DateOnly(2020, 3, 1), ImportedAt = FixedTime.Noon.GetUtcNow(),
    };

    private static Document Document(string id, string? title) => new() { Id = id, CompilationId = "c1", Kind = UnitKind.FrontMatter, Title = title, TextSketch = [] };
}
