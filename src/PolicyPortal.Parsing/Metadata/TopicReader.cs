using System.Buffers;
using System.Text.RegularExpressions;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Metadata;

/// <summary>
/// Finds the topics (主题) of a unit: cue words of the controlled list, in the title most, in headings less, in the text least, and in the chapter heading above. Each
/// gives a share per topic, so that a long text does not win by its length.
/// </summary>
public static partial class TopicReader
{
    private const int Most = 4;
    private const double TitleWeight = 10;
    private const double HeadingWeight = 4;
    private const double TextWeight = 5;
    private const double ChapterWeight = 2;
    private const double LeastShareOfFirst = 0.12;
    private const int LongestHeading = 45;

    /// <summary>Topics whose counts fit on the stack.</summary>
    private const int MostOnStack = 200;

    // How what LabelPattern finds begins.
    private static readonly SearchValues<char> LabelBegins = SearchValues.Create("(（0123456789一二三四五六七八九十第");

    /// <summary>The controlled list in its order.</summary>
    public static IReadOnlyList<string> All => TopicVocabulary.BuiltIn.Topics;

    /// <summary>One to four topics, the main one first; none where no cue word occurs.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="vocabulary">Topics and their words; null for those that come with the program.</param>
    public static IReadOnlyList<string> Read(UnitContext unit, TopicVocabulary? vocabulary = null)
    {
        vocabulary ??= TopicVocabulary.BuiltIn;
        var cues = vocabulary.Cues;
        var count = vocabulary.Topics.Count;
        Span<double> counts = count <= MostOnStack ? stackalloc double[count * 5] : new double[count * 5];
        var title = counts[..count];
        var headings = counts.Slice(count, count);
        var text = counts.Slice(2 * count, count);
        var chapter = counts.Slice(3 * count, count);
        var score = counts[(4 * count)..];
        if (unit.Title is { } own)
        {
            CountTitle(cues, own, title, 1);
        }

        // A text that a notice issues, and an attachment, is about what the notice is about.
        if (unit.Parent?.Title is { } parent)
        {
            CountTitle(cues, parent.Value, title, unit.Kind is UnitKind.Attachment ? 0.6 : 0.3);
        }

        // Who compiled it has sorted it by subject: 三、社会保险.
        if (unit.Chapter is { } above)
        {
            CountTitle(cues, above, chapter, 1);
        }

        foreach (var paragraph in unit.Paragraphs)
        {
            if (paragraph.Role is not ParagraphRole.Body)
            {
                continue;
            }

            var words = paragraph.Text.Value;
            var heading = 0;
            if (paragraph.MeasureIndex is not null || (words is [var first, ..] && LabelBegins.Contains(first) && LabelPattern().IsMatch(words.AsSpan(0, Math.Min(words.Length, 8)))))
            {
                var end = words.IndexOf('。', StringComparison.Ordinal);
                heading = Math.Min(end < 0 ? words.Length : end, LongestHeading);
            }

            CountBoth(cues, words, heading, text, headings);
        }

        Add(score, title, TitleWeight);
        Add(score, headings, HeadingWeight);
        Add(score, text, TextWeight);
        Add(score, chapter, ChapterWeight);
        return Highest(score, vocabulary.Topics);
    }

    // The topics of the highest scores; of equal ones the first of the list.
    private static List<string> Highest(Span<double> score, IReadOnlyList<string> names)
    {
        List<string> topics = [];
        var next = IndexOfHighest(score);
        for (var least = score[next] * LeastShareOfFirst; score[next] > 0 && score[next] >= least && topics.Count < Most; next = IndexOfHighest(score))
        {
            topics.Add(names[next]);
            score[next] = 0;
        }

        return topics;
    }

    private static int IndexOfHighest(ReadOnlySpan<double> score)
    {
        var highest = 0;
        for (var t = 1; t < score.Length; t++)
        {
            highest = score[t] > score[highest] ? t : highest;
        }

        return highest;
    }

    /// <summary>How strongly the cue words in a piece of text speak for each topic, in the order of <see cref="All"/>; 0 where none does.</summary>
    public static double[] Weigh(ReadOnlySpan<char> text)
    {
        var weights = new double[All.Count];
        Count(TopicVocabulary.BuiltIn.Cues, text, weights, 1);
        return weights;
    }

    private static void CountTitle(PhraseTable<List<(int Topic, int Weight)>> cues, string title, Span<double> counts, double factor)
    {
        var words = title.Contains("疫情", StringComparison.Ordinal) ? CircumstancePattern().Replace(title, "") : title;
        var body = BodyNames.LeadingBody(words);
        Count(cues, words.AsSpan(body), counts, factor);
    }

    private static void Count(PhraseTable<List<(int Topic, int Weight)>> cues, ReadOnlySpan<char> text, Span<double> counts, double factor)
    {
        var end = 0;
        for (var at = cues.IndexOf(text, end, out var length, out var topics); length > 0; at = cues.IndexOf(text, end, out length, out topics))
        {
            Add(topics, counts, factor);
            end = at + length;
        }
    }

    // Counts the whole text, and for itself what stands in its first characters; the cues that both hold are looked for once.
    private static void CountBoth(PhraseTable<List<(int Topic, int Weight)>> cues, ReadOnlySpan<char> text, int heading, Span<double> whole, Span<double> head)
    {
        var end = 0;
        while (end < heading && cues.IndexOf(text, end, out var length, out var topics) + length is var next && length > 0 && next <= heading)
        {
            Add(topics, whole, 1);
            Add(topics, head, 1);
            end = next;
        }

        Count(cues, text[end..heading], head, 1);
        Count(cues, text[end..], whole, 1);
    }

    private static void Add(List<(int Topic, int Weight)> topics, Span<double> counts, double factor)
    {
        foreach (var (topic, weight) in topics)
        {
            // Squared, so that one term of the field outweighs several loose words.
            counts[topic] += factor * weight * weight / topics.Count;
        }
    }

    private static void Add(Span<double> score, ReadOnlySpan<double> counts, double weight)
    {
        var sum = 0.0;
        foreach (var count in counts)
        {
            sum += count;
        }

        for (var t = 0; sum > 0 && t < score.Length; t++)
        {
            score[t] += weight * counts[t] / sum;
        }
    }

    // 在新型冠状病毒感染的肺炎疫情防控期间, 应对新冠肺炎疫情影响: the circumstance, not the subject.
    [GeneratedRegex(@"[在因]?(?:应对|防控|受|统筹)?(?:新型冠状病毒|新冠病毒|新冠)?(?:感染)?的?(?:肺炎)?疫情(?:防控|防治)?(?:工作)?(?:期间|影响|形势下|时期|阻击战|推迟)|[在因]?(?:应对|打赢|打好|防控)(?:新型冠状病毒|新冠病毒|新冠)(?:感染)?的?(?:肺炎)?疫情", RegexOptions.NonBacktracking)]
    private static partial Regex CircumstancePattern();

    [GeneratedRegex(@"^[(（]?[0-9一二三四五六七八九十]{1,3}[)）、.．]|^第[一二三四五六七八九十百]{1,4}[条章]", RegexOptions.NonBacktracking)]
    private static partial Regex LabelPattern();
}
