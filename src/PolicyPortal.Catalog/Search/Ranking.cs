namespace PolicyPortal.Catalog.Search;

/// <summary>
/// The numbers of the ranking. Set on judged questions as a whole and rounded; small changes to any of them move the figures little.
/// Number and title weigh more than a heading, a heading more than text; BM25 (k1, b as usual) saturates and levels lengths.
/// </summary>
internal static class Ranking
{
    public const double K1 = 1.2;
    public const double B = 0.6;

    /// <summary>Weight of a hit by where it stands; text counts 1.</summary>
    public const double Heading = 3;

    /// <summary>A hit in the names of bodies, regions, topics, in genre or number.</summary>
    public const double Label = 1.5;

    /// <summary>Share of the headings above a measure, and of its document's title, in the measure's own score.</summary>
    public const double Above = 0.5;

    public const double Title = 1.6;
    public const double Document = 1;
    public const double Measure = 1.2;

    /// <summary>Two words of the query side by side, as there, in a measure or title.</summary>
    public const double Neighbours = 0.6;

    /// <summary>Characters between two words over which their nearness halves.</summary>
    public const double Near = 8;

    /// <summary>The query is the title, or a long piece of it: added times the query's whole weight.</summary>
    public const double TitleWhole = 6;
    public const double TitlePiece = 1.5;

    /// <summary>Letters that a piece of a title must have to count as one.</summary>
    public const int TitlePieceLength = 6;

    public const double NumberWhole = 1000;
    public const double NumberTail = 500;
    public const double NumberLoose = 200;

    public const double Interpretation = 0.93;
    public const double Article = 0.8;
    public const double Attachment = 0.75;

    /// <summary>Where a region is asked for, a document of a level above it.</summary>
    public const double LevelAbove = 0.9;

    /// <summary>Share of the query's weight that a document must have to be found.</summary>
    public const double LeastShare = 0.2;
}
