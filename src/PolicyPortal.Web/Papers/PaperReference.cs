using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Papers;

/// <summary>What a reference on a print says about the paper as it is now.</summary>
public enum ReferenceCheck
{
    /// <summary>The same question, and every entry as it was.</summary>
    Same,

    /// <summary>The same question; something that the paper shows has changed.</summary>
    Changed,

    /// <summary>The reference of another question.</summary>
    OtherQuestion,

    /// <summary>No reference at all.</summary>
    Unreadable,
}

/// <summary>
/// The reference of a working paper, <c>QQQQQQQQ-CCCCCCCCCCCC</c>: a hash of the question with its day, and one of all that the paper shows, down to the
/// checksums of its sources. The same reference is the same paper; an import that changes nothing on it keeps it.
/// </summary>
/// <param name="Question">Eight hexadecimal digits for list, filters and day.</param>
/// <param name="Content">Twelve for the entries: what they are, their state and days, their words, lines and sources.</param>
public sealed record PaperReference(string Question, string Content)
{
    /// <summary>The parameter that holds the reference of a print to be checked.</summary>
    public const string Parameter = "ref";

    private const int QuestionDigits = 8;
    private const int ContentDigits = 12;

    /// <summary>Makes the reference of a paper. The order of filters plays no part, the order of entries does.</summary>
    /// <param name="question">The list's address with its filters and the day.</param>
    /// <param name="entries">All entries in order.</param>
    public static PaperReference Of(PageAddress question, IEnumerable<PaperEntry> entries)
    {
        using var asked = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(asked, question.Path);
        foreach (var (name, value) in question.Pairs.Select(pair => (pair.Key, Value: pair.Value.Trim())).Distinct().OrderBy(pair => pair.Key, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal))
        {
            Add(asked, name, value);
        }

        using var content = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in entries)
        {
            Add(content, entry);
        }

        return new PaperReference(Digits(asked, QuestionDigits), Digits(content, ContentDigits));
    }

    /// <summary>Compares a reference from a print with this one.</summary>
    /// <param name="printed">As typed: case and blanks play no part.</param>
    public ReferenceCheck Check(string printed)
    {
        var parts = printed.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant().Split('-', '－', '—');
        return parts is not [{ Length: QuestionDigits } question, { Length: ContentDigits } content] || !(question + content).All(char.IsAsciiHexDigit) ? ReferenceCheck.Unreadable
            : question != Question ? ReferenceCheck.OtherQuestion
            : content == Content ? ReferenceCheck.Same
            : ReferenceCheck.Changed;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Question}-{Content}";

    private static void Add(IncrementalHash hash, PaperEntry entry)
    {
        var period = entry.Period;
        Add(hash, entry.Id, entry.StateCode, entry.Kind, Day(period?.First), Day(period?.Last), period?.FirstBasis.ToString(), period?.LastBasis.ToString(), period?.Gap.ToString(), period?.Doubts.ToString(), period?.Quote);
        Add(hash, entry.Document.Id, entry.Document.Title, entry.Document.DocumentNumber, Day(entry.Document.IssueDate), entry.Document.Region, entry.Compilation.Sha256);
        Add(hash, [.. entry.Document.IssuingBodies.Select(body => body.Name)]);
        if (period?.MovedBy is { } move)
        {
            Add(hash, move.DocumentId, move.Title, move.DocumentNumber, move.Quote);
        }

        foreach (var quote in entry.Quotes)
        {
            Add(hash, quote.Path, quote.Text, quote.Sentence?.Text, Number(quote.From), Number(quote.To));
        }
    }

    /// <summary>Adds texts, each with its length before it, so that no two lists of texts are the same bytes.</summary>
    private static void Add(IncrementalHash hash, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text ?? "");
            hash.AppendData(BitConverter.GetBytes(text is null ? -1 : bytes.Length));
            hash.AppendData(bytes);
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Digits(IncrementalHash hash, int digits) => Convert.ToHexString(hash.GetHashAndReset())[..digits];
}
