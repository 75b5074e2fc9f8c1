namespace PolicyPortal.Parsing.Vocabulary;

/// <summary>The words around amounts and rates (Vocabulary/Data/amount-words.tsv), one table a list, each word with its key.</summary>
internal static class AmountWords
{
    // The key of words that only contain a word of the list: 不超过 is not 超过.
    private const string None = "none";

    private static readonly Dictionary<string, PhraseTable<string>> Lists = Load();

    /// <summary>The act (补贴, 返还): keys are effects.</summary>
    public static PhraseTable<string> Strong { get; } = Lists["strong"];

    /// <summary>Words that set off what is given (给予, 按).</summary>
    public static PhraseTable<string> Give { get; } = Lists["give"];

    /// <summary>What the amount is of (利率, 工资): keys are effects.</summary>
    public static PhraseTable<string> Weak { get; } = Lists["weak"];

    /// <summary>What decides to whom something applies (总投资, 同比下降).</summary>
    public static PhraseTable<string> Condition { get; } = Lists["condition"];

    /// <summary>What is to be reached (力争, 增速).</summary>
    public static PhraseTable<string> Target { get; } = Lists["target"];

    /// <summary>What has been (累计发放).</summary>
    public static PhraseTable<string> Statistic { get; } = Lists["statistic"];

    /// <summary>Upper bounds before the amount.</summary>
    public static PhraseTable<string> AtMost { get; } = Lists["at-most"];

    /// <summary>Lower bounds before the amount.</summary>
    public static PhraseTable<string> AtLeast { get; } = Lists["at-least"];

    /// <summary>Upper bounds behind the amount.</summary>
    public static PhraseTable<string> AtMostBehind { get; } = Lists["at-most-behind"];

    /// <summary>Lower bounds behind the amount.</summary>
    public static PhraseTable<string> AtLeastBehind { get; } = Lists["at-least-behind"];

    /// <summary>What the amount is counted by: keys are names of references (person, day).</summary>
    public static PhraseTable<string> Per { get; } = Lists["per"];

    /// <summary>The first word of the table in the text, or null.</summary>
    public static (int Start, int End, string Key)? First(this PhraseTable<string> table, ReadOnlySpan<char> text)
    {
        for (var i = table.IndexOf(text, 0, out var length, out var key); length > 0; i = table.IndexOf(text, i + length, out length, out key))
        {
            if (key != None)
            {
                return (i, i + length, key);
            }
        }

        return null;
    }

    /// <summary>The last word of the table in the text, or null.</summary>
    public static (int Start, int End, string Key)? Last(this PhraseTable<string> table, ReadOnlySpan<char> text)
    {
        (int, int, string)? last = null;
        for (var i = table.IndexOf(text, 0, out var length, out var key); length > 0; i = table.IndexOf(text, i + length, out length, out key))
        {
            last = key == None ? last : (i, i + length, key);
        }

        return last;
    }

    private static Dictionary<string, PhraseTable<string>> Load()
    {
        Dictionary<string, PhraseTable<string>> lists = [];
        foreach (var row in VocabularyFile.Rows("amount-words.tsv"))
        {
            if (!lists.TryGetValue(row[0], out var table))
            {
                lists.Add(row[0], table = new PhraseTable<string>());
            }

            foreach (var word in row.List(2))
            {
                table.Add(word, row[1]);
            }
        }

        return lists;
    }
}
