using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Presentation;

/// <summary>A problem with the link that leaves the troublesome value out.</summary>
public sealed record ProblemLink(FilterProblem Problem, string Address);

/// <summary>What every list page needs beside its items: where it stands, its filters and what was wrong.</summary>
/// <param name="Noun">The noun that counts the items, see <see cref="Words.Count"/>.</param>
public sealed record ListAnswer(string Noun, Pager Pager, FacetPanel Facets, IReadOnlyList<ProblemLink> Problems)
{
    /// <summary>Puts the parts together.</summary>
    public static ListAnswer Of(string noun, PageAddress address, int total, int page, int pageSize, IReadOnlyList<Facet> facets, IEnumerable<FilterProblem> problems) => new(
        noun,
        new(total, page, pageSize, address),
        new(facets, address),
        [.. problems.DistinctBy(problem => (problem.Parameter, problem.Value)).Select(problem => new ProblemLink(problem, address.WithoutProblem(problem).ToString()))]);

    /// <summary>400 where a value cannot be served, 404 behind the last page, else 200.</summary>
    public int Status => Problems.Count > 0 ? StatusCodes.Status400BadRequest : Pager.IsPastEnd ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
}
