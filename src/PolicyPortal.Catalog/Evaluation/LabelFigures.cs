namespace PolicyPortal.Catalog.Evaluation;

/// <summary>How well a catalogue agrees with labels.</summary>
/// <param name="Figures">Shares from 0 to 1 by name, for example <c>document.title</c>; 1 where there is nothing to judge.</param>
/// <param name="Counts">How many labels there are of each kind.</param>
/// <param name="Misses">What is missing, invented or wrong, by kind, one line each.</param>
public sealed record LabelFigures(
    IReadOnlyDictionary<string, double> Figures, IReadOnlyDictionary<string, int> Counts, IReadOnlyDictionary<string, IReadOnlyList<string>> Misses);

/// <summary>Collects figures and misses while they are counted.</summary>
internal sealed class FigureSheet
{
    private readonly SortedDictionary<string, double> figures = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, IReadOnlyList<string>> misses = new(StringComparer.Ordinal);

    /// <summary>Sets a figure to a share of labels or readings.</summary>
    public double Set(string name, int part, int whole) => Set(name, whole == 0 ? 1 : (double)part / whole);

    public double Set(string name, double value) => figures[name] = Math.Round(value, 4);

    /// <summary>Records a miss.</summary>
    public void Miss(string kind, params ReadOnlySpan<object?> words)
    {
        if (!misses.TryGetValue(kind, out var list))
        {
            misses[kind] = list = new List<string>();
        }

        ((List<string>)list).Add(string.Join(' ', words.ToArray().Select(word => word ?? "–")));
    }

    public LabelFigures Finish(IReadOnlyDictionary<string, int> counts) => new(figures, counts, misses);
}
