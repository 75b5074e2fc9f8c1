using System.Text;
using System.Text.RegularExpressions;
using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Measures;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Units;

/// <summary>
/// The texts that a document says will follow it: those it issues or forwards (印发《X》, 转发…关于X的通知, 现将《X》印发给你们) and those of its
/// attachment list. Fed line by line; the names are kept as <see cref="TitleShape.Key"/>.
/// </summary>
internal sealed partial class AnnouncedTexts
{
    private const int LongestSentence = 1200;
    private const int Longest = 256;

    // Enough for a label with what may stand before the first letter of a key.
    private const int Look = 16;

    private readonly HashSet<string> issued = [];
    private readonly HashSet<string> attached = [];
    private readonly HashSet<string> all = [];
    private readonly HashSet<char> firsts = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly char[] sentence = new char[LongestSentence * 2];
    private readonly StringBuilder entry = new();
    private int length;
    private bool inList;

    public AnnouncedTexts() => lookup = all.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether nothing is announced.</summary>
    public bool IsEmpty => all.Count == 0;

    /// <summary>Whether the document issues or forwards a text at all.</summary>
    public bool Issues { get; private set; }

    public bool IsIssued(string key) => issued.Contains(key);

    public bool IsAttached(string key) => attached.Contains(key);

    /// <summary>Whether the title is that of an announced text, in any spelling that <see cref="TitleShape.Key"/> takes for the same.</summary>
    public bool Holds(ReadOnlySpan<char> title)
    {
        Span<char> buffer = title.Length <= Longest ? stackalloc char[Longest] : new char[title.Length];
        return lookup.Contains(TitleShape.KeyInto(title, buffer));
    }

    /// <summary>False where no text that starts with these words is announced, told by the first letter that counts.</summary>
    public bool MayHold(ReadOnlySpan<char> start)
    {
        if (IsEmpty)
        {
            return false;
        }

        Span<char> buffer = stackalloc char[Look];
        var key = TitleShape.KeyInto(start[..Math.Min(start.Length, Look)], buffer);
        return key.Length < 2 || start.Length < Look || firsts.Contains(key[0]);
    }

    /// <summary>Starts over for a new document with its title.</summary>
    public void Reset(string foldedTitle)
    {
        issued.Clear();
        attached.Clear();
        all.Clear();
        firsts.Clear();
        length = 0;
        entry.Clear();
        inList = false;
        Issues = false;
        foreach (Match quoted in QuotedInTitlePattern().Matches(foldedTitle))
        {
            Issue(quoted.Groups["name"].Value);
        }

        if (PlainInTitlePattern().Match(foldedTitle) is { Success: true } plain)
        {
            Issue(plain.Groups["name"].Value);
        }
    }

    /// <summary>Takes a line of the document's body.</summary>
    public void Add(TextLine line)
    {
        if (!AddAttachment(line))
        {
            AddToSentence(line.Folded);
        }
    }

    /// <summary>Takes a line of an issued text's body, of which only the attachments count: those of 附件:1.… and a lone 附件: with names under it.</summary>
    /// <returns>True where the line heads the list.</returns>
    public bool AddAttachment(TextLine line)
    {
        if (LineShape.IsAttachmentMark(line))
        {
            // 附件: with the names on the lines under it; without a colon it stands over an attachment.
            EndEntry();
            inList = line.Last is ':';
            return inList;
        }

        if (LineShape.StartsAttachmentList(line))
        {
            EndEntry();
            inList = true;
            entry.Append(ListHeadPattern().Replace(line.Folded.Length > 300 ? line.Folded[..300] : line.Folded, ""));
            Attach(entry.ToString());
            return true;
        }

        if (inList)
        {
            AddToList(line);
        }

        return false;
    }

    private void AddToList(TextLine line)
    {
        if (LineShape.IsDate(line) || line.Folded.Length > 120 || LineShape.IsAnnotation(line) || LineShape.IsBodyNames(line))
        {
            EndEntry();
            inList = false;
        }
        else
        {
            if (line.Label is not null)
            {
                EndEntry();
            }

            // The name may end here or run on; both are remembered.
            entry.Append(line.Folded);
            Attach(entry.ToString());
        }
    }

    private void AddToSentence(string folded)
    {
        for (var start = 0; start < folded.Length;)
        {
            var stop = folded.IndexOf('。', start);
            var end = stop < 0 ? folded.Length : stop;
            if (length < LongestSentence)
            {
                var part = folded.AsSpan(start, Math.Min(end - start, LongestSentence));
                part.CopyTo(sentence.AsSpan(length));
                length += part.Length;
            }

            if (stop >= 0)
            {
                EndSentence();
            }

            start = end + 1;
        }
    }

    private void EndSentence()
    {
        var text = sentence.AsSpan(0, length);
        length = 0;
        if (!text.Contains('《') || !IssuingVerbPattern().IsMatch(text))
        {
            return;
        }

        foreach (Match quoted in QuotedPattern().Matches(text.ToString()))
        {
            Issue(quoted.Groups["name"].Value);
        }
    }

    private void EndEntry()
    {
        if (entry.Length > 0)
        {
            Attach(entry.ToString());
            entry.Clear();
        }
    }

    private void Attach(string name)
    {
        var label = MeasureLabel.Read(name);
        var key = TitleShape.Key(name.AsSpan(label?.Length ?? 0));
        if (key.Length >= 3)
        {
            attached.Add(key);
            Remember(key);
        }
    }

    private void Remember(string key)
    {
        all.Add(key);
        firsts.Add(key[0]);
    }

    // The text may be printed with or without the bodies that stand before its name.
    private void Issue(string name)
    {
        Issues = true;
        var body = BodyNames.LeadingBody(name);
        var about = name.IndexOf("关于", StringComparison.Ordinal);
        foreach (var form in new[] { name, body < name.Length ? name[body..] : name, about > 0 ? name[about..] : name })
        {
            var key = TitleShape.Key(form);
            if (key.Length >= 3)
            {
                issued.Add(key);
                Remember(key);
            }
        }
    }

    // 印发《关于依法惩治…的意见》的通知
    [GeneratedRegex("(印发|转发|公布|发布|颁布|下发|下达)[^《》]{0,60}《(?<name>[^《》]{2,120}(《[^《》]{1,80}》[^《》]{0,40})?)》")]
    private static partial Regex QuotedInTitlePattern();

    // 关于印发企事业单位复工复产疫情防控措施指南的通知 · 转发国家卫生健康委…关于改善…若干措施的通知
    [GeneratedRegex("(印发|转发|公布|发布|下发)(?<name>[^《》]{4,140})的(紧急)?(通知|公告|通告|函)$")]
    private static partial Regex PlainInTitlePattern();

    [GeneratedRegex("《(?<name>[^《》]{2,120}(《[^《》]{1,80}》[^《》]{0,40})?)》")]
    private static partial Regex QuotedPattern();

    // 现印发给你们 · 现将《…》转发给你们 · 现予公布 · 全文如下
    [GeneratedRegex("印发给|转发给|现印发|现转发|现予以?(公布|发布|印发)|予以(公布|发布|印发)|现将.{0,200}(印发|转发|公布|发布|下发)|全文如下")]
    private static partial Regex IssuingVerbPattern();

    [GeneratedRegex("^附件([一二三四五六七八九十]{1,3}|\\d{1,2})?[:、.]?")]
    private static partial Regex ListHeadPattern();
}
