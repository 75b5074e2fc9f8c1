namespace PolicyPortal.Web.Presentation;

/// <summary>Where a list stands and the links to its other pages.</summary>
public sealed record Pager(int Total, int Page, int PageSize, PageAddress Address)
{
    /// <summary>The last page, 1 for an empty list.</summary>
    public int LastPage => Math.Max(1, (int)(((long)Total + PageSize - 1) / PageSize));

    /// <summary>Whether the page lies behind the last one.</summary>
    public bool IsPastEnd => Page > LastPage;

    /// <summary>Number of the page's first item, from 1.</summary>
    public long FirstItem => ((long)Page - 1) * PageSize + 1;

    /// <summary>Number of the page's last item.</summary>
    public long LastItem => Math.Min(Total, (long)Page * PageSize);

    /// <summary>The pages to link: first, last and the neighbours; 0 stands for a gap.</summary>
    public IEnumerable<int> Pages
    {
        get
        {
            var last = 0;
            foreach (var page in Enumerable.Range(Page - 2, 5).Prepend(1).Append(LastPage).Where(page => page >= 1 && page <= LastPage).Distinct().Order())
            {
                if (page - last > 1)
                {
                    yield return 0;
                }

                yield return last = page;
            }
        }
    }
}
