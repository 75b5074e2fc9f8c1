using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Papers;

/// <summary>A working paper (底稿): a list on a day with the evidence of every entry.</summary>
/// <param name="Name">What it lists, in words.</param>
/// <param name="Noun">The noun that counts its entries, see <see cref="Words.Count"/>.</param>
/// <param name="Address">The address of the list with its filters and the day; the paper's own is under <c>/paper</c>.</param>
/// <param name="Question">The question and its filters in words.</param>
/// <param name="Remarks">What else shaped the answer: order, words of the same meaning, corrections.</param>
/// <param name="Day">The day that states are told for.</param>
/// <param name="MadeAt">When it was made, by the clocks of China.</param>
/// <param name="State">How new the catalogue is.</param>
/// <param name="Count">How many entries it has.</param>
/// <param name="Entries">The entries; made as they are read.</param>
/// <param name="Reference">Its reference.</param>
public sealed record WorkingPaper(
    string Name,
    string Noun,
    PageAddress Address,
    SpokenQuery Question,
    IReadOnlyList<string> Remarks,
    DateOnly Day,
    DateTimeOffset MadeAt,
    DataState State,
    int Count,
    IEnumerable<PaperEntry> Entries,
    PaperReference Reference)
{
    /// <summary>The paper's address.</summary>
    public PageAddress Own => Address.On(Address.Path + PaperReader.Ending);

    /// <summary>The address that compares a print with the state at that time.</summary>
    public string CheckAddress => Own.With(PaperReference.Parameter, Reference.ToString()).ToString();
}
