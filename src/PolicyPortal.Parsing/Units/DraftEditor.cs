using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Units;

/// <summary>Lays an editor's beginnings of units over those that were found.</summary>
internal static class DraftEditor
{
    /// <summary>Splits and joins the drafts in place; a line without text or inside no unit changes nothing.</summary>
    public static void Apply(List<UnitDraft> drafts, List<TextLine> lines, UnitEdits edits)
    {
        foreach (var line in edits.Joins.Order())
        {
            Join(drafts, lines, line);
        }

        foreach (var line in edits.Splits.Order())
        {
            Split(drafts, lines, line);
        }
    }

    private static void Join(List<UnitDraft> drafts, List<TextLine> lines, int line)
    {
        var i = drafts.FindIndex(d => lines[d.Start].Number == line);
        if (i <= 0)
        {
            return;
        }

        var (before, joined) = (drafts[i - 1], drafts[i]);
        before.End = joined.End;
        foreach (var child in drafts.Where(d => d.Parent == joined))
        {
            child.Parent = child == before ? null : before;
        }

        drafts.RemoveAt(i);
    }

    private static void Split(List<UnitDraft> drafts, List<TextLine> lines, int line)
    {
        var i = drafts.FindIndex(d => lines[d.Start].Number < line && lines[d.End - 1].Number >= line);
        if (i < 0)
        {
            return;
        }

        var draft = drafts[i];
        var start = Enumerable.Range(draft.Start, draft.End - draft.Start).First(l => lines[l].Number >= line);
        var head = new TitleBlockReader(lines).Read(start, new AnnouncedTexts());
        drafts.Insert(i + 1, new UnitDraft
        {
            Start = start,
            End = draft.End,
            Kind = draft.Kind is UnitKind.FrontMatter or UnitKind.Heading ? UnitKind.Document : draft.Kind,
            Head = head is not null && head.BodyStart < draft.End ? head : FirstLine(start, draft.End),
            Parent = draft.Kind is UnitKind.Attachment ? draft.Parent : null,
        });
        draft.End = start;
        if (draft.Head is { } old && old.BodyStart > start)
        {
            draft.Head = FirstLine(draft.Start, start);
        }
    }

    // Where no official title stands, the first line is the best that there is; the editor can write a better one.
    private static TitleBlock? FirstLine(int start, int end) =>
        end - start < 2 ? null : new TitleBlock { Start = start, TitleStart = start, TitleEnd = start + 1, HeadEnd = start + 1, BodyStart = start + 1 };
}
