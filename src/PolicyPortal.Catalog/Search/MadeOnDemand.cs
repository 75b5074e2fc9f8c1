using System.Collections;

namespace PolicyPortal.Catalog.Search;

/// <summary>
/// A list whose items are made when they are asked for and never held: an export of any length takes no more memory than the selection that it is of.
/// </summary>
/// <param name="selected">What the items are made from.</param>
/// <param name="make">Makes an item; has to be pure, since each look makes it anew.</param>
internal sealed class MadeOnDemand<TFrom, T>(IReadOnlyList<TFrom> selected, Func<TFrom, T> make) : IReadOnlyList<T>
{
    public int Count => selected.Count;

    public T this[int index] => make(selected[index]);

    public IEnumerator<T> GetEnumerator() => selected.Select(make).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
