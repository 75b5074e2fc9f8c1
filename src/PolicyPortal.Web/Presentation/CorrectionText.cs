using System.Globalization;
using PolicyPortal.Catalog.Corrections;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Presentation;

/// <summary>What pages say of corrections.</summary>
public static class CorrectionText
{
    /// <summary>A value as corrections keep it, for people.</summary>
    /// <param name="titleOf">Title of a document by its id.</param>
    public static string Value(CorrectionTarget target, string field, string? value, Words words, Func<string, string?>? titleOf = null) => (target, field, value) switch
    {
        (_, _, null) => words["Corrections.None"],
        (CorrectionTarget.Document, "kind", _) => words.Kind(value),
        (CorrectionTarget.Deadline, "kind", _) => words.DeadlineKind(value),
        (_, "topics", _) => string.Join(words["List.Separator"], value.Split('\n').Select(words.TopicText)),
        (_, "region", _) => words.RegionName(value),
        (_, "parentId", _) => titleOf?.Invoke(value) ?? value,
        _ => value.Replace("\n", words["List.Separator"], StringComparison.Ordinal),
    };

    /// <summary>The name of a field of a target.</summary>
    public static string Field(CorrectionTarget target, string field) => Texts.Find($"CorrectionField.{WireName.Of(target)}.{field}") ?? Texts.Find($"Field.{field}") ?? field;

    /// <summary>What was done, as a whole: 更正 · 标题.</summary>
    public static string Done(Correction correction, Words words) =>
        correction.Field == CorrectionFields.Unit ? Texts.Get("CorrectionAction." + WireName.Of(correction.Action)) : Texts.Get("CorrectionAction." + WireName.Of(correction.Action)) + words["Period.Colon"] + Field(correction.Target, correction.Field);

    /// <summary>What a value must be like, said beside the field that it was given for.</summary>
    public static string Problem(CorrectionTarget target, string field) =>
        string.Format(CultureInfo.CurrentCulture, Texts.Find($"CorrectionProblem.{WireName.Of(target)}.{field}") ?? Texts.Find($"CorrectionProblem.{field}") ?? Texts.Get("CorrectionProblem.unit"), CorrectionFields.LongestTitle, SaveCorrections.LongestReason, CorrectionFields.EarliestIssue.Year);

    /// <summary>Why something is in doubt: code of a note, of a limit, or reason of an inferred field.</summary>
    public static string Doubt(string code, Words words) => Texts.Find($"Doubt.{code}") ?? Texts.Find($"Note.{code}") ?? words["Doubt.inferred", words.Reason(code)];

    /// <summary>The name of what is in doubt.</summary>
    public static string DoubtField(string field) => field is CorrectionFields.Unit or ListDoubts.Limits ? Texts.Get($"DoubtField.{field}") : Texts.Find($"Field.{field}") ?? field;

    /// <summary>The problem of a field among those found; null for none.</summary>
    public static FilterProblem? Of(IReadOnlyList<FilterProblem> problems, string field) => problems.FirstOrDefault(p => p.Parameter == field);
}
