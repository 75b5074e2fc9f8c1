using System.Globalization;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Export;

/// <summary>Addresses and names of exported lists.</summary>
public static class ExportNames
{
    // A page, a paper's reference and the way to the list are no part of a file: it holds the whole list.
    private static readonly string[] LeftOut = ["page", Papers.PaperReference.Parameter, Links.JumpName];

    // What narrows a list and says so in a word or two; days and switches stand in the file.
    private static readonly string[] Telling = ["q", "topic", "audience", "region", "body", "genre", "kind", "state", "month"];

    private const int LongestPart = 20;
    private const int LongestQuestion = 60;

    /// <summary>The address of a list in another form.</summary>
    /// <param name="list">The address of the list.</param>
    /// <param name="ending">What is put behind its path: <c>.csv</c>, <c>.xlsx</c>, <c>/paper</c>.</param>
    public static string Address(PageAddress list, string ending) => Questioned(list).On(list.Path + ending).ToString();

    /// <summary>The address with what the question is made of alone.</summary>
    public static PageAddress Questioned(PageAddress list) => new(list.Path, [.. list.Pairs.Where(pair => !LeftOut.Contains(pair.Key))]);

    /// <summary>The name of a file: what it lists, what narrows it, and the day: 期限-北京市-进行中-2020-06-15.</summary>
    /// <param name="list">What it lists.</param>
    /// <param name="question">The question; null for a list that takes none.</param>
    /// <param name="day">The day that it tells of.</param>
    public static string File(string list, SpokenQuery? question, DateOnly day) =>
        File(list, (question?.Parts ?? []).Where(part => Telling.Contains(part.Name)).SelectMany(part => part.Values.Select(value => part.Name == "q" ? value.Value : value.Text)), day);

    /// <summary>The name of a file.</summary>
    /// <param name="list">What it lists.</param>
    /// <param name="narrowing">What narrows it.</param>
    /// <param name="day">The day that it tells of.</param>
    public static string File(string list, IEnumerable<string> narrowing, DateOnly day)
    {
        var narrowed = string.Join('-', narrowing.Select(Plain).Where(part => part.Length > 0));
        return string.Join('-', ((string[])[Plain(list), Cut(narrowed, LongestQuestion), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]).Where(part => part.Length > 0));
    }

    /// <summary>Letters, digits and what joins them: file systems take nothing else everywhere.</summary>
    private static string Plain(string text)
    {
        var words = new string([.. text.Select(c => char.IsLetterOrDigit(c) || c is '.' or '〔' or '〕' ? c : ' ')]);
        return Cut(string.Join('_', words.Split(' ', StringSplitOptions.RemoveEmptyEntries)), LongestPart);
    }

    private static string Cut(string text, int most)
    {
        var length = Math.Min(text.Length, most);
        return text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].Trim('.', '-');
    }
}
