using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Presentation;

/// <summary>What the pages of source lines mark: whole lines, or words in them. Lines and characters count from 1 and are inclusive, as people count.</summary>
public sealed class SourceQuery
{
    /// <summary>First marked line.</summary>
    [FromQuery(Name = "from")]
    public string? From { get; set; }

    /// <summary>Last marked line; the first where not given.</summary>
    [FromQuery(Name = "to")]
    public string? To { get; set; }

    /// <summary>First marked character of the first line; its first where not given.</summary>
    [FromQuery(Name = "fromColumn")]
    public string? FromColumn { get; set; }

    /// <summary>Last marked character of the last line; its last where not given.</summary>
    [FromQuery(Name = "toColumn")]
    public string? ToColumn { get; set; }

    /// <summary>The span; what cannot be read is added to the problems.</summary>
    /// <param name="first">The first line where none is named.</param>
    /// <param name="last">The last line where none is named.</param>
    /// <param name="problems">Takes what cannot be read.</param>
    public SourceRange ToSpan(int first, int last, ICollection<FilterProblem> problems)
    {
        var from = Parameter.Number("from", From, 1, int.MaxValue, first, problems);
        var to = Parameter.Number("to", To, from, int.MaxValue, From is null ? Math.Max(from, last) : from, problems);
        var fromColumn = Parameter.Number("fromColumn", FromColumn, 1, int.MaxValue, 1, problems);
        var toColumn = Parameter.Number("toColumn", ToColumn, from == to ? fromColumn : 1, int.MaxValue, int.MaxValue, problems);
        return new SourceRange(from, fromColumn - 1, to, toColumn);
    }
}
