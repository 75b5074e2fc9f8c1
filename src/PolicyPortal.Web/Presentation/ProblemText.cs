using System.Globalization;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Presentation;

/// <summary>Says what is wrong with a filter value.</summary>
public static class ProblemText
{
    private const int LongestValue = 80;

    /// <summary>One sentence in the language of the request; a long value is cut.</summary>
    public static string Of(FilterProblem problem)
    {
        var value = problem.Value.Length > LongestValue ? problem.Value[..LongestValue] + "…" : problem.Value;
        return Texts.Find($"Problem.{problem.Parameter}") is { } words
            ? string.Format(CultureInfo.CurrentCulture, words, value)
            : string.Format(CultureInfo.CurrentCulture, Texts.Get("Problem.Value"), Texts.Find($"Facet.{problem.Parameter}") ?? problem.Parameter, value);
    }
}
