using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Catalog.Search;

/// <summary>A piece of a query as written: words, or a phrase, perhaps for one field only or to be left out.</summary>
/// <param name="Field">Where it must stand.</param>
/// <param name="IsExcluded">Whether documents that have it are left out.</param>
/// <param name="IsPhrase">Whether it stood in quotation marks.</param>
/// <param name="Text">What is searched, without marks; words of one piece keep the blanks between them.</param>
internal sealed record QueryClause(QueryField Field, bool IsExcluded, bool IsPhrase, string Text);

/// <summary>A query taken apart.</summary>
/// <param name="Groups">The clauses in order; a group of several is one of alternatives (OR).</param>
/// <param name="PlainMarks">Marks of the language that had nothing to work on and are read as plain text.</param>
internal sealed record QuerySyntax(IReadOnlyList<IReadOnlyList<QueryClause>> Groups, IReadOnlyList<string> PlainMarks);

/// <summary>
/// The query language:
/// <code>
/// query   = { group }
/// group   = unit { "OR" unit }                  OR, | or a lone 或; binds the units beside it, none of them excluded
/// unit    = [ "-" | "NOT" ] [ field ":" ] value a sign only at the start of a word, so COVID-19 and 2020-03 are words
/// field   = "title" | "no" | "body" | their Chinese names
/// value   = phrase | word
/// phrase  = "…" | “…” | 「…」 | 『…』
/// </code>
/// Nothing is an error: a mark without what it needs is plain text. Neighbouring words stay one piece, because numbers and compounds may hold blanks.
/// Linear in the length of the text.
/// </summary>
internal static class QueryGrammar
{
    /// <summary>Names of the fields, folded, longest first where one begins with another.</summary>
    private static readonly (string Name, QueryField Field)[] Fields =
    [
        ("title", QueryField.Title), ("标题", QueryField.Title), ("题目", QueryField.Title), ("题名", QueryField.Title),
        ("number", QueryField.Number), ("no", QueryField.Number), ("文号", QueryField.Number), ("发文字号", QueryField.Number), ("字号", QueryField.Number),
        ("body", QueryField.Body), ("issuer", QueryField.Body), ("发文机关", QueryField.Body), ("发文单位", QueryField.Body), ("发布机构", QueryField.Body), ("机关", QueryField.Body), ("机构", QueryField.Body), ("部门", QueryField.Body),
    ];

    private const string Boundaries = "，、。；;,|｜";

    private enum Mark
    {
        Unit,
        Or,
        And,
    }

    /// <summary>The name of a field in the language of the query, as it is written back; empty for any.</summary>
    public static string NameOf(QueryField field) => field switch
    {
        QueryField.Title => "标题",
        QueryField.Number => "文号",
        QueryField.Body => "机构",
        _ => "",
    };

    /// <summary>The text as one piece of plain words, without any language: what a query is read as where it is asked for.</summary>
    public static QuerySyntax Plain(string text) => new([[new QueryClause(QueryField.Any, false, false, text)]], []);

