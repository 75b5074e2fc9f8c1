using PolicyPortal.Catalog.Corrections;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Admin;

/// <summary>What an editor sent with a form of corrections.</summary>
/// <param name="Form">Which form of the page it was.</param>
/// <param name="Values">What was typed, by name of the field.</param>
/// <param name="Problems">What is wrong; empty before anything was sent.</param>
public sealed record CorrectionForm(string Form, IReadOnlyDictionary<string, string> Values, IReadOnlyList<FilterProblem> Problems)
{
    /// <summary>Name of the field for the reason.</summary>
    public const string Reason = "reason";

    /// <summary>Stands among the problems where a form was sent as it was.</summary>
    public const string Unchanged = "unchanged";

    /// <summary>Nothing was sent.</summary>
    public static CorrectionForm None { get; } = new("", new Dictionary<string, string>(), []);

    /// <summary>What was typed into a field of a form, else what stands there.</summary>
    public string? Value(string form, string name, string? standing) => form == Form && Values.TryGetValue(name, out var typed) ? typed : standing;

    /// <summary>Whether a field of a form is wrong.</summary>
    public bool IsWrong(string form, string field) => form == Form && Problems.Any(p => p.Parameter == field);

    /// <summary>Reads what was sent.</summary>
    public static CorrectionForm Of(string form, IFormCollection sent, params IReadOnlyList<FilterProblem> problems) =>
        new(form, sent.Where(pair => !pair.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(pair => pair.Key, pair => string.Join('\n', pair.Value.AsEnumerable())), problems);

    /// <summary>The fields whose value was changed; those that were not sent stay.</summary>
    /// <param name="nameOf">The name that a field has in the form.</param>
    public static IEnumerable<CorrectionDraft> Changed(CorrectionTarget target, string id, IEnumerable<CorrectableField> fields, IFormCollection sent, Func<string, string>? nameOf = null)
    {
        foreach (var field in fields)
        {
            if (!sent.TryGetValue(nameOf?.Invoke(field.Field) ?? field.Field, out var values))
            {
                continue;
            }

            var (value, standing) = (CorrectionFields.Normalize(field.Field, string.Join('\n', values.AsEnumerable())), CorrectionFields.Normalize(field.Field, field.Now));
            if (field.Field == "topics")
            {
                value = InOrder(value, standing);
            }

            if (value != standing)
            {
                yield return new(target, id, field.Field, CorrectionAction.Correct, value);
            }
        }
    }

    // Boxes have no order; the main topic stays the first.
    private static string? InOrder(string? chosen, string? standing)
    {
        string[] now = chosen?.Split('\n') ?? [];
        string[] before = standing?.Split('\n') ?? [];
        return string.Join('\n', before.Intersect(now).Union(now)) is { Length: > 0 } joined ? joined : null;
    }
}
