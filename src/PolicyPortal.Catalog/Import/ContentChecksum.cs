using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using PolicyPortal.Catalog.Model;

namespace PolicyPortal.Catalog.Import;

/// <summary>The checksum by which an import sees whether a record differs from what is stored: over all that was read, in a fixed order.</summary>
internal sealed class ContentChecksum : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Of a document with all its parts; keys of the full-text index and links to other documents' works are no part of it.</summary>
    public static string Of(Document document, IEnumerable<Note> notes)
    {
        using var sum = new ContentChecksum();
        sum.Add(document.Id, document.Ordinal, document.Kind, document.ParentId, document.Title, document.TitleKey, document.DocumentNumber, document.IssueDate);
        sum.Add(document.Region, document.Genre, document.Addressees, document.Openness, document.Chapter, document.StartLine, document.EndLine, document.LastTextLine);
        if (document.IsHidden)
        {
            sum.Add("hidden");
        }

        foreach (var topic in document.Topics)
        {
            sum.Add("topic", topic.Topic);
        }

        foreach (var body in document.IssuingBodies)
        {
            sum.Add("body", body.IssuingBodyId);
        }

        foreach (var field in document.Fields)
        {
            sum.Add("field", field.Field, field.Ordinal, field.Origin, field.Reason, field.StartLine, field.EndLine);
        }

        foreach (var paragraph in document.Paragraphs)
        {
            sum.Add("paragraph", paragraph.Role, paragraph.MeasureId, paragraph.Text, paragraph.StartLine, paragraph.EndLine);
        }

        foreach (var m in document.Measures)
        {
            sum.Add("measure", m.Id, m.ParentId, m.Label, m.Path, m.Heading, m.Text, m.StartLine, m.StartColumn, m.EndLine, m.EndColumn);
        }

        foreach (var d in document.Deadlines)
        {
            sum.Add("deadline", d.Id, d.MeasureId, d.Kind, d.Quote, d.Start, d.End, d.Duration, d.Anchor, d.Certain, d.YearInferred, d.Pattern);
            sum.Add(d.ParagraphOrdinal, d.Offset, d.StartLine, d.StartColumn, d.EndLine, d.EndColumn);
        }

        foreach (var c in document.Citations)
        {
            sum.Add("citation", c.Quote, c.Number, c.Title, c.Relation, c.ParagraphOrdinal, c.Offset, c.StartLine, c.StartColumn, c.EndLine, c.EndColumn);
        }

        sum.AddFacts(document);
        sum.Add(notes);
        return sum.Finish();
    }

    /// <summary>Of a compilation's own data, with the notes that are about no document.</summary>
    public static string Of(Compilation compilation, IEnumerable<Note> notes)
    {
        using var sum = new ContentChecksum();
        sum.Add(compilation.Sha256, compilation.Encoding, compilation.Title, compilation.Compiler, compilation.Edition, compilation.AsOf, compilation.LineCount);
        foreach (var field in compilation.Fields)
        {
            sum.Add("field", field.Field, field.Origin, field.Reason, field.StartLine, field.EndLine);
        }

        sum.Add(notes);
        return sum.Finish();
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
            Add("responsible", u.OfficialName, u.Role);
            AddPlace(u);
        }

        foreach (var a in document.Audiences)
        {
            Add("audience", a.Audience);
            AddPlace(a);
        }

        foreach (var a in document.Amounts)
        {
            Add("amount", a.Value, a.UpperValue, a.Unit, a.Per, a.Bound, a.Role, a.Effect, a.Pattern);
            AddPlace(a);
        }
    }

    private void AddPlace(MeasureFact fact) =>
        Add(fact.MeasureId, fact.Quote, fact.ParagraphOrdinal, fact.Offset, fact.StartLine, fact.StartColumn, fact.EndLine, fact.EndColumn);

    private void Add(IEnumerable<Note> notes)
    {
        foreach (var note in notes)
        {
            Add("note", note.Code, note.Detail, note.StartLine, note.EndLine);
        }
    }

    private void Add(params ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
            hash.AppendData(value is null ? "\u001E"u8 : "\u001F"u8);
        }
    }

    private string Finish() => Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
}
