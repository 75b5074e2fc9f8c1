using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Facts;

/// <summary>The patterns of amounts, each with an example and the reason for what is odd in it.</summary>
internal enum AmountPattern
{
    /// <summary>1000元, 50万元, 5000亿元, 10万美元. 元 without a number (多元, 元旦) is none; 亿元以上 is one 亿.</summary>
    Money,

    /// <summary>50%, 百分之五十, 千分之五, 0.2‰, 三分之一; all as per cent.</summary>
    Percent,

    /// <summary>0.5个百分点, 100个基点: a difference of rates, hence a unit of its own.</summary>
    Point,

    /// <summary>1.2倍.</summary>
    Multiple,

    /// <summary>八折, 7.5折: what is taken off (20, 25 per cent).</summary>
    Discount,

    /// <summary>三成: tenths.</summary>
    Tenth,

    /// <summary>减半, 一半, 半价: 50 per cent.</summary>
    Half,

    /// <summary>免征, 免收, 免费 …: 100 per cent off.</summary>
    Exemption,

    /// <summary>全额返还, 全额贴息: 100 per cent; 全额缴纳 is no grant and hence none.</summary>
    Whole,

    /// <summary>翻番, 翻一番: twice.</summary>
    Doubling,
}

/// <summary>A number with its unit, before its surroundings are read.</summary>
internal readonly record struct AmountToken(int Start, int End, decimal Value, decimal? Upper, string Unit, AmountPattern Pattern);

/// <summary>An amount with what its surroundings say.</summary>
internal readonly record struct AmountFinding(
    int Start, int End, decimal Value, decimal? Upper, string Unit, string? Per, AmountBound Bound, AmountRole Role, AmountEffect Effect, AmountPattern Pattern);
