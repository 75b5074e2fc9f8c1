namespace PolicyPortal.Catalog.Dates;

/// <summary>How a time limit stands on a day. Every limit has exactly one state on every day (see docs/dates.md).</summary>
public enum LimitState
{
    /// <summary>Its first day is still to come.</summary>
    Upcoming,

    /// <summary>The day lies within it, both ends inclusive.</summary>
    Running,

    /// <summary>Its last day has passed.</summary>
    Over,

    /// <summary>It hangs on an event that has no date yet.</summary>
    Waiting,

    /// <summary>It cannot be told: no date, an open end, or each matter has its own.</summary>
    Unknown,
}

/// <summary>What one end of a period rests on.</summary>
public enum PeriodBasis
{
    /// <summary>Nothing gives this end.</summary>
    None,

    /// <summary>The text states it.</summary>
    Stated,

    /// <summary>The document's issue date: a text that says only until when holds from its issue.</summary>
    Issue,

    /// <summary>The document's own period (施行日期, 有效期).</summary>
    Document,

    /// <summary>Counted as a length from the other end.</summary>
    Length,

    /// <summary>The end of a limit beside it with the same beginning.</summary>
    Beside,

    /// <summary>The date of an event.</summary>
    Event,

    /// <summary>Neither the text nor a date of issue tells the beginning; taken from the earliest issue date of its compilation.</summary>
    Compilation,

    /// <summary>A rule without a stated end stays in force until it is repealed (the document's own period only).</summary>
    UntilRepealed,

    /// <summary>Another document moves the end (延长至, 继续执行至), or first gives the limit a term.</summary>
    Moved,

    /// <summary>Another document replaces the one that it stands in (同时废止, 停止执行).</summary>
    Replaced,
}

/// <summary>Why a period cannot be told.</summary>
public enum PeriodGap
{
    None,

    /// <summary>It has begun, and the text does not say until when.</summary>
    OpenEnd,

    /// <summary>An event without a date.</summary>
    Event,

    /// <summary>Each matter has its own days: counted from its own acceptance, receipt, contract …</summary>
    CaseByCase,

    /// <summary>A length without a beginning.</summary>
    LengthOnly,

    /// <summary>It counts from the document, or has begun with it, and the document bears no date.</summary>
    UndatedDocument,

    /// <summary>No date at all.</summary>
    NoDate,

    /// <summary>Documents disagree on the end, and the day lies between what they say.</summary>
    Disputed,
}

/// <summary>What makes a date less than sure.</summary>
[Flags]
public enum PeriodDoubts
{
    None = 0,

    /// <summary>The year is not printed but implied.</summary>
    ImpliedYear = 1,

    /// <summary>The text says 原则上.</summary>
    InPrinciple = 2,

    /// <summary>Two careful readers could disagree that this is a limit.</summary>
    Uncertain = 4,

    /// <summary>The beginning is not printed but taken from the document or its compilation.</summary>
    ImpliedStart = 8,

    /// <summary>The last day is a public holiday or weekend: by 民法典 第二百零三条 the next working day counts.</summary>
    EndsOnHoliday = 16,

    /// <summary>Documents disagree on the end.</summary>
    Disputed = 32,
}