    /// <summary>Takes a query apart.</summary>
    public static QuerySyntax Read(string text)
    {
        List<string> plainMarks = [];
        var tokens = Tokens(text, plainMarks);
        List<List<QueryClause>> groups = [];
        List<Token> plain = [];
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Mark == Mark.Or && CanJoin(tokens, i - 1) && CanJoin(tokens, i + 1))
            {
                if (plain.Count > 0)
                {
                    // The word before it leaves the piece of plain words that it ends.
                    plain.RemoveAt(plain.Count - 1);
                    Close();
                    groups.Add([tokens[i - 1].Clause]);
                }

                groups[^1].Add(tokens[++i].Clause);
            }
            else if (token.Mark == Mark.And)
            {
                // Every word is wanted anyway.
                Close();
            }
            else if (token.Mark == Mark.Or || token.IsPlainWord)
            {
                plain.Add(token);
                if (token.Mark == Mark.Or)
                {
                    plainMarks.Add(text[token.Start..token.End]);
                }
            }
            else
            {
                Close();
                groups.Add([token.Clause]);
            }
        }

        Close();
        return new QuerySyntax(groups, plainMarks);

        void Close()
        {
            if (plain.Count > 0)
            {
                groups.Add([new QueryClause(QueryField.Any, false, false, text[plain[0].Start..plain[^1].End])]);
                plain.Clear();
            }
        }
    }

    /// <summary>Whether the token is a unit that can be an alternative.</summary>
    private static bool CanJoin(List<Token> tokens, int at) => at >= 0 && at < tokens.Count && tokens[at] is { Mark: Mark.Unit, Clause.IsExcluded: false };

    private static List<Token> Tokens(string text, List<string> plainMarks)
    {
        List<Token> tokens = [];
        var i = 0;
        while (i < text.Length)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var token = text[i] is '|' or '｜' ? new Token(Mark.Or, i, text.AsSpan(i).IndexOfAnyExcept('|', '｜') is var end and > 0 ? i + end : text.Length, default!) : Unit(text, i, plainMarks);
            tokens.Add(token);
            i = token.End;
        }

        return tokens;
    }

    private static Token Unit(string text, int start, List<string> plainMarks)
    {
        var i = start;
        var excluded = false;
        if (IsBoundary(text, start) && (text[i] is '-' or '－' or '−' or '–') && StartsValue(text, i + 1))
        {
            (excluded, i) = (true, i + 1);
        }
        else if (IsWordAt(text, i, "NOT") && NextVisible(text, i + 3) is var next && next < text.Length)
        {
            (excluded, i) = (true, next);
        }

        var field = QueryField.Any;
        if ((excluded || IsBoundary(text, start)) && FieldAt(text, i) is { } named)
        {
            var value = NextVisible(text, named.End);
            if (value < text.Length && StartsValue(text, value))
            {
                (field, i) = (named.Field, value);
            }
            else
            {
                plainMarks.Add(text[i..named.End]);
            }
        }

        var close = Closing(text, i);
        if (close > i)
        {
            return new Token(Mark.Unit, start, close + 1, new QueryClause(field, excluded, true, text[(i + 1)..close]));
        }

        var end = field == QueryField.Number ? EndOfNumber(text, i) : EndOfWord(text, i);
        var word = text[i..end];
        return field != QueryField.Any || excluded
            ? new Token(Mark.Unit, start, end, new QueryClause(field, excluded, false, word))
            : word switch
            {
                "OR" or "或" or "或者" => new Token(Mark.Or, start, end, default!),
                "AND" => new Token(Mark.And, start, end, default!),
                _ => new Token(Mark.Unit, start, end, new QueryClause(QueryField.Any, false, false, word)),
            };
    }

    /// <summary>Whether a unit may begin with a sign or field here: at the start, behind a blank or a mark that parts clauses.</summary>
    private static bool IsBoundary(string text, int at) => at == 0 || char.IsWhiteSpace(text[at - 1]) || Boundaries.Contains(text[at - 1], StringComparison.Ordinal);

    private static bool StartsValue(string text, int at) =>
        at < text.Length && (char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) || text[at] is '《' or '〔' or '[' or '（' or '(' || Closing(text, at) > at + 1);

    private static bool IsWordAt(string text, int at, string word) =>
        string.CompareOrdinal(text, at, word, 0, word.Length) == 0 && at + word.Length < text.Length && char.IsWhiteSpace(text[at + word.Length]);

    private static int NextVisible(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static (QueryField Field, int End)? FieldAt(string text, int at)
    {
        foreach (var (name, field) in Fields)
        {
            var end = at + name.Length;
            if (end < text.Length && text[end] is ':' or '：' && SearchFold.Of(text.Substring(at, name.Length)) == name)
            {
                return (field, end + 1);
            }
        }

        return null;
    }

    /// <summary>Where the quotation that opens here closes; -1 where none opens or it never closes.</summary>
    private static int Closing(string text, int at)
    {
        var length = at >= text.Length ? -1 : text[at] switch
        {
            '"' or '＂' or '“' or '”' or '„' => text.AsSpan(at + 1).IndexOfAny("\"＂”“"),
            '「' => text.AsSpan(at + 1).IndexOf('」'),
            '『' => text.AsSpan(at + 1).IndexOf('』'),
            _ => -1,
        };
        return length < 0 ? -1 : at + 1 + length;
    }

    /// <summary>A word ends before a blank, an OR bar, a phrase, or a sign that begins another unit.</summary>
    private static int EndOfWord(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('|' or '｜') && Closing(text, i) < 0
            && !(IsBoundary(text, i) && (FieldAt(text, i) is not null || (text[i] is '-' or '－' && StartsValue(text, i + 1)))))
        {
            i++;
        }

        return i;
    }

    /// <summary>A document number may hold blanks: it ends where another unit begins that is no word.</summary>
    private static int EndOfNumber(string text, int start)
    {
        var end = EndOfWord(text, start);
        for (var next = NextVisible(text, end); next < text.Length && Closing(text, next) < 0 && text[next] is not ('|' or '｜'); next = NextVisible(text, end))
        {
            if ((IsBoundary(text, next) && (FieldAt(text, next) is not null || text[next] is '-' or '－')) || IsWordAt(text, next, "OR") || IsWordAt(text, next, "NOT")
                || !DocumentNumberKey.GoesOn(text[next]))
            {
                break;
            }

            end = EndOfWord(text, next);
        }

        return end;
    }

    /// <param name="Clause">Null for marks that are no unit.</param>
    private readonly record struct Token(Mark Mark, int Start, int End, QueryClause Clause)
    {
        public bool IsPlainWord => Mark == Mark.Unit && Clause is { Field: QueryField.Any, IsExcluded: false, IsPhrase: false };
    }
}
