using System.Text.RegularExpressions;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Metadata;

/// <summary>Reads the genre (文种) of a unit from the end of its title (党政机关公文处理工作条例, art. 8).</summary>
public static partial class GenreReader
{
    private const string Strong = "2";

    private static readonly PhraseTable<(string Strength, string Kind)> Genres = Load();

    /// <summary>The genre: 通知, 意见, 措施, 方案, 解读 …; null where the title names none. Attachments have one only where their title ends in an unmistakable word.</summary>
    public static ParsedField<string>? Read(UnitContext unit)
    {
        if (unit.Title is { } title && OfTitle(title) is { } genre)
        {
            if (unit.Kind is UnitKind.Attachment && Genres.Entries[genre].Strength != Strong)
            {
                return null;
            }

            // 政策问答之三 and 一图读懂 are found by their kind below.
            if (unit.Kind is not UnitKind.Interpretation || Genres.Entries[genre].Kind == "interpretation")
            {
                return new ParsedField<string>(genre, unit.TitleOrStart);
            }
        }

        if (unit.Kind is UnitKind.Interpretation)
        {
            var word = unit.Title is null ? null : Genres.Entries.Where(e => e.Value.Kind == "interpretation").Select(e => e.Key)
                .Where(w => unit.Title.Contains(w, StringComparison.Ordinal)).OrderByDescending(w => w.Length).FirstOrDefault();
            return new ParsedField<string>(word ?? "解读", unit.TitleOrStart, word is null ? FieldOrigin.Inferred : FieldOrigin.Printed, word is null ? "kind" : null);
        }

        return unit.Kind is UnitKind.Document && unit.DocumentNumber is { } number && OfNumber(number) is { } form
            ? new ParsedField<string>(form, unit.NumberSpan ?? unit.TitleOrStart, FieldOrigin.Inferred, "number-prefix")
            : null;
    }

    /// <summary>The genre word that ends the title, what stands in brackets behind it left out; for a headline that ends in 《…》 that of the text inside.</summary>
    internal static string? OfTitle(string title)
    {
        var text = title.AsSpan().TrimEnd();
        while (text.Length > 0 && Closing(text) is var length and > 0)
        {
            text = text[..^length].TrimEnd();
        }

        for (var n = Math.Min(6, text.Length); n > 0; n--)
        {
            if (Genres.TryGet(text[^n..], out _))
            {
                return text[^n..].ToString();
            }
        }

        // 支持复工复产十条, 稳增长20条
        return ItemsPattern().IsMatch(text) ? "措施" : null;
    }

    /// <summary>Characters to drop from the end: a closing mark, or 试行 and the like in brackets.</summary>
    private static int Closing(ReadOnlySpan<char> text)
    {
        if (text[^1] is '》' or '”' or '"' or '〉' or '*' or '。' or '！' or ':' or '：')
        {
            return 1;
        }

        if (text[^1] is not (')' or '）' or '〕'))
        {
            return 0;
        }

        var open = text.LastIndexOfAny('(', '（', '〔');
        return open <= 0 ? 0 : text.Length - open;
    }

    [GeneratedRegex("[0-9０-９一二三四五六七八九十]条$", RegexOptions.NonBacktracking)]
    private static partial Regex ItemsPattern();

    private static string? OfNumber(string number)
    {
        var prefix = number.AsSpan()[..Math.Max(0, number.IndexOf('〔', StringComparison.Ordinal))];
        return number.Contains("公告", StringComparison.Ordinal) ? "公告"
            : number.Contains("通告", StringComparison.Ordinal) ? "通告"
            : prefix.EndsWith("函") ? "函"
            : number.Contains('令') ? "令"
            : null;
    }

    private static PhraseTable<(string, string)> Load()
    {
        var table = new PhraseTable<(string, string)>();
        foreach (var row in VocabularyFile.Rows("genres.tsv"))
        {
            table.Add(row[0], (row[1], row[2]));
        }

        return table;
    }
}
