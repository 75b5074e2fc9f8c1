namespace PolicyPortal.Catalog.Corrections;

/// <summary>How likely a doubt is a mistake: the order of the review. What contradicts the print comes first, what follows a sure rule last.</summary>
internal static class DoubtOrder
{
    /// <summary>Code of a limit that two careful readers could read differently.</summary>
    public const string UncertainLimit = "limit-uncertain";

    /// <summary>Code of a limit whose year is not printed.</summary>
    public const string InferredYear = "limit-year-inferred";

    // Codes of notes, reasons of inferred and corrected fields, and of limits, the least certain first.
    private static readonly string[] Order =
    [
        "value-implausible", "year-from-number", "date-number-disagree", "title-broken-off", "title-unbalanced", "signature-names-others",
        UncertainLimit, "title-without-genre", InferredYear, "replacement-character", "numbering-gap",
        "default", "chapter", "compilation", "running-head", "forwarding-title", "addressees", "number-prefix", "title", "signature", "kind", "parent",
    ];

    private static readonly Dictionary<string, int> Ranks = Order.Index().ToDictionary(pair => pair.Item, pair => pair.Index);

    // Behind everything that contradicts the print, before everything that is merely not printed.
    private static readonly int Unknown = Ranks["numbering-gap"];

    /// <summary>The place of a code: 0 is the least certain.</summary>
    public static int Of(string code) => Ranks.GetValueOrDefault(code, Unknown);

    /// <summary>The field that a note is about; <see cref="CorrectionFields.Unit"/> where it is about the text.</summary>
    public static string FieldOf(string code, string? detail) => code switch
    {
        "date-number-disagree" => "issueDate",
        "signature-names-others" => "issuingBodies",
        "value-implausible" when detail?.Split(':')[0] is { } field && CorrectionFields.OfDocument.Contains(field) => field,
        _ when code.StartsWith("title-", StringComparison.Ordinal) => "title",
        _ => CorrectionFields.Unit,
    };
}
