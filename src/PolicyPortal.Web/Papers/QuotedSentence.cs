namespace PolicyPortal.Web.Papers;

/// <summary>The sentence around the words of a limit: 不超过5个月 alone does not say what is granted.</summary>
/// <param name="Before">What stands before the words.</param>
/// <param name="Words">The words themselves.</param>
/// <param name="After">What stands behind them.</param>
public sealed record QuotedSentence(string Before, string Words, string After)
{
    /// <summary>Most characters that are shown on either side.</summary>
    private const int Most = 160;

    private static readonly char[] Ends = ['。', '！', '？', '\n'];

    /// <summary>The sentence as one text.</summary>
    public string Text => Before + Words + After;

    /// <summary>Cuts the sentence out of a paragraph; the words alone where they do not stand in it as they are.</summary>
    public static QuotedSentence Of(string paragraph, string words)
    {
        var at = words.Length == 0 ? -1 : paragraph.IndexOf(words, StringComparison.Ordinal);
        if (at < 0)
        {
            return new QuotedSentence("", words, "");
        }

        var end = at + words.Length;
        var start = at == 0 ? 0 : paragraph.LastIndexOfAny(Ends, at - 1) + 1;
        var stop = Ends.Contains(paragraph[end - 1]) ? end : paragraph.IndexOfAny(Ends, end) is var found and >= 0 ? found + 1 : paragraph.Length;
        return new QuotedSentence(Last(paragraph[start..at].TrimStart()), words, First(paragraph[end..stop].TrimEnd()));
    }

    private static string Last(string text)
    {
        if (text.Length <= Most)
        {
            return text;
        }

        var from = text.Length - Most;
        return "…" + text[(char.IsLowSurrogate(text[from]) ? from + 1 : from)..];
    }

    private static string First(string text) => text.Length <= Most ? text : text[..(char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most)] + "…";
}
