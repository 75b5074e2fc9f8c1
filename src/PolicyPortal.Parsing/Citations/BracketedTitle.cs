namespace PolicyPortal.Parsing.Citations;

/// <summary>A title between 《 and 》.</summary>
/// <param name="Start">Offset of 《.</param>
/// <param name="End">Offset behind 》.</param>
internal readonly record struct BracketedTitle(int Start, int End)
{
    private const int Longest = 240;

    /// <summary>The title without its brackets.</summary>
    public string In(string text) => text[(Start + 1)..(End - 1)];

    /// <summary>
    /// All titles of the text in order. One title may stand in another (《关于印发《…》的通知》); a full stop inside means that the closing bracket is missing.
    /// </summary>
    public static List<BracketedTitle> Of(string text)
    {
        List<BracketedTitle> found = [];
        for (var i = text.IndexOf('《'); i >= 0; i = text.IndexOf('《', i))
        {
            if (EndOf(text, i) is var end and > 0)
            {
                found.Add(new BracketedTitle(i, end));
                i = end;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    private static int EndOf(string text, int start)
    {
        var depth = 0;
        var closed = -1;
        var limit = Math.Min(text.Length, start + Longest);
        for (var i = start; i < limit && text[i] != '。'; i++)
        {
            if (text[i] == '《')
            {
                // 《…》 has ended already where an outer one lacks its end: 《关于…《办法》的通知, 《…》
                if (depth == 2)
                {
                    break;
                }

                depth++;
            }
            else if (text[i] == '》')
            {
                closed = closed < 0 ? i + 1 : closed;
                if (--depth == 0)
                {
                    return i + 1 > start + 2 ? i + 1 : -1;
                }
            }
        }

        return closed > start + 2 ? closed : -1;
    }
}
