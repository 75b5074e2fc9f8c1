using System.Globalization;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Events;
using PolicyPortal.Parsing.Vocabulary;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Presentation;

/// <summary>The dates of an event as they are typed into the form, and as an address carries them.</summary>
public sealed record EventForm(string? Event, string? Region, string? First, string? Last, string? Note)
{
    /// <summary>A form with nothing in it.</summary>
    public static EventForm Empty { get; } = new(null, null, null, null, null);

    /// <summary>The dates and what is wrong with them, in words.</summary>
    /// <param name="today">The day from which 昨天 counts.</param>
    public (EventDateChange Change, IReadOnlyList<string> Problems) Read(DateOnly today)
    {
        var (first, last) = (DayReader.Read(First, today), DayReader.Read(Last, today));
        var change = new EventDateChange((Event ?? "").Trim(), RegionPath((Region ?? "").Trim()), first, last, string.IsNullOrWhiteSpace(Note) ? null : Note.Trim());
        List<string> problems = [];
        foreach (var (text, day) in new[] { (First, first), (Last, last) })
        {
            if (!string.IsNullOrWhiteSpace(text) && day is null)
            {
                problems.Add(Say("EventProblem.day", text.Trim()));
            }
        }

        if (problems.Count == 0)
        {
            problems.AddRange(SetEventDate.Check(change).Select(problem => Say(problem is { Parameter: "last", Value: "" } ? "EventProblem.noDay" : "EventProblem." + problem.Parameter, problem.Value)));
        }

        return (change, problems);
    }

    /// <summary>The address on which what these dates would do is shown.</summary>
    public static string Address(EventDateChange change, bool isRemoved)
    {
        List<KeyValuePair<string, string>> pairs = [new("event", change.Key), new("region", change.Region)];
        if (isRemoved)
        {
            return new PageAddress("/admin/events/change", [.. pairs, new("remove", "true")]).ToString();
        }

        Add("first", Day(change.First));
        Add("last", Day(change.Last));
        Add("note", change.Note);
        return new PageAddress("/admin/events/change", pairs).ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                pairs.Add(new(name, value));
            }
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A path of the list, or a name that stands for one (北京, 南昌).</summary>
    private static string RegionPath(string typed) => RegionVocabulary.Find(typed) is null && RegionVocabulary.Resolve(typed) is { } named ? named.Path : typed;

    private static string Say(string key, string value) => string.Format(CultureInfo.CurrentCulture, Texts.Get(key), value, SetEventDate.LongestNote);
}
