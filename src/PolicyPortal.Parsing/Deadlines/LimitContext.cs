namespace PolicyPortal.Parsing.Deadlines;

/// <summary>The words around a stretch of a paragraph: what rules may ask.</summary>
internal sealed class LimitContext(string text)
{
    /// <summary>How far a rule may look to either side (UTF-16 units).</summary>
    public const int Reach = 32;

    /// <summary>The masked, folded text of the paragraph.</summary>
    public string Text { get; } = text;

    /// <summary>The words before the offset, at most <see cref="Reach"/>, not further back than the sentence (a heading like 补贴期限。 counts to it).</summary>
    public ReadOnlySpan<char> Before(int offset)
    {
        var start = offset;
        while (start > 0 && offset - start < Reach && (start == offset || !IsSentenceEnd(Text[start - 1])))
        {
            start--;
        }

        return Text.AsSpan(start, offset - start);
    }

    /// <summary>The words behind the offset, at most <see cref="Reach"/>, within the sentence.</summary>
    public ReadOnlySpan<char> After(int offset)
    {
        var end = offset;
        while (end < Text.Length && end - offset < Reach && !IsSentenceEnd(Text[end]))
        {
            end++;
        }

        return Text.AsSpan(offset, end - offset);
    }

    /// <summary>The words behind the offset to the end of the sentence, at most three times <see cref="Reach"/>.</summary>
    public ReadOnlySpan<char> Rest(int offset) => Text.AsSpan(offset, Sentence(offset, offset, 3 * Reach).End - offset);

    /// <summary>The clause around the stretch, between commas, with at most <paramref name="reach"/> characters on either side.</summary>
    public (int Start, int End) Clause(int from, int to, int reach)
    {
        int start = from, end = to;
        while (start > 0 && from - start < reach && !IsClauseEnd(start - 1))
        {
            start--;
        }

        while (end < Text.Length && end - to < reach && !IsClauseEnd(end))
        {
            end++;
        }

        return (start, end);
    }

    /// <summary>The sentence around the stretch with at most <paramref name="reach"/> characters on either side.</summary>
    public (int Start, int End) Sentence(int from, int to, int reach)
    {
        int start = from, end = to;
        while (start > 0 && from - start < reach && !IsSentenceEnd(Text[start - 1]))
        {
            start--;
        }

        while (end < Text.Length && end - to < reach && !IsSentenceEnd(Text[end]))
        {
            end++;
        }

        return (start, end);
    }

    public static bool IsSentenceEnd(char c) => c is '。' or ';' or '!' or '?' or '！' or '？';

    /// <summary>True where a comma, colon or full stop ends a clause; 17:00 and 1,000 do not end there.</summary>
    private bool IsClauseEnd(int offset) => IsSentenceEnd(Text[offset])
        || Text[offset] is ',' or ':' && !(offset > 0 && offset + 1 < Text.Length && char.IsAsciiDigit(Text[offset - 1]) && char.IsAsciiDigit(Text[offset + 1]));
}
