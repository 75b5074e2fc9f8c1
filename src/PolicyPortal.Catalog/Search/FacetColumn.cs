namespace PolicyPortal.Catalog.Search;

/// <summary>The values of one facet over all works of a snapshot, numbered, so that a question counts them in an array instead of by name.</summary>
internal sealed class FacetColumn
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly int[][] ofWork;

    /// <param name="part">The part of a filter that holds values of this facet.</param>
    /// <param name="documents">The works in the snapshot's order.</param>
    /// <param name="of">The values of a work.</param>
    public FacetColumn(FilterPart part, IReadOnlyList<SnapshotDocument> documents, Func<SnapshotDocument, IEnumerable<string>> of)
    {
        Part = part;
        Name = part.ToString().ToLowerInvariant();
        List<string> values = [];
        ofWork = [.. documents.Select(document => of(document).Distinct(StringComparer.Ordinal).Select(Number).ToArray())];
        Values = values;

        int Number(string value)
        {
            if (!numbers.TryGetValue(value, out var number))
            {
                numbers[value] = number = values.Count;
                values.Add(value);
            }

            return number;
        }
    }

    public FilterPart Part { get; }

    /// <summary>The facet's name, which is also its parameter's.</summary>
    public string Name { get; }

    /// <summary>Whether some work has the value.</summary>
    public bool Has(string value) => numbers.ContainsKey(value);

    /// <summary>Every value of the catalogue by its number.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The numbers of a work's values, each once.</summary>
    /// <param name="work">Index of the work.</param>
    public ReadOnlySpan<int> Of(int work) => ofWork[work];

    /// <summary>Marks the numbers of the given values; what no work has is left out. Null where none is given: nothing is asked for.</summary>
    public bool[]? Marked(IEnumerable<string> values)
    {
        bool[]? marked = null;
        foreach (var value in values)
        {
            marked ??= new bool[Values.Count];
            if (numbers.TryGetValue(value, out var number))
            {
                marked[number] = true;
            }
        }

        return marked;
    }

    /// <summary>Whether a work has one of the marked values.</summary>
    public bool HasAny(int work, bool[] marked)
    {
        foreach (var number in ofWork[work])
        {
            if (marked[number])
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>All facets of a snapshot.</summary>
internal sealed class FacetColumns(IReadOnlyList<SnapshotDocument> documents)
{
    public FacetColumn Regions { get; } = new(FilterPart.Region, documents, d => [d.Summary.Region]);
    public FacetColumn Topics { get; } = new(FilterPart.Topic, documents, d => d.Summary.Topics);
    public FacetColumn Bodies { get; } = new(FilterPart.Body, documents, d => d.Summary.IssuingBodies.Select(b => b.Id));
    public FacetColumn Audiences { get; } = new(FilterPart.Audience, documents, d => d.Audiences);
    public FacetColumn Genres { get; } = new(FilterPart.Genre, documents, d => d.Summary.Genre is { } genre ? [genre] : []);
    public FacetColumn Kinds { get; } = new(FilterPart.Kind, documents, d => [d.Summary.Kind]);
    public FacetColumn Months { get; } = new(FilterPart.Month, documents, d => d.Month is { } month ? [month] : []);
    public FacetColumn Compilations { get; } = new(FilterPart.Compilation, documents, d => d.Summary.Printings.Select(p => p.CompilationId));
}
