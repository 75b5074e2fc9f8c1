using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Presentation;

/// <summary>How a query was understood, with the links that change it.</summary>
/// <param name="Reading">How it was read.</param>
/// <param name="Total">How many documents or measures it found.</param>
/// <param name="Filter">The question as it was asked.</param>
/// <param name="Address">The address of the list.</param>
public sealed record ReadingPanel(QueryReading Reading, int Total, DocumentFilter Filter, PageAddress Address)
{
    /// <summary>Words of near meaning that are shown at once; the others are counted.</summary>
    private const int ShownSynonyms = 8;

    /// <summary>The words of near meaning that are named.</summary>
    public IEnumerable<string> AlsoSearched => Reading.AlsoSearched.Take(ShownSynonyms);

    /// <summary>How many words of near meaning are not named.</summary>
    public int MoreSearched => Math.Max(0, Reading.AlsoSearched.Count - ShownSynonyms);

    /// <summary>Whether the pieces are worth showing: several, or one that the query language made special.</summary>
    public bool ShowsParts => Reading.Parts.Count > 1 || Reading.UsesLanguage;

    /// <summary>The address with words of near meaning, or without them.</summary>
    public string Synonyms(bool on) => (on ? Address.Without("syn") : Address.Set("syn", "0")).ToString();

    /// <summary>The address with the query read as plain words, or in the query language.</summary>
    public string Plain(bool on) => (on ? Address.Set("plain", "1") : Address.Without("plain")).ToString();

    /// <summary>The address with mistyped words searched as typed.</summary>
    public string AsTyped => Address.Set("spell", "0").ToString();

    /// <summary>The address of another query under the same filters; of the list without any where it is empty.</summary>
    public string Of(string query)
    {
        var other = Address.Without("spell").Without("plain").Without(Links.JumpName);
        return (query.Length == 0 ? other.Without("q") : other.Set("q", query)).ToString();
    }
}
