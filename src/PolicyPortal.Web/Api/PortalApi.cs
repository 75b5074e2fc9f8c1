using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Api;

/// <summary>What all resources of the API share.</summary>
public static class PortalApi
{
    /// <summary>JSON in UTF-8 with Chinese as it is, problem details, and the description.</summary>
    public static void AddPortalApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All));
        services.AddProblemDetails(options => options.CustomizeProblemDetails = ErrorAnswers.DescribeFault);
        services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Policy Portal";
            document.Info.Version = "v1";
            document.Info.Description = "Policy documents, their measures, time limits and issuing bodies, read from printed compilations. Repeated parameters are alternatives; every GET answers with an ETag.";

            // The address that served the description is the only one to call.
            document.Servers = [];
            return Task.CompletedTask;
        }));
    }

    /// <summary>A 400 with one message for each value that cannot be served; null where there is none.</summary>
    public static ValidationProblem? Refusal(IEnumerable<FilterProblem> problems)
    {
        var errors = problems
            .DistinctBy(problem => (problem.Parameter, problem.Value))
            .GroupBy(problem => problem.Parameter, problem => ProblemText.Of(problem))
            .ToDictionary(group => group.Key, group => group.ToArray());
        return errors.Count == 0 ? null : TypedResults.ValidationProblem(errors, title: Texts.Get("Problem.Title"));
    }
}
