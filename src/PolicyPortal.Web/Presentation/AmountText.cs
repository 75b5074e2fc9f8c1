using System.Globalization;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Presentation;

/// <summary>Amounts and rates as people write them: 补贴：每人最高1000元, Subsidy: up to CNY 1,000 per person.</summary>
public static class AmountText
{
    /// <summary>How many amounts of a measure a list shows.</summary>
    public const int ShownInLists = 3;

    // 500000 is 50万 in Chinese and 500,000 in English, 2000000000 is 20亿 and 2 billion.
    private static readonly (decimal Factor, string Key)[] ChineseScales = [(100_000_000m, "Amount.Scale.Large"), (10_000m, "Amount.Scale.Middle")];
    private static readonly (decimal Factor, string Key)[] EnglishScales = [(1_000_000_000m, "Amount.Scale.Large"), (1_000_000m, "Amount.Scale.Middle")];

    /// <summary>What is done with the amount, or what part it plays, and the amount itself.</summary>
    public static string Of(AmountDetail amount)
    {
        if (amount.Role != "value")
        {
            return Filled($"AmountRole.{amount.Role}", Plain(amount));
        }

        // 免征 is 100 per cent by what it means.
        var effect = Texts.Find($"AmountEffect.{amount.Effect}") ?? amount.Effect;
        return amount is { Effect: "exempt", Value: 100, Unit: "percent" } ? effect : Filled("Amount.OfEffect", effect, Plain(amount));
    }

    /// <summary>The first amounts that a measure gives, takes or sets, each wording once.</summary>
    public static IEnumerable<string> Values(MeasureFacts facts, int most) => facts.Amounts.Where(amount => amount.Role == "value").Select(Of).Distinct().Take(most);

    /// <summary>All amounts of a measure in words, each wording once with the first amount that it is for.</summary>
    public static IEnumerable<(string Words, AmountDetail Amount)> Notes(MeasureFacts facts) =>
        facts.Amounts.Select(amount => (Words: Of(amount), Amount: amount)).DistinctBy(note => note.Words);

    private static string Plain(AmountDetail amount)
    {
        var value = Quantity(amount.Value, amount.Unit);
        var bounded = amount is { Bound: "range", UpperValue: { } upper }
            ? Filled("AmountBound.range", value, Quantity(upper, amount.Unit))
            : Filled($"AmountBound.{amount.Bound}", value);
        return amount.Per is null
            ? bounded
            : Filled("Amount.Per", string.Join(Texts.Get("Amount.Per.Separator"), amount.Per.Split('/').Select(per => Texts.Find($"Per.{per}") ?? per)), bounded);
    }

    private static string Quantity(decimal value, string unit) =>
        Texts.Find($"AmountUnit.{unit}") is { } pattern ? string.Format(CultureInfo.CurrentCulture, pattern, Number(value, unit)) : $"{Number(value, unit)} {unit}";

    private static string Number(decimal value, string unit)
    {
        var format = PortalCultures.IsEnglish ? "#,0.####" : "0.####";
        var isMoney = unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);
        foreach (var (factor, key) in isMoney ? PortalCultures.IsEnglish ? EnglishScales : ChineseScales : [])
        {
            if (value >= factor && decimal.Round(value / factor, 4) == value / factor)
            {
                return Filled(key, (value / factor).ToString(format, CultureInfo.InvariantCulture));
            }
        }

        return value.ToString(format, CultureInfo.InvariantCulture);
    }

    private static string Filled(string key, params object[] values) => string.Format(CultureInfo.CurrentCulture, Texts.Get(key), values);
}
