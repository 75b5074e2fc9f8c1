using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Presentation;

/// <summary>Why a measure or document stands as it does, as plain text for files and papers.</summary>
public static class StandingReason
{
    /// <summary>The days, what they rest on, and the words with whose they are; that nothing tells where nothing does.</summary>
    public static string Of(Standing standing)
    {
        if (standing is not { Period: { } period, Kind: { } kind })
        {
            return Texts.Get("Standing.none");
        }

        string?[] parts = [Of(WireName.Of(kind), period), period.Quote.Length == 0 ? null : $"{Texts.Get($"Standing.{WireName.Of(standing.Source)}")}“{period.Quote}”"];
        return string.Join(Texts.Get("Period.Separator"), parts.OfType<string>());
    }

    /// <summary>The days of a limit and what they rest on.</summary>
    /// <param name="kind">What the limit limits, as a code.</param>
    /// <param name="period">Its period.</param>
    public static string Of(string kind, LimitPeriod period)
    {
        string?[] parts = [PeriodText.Head(kind, period), PeriodText.Basis(period)];
        return string.Join(Texts.Get("Period.Separator"), parts.OfType<string>());
    }
}
