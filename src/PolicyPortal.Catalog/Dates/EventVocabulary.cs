using PolicyPortal.Catalog.Search;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Catalog.Dates;

/// <summary>Where an event's day comes from.</summary>
public enum EventKind
{
    /// <summary>From the document itself: its issue or its taking effect.</summary>
    Document,

    /// <summary>One date for a region (疫情解除, 一级响应解除), set by an admin.</summary>
    Occasion,

    /// <summary>Each matter has its own day (受理之日, 收到通知之日).</summary>
    Case,
}

/// <summary>An event of the vocabulary.</summary>
/// <param name="Key">Its stable name in addresses and in the table of event dates.</param>
/// <param name="Chinese">Its Chinese name.</param>
/// <param name="English">Its English name.</param>
public sealed record EventName(string Key, EventKind Kind, string Chinese, string English);

/// <summary>The event that a limit names.</summary>
/// <param name="Event">The event; for <see cref="EventKind.Case"/> its key is the words themselves.</param>
/// <param name="Region">The region whose date counts.</param>
/// <param name="IsPeriod">Whether the words name the time while it lasts (疫情期间) and not its end.</param>
internal readonly record struct EventReference(EventName Event, string Region, bool IsPeriod);

/// <summary>Tells which event the words of a limit name.</summary>
public static class EventVocabulary
{
    private static readonly string[] PeriodEndings = ["期间", "期内", "期中", "时期"];
    private static readonly string[] DayEndings = ["之日起", "之日", "之时", "以后", "之后", "当日", "日", "后", "时"];
    private static readonly string[] Alternatives = ["、", "或者", "或", "及", "和"];
    private static readonly (EventName Event, string Cue)[] Cues = [.. DateData.Rows("events.tsv").SelectMany(c =>
        c[4].Split('|').Select(cue => (new EventName(c[0], c[1] == "document" ? EventKind.Document : EventKind.Occasion, c[2], c[3]), cue)))];

    /// <summary>The events that a date can be set for, in the order of the data.</summary>
    public static IReadOnlyList<EventName> Occasions { get; } = [.. Cues.Select(c => c.Event).Where(e => e.Kind == EventKind.Occasion).Distinct()];

    /// <summary>The event with a key, or null.</summary>
    public static EventName? Find(string key) => Cues.FirstOrDefault(c => c.Event.Key == key).Event;

    /// <summary>
    /// Reads an anchor as printed (当地疫情解除, 印发之日, 疫情防控期间). The last event named is the one that turns:
    /// 因疫情引发的一级响应解除 is the response. Several events beside each other are a matter of each case.
    /// </summary>
    /// <param name="anchor">The words.</param>
    /// <param name="region">Where the document applies, as a path.</param>
    internal static EventReference Read(string anchor, string region)
    {
        var isPeriod = PeriodEndings.Any(e => anchor.EndsWith(e, StringComparison.Ordinal));
        if (DocumentEvent(anchor) is { } own)
        {
            return new EventReference(own, region, false);
        }

        var parts = anchor.Split(Alternatives, StringSplitOptions.RemoveEmptyEntries);
        EventName? found = null;
        foreach (var part in parts)
        {
            if (Occasion(part) is not { } occasion || (found is not null && found.Key != occasion.Key))
            {
                return OfEachCase();
            }

            found = occasion;
        }

        return found is null
            ? OfEachCase()
            : new EventReference(found, RegionOf(anchor, region), isPeriod);

        EventReference OfEachCase() => new(new EventName(anchor, EventKind.Case, anchor, anchor), region, isPeriod);
    }

    /// <summary>The document's own issue or taking effect: nothing but the cue, 本通知 before it and 之日 behind it.</summary>
    private static EventName? DocumentEvent(string anchor)
    {
        var words = anchor.AsSpan();
        foreach (var ending in DayEndings)
        {
            if (words.EndsWith(ending, StringComparison.Ordinal))
            {
                words = words[..^ending.Length];
                break;
            }
        }

        foreach (var (name, cue) in Cues)
        {
            if (name.Kind == EventKind.Document && words.EndsWith(cue, StringComparison.Ordinal) && words[..^cue.Length] is var before && (before.Length == 0 || IsThisText(before)))
            {
                return name;
            }
        }

        return null;
    }

    private static bool IsThisText(ReadOnlySpan<char> words) => words.Length <= 12 && (words[0] is '本' or '该' or '此' || words is "文件" or "通知" or "政策" or "公告" or "措施" or "正式");

    private static EventName? Occasion(string words)
    {
        (EventName? Event, int End, int Length) best = (null, -1, 0);
        foreach (var (name, cue) in Cues)
        {
            var at = name.Kind == EventKind.Occasion ? words.LastIndexOf(cue, StringComparison.Ordinal) : -1;
            if (at >= 0 && (at + cue.Length > best.End || (at + cue.Length == best.End && cue.Length > best.Length)))
            {
                best = (name, at + cue.Length, cue.Length);
            }
        }

        return best.Event;
    }

    /// <summary>The region whose event is meant: 全国 and 省级 say so, a name of a region before the event too; else the document's own.</summary>
    private static string RegionOf(string anchor, string region)
    {
        if (anchor.Contains("全国", StringComparison.Ordinal))
        {
            return RegionName.Nation;
        }

        for (var length = Math.Min(12, anchor.Length); length >= 2; length--)
        {
            if (RegionVocabulary.Resolve(anchor[..length], region) is { } named)
            {
                return named.Path;
            }
        }

        return anchor.Contains("省级", StringComparison.Ordinal) || anchor.Contains("我省", StringComparison.Ordinal) || anchor.Contains("全省", StringComparison.Ordinal)
            ? region.Split('/')[0]
            : region;
    }
}
