using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Units;

/// <summary>Titles that stand twice, or two titles that stand in one block: tells which lines are the document's own title.</summary>
internal sealed class DoubleTitle(List<TextLine> lines)
{
    /// <summary>The block without the entry title above the official one: the second half starts with a body or 印发 and both end in a genre.</summary>
    public TitleBlock Split(TitleBlock block)
    {
        if (TitleOfIssued(block) is { } cut)
        {
            return cut;
        }

        for (var split = block.TitleEnd - 1; split > block.TitleStart + 1; split--)
        {
            var key = TitleShape.Key(Joined(split, block.TitleEnd));
            for (var end = block.TitleStart + 1; end <= split; end++)
            {
                if (TitleShape.Key(Joined(block.TitleStart, end)) == key)
                {
                    return block with { TitleStart = split };
                }
            }
        }

        for (var split = block.TitleStart + 1; split < block.TitleEnd; split++)
        {
            var upper = Joined(block.TitleStart, split);
            var lower = Joined(split, block.TitleEnd);
            if (TitleShape.Genre(upper) is { Strength: >= 2 } && TitleShape.Genre(lower) is not null && BodyNames.LeadingBody(lower) > 0 && TitleShape.Score(upper) >= 2 && TitleShape.Score(lower) >= 2)
            {
                return block with { TitleStart = split };
            }
        }

        return block;
    }

    // 关于印发《Y》的通知 / Y: the notice has no words of its own, and its text follows at once.
    private TitleBlock? TitleOfIssued(TitleBlock block)
    {
        for (var split = block.TitleStart + 1; split < block.TitleEnd; split++)
        {
            var upper = Joined(block.TitleStart, split);
            if (upper.Contains('《') && TitleShape.Genre(upper) is { Strength: >= 2 } && TitleShape.Key(upper).Contains(TitleShape.Key(Joined(split, block.TitleEnd)), StringComparison.Ordinal))
            {
                return block with { TitleEnd = split };
            }
        }

        return null;
    }

    /// <summary>Whether one title is the other, or part of it.</summary>
    public bool IsSame(TitleBlock one, TitleBlock other)
    {
        var (first, second) = (TitleShape.Key(Joined(one.TitleStart, one.TitleEnd)), TitleShape.Key(Joined(other.TitleStart, other.TitleEnd)));
        return first.Contains(second, StringComparison.Ordinal) || second.Contains(first, StringComparison.Ordinal);
    }

    private string Joined(int start, int end) => TextLines.Folded(lines, start, end);
}
