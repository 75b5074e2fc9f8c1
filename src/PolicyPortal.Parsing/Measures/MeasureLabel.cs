using System.Globalization;

namespace PolicyPortal.Parsing.Measures;

/// <summary>The form of a label; the order is the usual nesting (GB/T 9704-2012, 7.3.3: 一、（一）1.（1）), articles of statutes above it.</summary>
internal enum LabelForm
{
    Part,
    Chapter,
    Section,
    Article,
    Han,
    BracketedHan,
    Digit,
    BracketedDigit,
    Circled,
}

/// <summary>A label at the start of a paragraph.</summary>
/// <param name="Form">Its form.</param>
/// <param name="TextLength">Characters of the label as printed, without the separator: 一, （八）, 1, 第三条.</param>
/// <param name="Length">Characters up to the start of the text behind it.</param>
/// <param name="Number">Its number.</param>
internal readonly record struct MeasureLabel(LabelForm Form, int TextLength, int Length, int Number)
{
    /// <summary>Reads the label at the start of a paragraph; null where there is none.</summary>
    /// <param name="folded">The text without white space, folded.</param>
    public static MeasureLabel? Read(ReadOnlySpan<char> folded)
    {
        if (folded.IsEmpty)
        {
            return null;
        }

        return folded[0] switch
        {
            '第' => Statute(folded),
            '(' => Bracketed(folded),
            >= '0' and <= '9' => Arabic(folded),
            >= '①' and <= '⑳' => folded.Length > 1 ? new MeasureLabel(LabelForm.Circled, 1, 1, folded[0] - '①' + 1) : null,
            var c => IsHan(c) ? Chinese(folded) : null,
        };
    }

    // 第一章 总则 · 第三条 · 第二部分; 第一百二十条之一. "第一季度", "第一批" are no labels.
    private static MeasureLabel? Statute(ReadOnlySpan<char> folded)
    {
        var number = HanLength(folded[1..], 6) is > 0 and var han ? han : DigitLength(folded[1..]);
        var rest = folded[(1 + number)..];
        var (form, unit) = rest switch
        {
            _ when number == 0 => (LabelForm.Part, 0),
            ['编' or '篇', ..] => (LabelForm.Part, 1),
            ['部', '分', ..] => (LabelForm.Part, 2),
            ['章', ..] => (LabelForm.Chapter, 1),
            ['节', ..] => (LabelForm.Section, 1),
            ['条', ..] => (LabelForm.Article, 1),
            _ => (LabelForm.Part, 0),
        };
        if (unit == 0)
        {
            return null;
        }

        var length = 1 + number + unit;
        length += folded[length..] is ['之', var of, ..] && "一二三四五六七八九十".Contains(of) ? 2 : 0;
        return Make(form, length, length, folded.Slice(1, number));
    }

    // 一、 · 十二、 · 三.  ("一是" and "一方面" are running text)
    private static MeasureLabel? Chinese(ReadOnlySpan<char> folded)
    {
        var number = HanLength(folded, 4);
        return folded[number..] is ['、' or '.', ..] ? Make(LabelForm.Han, number, number + 1, folded[..number]) : null;
    }

    // （一） · (十二) · （1） · (3)、
    private static MeasureLabel? Bracketed(ReadOnlySpan<char> folded)
    {
        var isHan = HanLength(folded[1..], 4) is > 0;
        var number = isHan ? HanLength(folded[1..], 4) : DigitLength(folded[1..]);
        if (number == 0 || folded[(1 + number)..] is not [')', ..])
        {
            return null;
        }

        var label = number + 2;
        var length = label + (folded[label..] is ['、' or '.' or ',', ..] ? 1 : 0);
        return Make(isHan ? LabelForm.BracketedHan : LabelForm.BracketedDigit, label, length, folded.Slice(1, number));
    }

    // 1. · 12、 · 3． · 1); a decimal (2.4) or a dotted date (2020.2.1) is no label, but a point before a year or month is that of one (1.2010年7月31日以前)
    private static MeasureLabel? Arabic(ReadOnlySpan<char> folded)
    {
        var number = DigitLength(folded);
        return folded[number..] is ['.' or '、' or ')', ..] && (folded.Length == number + 1 || !char.IsAsciiDigit(folded[number + 1]) || IsYearOrMonth(folded[(number + 1)..]))
            ? Make(LabelForm.Digit, number, number + 1, folded[..number])
            : null;
    }

    private static bool IsYearOrMonth(ReadOnlySpan<char> text) =>
        DigitLength(text) is var month && month < 3 ? text[month..] is ['月', ..] : text.Length > 4 && text[4] == '年' && text[..2] is "19" or "20" && char.IsAsciiDigit(text[3]);

    private static bool IsHan(char c) => c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '零' or '〇';

    private static int HanLength(ReadOnlySpan<char> text, int most)
    {
        var length = 0;
        while (length < text.Length && length < most && IsHan(text[length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>How many digits start the text, at most three.</summary>
    private static int DigitLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < 3 && char.IsAsciiDigit(text[length]))
        {
            length++;
        }

        return length;
    }

    private static MeasureLabel Make(LabelForm form, int textLength, int length, ReadOnlySpan<char> number) => new(form, textLength, length, Value(number));

    /// <summary>The value of a number in Arabic or Chinese digits below 1000; 0 where it is none.</summary>
    internal static int Value(ReadOnlySpan<char> number)
    {
        if (!number.IsEmpty && char.IsAsciiDigit(number[0]) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        int total = 0, digit = 0;
        foreach (var c in number)
        {
            switch (c)
            {
                case '百':
                    total += Math.Max(digit, 1) * 100;
                    digit = 0;
                    break;
                case '十':
                    total += Math.Max(digit, 1) * 10;
                    digit = 0;
                    break;
                default:
                    digit = Math.Max(0, "零一二三四五六七八九".IndexOf(c));
                    break;
            }
        }

        return total + digit;
    }
}
