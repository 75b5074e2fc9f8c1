namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>
/// Joins the cells of a table row to one block, separated by blanks. Rows that only lay out a page stay as they are: those with one filled cell,
/// with a table inside, or with a cell that holds a whole text.
/// </summary>
/// <param name="blocks">The blocks of the page so far, whose end a row rewrites.</param>
internal sealed class TableRows(List<PageBlock> blocks)
{
    /// <summary>Blocks up to which a cell may be wrapped, and characters up to which it may be long.</summary>
    private const int MostBlocks = 3;
    private const int MostCharacters = 300;

    private readonly Stack<Row> rows = new();

    public void Begin()
    {
        if (rows.TryPeek(out var outer))
        {
            outer.HasRow = true;
        }

        rows.Push(new Row(blocks.Count));
    }

    public void BeginCell()
    {
        if (rows.TryPeek(out var row))
        {
            row.Cells.Add(blocks.Count);
        }
    }

    public void End()
    {
        var row = rows.Pop();
        if (row.HasRow || row.Cells.Count < 2 || blocks.Count - row.First < 2)
        {
            return;
        }

        var filled = 0;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var (start, end) = (row.Cells[i], i + 1 < row.Cells.Count ? row.Cells[i + 1] : blocks.Count);
            filled += end > start ? 1 : 0;
            if (end - start > MostBlocks && blocks.Skip(start).Take(end - start).Sum(block => block.Text.Length) > MostCharacters)
            {
                return;
            }
        }

        if (filled > 1)
        {
            var joined = new PageBlock(blocks[row.First].Line, string.Join(' ', blocks.Skip(row.First).Select(block => block.Text)));
            blocks.RemoveRange(row.First, blocks.Count - row.First);
            blocks.Add(joined);
        }
    }

    private sealed class Row(int first)
    {
        public int First { get; } = first;

        public List<int> Cells { get; } = [];

        /// <summary>Whether a table stands in it.</summary>
        public bool HasRow { get; set; }
    }
}
