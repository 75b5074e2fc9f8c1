using System.Text;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Catalog.Import;

/// <summary>Folds titles for comparison: what printings of one document differ in goes, what tells documents apart stays.</summary>
public static class TitleFold
{
    /// <summary>
    /// Words before 关于 that make the part before it more than an issuer's name: 转发人社部关于 is another document than 人社部关于.
    /// (Some bodies have one in their name; those are asked for by name.)
    /// </summary>
    private static readonly string[] Verbs = ["转发", "印发", "批转", "贯彻", "落实", "执行", "解读", "答记者"];

    /// <summary>
    /// The key of a title: compatibility forms folded (NFKC), white space, punctuation and brackets dropped, Latin in lower case,
    /// 的 dropped (citations and reprints leave it out: 若干措施, 的若干措施),
    /// the issuing bodies and 关于 at its head left out (国务院办公厅关于X的通知 and 关于X的通知 have one key). Null for a title without letters.
    /// </summary>
    public static string? Key(string? title)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            return null;
        }

        var key = new StringBuilder(title.Length);
        foreach (var c in Compatible(WithoutIssuer(title)))
        {
            if (char.IsLetterOrDigit(c) && c != '的')
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.Length == 0 ? null : key.ToString();
    }

    private static string WithoutIssuer(string title)
    {
        var about = title.IndexOf("关于", StringComparison.Ordinal);
        if (about < 0 || about + 2 >= title.Length)
        {
            return title;
        }

        var before = title[..about];
        var isMore = before.Contains('《', StringComparison.Ordinal) || Verbs.Any(verb => before.Contains(verb, StringComparison.Ordinal));
        return isMore && BodyNames.LeadingBody(title) != about ? title : title[(about + 2)..];
    }

    /// <summary>NFKC; a lone surrogate, which it refuses, leaves the text as it is.</summary>
    private static string Compatible(string text)
    {
        foreach (var c in text)
        {
            if (char.IsSurrogate(c))
            {
                return text;
            }
        }

        return text.Normalize(NormalizationForm.FormKC);
    }
}
