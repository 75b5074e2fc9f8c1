using PolicyPortal.Catalog.Queries;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Search;

/// <summary>Scores works and their measures for a query, with statistics of the whole catalogue (see <see cref="Ranking"/>).</summary>
internal sealed class DocumentScorer
{
    private readonly CatalogSnapshot snapshot;
    private readonly ReadQuery query;
    private readonly IReadOnlyList<QueryTerm> terms;
    private readonly double[] rarity;
    private readonly double wholeWeight;

    /// <param name="snapshot">The catalogue.</param>
    /// <param name="query">The query.</param>
    /// <param name="terms">The terms of the way to meet it that is scored.</param>
    /// <param name="matches">Every work of the catalogue that has a term of it, whatever the filters.</param>
    public DocumentScorer(CatalogSnapshot snapshot, ReadQuery query, IReadOnlyList<QueryTerm> terms, IReadOnlyCollection<DocumentMatch> matches)
    {
        this.snapshot = snapshot;
        this.query = query;
        this.terms = terms;
        rarity = new double[terms.Count];
        for (var t = 0; t < terms.Count; t++)
        {
            var having = matches.Count(m => m.Has(t));

            // What nobody has tells nothing apart, and must not keep out what has all the rest.
            rarity[t] = having == 0 && !matches.Any(m => m.Best(t).Weight > 0) ? 0
                : terms[t].Weight * Math.Log(1 + ((snapshot.Documents.Count - having + 0.5) / (having + 0.5)));
        }

        wholeWeight = rarity.Sum();
    }

    /// <summary>Scores a work; null where it has too little of the query to count as found.</summary>
    /// <param name="match">Its hits.</param>
    /// <param name="filter">What else was asked.</param>
    public FoundDocument? Score(DocumentMatch match, DocumentFilter filter)
    {
        var document = match.Document;
        var (share, hasAll) = Share(match);
        var number = query.Number is { } asked && document.Number is { } stored ? asked.Match(stored) : 0;
        if (number == 0 && (terms.Count == 0 || share < Ranking.LeastShare))
        {
            return null;
        }

        hasAll &= query.Number is null || number > 0;
        var passages = ScorePassages(match);
        List<MeasureScore> measures = [.. passages.Where(p => p.Measure < document.Measures.Length)];
        var score = (Ranking.Title * TitleScore(match)) + (Ranking.Document * TextScore(match))
            + (passages.Count > 0 ? Ranking.Measure * passages[0].Score : 0);
        score *= share * KindFactor(document.Kind) * RegionFactor(document.Summary.Region, filter);
        score += number switch { 3 => Ranking.NumberWhole, 2 => Ranking.NumberTail, 1 => Ranking.NumberLoose, _ => 0 };
        return new FoundDocument(match, score, share, hasAll, measures);
    }

    private (double Share, bool HasAll) Share(DocumentMatch match)
    {
        var (had, all) = (0.0, true);
        for (var t = 0; t < terms.Count; t++)
        {
            var (weight, same) = match.Best(t);
            had += rarity[t] * weight;
            all &= same;
        }

        return (terms.Count == 0 ? 1 : wholeWeight > 0 ? had / wholeWeight : 0, all);
    }

    private double TitleScore(DocumentMatch match)
    {
        var score = 0.0;
        for (var t = 0; t < terms.Count; t++)
        {
            score += rarity[t] * match.TitleHits.Where(h => h.Term == t).Select(h => h.Weight).DefaultIfEmpty().Max();
        }

        var (letters, title) = (query.Letters, match.Document.TitleLetters);
        score += letters.Length < Ranking.TitlePieceLength ? 0
            : title == letters ? Ranking.TitleWhole * wholeWeight
            : title.Contains(letters, StringComparison.Ordinal) ? Ranking.TitlePiece * wholeWeight
            : 0;
        return score + Nearness(match.TitleHits, 0, match.TitleHits.Count);
    }

    private double TextScore(DocumentMatch match)
    {
        Span<double> frequency = stackalloc double[terms.Count];
        foreach (var hit in match.TextHits)
        {
            frequency[hit.Term] += hit.Weight * (IsHeading(match.Document, hit) ? Ranking.Heading : 1);
        }

        foreach (var hit in match.LabelHits)
        {
            frequency[hit.Term] += hit.Weight * Ranking.Label;
        }

        return Saturated(frequency, match.Document.FoldedText.Length / snapshot.AverageLength);
    }

