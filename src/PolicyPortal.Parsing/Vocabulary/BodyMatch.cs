namespace PolicyPortal.Parsing.Vocabulary;

/// <summary>How surely a stretch of text is the name of a body; lower is surer.</summary>
internal static class BodyCost
{
    public const int Known = 10;
    public const int KnownInner = 1;
    public const int ContextWord = 12;
    public const int Bare = 16;
    public const int OtherInner = 9;
    public const int Generic = 26;
}

/// <summary>A stretch of text read as the name of one body.</summary>
/// <param name="Length">Characters that the name takes.</param>
/// <param name="Cost">See <see cref="BodyCost"/>.</param>
/// <param name="Head">Official words before the region (中共, 国家税务总局).</param>
/// <param name="RegionText">The region as it stands in the official name; null where there is none or where the context must give it.</param>
/// <param name="Region">The region, where the name tells it.</param>
/// <param name="ContextWord">省, 市, 自治区 …: the region is that of the context at this level; empty for a bare local name; null elsewhere.</param>
/// <param name="Tail">Official words behind the region.</param>
internal readonly record struct BodyMatch(int Length, int Cost, string Head, string? RegionText, Region? Region, string? ContextWord, string Tail)
{
    /// <summary>True where the name says by itself whose body it is.</summary>
    public bool IsGeneric => Cost >= BodyCost.Generic;

    /// <summary>The official name; where the region must come from the context and the context does not tell, the words stay as printed.</summary>
    public string OfficialName(Region? context) =>
        ContextWord is null
            ? Head + RegionText + Tail
            : Head + (AtLevel(context, ContextWord)?.FullName ?? ContextWord) + Tail;

    /// <summary>The region of the body, from its name or the context.</summary>
    public Region? RegionIn(Region? context) => Region ?? (ContextWord is null ? null : AtLevel(context, ContextWord));

    private static Region? AtLevel(Region? context, string word)
    {
        if (word.Length == 0)
        {
            return context;
        }

        for (var region = context; region is not null; region = region.Parent)
        {
            if (region.Name.EndsWith(word, StringComparison.Ordinal))
            {
                return region;
            }
        }

        return null;
    }
}
