using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using PolicyPortal.Catalog.Model;

namespace PolicyPortal.Catalog.Import;

/// <summary>
/// The checksum by which an import sees whether a record differs from what is stored: over all that was read, in a fixed order, each value as UTF-8 with a mark
/// behind it. What the values look like is part of every catalogue: another form would make all documents changed ones. One at a time, for many records.
/// </summary>
internal sealed class ContentChecksum : IDisposable
{
    private const byte AfterNull = 0x1E;
    private const byte AfterValue = 0x1F;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] buffer = new byte[1 << 14];
    private int used;

    /// <summary>Of a document with all its parts; keys of the full-text index and links to other documents' works are no part of it.</summary>
    public string Of(Document document, IEnumerable<Note> notes)
    {
        Add(document.Id).Add(document.Ordinal).Add(document.Kind).Add(document.ParentId).Add(document.Title).Add(document.TitleKey).Add(document.DocumentNumber).Add(document.IssueDate);
        Add(document.Region).Add(document.Genre).Add(document.Addressees).Add(document.Openness).Add(document.Chapter).Add(document.StartLine).Add(document.EndLine).Add(document.LastTextLine);
        if (document.IsHidden)
        {
            Add("hidden");
        }

        foreach (var topic in document.Topics)
        {
            Add("topic").Add(topic.Topic);
        }

        foreach (var body in document.IssuingBodies)
        {
            Add("body").Add(body.IssuingBodyId);
        }

        foreach (var field in document.Fields)
        {
            Add("field").Add(field.Field).Add(field.Ordinal).Add(field.Origin).Add(field.Reason).Add(field.StartLine).Add(field.EndLine);
        }

        foreach (var paragraph in document.Paragraphs)
        {
            Add("paragraph").Add(paragraph.Role).Add(paragraph.MeasureId).Add(paragraph.Text).Add(paragraph.StartLine).Add(paragraph.EndLine);
        }

        foreach (var m in document.Measures)
        {
            Add("measure").Add(m.Id).Add(m.ParentId).Add(m.Label).Add(m.Path).Add(m.Heading).Add(m.Text).AddLines(m.StartLine, m.StartColumn, m.EndLine, m.EndColumn);
        }

        foreach (var d in document.Deadlines)
        {
            Add("deadline").Add(d.Id).Add(d.MeasureId).Add(d.Kind).Add(d.Quote).Add(d.Start).Add(d.End).Add(d.Duration).Add(d.Anchor).Add(d.Certain).Add(d.YearInferred).Add(d.Pattern);
            Add(d.ParagraphOrdinal).Add(d.Offset).AddLines(d.StartLine, d.StartColumn, d.EndLine, d.EndColumn);
        }

        foreach (var c in document.Citations)
        {
            Add("citation").Add(c.Quote).Add(c.Number).Add(c.Title).Add(c.Relation).Add(c.ParagraphOrdinal).Add(c.Offset).AddLines(c.StartLine, c.StartColumn, c.EndLine, c.EndColumn);
        }

        AddFacts(document);
        Add(notes);
        return Finish();
    }

    /// <summary>Of a compilation's own data, with the notes that are about no document.</summary>
    public string Of(Compilation compilation, IEnumerable<Note> notes)
    {
        Add(compilation.Sha256).Add(compilation.Encoding).Add(compilation.Title).Add(compilation.Compiler).Add(compilation.Edition).Add(compilation.AsOf).Add(compilation.LineCount);
        foreach (var field in compilation.Fields)
        {
            Add("field").Add(field.Field).Add(field.Origin).Add(field.Reason).Add(field.StartLine).Add(field.EndLine);
        }

        Add(notes);
        return Finish();
    }

    /// <summary>Of a text without blanks and line ends, by which the same text in another file is recognised.</summary>
    public static string OfText(string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<char> letters = stackalloc char[1024];
        var used = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c != '\uFEFF')
            {
                letters[used++] = c;
                if (used == letters.Length)
                {
                    hash.AppendData(MemoryMarshal.AsBytes(letters));
                    used = 0;
                }
            }
        }

        hash.AppendData(MemoryMarshal.AsBytes(letters[..used]));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public void Dispose() => hash.Dispose();

    private void AddFacts(Document document)
    {
        foreach (var u in document.ResponsibleUnits)
        {
            Add("responsible").Add(u.OfficialName).Add(u.Role).AddPlace(u);
        }

        foreach (var a in document.Audiences)
        {
            Add("audience").Add(a.Audience).AddPlace(a);
        }

        foreach (var a in document.Amounts)
        {
            Add("amount").AddFormatted<decimal>(a.Value).AddFormatted(a.UpperValue).Add(a.Unit).Add(a.Per).Add(a.Bound).Add(a.Role).Add(a.Effect).Add(a.Pattern).AddPlace(a);
        }
    }

    private void AddPlace(MeasureFact fact) =>
        Add(fact.MeasureId).Add(fact.Quote).Add(fact.ParagraphOrdinal).Add(fact.Offset).AddLines(fact.StartLine, fact.StartColumn, fact.EndLine, fact.EndColumn);

    private void AddLines(int startLine, int startColumn, int endLine, int endColumn) => Add(startLine).Add(startColumn).Add(endLine).Add(endColumn);

    private void Add(IEnumerable<Note> notes)
    {
        foreach (var note in notes)
        {
            Add("note").Add(note.Code).Add(note.Detail).Add(note.StartLine).Add(note.EndLine);
        }
    }

    private ContentChecksum Add(string? value)
    {
        var left = value.AsSpan();
        while (Encoding.UTF8.GetMaxByteCount(left.Length) > buffer.Length - used)
        {
            // In pieces that fit into the empty buffer whatever they hold; a pair of surrogates stays together.
            var length = Math.Min(left.Length, (buffer.Length / 3) - 1);
            length -= length < left.Length && char.IsHighSurrogate(left[length - 1]) ? 1 : 0;
            Flush();
            used = Encoding.UTF8.GetBytes(left[..length], buffer);
            left = left[length..];
        }

        used += Encoding.UTF8.GetBytes(left, buffer.AsSpan(used));
        return Mark(value is null);
    }

    private ContentChecksum Add(int value) => AddFormatted<int>(value);

    private ContentChecksum Add(bool value) => Add(value ? bool.TrueString : bool.FalseString);

    private ContentChecksum Add(DateOnly? value) => AddFormatted(value);

    /// <summary>The member's name, which the runtime keeps.</summary>
    private ContentChecksum Add<T>(T value)
        where T : struct, Enum => Add(Enum.GetName(value) ?? value.ToString());

    private ContentChecksum AddFormatted<T>(T? value)
        where T : struct, IUtf8SpanFormattable
    {
        if (value is { } known)
        {
            const int Longest = 64; // a decimal has 31 characters
            if (buffer.Length - used < Longest)
            {
                Flush();
            }

            known.TryFormat(buffer.AsSpan(used), out var written, default, CultureInfo.InvariantCulture);
            used += written;
        }

        return Mark(value is null);
    }

    private ContentChecksum Mark(bool isNull)
    {
        if (used == buffer.Length)
        {
            Flush();
        }

        buffer[used++] = isNull ? AfterNull : AfterValue;
        return this;
    }

    private void Flush()
    {
        hash.AppendData(buffer, 0, used);
        used = 0;
    }

    private string Finish()
    {
        Flush();
        Span<byte> sum = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(sum);
        return Convert.ToHexStringLower(sum[..16]);
    }
}
