using System.Runtime.CompilerServices;

namespace PolicyPortal.Parsing.Vocabulary;

/// <summary>
/// Phrases by number, kept as a tree of characters whose first step takes two of them: what starts at a place in a text is found in one walk, and most places
/// are dismissed by one look at two small tables of bits. Filled once, then read by any number of threads.
/// </summary>
internal sealed class PhraseTree
{
    private const int None = -1;
    private const int FilterBits = 15;

    // Stands for the third character of phrases that have two.
    private const uint End = 0x2AAA5;

    // Characters that phrases start with; numbers of those that are one character long, and bits for them; bits for the first two and the first three characters of all others,
    // by a hash. Common pairs (企业) start many phrases, so that the third character tells much.
    private readonly ulong[] firsts = new ulong[(char.MaxValue + 1) / 64];
    private readonly Dictionary<char, int> singles = [];
    private ulong[] ones = [];
    private readonly ulong[] twos = new ulong[(1 << FilterBits) / 64];
    private readonly ulong[] threes = new ulong[(1 << FilterBits) / 64];

    private readonly Branches pairs = new();
    private readonly Branches branches = new();
    private int nodes;

    /// <summary>Adds a phrase that is not in the tree and not empty.</summary>
    /// <exception cref="InvalidOperationException">The tree is full (65 535 different beginnings of phrases).</exception>
    public void Add(string phrase, int number)
    {
        firsts[phrase[0] >> 6] |= 1UL << phrase[0];
        if (phrase.Length == 1)
        {
            singles.Add(phrase[0], number);
            ones = ones.Length == 0 ? new ulong[firsts.Length] : ones;
            ones[phrase[0] >> 6] |= 1UL << phrase[0];
            return;
        }

        var two = Key(phrase[0], phrase[1]);
        var slot = Hash(two, FilterBits);
        Set(twos, slot);
        Set(threes, Three(slot, phrase.Length == 2 ? End : phrase[2]));
        ref var branch = ref pairs.Get(two, ref nodes);
        foreach (var c in phrase.AsSpan(2))
        {
            branch.Following |= BitOf(c);
            branch = ref branches.Get(Key(branch.Node, c), ref nodes);
        }

        branch.Number = number;
    }

    /// <summary>True where a phrase starts with the character.</summary>
    public bool MayStartWith(char c) => (firsts[c >> 6] & (1UL << c)) != 0;

    /// <summary>The first place from the offset on where a phrase starts, with the length and the number of the longest one there; length 0 where none does.</summary>
    public int IndexOf(ReadOnlySpan<char> text, int from, out int length, out int number)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (MayStart(text, i) && (length = Walk(text[i..], out number)) > 0)
            {
                return i;
            }
        }

        (length, number) = (0, None);
        return text.Length;
    }

    /// <summary>The length and the number of the longest phrase that starts the text; length 0 where none does.</summary>
    public int Longest(ReadOnlySpan<char> text, out int number)
    {
        if (!text.IsEmpty && MayStart(text, 0))
        {
            return Walk(text, out number);
        }

        number = None;
        return 0;
    }

    // May say yes where no phrase starts, never no where one does.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayStart(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 < text.Length)
        {
            var slot = Hash(Key(text[at], text[at + 1]), FilterBits);
            var next = at + 2 < text.Length ? text[at + 2] : End;

            // One decision for all bits: most places fail one of them, and which one cannot be foretold.
            if ((Bit(twos, slot) & (Bit(threes, Three(slot, next)) | Bit(threes, Three(slot, End)))) != 0)
            {
                return true;
            }
        }

        return IsSingle(text[at]);
    }

    private int Walk(ReadOnlySpan<char> text, out int number)
    {
        var length = 0;
        number = None;
        if (IsSingle(text[0]))
        {
            (number, length) = (singles[text[0]], 1);
        }

        if (text.Length == 1)
        {
            return length;
        }

        ref readonly var branch = ref pairs.Find(Key(text[0], text[1]));
        for (var i = 2; branch.Node != 0; i++)
        {
            if (branch.Number != None)
            {
                (number, length) = (branch.Number, i);
            }

            if (i >= text.Length || (branch.Following & BitOf(text[i])) == 0)
            {
                break;
            }

            branch = ref branches.Find(Key(branch.Node, text[i]));
        }

        return length;
    }

    private bool IsSingle(char c) => ones.Length != 0 && (ones[c >> 6] & (1UL << c)) != 0;

    private static void Set(ulong[] filter, int slot) => filter[slot >> 6] |= 1UL << slot;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bit(ulong[] filter, int slot) => (filter[slot >> 6] >> slot) & 1;

    private static uint BitOf(char c) => 1u << c;

    private static uint Key(int before, char c) => ((uint)before << 16) | c;

    // An odd factor keeps the slots of neighbours apart.
    private static int Three(int slot, uint next) => (slot ^ (int)(next * 37)) & ((1 << FilterBits) - 1);

    // The multiplier is 2^32 divided by the golden ratio, which scatters keys that lie close together.
    private static int Hash(uint key, int bits) => (int)((key * 2654435769u) >> (32 - bits));

    /// <summary>A step of the walk.</summary>
    private struct Branch
    {
        /// <summary>What comes before, a character or a node, and the character that leads here.</summary>
        public uint Key;

        /// <summary>Where it leads to; 0 in an empty slot.</summary>
        public int Node;

        /// <summary>Number of the phrase that ends here, or <see cref="None"/>.</summary>
        public int Number;

        /// <summary>Bits of the characters that may follow, by their last five bits.</summary>
        public uint Following;
    }

    /// <summary>Branches by key, by open addressing.</summary>
    private sealed class Branches
    {
        private Branch[] slots = new Branch[32];
        private int bits = 5;
        private int count;

        /// <summary>The branch, or an empty one.</summary>
        public ref readonly Branch Find(uint key) => ref slots[SlotOf(key)];

        /// <summary>The branch, made with the next node where it is missing.</summary>
        public ref Branch Get(uint key, ref int nodes)
        {
            if (slots[SlotOf(key)].Node == 0)
            {
                if (nodes == char.MaxValue)
                {
                    throw new InvalidOperationException("The tree of phrases is full.");
                }

                if (++count * 2 > slots.Length)
                {
                    Grow();
                }

                slots[SlotOf(key)] = new Branch { Key = key, Node = ++nodes, Number = None };
            }

            return ref slots[SlotOf(key)];
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private int SlotOf(uint key)
        {
            var all = slots;
            var slot = Hash(key, bits);
            while (all[slot].Key != key && all[slot].Node != 0)
            {
                slot = (slot + 1) & (all.Length - 1);
            }

            return slot;
        }

        private void Grow()
        {
            var old = slots;
            slots = new Branch[old.Length * 2];
            bits++;
            foreach (var branch in old)
            {
                if (branch.Node != 0)
                {
                    slots[SlotOf(branch.Key)] = branch;
                }
            }
        }
    }
}
