using System.Text.RegularExpressions;

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
/// <param name="Text">As printed, without the separator: 一, （八）, 1, 第三条.</param>
/// <param name="Length">Characters up to the start of the text behind it.</param>
/// <param name="Number">Its number.</param>
internal readonly partial record struct MeasureLabel(LabelForm Form, string Text, int Length, int Number)
{
    private const string Han = "一二三四五六七八九十百零〇";

    /// <summary>Reads the label at the start of a paragraph; null where there is none.</summary>
    /// <param name="text">The text as printed, white space removed.</param>
    /// <param name="folded">The same text folded.</param>
    public static MeasureLabel? Read(string text, string folded)
    {
        var head = folded.Length > 24 ? folded[..24] : folded;
        if (StatutePattern().Match(head) is { Success: true } statute)
        {
            var form = statute.Groups["unit"].Value switch
            {
                "编" or "篇" or "部分" => LabelForm.Part,
                "章" => LabelForm.Chapter,
                "节" => LabelForm.Section,
                _ => LabelForm.Article,
            };
            return Make(form, text, statute.Length, statute.Length, statute.Groups["n"].Value);
        }

        if (HanPattern().Match(head) is { Success: true } han)
        {
            return Make(LabelForm.Han, text, han.Groups["n"].Length, han.Length, han.Groups["n"].Value);
        }

        if (BracketedPattern().Match(head) is { Success: true } bracketed)
        {
            var number = bracketed.Groups["n"].Value;
            var form = char.IsAsciiDigit(number[0]) ? LabelForm.BracketedDigit : LabelForm.BracketedHan;
            return Make(form, text, bracketed.Groups["label"].Length, bracketed.Length, number);
        }

        // A decimal (2.4) or a dotted date (2020.2.1) is no label.
        if (DigitPattern().Match(head) is { Success: true } digit && (digit.Length >= head.Length || !char.IsAsciiDigit(head[digit.Length])))
        {
            return Make(LabelForm.Digit, text, digit.Groups["n"].Length, digit.Length, digit.Groups["n"].Value);
        }

        return head.Length > 1 && head[0] is >= '①' and <= '⑳' ? new MeasureLabel(LabelForm.Circled, text[..1], 1, head[0] - '①' + 1) : null;
    }

    private static MeasureLabel Make(LabelForm form, string text, int labelLength, int length, string number) =>
        new(form, text[..labelLength], length, Value(number));

    /// <summary>The value of a number in Arabic or Chinese digits below 1000; 0 where it is none.</summary>
    internal static int Value(string number)
    {
        if (int.TryParse(number, out var value))
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

    // 第一章 总则 · 第三条 · 第二部分; 第一百二十条之一. "第一季度", "第一批" are no labels.
    [GeneratedRegex("^第(?<n>[" + Han + "]{1,6}|\\d{1,3})(?<unit>编|篇|部分|章|节|条)(之[一二三四五六七八九十])?", RegexOptions.NonBacktracking)]
    private static partial Regex StatutePattern();

    // 一、 · 十二、 · 三.  ("一是" and "一方面" are running text)
    [GeneratedRegex("^(?<n>[" + Han + "]{1,4})[、.]", RegexOptions.NonBacktracking)]
    private static partial Regex HanPattern();

    // （一） · (十二) · （1） · (3); brackets printed in either width, or only one of the pair
    [GeneratedRegex("^(?<label>\\((?<n>[" + Han + "]{1,4}|\\d{1,3})\\))[、.,]?", RegexOptions.NonBacktracking)]
    private static partial Regex BracketedPattern();

    // 1. · 12、 · 3． · 1)
    [GeneratedRegex("^(?<n>\\d{1,3})[.、)]", RegexOptions.NonBacktracking)]
    private static partial Regex DigitPattern();
}
