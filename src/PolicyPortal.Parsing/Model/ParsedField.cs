namespace PolicyPortal.Parsing.Model;

/// <summary>Where a field's value comes from.</summary>
public enum FieldOrigin
{
    /// <summary>Printed in the unit itself; the span says where.</summary>
    Printed,

    /// <summary>Not printed as such; taken from something else (number prefix, chapter heading, parent …), the reason says which.</summary>
    Inferred,

    /// <summary>Printed, but contradicted by something surer; the value is the likely one, the reason says what was printed.</summary>
    Corrected,
}

/// <summary>One field of a unit with the place that it was read from.</summary>
/// <param name="Value">The normalized value.</param>
/// <param name="Span">The source lines that it rests on.</param>
/// <param name="Origin">Printed, inferred or corrected.</param>
/// <param name="Reason">A short code that says why it is not simply printed (<c>number-prefix</c>, <c>chapter</c>, <c>parent</c>, <c>year-from-number</c> …); null where printed.</param>
public sealed record ParsedField<T>(T Value, SourceSpan Span, FieldOrigin Origin = FieldOrigin.Printed, string? Reason = null);
