using System.Globalization;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Search;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Catalog.Corrections;

/// <summary>The fields that can be corrected, and which values they take; the same checks are made on what the parser says.</summary>
public static class CorrectionFields
{
    /// <summary>Stands for a whole unit or limit.</summary>
    public const string Unit = "unit";

    /// <summary>The longest title, in characters: the longest official ones have about 200.</summary>
    public const int LongestTitle = 300;

    private const int LongestName = 100;
    private const int LongestNumber = 60;
    private const int MostBodies = 60;

    /// <summary>Earliest issue date: the founding of the People's Republic.</summary>
    public static DateOnly EarliestIssue { get; } = new(1949, 10, 1);

    /// <summary>Fields of a document.</summary>
    public static IReadOnlyList<string> OfDocument { get; } = ["title", "documentNumber", "issuingBodies", "issueDate", "region", "genre", "topics", "kind", "parentId"];

    /// <summary>Fields of a measure.</summary>
    public static IReadOnlyList<string> OfMeasure { get; } = ["heading"];

    /// <summary>Fields of a time limit.</summary>
    public static IReadOnlyList<string> OfDeadline { get; } = ["kind", "start", "end", "duration", "anchor"];

    /// <summary>The controlled list of topics.</summary>
    public static IReadOnlyList<string> Topics => TopicReader.All;

    /// <summary>Paths of the regions down to prefectures, to choose from; those below are taken too.</summary>
    public static IReadOnlyList<string> Regions { get; } = [RegionName.Nation, .. RegionVocabulary.All.Where(r => r.Level <= 2).Select(r => r.Path)];

    /// <summary>Values that are parted by line feeds.</summary>
    public static bool IsList(string field) => field is "issuingBodies" or "topics";

    /// <summary>Fields of a target.</summary>
    public static IReadOnlyList<string> Of(CorrectionTarget target) => target switch
    {
        CorrectionTarget.Document => OfDocument,
        CorrectionTarget.Measure => OfMeasure,
        CorrectionTarget.Deadline => OfDeadline,
        _ => [],
    };

    /// <summary>Brings a value to the form in which it is kept: blanks at the ends go, lists have one value a line, numbers their normal form.</summary>
    public static string? Normalize(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        return field switch
        {
            _ when IsList(field) => string.Join('\n', value.Split(['\n', '\r', '；', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()) is { Length: > 0 } list ? list : null,
            "documentNumber" => DocumentNumber.Normalize(value),
            "title" or "heading" => string.Join("", value.Split(['\n', '\r'], StringSplitOptions.TrimEntries)),
            _ => value.Trim(),
        };
    }

    /// <summary>Whether a normalized value is one of its field.</summary>
    /// <param name="today">The day of the check: a document may be dated a year ahead at most.</param>
    public static bool IsValid(CorrectionTarget target, string field, string? value, DateOnly today)
    {
        if (value is null)
        {
            return (target, field) is not (CorrectionTarget.Document or CorrectionTarget.Deadline, "kind");
        }

        return (target, field) switch
        {
            (CorrectionTarget.Document, "title") => value.Length <= LongestTitle,
            (CorrectionTarget.Document, "documentNumber") => IsNumber(value),
            (CorrectionTarget.Document, "issuingBodies") => value.Split('\n') is { Length: <= MostBodies } names && names.All(name => name.Length is >= 2 and <= LongestName && !name.Any(c => c is '。' or '，' or '：')),
            (CorrectionTarget.Document, "issueDate") => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date >= EarliestIssue && date <= today.AddYears(1),
            (CorrectionTarget.Document, "region") => value == RegionName.Nation || RegionVocabulary.Find(value) is not null,
            (CorrectionTarget.Document, "genre") => value.Length <= 20,
            (CorrectionTarget.Document, "topics") => value.Split('\n').All(TopicReader.All.Contains),
            (CorrectionTarget.Document, "kind") => WireName.TryRead<UnitKind>(value, out _),
            (CorrectionTarget.Document, "parentId") => value.StartsWith('d'),
            (CorrectionTarget.Measure, "heading") => value.Length <= LongestTitle,
            (CorrectionTarget.Deadline, "kind") => WireName.TryRead<DeadlineKind>(value, out _),
            (CorrectionTarget.Deadline, "start" or "end") => PartialDate.Parse(value) is not null,
            (CorrectionTarget.Deadline, "duration") => IsoDuration.Parse(value) is not null,
            (CorrectionTarget.Deadline, "anchor") => value.Length <= LongestName,
            _ => false,
        };
    }

    // 国务院令第709号, 财会〔2020〕2号, 沪人社规2020第5号; prose has sentence marks, and no number is that long.
    private static bool IsNumber(string value) => value.Length <= LongestNumber && value.Any(char.IsAsciiDigit) && value.AsSpan().IndexOfAny("。，：；") < 0;
}
