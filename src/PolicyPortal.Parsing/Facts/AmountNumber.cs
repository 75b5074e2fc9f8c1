using System.Globalization;

namespace PolicyPortal.Parsing.Facts;

/// <summary>Numbers of amounts: 1000, 1,000, 2.5, 50万, 1亿, 5千, 五十, 七点五.</summary>
internal static class AmountNumber
{
    private const int Longest = 20;

    // More than any budget; beyond it the words are no number.
    private const decimal Largest = 1_000_000_000_000m;
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Reads the number that ends before the offset.</summary>
    /// <returns>Where it starts, or -1 where no number stands there.</returns>
    public static int Before(string text, int end, out decimal value)
    {
        var start = end;
        var arabic = false;
        while (start > 0 && end - start < Longest)
        {
            var c = text[start - 1];
            if (char.IsAsciiDigit(c) || (c is '.' or '·' && arabic) || (c == ',' && FactText.IsThousandsMark(text, start - 1)))
            {
                arabic = true;
            }
            else if (IsLarge(c) || (!arabic && IsChinese(c)))
            {
                // 万 and 亿 may stand between digits (1亿5000万); a Chinese digit before an Arabic one belongs to another word (统一10元).
                if (arabic && (start < 2 || !char.IsAsciiDigit(text[start - 2])))
                {
                    break;
                }
            }
            else
            {
                break;
            }

            start--;
        }

        // 5,一 at the start of a run are remains of other words.
        while (start < end && text[start] is '.' or '点' or '·')
        {
            start++;
        }

        return start < end && Parse(text.AsSpan(start, end - start)) is { } number && Assign(number, out value) ? start : Fail(out value);
    }

    /// <summary>Reads the number that starts at the offset.</summary>
    /// <returns>Where it ends, or -1.</returns>
    public static int After(string text, int start, out decimal value)
    {
        var end = start;
        while (end < text.Length && end - start < Longest && (char.IsAsciiDigit(text[end]) || IsChinese(text[end]) || text[end] is '.' or '点'))
        {
            end++;
        }

        return end > start && Parse(text.AsSpan(start, end - start)) is { } number && Assign(number, out value) ? end : Fail(out value);
    }

    /// <summary>The value of the whole text; null where it is no number.</summary>
    public static decimal? Parse(ReadOnlySpan<char> text)
    {
        foreach (var (mark, factor) in ((char, decimal)[])[('亿', 100_000_000m), ('万', 10_000m)])
        {
            var at = text.LastIndexOf(mark);
            if (at < 0)
            {
                continue;
            }

            var high = at == 0 ? 1m : Parse(text[..at]);
            var low = at + 1 == text.Length ? 0m : Parse(text[(at + 1)..]);
            return high is > Largest ? null : (high * factor) + low;
        }

        return Small(text);
    }

    private static decimal? Small(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 16)
        {
            return null;
        }

        if (text.IndexOfAny("十百千两" + Digits) < 0)
        {
            return decimal.TryParse(text.ToString().Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var plain) ? plain : null;
        }

        var point = text.IndexOf('点');
        if (point >= 0)
        {
            var whole = Small(text[..point]);
            var fraction = Positional(text[(point + 1)..]);
            return whole + fraction;
        }

        decimal total = 0, current = 0;
        var written = 0;
        var digits = 0;
        foreach (var c in text)
        {
            var factor = c switch { '十' => 10m, '百' => 100m, '千' => 1000m, _ => 0m };
            if (factor == 0)
            {
                if (Digit(c) is not { } digit)
                {
                    return null;
                }

                // A unit before it starts a new place; digits in a row are read place by place (七五 is 75).
                current = current * 10 + digit;
                written++;
                digits++;
                continue;
            }

            total += (written == 0 ? 1 : current) * factor;
            current = 0;
            written = 0;
        }

        return digits == 0 && text.Length == 1 && text[0] is '百' or '千' ? null : total + current;
    }

    private static decimal? Positional(ReadOnlySpan<char> digits)
    {
        decimal value = 0, place = 0.1m;
        foreach (var c in digits)
        {
            if (Digit(c) is not { } digit)
            {
                return null;
            }

            value += digit * place;
            place /= 10;
        }

        return digits.IsEmpty ? null : value;
    }

    private static int? Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        '〇' => 0,
        '两' => 2,
        _ => Digits.IndexOf(c) is >= 0 and var i ? i : null,
    };

    private static bool IsLarge(char c) => c is '万' or '亿' or '千' or '百';

    private static bool IsChinese(char c) => IsLarge(c) || c is '十' or '点' || Digit(c) is not null;

    private static bool Assign(decimal number, out decimal value)
    {
        value = number;
        return true;
    }

    private static int Fail(out decimal value)
    {
        value = 0;
        return -1;
    }
}
