namespace PolicyPortal.Parsing.Vocabulary;

/// <summary>Phrases with a value each, found at a place in a text in time bounded by the longest phrase.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, T> values = new(StringComparer.Ordinal);
    private readonly Dictionary<char, (int Shortest, int Longest)> lengths = [];
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public PhraseTable() => lookup = values.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All phrases with their values.</summary>
    public IReadOnlyDictionary<string, T> Entries => values;

    /// <summary>Adds the phrase; the first value of a phrase stays.</summary>
    public bool Add(string phrase, T value)
    {
        if (phrase.Length == 0 || !values.TryAdd(phrase, value))
        {
            return false;
        }

        lengths[phrase[0]] = lengths.TryGetValue(phrase[0], out var known)
            ? (Math.Min(known.Shortest, phrase.Length), Math.Max(known.Longest, phrase.Length))
            : (phrase.Length, phrase.Length);
        return true;
    }

    /// <summary>The value of exactly this phrase.</summary>
    public bool TryGet(ReadOnlySpan<char> phrase, out T value)
    {
        var found = lookup.TryGetValue(phrase, out var v);
        value = v!;
        return found;
    }

    /// <summary>The phrases that start the text, longest first.</summary>
    public List<(int Length, T Value)> Prefixes(ReadOnlySpan<char> text)
    {
        List<(int, T)> found = [];
        if (text.Length == 0 || !lengths.TryGetValue(text[0], out var bounds))
        {
            return found;
        }

        for (var n = Math.Min(bounds.Longest, text.Length); n >= bounds.Shortest; n--)
        {
            if (lookup.TryGetValue(text[..n], out var value))
            {
                found.Add((n, value));
            }
        }

        return found;
    }

    /// <summary>The longest phrase that starts the text; length 0 where none does.</summary>
    public int Longest(ReadOnlySpan<char> text, out T value)
    {
        if (text.Length > 0 && lengths.TryGetValue(text[0], out var bounds))
        {
            for (var n = Math.Min(bounds.Longest, text.Length); n >= bounds.Shortest; n--)
            {
                if (lookup.TryGetValue(text[..n], out var found))
                {
                    value = found;
                    return n;
                }
            }
        }

        value = default!;
        return 0;
    }
}
