namespace PolicyPortal.Parsing.Vocabulary;

/// <summary>Phrases with a value each, found at a place in a text in one walk (<see cref="PhraseTree"/>).</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, T> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<T> values = [];
    private readonly PhraseTree tree = new();

    public PhraseTable() => lookup = entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All phrases with their values.</summary>
    public IReadOnlyDictionary<string, T> Entries => entries;

    /// <summary>Adds the phrase; the first value of a phrase stays.</summary>
    public bool Add(string phrase, T value)
    {
        if (phrase.Length == 0 || !entries.TryAdd(phrase, value))
        {
            return false;
        }

        tree.Add(phrase, values.Count);
        values.Add(value);
        return true;
    }

    /// <summary>The value of exactly this phrase.</summary>
    public bool TryGet(ReadOnlySpan<char> phrase, out T value)
    {
        var found = lookup.TryGetValue(phrase, out var v);
        value = v!;
        return found;
    }

    /// <summary>True where a phrase starts with the character.</summary>
    public bool MayStartWith(char c) => tree.MayStartWith(c);

    /// <summary>The first place from the offset on where a phrase starts, with the longest one there; length 0 where none does.</summary>
    public int IndexOf(ReadOnlySpan<char> text, int from, out int length, out T value)
    {
        var at = tree.IndexOf(text, from, out length, out var number);
        value = length == 0 ? default! : values[number];
        return at;
    }

    /// <summary>The phrases that start the text, longest first.</summary>
    public PrefixEnumerator Prefixes(ReadOnlySpan<char> text) => new(this, text);

    /// <summary>The longest phrase that starts the text; length 0 where none does.</summary>
    public int Longest(ReadOnlySpan<char> text, out T value)
    {
        var length = tree.Longest(text, out var number);
        value = length == 0 ? default! : values[number];
        return length;
    }

    /// <summary>Walks over the phrases that start a text, longest first.</summary>
    public ref struct PrefixEnumerator
    {
        private readonly PhraseTable<T> table;
        private readonly ReadOnlySpan<char> text;
        private int limit;

        internal PrefixEnumerator(PhraseTable<T> table, ReadOnlySpan<char> text)
        {
            this.table = table;
            this.text = text;
            limit = text.Length;
        }

        /// <summary>The phrase's length and value.</summary>
        public (int Length, T Value) Current { get; private set; }

        public readonly PrefixEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (limit <= 0)
            {
                return false;
            }

            var length = table.Longest(text[..limit], out var value);
            Current = (length, value);
            limit = length - 1;
            return length > 0;
        }
    }
}
