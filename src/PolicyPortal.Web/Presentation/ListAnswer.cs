using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Presentation;

/// <summary>A problem with the link that leaves the troublesome value out.</summary>
public sealed record ProblemLink(FilterProblem Problem, string Address);

/// <summary>What every list page needs beside its items: where it stands, its filters and what was wrong.</summary>
/// <param name="Noun">The noun that counts the items, see <see cref="Words.Count"/>.</param>
/// <param name="Spoken">The question as a sentence.</param>
public sealed record ListAnswer(string Noun, Pager Pager, FacetPanel Facets, SpokenQuery Spoken, IReadOnlyList<ProblemLink> Problems)
{
    /// <summary>Puts the parts together.</summary>
    /// <param name="noun">See <see cref="Noun"/>.</param>
    /// <param name="address">The address of the list.</param>
    /// <param name="total">Items in all.</param>
    /// <param name="page">The page asked for.</param>
    /// <param name="pageSize">Items a page.</param>
    /// <param name="facets">The list's facets.</param>
    /// <param name="problems">What could not be served.</param>
    /// <param name="above">The levels above the regions asked for that the list takes in.</param>
    public static ListAnswer Of(
        string noun, PageAddress address, int total, int page, int pageSize, IReadOnlyList<Facet> facets, IEnumerable<FilterProblem> problems, IEnumerable<string>? above = null) => new(
        noun,
        new(total, page, pageSize, address),
        new(facets, address),
        new(address, facets, above ?? []),
        LinksOf(problems, address));

    /// <summary>Each problem once, with the address that leaves its value out.</summary>
    public static IReadOnlyList<ProblemLink> LinksOf(IEnumerable<FilterProblem> problems, PageAddress address) =>
        [.. problems.DistinctBy(problem => (problem.Parameter, problem.Value)).Select(problem => new ProblemLink(problem, address.WithoutProblem(problem).ToString()))];

    /// <summary>400 where a value cannot be served, 404 behind the last page, else 200.</summary>
    public int Status => Problems.Count > 0 ? StatusCodes.Status400BadRequest : Pager.IsPastEnd ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
}
