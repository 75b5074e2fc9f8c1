using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Measures;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Units;

/// <summary>Joins the wrapped lines of a unit into paragraphs and says what part each plays: takes a draft and its signature, gives paragraphs.</summary>
internal static class ParagraphReader
{
    /// <summary>Reads all paragraphs of the draft in reading order; each text line belongs to exactly one.</summary>
    public static List<ParsedParagraph> Read(UnitDraft draft, Signature? signature, List<TextLine> lines)
    {
        var paragraphs = new List<ParsedParagraph>();
        var at = draft.Start;
        if (draft.Head is { } head)
        {
            Add(at, head.TitleStart, ParagraphRole.TitleBlock);
            AddWhole(head.TitleStart, head.TitleEnd, ParagraphRole.TitleBlock);
            Add(head.TitleEnd, head.HeadEnd, ParagraphRole.TitleBlock);
            AddWhole(head.HeadEnd, head.BodyStart, ParagraphRole.Addressees);
            at = head.BodyStart;
        }

        var signatureStart = signature?.Start ?? draft.End;
        var signatureEnd = signature is null ? draft.End : Math.Max(signature.End, (signature.DateLine ?? signature.End - 1) + 1);
        Body(at, signatureStart);
        Add(signatureStart, signatureEnd, ParagraphRole.Signature);
        Add(signatureEnd, draft.End, ParagraphRole.Annotation);
        return paragraphs;

        void AddWhole(int start, int end, ParagraphRole role)
        {
            if (end > start)
            {
                paragraphs.Add(new ParsedParagraph(JoinedText.Of(lines, start, end), role));
            }
        }

        void Add(int start, int end, ParagraphRole role)
        {
            for (var i = start; i < end; i++)
            {
                AddWhole(i, i + 1, role);
            }
        }

        void Body(int start, int end)
        {
            var listing = false;
            for (var i = start; i < end;)
            {
                var next = i + 1;
                while (next < end && RunsOn(lines[next - 1], lines[next], next - i))
                {
                    next++;
                }

                // A list of attachments stands between the text and the signature; its numbered names are no measures.
                listing = LineShape.StartsAttachmentList(lines[i]) || (listing && next - i < 4 && !lines[next - 1].Folded.EndsWith('。') && IsListLine(lines[i]));
                AddWhole(i, next, listing || LineShape.IsAnnotation(lines[i]) ? ParagraphRole.Annotation : ParagraphRole.Body);
                i = next;
            }
        }
    }

    /// <summary>Whether a line goes on in the next one.</summary>
    /// <param name="length">How many lines the paragraph has so far.</param>
    internal static bool RunsOn(TextLine line, TextLine next, int length)
    {
        if (line.HeadingLevel > 0 || next.HeadingLevel > 0 || LineShape.IsDate(next) || LineShape.IsAnnotation(next))
        {
            return false;
        }

        var label = next.Label;
        if (line.WrapWidth > 0)
        {
            if (label is not null && (line.EndsSentence || line.Last is ')' || !line.IsFull || IsShortHeading(line, length)))
            {
                return false;
            }

            if (line.IsFull || IsIndentedFull(line, length))
            {
                return !IsQuestionOrAnswer(next) || !line.EndsSentence;
            }

            // A line that was cut before its end: a page break, or a bracket still open.
            return !line.EndsSentence && label is null && (line.Last is ',' or '、' || OpensBracket(line) || (line.Width >= line.WrapWidth * 0.55 && !IsHeadingLine(line, length) && (next.PageTop || line.Width >= line.WrapWidth * 0.8)));
        }

        return !line.EndsSentence && label is null && !IsHeadingLine(line, length)
            && (line.Last is ',' or '、' || OpensBracket(line) || line.Length >= 30);
    }

    // The first line of a paragraph is two characters shorter where its indent was lost.
    private static bool IsIndentedFull(TextLine line, int length) =>
        length == 1 && !line.EndsSentence && !IsHeadingLine(line, length) && line.Width >= line.WrapWidth - 4.5;

    private static bool IsShortHeading(TextLine line, int length) => length == 1 && !line.EndsSentence && line.Label is not null && line.WrapWidth > 0 && line.Width < line.WrapWidth;

    // 一、提高复工复产服务便利度: a labelled line without punctuation stands by itself.
    private static bool IsHeadingLine(TextLine line, int length) =>
        length == 1 && !line.Folded.Contains('。') && !line.Folded.Contains(',') && (line.Label is not null || line.Length < Math.Min(30, line.WrapWidth - 4.5));

    private static bool IsQuestionOrAnswer(TextLine line) => line.Folded.StartsWith("问:", StringComparison.Ordinal) || line.Folded.StartsWith("答:", StringComparison.Ordinal);

    private static bool IsListLine(TextLine line) => line.Label is not null || line.Length <= 45;

    private static bool OpensBracket(TextLine line)
    {
        var text = line.Folded.AsSpan();
        var open = text.LastIndexOfAny('(', '《', '〔');
        return open >= 0 && text.Length - open <= 60 && text[open..].IndexOfAny(')', '》', '〕') < 0;
    }
}
