using System.Collections;
using System.Reflection;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Import;

/// <summary>What a plan holds of its files, told by what can be reached from it and not by the memory of all tests.</summary>
public sealed class PlanMemoryTests
{
    [Fact]
    public async Task Holds_rows_packed_and_neither_records_nor_what_the_parser_read()
    {
        await using var catalog = await TemporaryCatalog.CreateAsync();
        var plan = await catalog.Importer.PlanAsync(ImportSource.FromPaths(SeedFiles.All));

        var held = Reachable(plan).Select(o => o.GetType()).ToHashSet();
        Assert.Contains(typeof(Compilation), held);
        Assert.DoesNotContain(held, type => type.Name.StartsWith("Parsed", StringComparison.Ordinal) || type.Name is "SourceLine" or "JoinedText");
        Assert.Empty(held.Intersect([typeof(Document), typeof(Paragraph), typeof(Measure), typeof(Deadline), typeof(Citation), typeof(MeasureAudience), typeof(MeasureAmount), typeof(ResponsibleUnit)]));

        var packed = plan.Files.Sum(file => file.Documents.Sum(document => (long)document.Rows.Length));
        Assert.InRange(packed, 1, 4 * SeedFiles.All.Sum(file => new FileInfo(file).Length));
        Assert.All(plan.Files.SelectMany(file => file.Documents), document => Assert.NotEmpty(document.Rows));
    }

    [Fact]
    public async Task Holds_no_rows_of_what_stays_as_it_is()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("004"));
        var plan = await catalog.Importer.PlanAsync(ImportSource.FromPaths([SeedFiles.Path("004")]));
        Assert.All(plan.Files[0].Documents, document => Assert.Equal((ChangeKind.Unchanged, 0), (document.Kind, document.Rows.Length)));
    }

    /// <summary>All objects that fields lead to from one of them, in the program's own classes and collections.</summary>
    private static HashSet<object> Reachable(object start)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>([start]);
        while (open.TryPop(out var here))
        {
            if (here is string or Array { Length: > 0 } and byte[] || !seen.Add(here))
            {
                continue;
            }

            foreach (var next in here is IEnumerable items ? items.Cast<object?>() : FieldsOf(here))
            {
                if (next is not null && !next.GetType().IsPrimitive && !next.GetType().IsEnum)
                {
                    open.Push(next);
                }
            }
        }

        return seen;
    }

    private static IEnumerable<object?> FieldsOf(object here)
    {
        for (var type = here.GetType(); type is not null && type != typeof(object) && (type.Namespace?.StartsWith("PolicyPortal", StringComparison.Ordinal) == true || type.Name.StartsWith("KeyValuePair", StringComparison.Ordinal)); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field.GetValue(here);
            }
        }
    }
}
