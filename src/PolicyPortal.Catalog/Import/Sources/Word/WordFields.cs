using System.Text;

namespace PolicyPortal.Catalog.Import.Sources.Word;

/// <summary>The open fields of a text, of which only the result is printed (ECMA-376 part 1, 17.16).</summary>
internal sealed class WordFields
{
    /// <summary>Characters of an instruction that are looked at.</summary>
    private const int LongestInstruction = 200;

    private readonly Stack<Field> open = new();

    /// <summary>Whether what is read now instructs a field.</summary>
    public bool IsInstruction => open.TryPeek(out var last) && last.IsHidden;

    /// <summary>A field begins, gives its result or ends (<c>fldChar</c>).</summary>
    /// <returns>What a field prints that has no result; else empty.</returns>
    public string Turn(string? kind)
    {
        switch (kind)
        {
            case "begin":
                open.Push(new(IsInstruction));
                break;
            case "separate" when open.TryPeek(out var current):
                current.HasResult = true;
                break;
            case "end" when open.TryPop(out var field):
                return field.HasResult || field.IsInside ? "" : Circled(field.Instruction.ToString());
            default:
                break;
        }

        return "";
    }

    /// <summary>Takes a piece of an instruction.</summary>
    public void Instruct(string text)
    {
        if (open.TryPeek(out var field) && field.Instruction.Length < LongestInstruction)
        {
            field.Instruction.Append(text.AsSpan(0, Math.Min(text.Length, LongestInstruction)));
        }
    }

    /// <summary>An instruction ends with its paragraph at the latest: a field that is never ended must not swallow the text behind it.</summary>
    public void EndParagraph()
    {
        foreach (var field in open)
        {
            field.HasResult = true;
        }
    }

    // eq \o\ac(○,12): how word processors write enclosed characters.
    private static string Circled(string instruction)
    {
        var folded = string.Concat(instruction.Where(c => !char.IsWhiteSpace(c)));
        var comma = folded.LastIndexOf(',');
        return folded.StartsWith("eq\\o", StringComparison.OrdinalIgnoreCase) && folded.Contains('○', StringComparison.Ordinal) && folded.EndsWith(')')
            && int.TryParse(folded.AsSpan((comma + 1)..^1), out var number) ? NumberFormat.Of("decimalEnclosedCircle", number) : "";
    }

    private sealed class Field(bool isInside)
    {
        /// <summary>Whether it stands in the instruction of another.</summary>
        public bool IsInside => isInside;

        public bool HasResult { get; set; }

        public bool IsHidden => isInside || !HasResult;

        public StringBuilder Instruction { get; } = new();
    }
}
