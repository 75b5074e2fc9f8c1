namespace PolicyPortal.Catalog.Queries;

/// <summary>A short name that a text gives to something: 企业基本养老保险、失业保险、工伤保险（以下简称三项社会保险）.</summary>
/// <param name="Name">The short name as the text uses it, 《 》 included, quotation marks not.</param>
/// <param name="Clause">The words that define it as printed, from the start of their clause to the name.</param>
/// <param name="Paragraph">Place of the paragraph that defines it, from 0.</param>
/// <param name="Start">Where the name stands in that paragraph (UTF-16 units).</param>
internal sealed record DefinedTerm(string Name, string Clause, int Paragraph, int Start)
{
    public int End => Start + Name.Length;
}

/// <summary>A place where a defined term is used.</summary>
internal readonly record struct TermUse(DefinedTerm Term, int Start);

/// <summary>
/// Finds the short names that a document gives with 以下简称, 以下统称 and the like, and where it uses them. Works on paragraphs whose wrapped lines are joined.
/// </summary>
internal static class DefinedTerms
{
    private const int LongestName = 20;
    private const int LongestClause = 80;

    // 以下简称, 下称, 以下统一简称; 简称 alone names things in passing (简称“人社部”) and counts only in brackets.
    private static readonly string[] Openings = ["以下", "下文", "下", "(", "（", "〔", "["];
    private static readonly string[] Adverbs = ["均", "统一", "一并", "合并", "分别"];
    private static readonly string[] Verbs = ["简称", "统称", "合称", "称"];

    /// <summary>The terms in order of their definitions; a name that is defined twice keeps its first definition.</summary>
    public static List<DefinedTerm> Find(IReadOnlyList<string> paragraphs)
    {
        List<DefinedTerm> terms = [];
        for (var paragraph = 0; paragraph < paragraphs.Count; paragraph++)
        {
            var text = paragraphs[paragraph];
            for (var at = text.IndexOf('称', StringComparison.Ordinal); at >= 0; at = text.IndexOf('称', at + 1))
            {
                if (OpeningBefore(text, at + 1) is not { } opening)
                {
                    continue;
                }

                foreach (var (start, end) in Names(text, at + 1))
                {
                    var name = text[start..end];
                    if (!terms.Exists(t => t.Name == name))
                    {
                        terms.Add(new DefinedTerm(name, Clause(text, opening, end), paragraph, start));
                    }
                }
            }
        }

        return terms;
    }

    /// <summary>
    /// The first use of each term in a paragraph, behind its definition; where terms overlap the longer one. A name of one character (以下统称省) is
    /// part of too many other words to be told apart.
    /// </summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="paragraph">Its place.</param>
    /// <param name="terms">The document's terms.</param>
    /// <param name="names">Names in whose inside a term means something else: 医保 in 国家医保局.</param>
    public static List<TermUse> Uses(string text, int paragraph, IReadOnlyList<DefinedTerm> terms, IReadOnlyCollection<string> names)
    {
        List<(int Start, int End, DefinedTerm Term)> found = [];
        foreach (var term in terms.Where(t => t.Name.Length > 1 && t.Paragraph <= paragraph).OrderByDescending(t => t.Name.Length))
        {
            var inside = names.Where(name => name.Length > term.Name.Length && name.Contains(term.Name, StringComparison.Ordinal)).ToList();
            var from = term.Paragraph == paragraph ? term.End : 0;
            for (var at = text.IndexOf(term.Name, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(term.Name, at + 1, StringComparison.Ordinal))
            {
                var end = at + term.Name.Length;
                if (found.Exists(f => f.Start < end && at < f.End) || terms.Any(t => t.Paragraph == paragraph && t.Start < end && at < t.End) || inside.Exists(name => Covers(text, name, at, end)))
                {
                    continue;
                }

                found.Add((at, end, term));
                break;
            }
        }

        return [.. found.OrderBy(f => f.Start).Select(f => new TermUse(f.Term, f.Start))];
    }

    /// <summary>Whether the name stands in the text so that it covers a place of it.</summary>
    public static bool Covers(string text, string name, int start, int end)
    {
        for (var at = Math.Max(0, end - name.Length); at <= start && at + name.Length <= text.Length; at++)
        {
            if (string.CompareOrdinal(text, at, name, 0, name.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the words before a name begin (以下统一简称), read backwards from their end; null where they do not name anything.</summary>
    private static int? OpeningBefore(string text, int end)
    {
        if (Verbs.FirstOrDefault(v => EndsAt(text, end, v)) is not { } verb)
        {
            return null;
        }

        var at = end - verb.Length;
        if (Adverbs.FirstOrDefault(a => EndsAt(text, at, a)) is { } adverb)
        {
            at -= adverb.Length;
        }

        if (Openings.FirstOrDefault(o => EndsAt(text, at, o)) is not { } opening || (verb.Length == 1 && opening[0] is not ('以' or '下')))
        {
            return null;
        }

        // 天下称 names nothing: 下 alone begins its clause.
        var start = at - opening.Length;
        return opening == "下" && start > 0 && !"（(〔[，,；;。".Contains(text[start - 1], StringComparison.Ordinal) ? null : start;
    }

    private static bool EndsAt(string text, int end, string words) =>
        end >= words.Length && string.CompareOrdinal(text, end - words.Length, words, 0, words.Length) == 0;

    /// <summary>The names behind the verb: one, or several in marks of their own (以下简称“甲方”或“乙方”).</summary>
    private static IEnumerable<(int Start, int End)> Names(string text, int at)
    {
        at += at < text.Length && text[at] is '为' or '作' ? 1 : 0;
        at += at < text.Length && text[at] is ':' or '：' or ',' or '，' ? 1 : 0;
        var isFirst = true;
        while (at < text.Length)
        {
            var closes = text[at] switch
            {
                '“' or '”' or '"' or '＂' => "”\"＂“",
                '「' => "」",
                '『' => "』",
                '‘' => "’",
                '《' => "》",
                _ => null,
            };
            if (closes is null)
            {
                // 以下简称三项社会保险）: without marks the name ends with the clause.
                var length = text.AsSpan(at).IndexOfAny("）)〕]，,。；;、：:");
                if (isFirst && length is > 0 and <= LongestName)
                {
                    yield return (at, at + length);
                }

                yield break;
            }

            var close = text.AsSpan(at + 1).IndexOfAny(closes);
            if (close is <= 0 or > LongestName)
            {
                yield break;
            }

            var end = at + 1 + close;
            yield return closes == "》" ? (at, end + 1) : (at + 1, end);
            isFirst = false;
            at = end + 1;
            if (at >= text.Length || text[at] is not ('或' or '、' or '和' or '及'))
            {
                yield break;
            }

            at++;
        }
    }

    private static string Clause(string text, int opening, int end)
    {
        var from = opening <= 0 ? 0 : text.AsSpan(0, opening).LastIndexOfAny("。；;：:！？") + 1;
        from = Math.Max(from, end - LongestClause);
        from += from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        return text[from..end];
    }
}
