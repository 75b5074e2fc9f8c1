using System.Globalization;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Metadata;

/// <summary>A word that speaks for a topic.</summary>
/// <param name="Topic">Name of the topic.</param>
/// <param name="Word">The word as it stands in texts.</param>
/// <param name="Weight">1 to 3; 3 is the topic's own name or an unmistakable term.</param>
public sealed record TopicCue(string Topic, string Word, int Weight);

/// <summary>The topics with the words that speak for them: the list that comes with the program, and words laid over it. Never changes once it is made.</summary>
public sealed class TopicVocabulary
{
    /// <summary>Weight of a word that was added: who adds one means that it is unmistakable.</summary>
    public const int AddedWeight = 3;

    private const string NoTopic = "-";

    private readonly List<string> topics = [];
    private readonly List<TopicCue> words = [];

    private TopicVocabulary(IEnumerable<TopicCue> added)
    {
        foreach (var row in VocabularyFile.Rows("topics.tsv"))
        {
            var weight = int.Parse(row[1], CultureInfo.InvariantCulture);
            foreach (var word in row.List(2))
            {
                Add(new TopicCue(row[0], word, weight));
            }
        }

        foreach (var cue in added)
        {
            Add(cue);
        }
    }

    /// <summary>What comes with the program (topics.tsv).</summary>
    public static TopicVocabulary BuiltIn { get; } = new([]);

    /// <summary>The topics in the order of the list; added ones last.</summary>
    public IReadOnlyList<string> Topics => topics;

    /// <summary>All words that speak for a topic, in the order of the list.</summary>
    public IReadOnlyList<TopicCue> Words => words;

    /// <summary>Topics (by index) and weights of each word; none for a word that only keeps shorter ones from counting.</summary>
    internal PhraseTable<List<(int Topic, int Weight)>> Cues { get; } = new();

    /// <summary>The built-in words with others beside them; a word may speak for several topics, and a topic that is not in the list is added to it.</summary>
    /// <param name="added">Topic and word; blank ones are left out.</param>
    public static TopicVocabulary With(IReadOnlyCollection<(string Topic, string Word)> added) =>
        added.Count == 0 ? BuiltIn : new(added.Where(a => a is { Topic.Length: > 0, Word.Length: > 0 }).Select(a => new TopicCue(a.Topic, a.Word, AddedWeight)));

    private void Add(TopicCue cue)
    {
        if (cue.Topic == NoTopic)
        {
            Cues.Add(cue.Word, []);
            return;
        }

        var topic = topics.IndexOf(cue.Topic);
        if (topic < 0)
        {
            topic = topics.Count;
            topics.Add(cue.Topic);
        }

        words.Add(cue);
        if (Cues.TryGet(cue.Word, out var known))
        {
            known.Add((topic, cue.Weight));
        }
        else
        {
            Cues.Add(cue.Word, [(topic, cue.Weight)]);
        }
    }
}
