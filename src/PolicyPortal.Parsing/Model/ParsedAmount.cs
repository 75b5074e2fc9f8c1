namespace PolicyPortal.Parsing.Model;

/// <summary>How an amount bounds what it measures.</summary>
public enum AmountBound
{
    Exact,

    /// <summary>最高, 不超过, 以内, 以下.</summary>
    AtMost,

    /// <summary>不低于, 至少, 以上.</summary>
    AtLeast,

    /// <summary>Two values: 1000元以上5000元以下, 0.5%-1%.</summary>
    Range,
}

/// <summary>What part an amount plays in its measure.</summary>
public enum AmountRole
{
    /// <summary>What the measure gives, takes or sets.</summary>
    Value,

    /// <summary>What decides whom it applies to: 总投资1000万元以上的.</summary>
    Condition,

    /// <summary>What is to be reached: 力争增速不低于20%.</summary>
    Target,

    /// <summary>What was valid before: 由50%提高至70%, the first of the two.</summary>
    Former,
}

/// <summary>What is done with the amount.</summary>
public enum AmountEffect
{
    /// <summary>免征, 免收: the value is 100 % off.</summary>
    Exempt,

    /// <summary>减半, 降低, N折: the value is what is taken off.</summary>
    Reduce,

    /// <summary>降至, 减按: the value is what is left.</summary>
    ReduceTo,

    /// <summary>补贴, 补助, 奖励, 贴息.</summary>
    Subsidise,

    /// <summary>返还, 退还.</summary>
    Refund,

    /// <summary>扣除, 抵扣 from what is taxed or paid.</summary>
    Deduct,

    /// <summary>Interest: 利率, LPR减100个基点.</summary>
    LoanRate,

    /// <summary>How much may be lent or guaranteed.</summary>
    LoanAmount,

    /// <summary>税率, 费率, 缴存比例 and prices.</summary>
    Charge,

    /// <summary>工资, 生活费, 待遇.</summary>
    Pay,

    /// <summary>罚款.</summary>
    Fine,

    /// <summary>赔偿, 补偿金.</summary>
    Compensate,

    /// <summary>提高, 增加: the value is what is added.</summary>
    Raise,

    /// <summary>提高至, 调整为: the value is the new one.</summary>
    RaiseTo,

    /// <summary>The size of a fund or budget.</summary>
    Fund,

    /// <summary>Something else, and all amounts that are no values: a condition does nothing by itself.</summary>
    Other,
}

/// <summary>An amount or rate that a measure states.</summary>
/// <param name="Quote">Its exact words with the words of bound and reference that adjoin them.</param>
/// <param name="Value">The value in the unit (the lower one of a range): 50万元 is 500000, 减半 is 50, 免征 100, 八折 20 (per cent off).</param>
/// <param name="UpperValue">The upper value of a range; null elsewhere.</param>
/// <param name="Unit"><c>CNY</c> or another ISO 4217 code, <c>percent</c>, <c>percentage-point</c> (100个基点 is 1) or <c>times</c>.</param>
/// <param name="Per">What it is counted by, joined by <c>/</c>: <c>person</c>, <c>person/day</c>, <c>enterprise</c>; null where nothing is said.</param>
/// <param name="Bound">Exact, at most, at least, or a range.</param>
/// <param name="Role">Value, condition, target or former value.</param>
/// <param name="Effect">What is done with it.</param>
/// <param name="MeasureIndex">The innermost measure that it stands in (index into <see cref="ParsedUnit.Measures"/>).</param>
/// <param name="Span">Where the words stand.</param>
/// <param name="ParagraphIndex">The paragraph of the unit in which they stand.</param>
/// <param name="Offset">Where the quote starts in that paragraph's text (UTF-16 units).</param>
/// <param name="Pattern">Name of the pattern that found it (see <c>AmountPattern</c>).</param>
public sealed record ParsedAmount(
    string Quote,
    decimal Value,
    decimal? UpperValue,
    string Unit,
    string? Per,
    AmountBound Bound,
    AmountRole Role,
    AmountEffect Effect,
    int MeasureIndex,
    SourceSpan Span,
    int ParagraphIndex,
    int Offset,
    string Pattern);
