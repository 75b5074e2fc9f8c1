namespace PolicyPortal.Parsing.Vocabulary;

/// <summary>
/// Phrases with a value each, kept as a tree of characters: what starts at a place in a text is found in one walk, and most places of a text are
/// dismissed by their first character alone. Filled once, then read by any number of threads.
/// </summary>
internal sealed class PhraseTable<T>
{
    private const int Root = 0;
    private const int None = -1;

    private readonly Dictionary<string, T> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly ulong[] firsts = new ulong[(char.MaxValue + 1) / 64];
    private readonly List<T> values = [];

    // Branches of the tree by open addressing: (node, character) gives the next node. Node 0 is the root, so that an empty slot is 0.
    private ulong[] branches = new ulong[64];
    private int[] targets = new int[64];
    private int[] valueOf = new int[64];
    private int nodes = 1;
    private int shift = 64 - 6;

    public PhraseTable()
    {
        lookup = entries.GetAlternateLookup<ReadOnlySpan<char>>();
        Array.Fill(valueOf, None);
    }

    /// <summary>All phrases with their values.</summary>
    public IReadOnlyDictionary<string, T> Entries => entries;

    /// <summary>Adds the phrase; the first value of a phrase stays.</summary>
    public bool Add(string phrase, T value)
    {
        if (phrase.Length == 0 || !entries.TryAdd(phrase, value))
        {
            return false;
        }

        firsts[phrase[0] >> 6] |= 1UL << (phrase[0] & 63);
        var node = Root;
        foreach (var c in phrase)
        {
            var next = Next(node, c);
            node = next == Root ? AddBranch(node, c) : next;
        }

        valueOf[node] = values.Count;
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
    public bool MayStartWith(char c) => (firsts[c >> 6] & (1UL << (c & 63))) != 0;

    /// <summary>The phrases that start the text, longest first.</summary>
    public PrefixEnumerator Prefixes(ReadOnlySpan<char> text) => new(this, text);

    /// <summary>The longest phrase that starts the text; length 0 where none does.</summary>
    public int Longest(ReadOnlySpan<char> text, out T value)
    {
        var length = 0;
        var found = None;
        if (text.Length > 0 && MayStartWith(text[0]))
        {
            var node = Root;
            for (var i = 0; i < text.Length; i++)
            {
                node = Next(node, text[i]);
                if (node == Root)
                {
                    break;
                }

                if (valueOf[node] != None)
                {
                    found = valueOf[node];
                    length = i + 1;
                }
            }
        }

        value = found == None ? default! : values[found];
        return length;
    }

    private static ulong Key(int node, char c) => ((ulong)node << 16) | c;

    // The multiplier is 2^64 divided by the golden ratio, which scatters keys that lie close together.
    private int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> shift);

    private int Next(int node, char c)
    {
        var key = Key(node, c);
        for (var slot = Slot(key); targets[slot] != Root; slot = (slot + 1) & (targets.Length - 1))
        {
            if (branches[slot] == key)
            {
                return targets[slot];
            }
        }

        return Root;
    }

    private int AddBranch(int node, char c)
    {
        if (nodes * 4 >= targets.Length)
        {
            Grow();
        }

        Place(Key(node, c), nodes);
        return nodes++;
    }

    private void Place(ulong key, int target)
    {
        var slot = Slot(key);
        while (targets[slot] != Root)
        {
            slot = (slot + 1) & (targets.Length - 1);
        }

        branches[slot] = key;
        targets[slot] = target;
    }

    // At most a quarter of the slots is taken, so that a character that leads nowhere is mostly told by one look.
    private void Grow()
    {
        var (oldBranches, oldTargets) = (branches, targets);
        branches = new ulong[oldTargets.Length * 2];
        targets = new int[oldTargets.Length * 2];
        shift--;
        for (var slot = 0; slot < oldTargets.Length; slot++)
        {
            if (oldTargets[slot] != Root)
            {
                Place(oldBranches[slot], oldTargets[slot]);
            }
        }

        var had = valueOf.Length;
        Array.Resize(ref valueOf, targets.Length);
        Array.Fill(valueOf, None, had, valueOf.Length - had);
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
