using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Catalog.Search;

/// <summary>Writes pieces of a query back in the query language.</summary>
internal static class QueryWriter
{
    /// <summary>The query of all pieces but one; empty where it has no other.</summary>
    public static string Without(IReadOnlyList<QueryPiece> pieces, int left)
    {
        List<string> written = [];
        var opens = true;
        foreach (var (i, piece) in pieces.Index())
        {
            // Where the first of several alternatives goes, the next takes its place.
            opens = !piece.IsAlternative || (opens && i > 0 && i - 1 == left);
            if (i != left)
            {
                written.Add(opens ? Of(piece) : $"OR {Of(piece)}");
            }
        }

        return string.Join(' ', written);
    }

    private static string Of(QueryPiece piece)
    {
        var sign = piece.IsExcluded ? "-" : "";
        var field = piece.Field == QueryField.Any ? "" : $"{QueryGrammar.NameOf(piece.Field)}:";
        return piece.IsPhrase ? $"{sign}{field}\"{piece.Text}\"" : $"{sign}{field}{piece.Text}";
    }
}
