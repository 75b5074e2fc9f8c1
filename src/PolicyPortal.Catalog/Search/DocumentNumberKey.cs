using System.Text;

namespace PolicyPortal.Catalog.Search;

/// <summary>
/// What a document number (文号, GB/T 9704-2012, 7.2.5) consists of, apart from the form in which it is written: 人社部发〔2020〕11号,
/// 人社部发[2020]第11号 and 人社部发 2020 11 are the same; so are 公告2020年第8号 and 公告2020第8号.
/// </summary>
/// <param name="Prefix">The characters before the year, folded, without blanks and punctuation; may be empty.</param>
/// <param name="Year">The year; 0 where the number has none (国务院令第709号).</param>
/// <param name="Serial">The running number.</param>
public readonly record struct DocumentNumberKey(string Prefix, int Year, int Serial)
{
    private const int LongestPrefix = 40;

    /// <summary>Reads a number as stored with a document; null where it has no running number.</summary>
    public static DocumentNumberKey? Of(string? number) => number is null ? null : Find(number)?.Key;

    /// <summary>Finds the first document number in a text.</summary>
    /// <returns>The number and where it stands in the text; null where there is none.</returns>
    public static (DocumentNumberKey Key, int Start, int Length)? Find(string text)
    {
        var folded = SearchFold.Of(text);
        for (var i = 0; i + 4 <= folded.Length; i++)
        {
            if (IsYear(folded, i) && AfterYear(folded, i + 4) is { } tail)
            {
                var (prefix, start) = PrefixBefore(folded, i);
                // A bare year and a number without any mark between or around them is a date or an amount.
                if (tail.Marks >= 2 || (tail.Marks >= 1 && prefix.Length >= 2))
                {
                    return (new DocumentNumberKey(prefix, int.Parse(folded.AsSpan(i, 4), System.Globalization.CultureInfo.InvariantCulture), tail.Serial), start, tail.End - start);
                }
            }
        }

        return WithoutYear(folded);
    }

    /// <summary>How well a number that was asked for meets a document's: 0 not at all, 1 in year and running number, 2 with one prefix ending in the other, 3 whole.</summary>
    public int Match(DocumentNumberKey stored)
    {
        if (Serial != stored.Serial || Year != stored.Year)
        {
            return 0;
        }

        return Prefix == stored.Prefix ? 3
            : Prefix.Length == 0 ? 1
            : stored.Prefix.Length > 0 && (stored.Prefix.EndsWith(Prefix, StringComparison.Ordinal) || Prefix.EndsWith(stored.Prefix, StringComparison.Ordinal)) ? 2
            : 0;
    }

    /// <summary>Whether a piece behind a blank goes on with a number that began before it: 人社部发 〔2020〕 第11 号.</summary>
    internal static bool GoesOn(char first) => char.IsAsciiDigit(SearchFold.Of(first)) || SearchFold.Of(first) is '〔' or '〕' or '(' or ')' or '<' or '>' or '第' or '号' or '年';

    private static bool IsYear(string text, int at) =>
        (text[at], text[at + 1]) is ('1', '9') or ('2', '0') && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
        && (at == 0 || !char.IsAsciiDigit(text[at - 1]));

    /// <summary>Reads 〕第 11 号 behind the year; marks are the signs that this is a number: bracket or blank or 年第, and 号.</summary>
    private static (int Serial, int End, int Marks)? AfterYear(string text, int at)
    {
        var marks = 0;
        var i = at;
        var parted = false;
        while (i < text.Length && (text[i] is ' ' or '〕' or ')' or '>' or '-' or '第' or '年'))
        {
            marks += text[i] is '〕' or ')' or '第' ? 1 : 0;
            parted = true;
            i++;
        }

        var start = i;
        var serial = 0;
        while (i < text.Length && char.IsAsciiDigit(text[i]) && i - start < 6)
        {
            serial = (serial * 10) + text[i] - '0';
            i++;
        }

        if (i == start || (i < text.Length && char.IsAsciiDigit(text[i])))
        {
            return null;
        }

        var end = i;
        while (i < text.Length && text[i] == ' ')
        {
            i++;
        }

        if (i < text.Length && text[i] == '号')
        {
            return (serial, i + 1, marks + 1);
        }

        // 2020年2月, 2020-2-3 are dates; 202014 without 号 is an amount.
        return !parted || (i < text.Length && text[i] is ('月' or '日' or '-' or '.')) || (marks == 0 && text[at..end].Contains('年', StringComparison.Ordinal))
            ? null
            : (serial, end, Math.Max(marks, 1));
    }

    /// <summary>Reads 国务院令第709号, 第23号.</summary>
    private static (DocumentNumberKey Key, int Start, int Length)? WithoutYear(string text)
    {
        var end = text.IndexOf('号', StringComparison.Ordinal);
        var i = end - 1;
        while (i >= 0 && char.IsAsciiDigit(text[i]))
        {
            i--;
        }

        var digits = end - 1 - i;
        if (end < 0 || digits is < 1 or > 5)
        {
            return null;
        }

        var serial = int.Parse(text.AsSpan(i + 1, digits), System.Globalization.CultureInfo.InvariantCulture);
        var ordinal = i >= 0 && text[i] == '第';
        var (prefix, start) = PrefixBefore(text, ordinal ? i : i + 1);
        return prefix.Length >= 2 && (ordinal || prefix[^1] is '令' or '发' or '函' or '电' or '办' or '告')
            ? (new DocumentNumberKey(prefix, 0, serial), start, end + 1 - start)
            : null;
    }

    private static (string Prefix, int Start) PrefixBefore(string text, int at)
    {
        var start = at;
        var i = at;
        while (i > 0 && at - i < LongestPrefix && (SearchFold.IsHan(text[i - 1]) || SearchFold.IsWordCharacter(text[i - 1]) || text[i - 1] is ' ' or '(' or '〔' or '<' or '、'))
        {
            i--;
            if (text[i] is not ' ')
            {
                start = i;
            }
        }

        var prefix = new StringBuilder();
        foreach (var c in text.AsSpan(start, at - start))
        {
            if (SearchFold.IsHan(c) || SearchFold.IsWordCharacter(c))
            {
                prefix.Append(c);
            }
        }

        return (prefix.ToString(), start);
    }
}
