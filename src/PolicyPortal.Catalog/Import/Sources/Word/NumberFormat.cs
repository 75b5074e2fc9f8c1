using System.Globalization;
using System.Text;

namespace PolicyPortal.Catalog.Import.Sources.Word;

/// <summary>Writes numbers as word processors print them (ECMA-376 part 1, 17.18.59, ST_NumberFormat).</summary>
internal static class NumberFormat
{
    private const string Digits = "〇一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string LegalTraditionalDigits = "零壹貳參肆伍陸柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    /// <summary>The number in the format; in Arabic digits where the format has no form for it or is not known.</summary>
    public static string Of(string format, int number) => number < 1 && format is not ("decimalZero" or "none") ? Decimal(number) : format switch
    {
        "none" => "",
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Decimal(number).Select(digit => (char)(digit - '0' + '０'))),
        "upperLetter" => Letters(number, 'A'),
        "lowerLetter" => Letters(number, 'a'),
        "upperRoman" => Roman(number) ?? Decimal(number),
        "lowerRoman" => Roman(number)?.ToLowerInvariant() ?? Decimal(number),
        "hex" => number.ToString("X", CultureInfo.InvariantCulture),
        "ordinal" => Ordinal(number),
        "numberInDash" => $"- {Decimal(number)} -",
        "chineseCounting" or "japaneseDigitalTenThousand" or "taiwaneseCounting" or "koreanDigital2" => number < 100 ? Counted(number, Digits, "十百千", '〇') : Positions(number),
        "ideographDigital" or "taiwaneseDigital" => Positions(number),
        "chineseCountingThousand" or "taiwaneseCountingThousand" => Counted(number, Digits, "十百千", '〇'),
        "japaneseCounting" => Counted(number, Digits, "十百千", null),
        "chineseLegalSimplified" => Counted(number, LegalDigits, "拾佰仟", '零'),
        "ideographLegalTraditional" or "japaneseLegal" => Counted(number, LegalTraditionalDigits, "拾佰仟", '零'),
        "ideographTraditional" => Sign(Stems, number),
        "ideographZodiac" => Sign(Branches, number),
        "ideographZodiacTraditional" => number <= 60 ? $"{Stems[(number - 1) % 10]}{Branches[(number - 1) % 12]}" : Decimal(number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Circled(number),
        "decimalEnclosedFullstop" => From('⒈', 20, number),
        "decimalEnclosedParen" => From('⑴', 20, number),
        "ideographEnclosedCircle" => From('㊀', 10, number),
        _ => Decimal(number),
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Sign(string signs, int number) => number <= signs.Length ? signs[number - 1].ToString() : Decimal(number);

    private static string From(char first, int count, int number) => number <= count ? ((char)(first + number - 1)).ToString() : Decimal(number);

    // ① to ⑳, ㉑ to ㉟, ㊱ to ㊿
    private static string Circled(int number) => number switch
    {
        <= 20 => From('①', 20, number),
        <= 35 => From('㉑', 15, number - 20),
        <= 50 => From('㊱', 15, number - 35),
        _ => Decimal(number),
    };

    // A … Z, AA, BB …
    private static string Letters(int number, char first) => number <= 26 * 20 ? new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1) : Decimal(number);

    private static string Ordinal(int number) => Decimal(number) + ((number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    private static string? Roman(int number)
    {
        if (number >= 4000)
        {
            return null;
        }

        var roman = new StringBuilder();
        foreach (var (value, sign) in new[] { (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
        {
            for (; number >= value; number -= value)
            {
                roman.Append(sign);
            }
        }

        return roman.ToString();
    }

    // 一二〇
    private static string Positions(int number) => string.Concat(Decimal(number).Select(digit => Digits[digit - '0']));

    // 十, 二十一, 一百〇一, 一千二百; 壹拾 with all its digits; Japanese 百一, without a sign for what is not there and without a one before a unit.
    private static string Counted(int number, string digits, string units, char? zero)
    {
        if (number >= 10_000)
        {
            return Decimal(number);
        }

        var text = new StringBuilder();
        var isGap = false;
        for (var (unit, power) = (3, 1000); unit >= 0; unit--, power /= 10)
        {
            var digit = number / power % 10;
            if (digit == 0)
            {
                isGap |= text.Length > 0;
                continue;
            }

            if (isGap && zero is { } sign)
            {
                text.Append(sign);
            }

            isGap = false;

            // One ten at the head is 十, but 壹拾 where the writing guards against forgery.
            var isBare = digit == 1 && unit > 0 && (zero is null || (unit == 1 && text.Length == 0 && units[0] == '十'));
            text.Append(isBare ? "" : digits[digit].ToString()).Append(unit > 0 ? units[unit - 1].ToString() : "");
        }

        return text.ToString();
    }
}
