using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Presentation;

/// <summary>Cells of the coverage: how dark they are and where they lead.</summary>
public static class CoverageCells
{
    private const int Darkest = 4;

    /// <summary>How dark a cell is, 0 to 4: by the root of its share of the largest, so that small counts still differ.</summary>
    public static int Heat(int count, int most) =>
        count <= 0 || most <= 0 ? 0 : Math.Clamp((int)Math.Ceiling(Darkest * Math.Sqrt((double)count / most)), 1, Darkest);

    /// <summary>The search that finds what the cell counts.</summary>
    /// <param name="facet">region or body.</param>
    /// <param name="value">The filter's value.</param>
    /// <param name="period">The months; null for all time.</param>
    public static string Address(string facet, string value, CoveragePeriod? period)
    {
        var address = new PageAddress("/search", [new(facet, value)]);
        address = facet == "region" ? address.Set("scope", "own") : address;
        return (period?.Months ?? []).Aggregate(address, (filled, month) => filled.With("month", month)).ToString();
    }
}
