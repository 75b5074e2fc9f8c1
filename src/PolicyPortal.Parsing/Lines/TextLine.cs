using PolicyPortal.Parsing.Measures;

namespace PolicyPortal.Parsing.Lines;

/// <summary>A line that carries text, with what its neighbours tell: the input of unit splitting and paragraph joining.</summary>
internal sealed class TextLine
{
    private MeasureLabel? label;
    private bool isLabelRead;
    private LineFacts asked;
    private LineFacts holding;

    public required int Index { get; init; }

    public required SourceLine Source { get; init; }

    /// <summary>The line without white space and without Markdown heading marks, made anew whenever it is asked for: most readers need the folded text only.</summary>
    public string Text => TextLines.Squash(Source.Raw).Text;

    /// <summary><see cref="Text"/> folded character by character.</summary>
    public required string Folded { get; init; }

    /// <summary>Characters of <see cref="Text"/>.</summary>
    public int Length => Folded.Length;

    /// <summary>Blank lines between this line and the text line before it.</summary>
    public required int BlanksBefore { get; init; }

    /// <summary>Display width of the trimmed line: 1 for a wide character, 0.5 for a narrow one.</summary>
    public required double Width { get; init; }

    /// <summary>True where the line starts a page: white space at its start, no blank line before it, or page furniture right before it.</summary>
    public required bool PageTop { get; init; }

    /// <summary>Level of the Markdown heading that the line is, or 0.</summary>
    public required int HeadingLevel { get; init; }

    /// <summary>The width that the text around is wrapped at, or 0 where its lines are whole paragraphs.</summary>
    public double WrapWidth { get; set; }

    /// <summary>The label at its start, read once because many stages ask for it; null where there is none.</summary>
    public MeasureLabel? Label
    {
        get
        {
            if (!isLabelRead)
            {
                label = MeasureLabel.Read(Folded);
                isLabelRead = true;
            }

            return label;
        }
    }

    public int Number => Source.Number;

    public char Last => Folded[^1];

    /// <summary>True where the line reaches the right edge of wrapped text, so that the text may run on.</summary>
    public bool IsFull => WrapWidth > 0 && Width >= WrapWidth - 2.5;

    /// <summary>True where the line ends in punctuation that can end a paragraph.</summary>
    public bool EndsSentence => Last is '。' or '!' or '！' or '?' or '？' or ';' or '…' or ':' || (Last is ')' or '”' or '》' && !IsFull);

    /// <summary>Whether a fact holds, read once because many stages ask for it.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="read">What tells it from the line.</param>
    public bool Holds(LineFacts fact, Func<TextLine, bool> read)
    {
        if ((asked & fact) == 0)
        {
            asked |= fact;
            holding |= read(this) ? fact : LineFacts.None;
        }

        return (holding & fact) != 0;
    }
}

/// <summary>Facts about a line by its own words, see <see cref="Units.LineShape"/>.</summary>
[Flags]
internal enum LineFacts : byte
{
    None = 0,
    Date = 1,
    Number = 2,
    Annotation = 4,
    Signature = 8,
    History = 16,
    OpensText = 32,
    BodyNames = 64,
    AroundTitle = 128,
}