    /// <summary>Scores every measure with hits, and behind the measures' indices what stands outside them, so that documents without measures do not lose.</summary>
    private List<MeasureScore> ScorePassages(DocumentMatch match)
    {
        var document = match.Document;
        List<MeasureScore> scores = [];
        if (match.TextHits.Count == 0)
        {
            return scores;
        }

        var outside = document.Measures.Length;
        var own = new double[(outside + 1) * terms.Count];
        var headings = new double[(outside + 1) * terms.Count];
        var nearness = new double[outside + 1];
        for (var from = 0; from < match.TextHits.Count;)
        {
            var paragraph = document.ParagraphAt(match.TextHits[from].Start);
            var end = document.Paragraphs[paragraph].Start + document.Paragraphs[paragraph].Length;
            var passage = document.Paragraphs[paragraph].Measure is var measure and >= 0 ? measure : outside;
            var to = from;
            for (; to < match.TextHits.Count && match.TextHits[to].Start < end; to++)
            {
                var hit = match.TextHits[to];
                var place = (passage * terms.Count) + hit.Term;
                var heading = IsHeading(document, hit);
                own[place] += hit.Weight * (heading ? Ranking.Heading : 1);
                headings[place] = heading ? Math.Max(headings[place], hit.Weight) : headings[place];
            }

            nearness[passage] = Math.Max(nearness[passage], Nearness(match.TextHits, from, to));

            from = Math.Max(to, from + 1);
        }

        Span<double> title = stackalloc double[terms.Count];
        foreach (var hit in match.TitleHits)
        {
            title[hit.Term] = Math.Max(title[hit.Term], hit.Weight);
        }

        Span<double> frequency = stackalloc double[terms.Count];
        for (var m = 0; m <= outside; m++)
        {
            var ownHits = own.AsSpan(m * terms.Count, terms.Count);
            if (ownHits.IndexOfAnyExcept(0.0) < 0)
            {
                continue;
            }

            title.CopyTo(frequency);
            for (var above = m < outside ? document.Measures[m].Parent : -1; above >= 0; above = document.Measures[above].Parent)
            {
                for (var t = 0; t < terms.Count; t++)
                {
                    frequency[t] = Math.Max(frequency[t], headings[(above * terms.Count) + t]);
                }
            }

            var share = 0.0;
            for (var t = 0; t < terms.Count; t++)
            {
                frequency[t] = ownHits[t] + (Ranking.Above * frequency[t]);
                share += wholeWeight > 0 ? rarity[t] * Math.Min(1, frequency[t]) / wholeWeight : 0;
            }

            var length = m < outside ? document.Measures[m].Length : document.LengthOutside;
            scores.Add(new MeasureScore(m, Saturated(frequency, length / snapshot.AverageMeasureLength) + nearness[m], share));
        }

        scores.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Measure.CompareTo(b.Measure));
        return scores;
    }

    private double Saturated(ReadOnlySpan<double> frequency, double relativeLength)
    {
        var norm = Ranking.K1 * (1 - Ranking.B + (Ranking.B * relativeLength));
        var score = 0.0;
        for (var t = 0; t < terms.Count; t++)
        {
            score += rarity[t] * frequency[t] * (Ranking.K1 + 1) / (frequency[t] + norm);
        }

        return score;
    }

    /// <summary>A bonus for words that follow each other in the query and stand near each other here, each pair once.</summary>
    private double Nearness(List<Hit> hits, int from, int to)
    {
        if (terms.Count < 2 || to - from < 2)
        {
            return 0;
        }

        Span<double> best = stackalloc double[terms.Count];
        for (var i = from + 1; i < to; i++)
        {
            var (a, b) = (hits[i - 1], hits[i]);
            var (first, second) = (Math.Min(a.Term, b.Term), Math.Max(a.Term, b.Term));
            if (second - first == 1)
            {
                var near = Math.Min(a.Weight, b.Weight) * Ranking.Near / (Ranking.Near + Math.Max(0, b.Start - a.End));
                best[first] = Math.Max(best[first], near * (a.Term < b.Term ? 1 : 0.7));
            }
        }

        var bonus = 0.0;
        for (var t = 0; t + 1 < terms.Count; t++)
        {
            bonus += best[t] * Ranking.Neighbours * Math.Min(rarity[t], rarity[t + 1]);
        }

        return bonus;
    }

    private static bool IsHeading(SnapshotDocument document, Hit hit)
    {
        var measure = document.Paragraphs[document.ParagraphAt(hit.Start)].Measure;
        return measure >= 0 && document.Measures[measure].HeadingRange is var (start, end) && hit.Start >= start && hit.Start < end;
    }

    private static double KindFactor(UnitKind kind) => kind switch
    {
        UnitKind.Interpretation => Ranking.Interpretation,
        UnitKind.Article => Ranking.Article,
        UnitKind.Attachment => Ranking.Attachment,
        _ => 1,
    };

    private static double RegionFactor(string region, DocumentFilter filter) =>
        filter.Regions.Count == 0 || filter.Regions.Contains(region, StringComparer.Ordinal) ? 1 : Ranking.LevelAbove;
}
