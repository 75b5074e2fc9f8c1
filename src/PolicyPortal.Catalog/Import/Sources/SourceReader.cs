using System.Security.Cryptography;

namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>What reading a source gave: either a text with its checksum, or a reason.</summary>
/// <param name="Sha256">Checksum of the bytes, lower-case hexadecimal; null where they could not be read.</param>
/// <param name="Decoded">The text; null where the source is rejected.</param>
/// <param name="Reason">Why it is rejected; null where it is not.</param>
/// <param name="Detail">The system's own words for an unreadable file.</param>
public sealed record SourceContent(string? Sha256, DecodedSource? Decoded, RejectionReason? Reason, string? Detail = null);

/// <summary>Reads a source whole: text as it is, Markdown and HTML without their markup.</summary>
public static class SourceReader
{
    /// <summary>100 MB: a compilation of 500 documents has 1 MB.</summary>
    public const long MaxBytes = 100L * 1024 * 1024;

    /// <summary>Reads and decodes; what goes wrong with the source is in the answer, not thrown.</summary>
    public static SourceContent Read(ImportSource source)
    {
        if (source.Rejection is { } known)
        {
            return new(null, null, known);
        }

        try
        {
            using var stream = source.Open();
            if (stream.Length > MaxBytes)
            {
                return new(null, null, RejectionReason.TooLarge);
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
            var form = SourceForms.Of(source.Name);
            return !SourceDecoder.TryDecode(bytes, out var decoded, out var reason, form == SourceForm.Html ? HtmlCharset.Find(bytes) : null)
                ? new(sha256, null, reason)
                : Printed(sha256, decoded, form);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(null, null, RejectionReason.NotFound);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new(null, null, RejectionReason.Unreadable, e.Message);
        }
    }

    private static SourceContent Printed(string sha256, DecodedSource decoded, SourceForm form)
    {
        var printed = PrintedText.Of(form, decoded.Text);
        return string.IsNullOrWhiteSpace(printed.Text)
            ? new(sha256, null, RejectionReason.Empty)
            : new(sha256, decoded with { Text = printed.Text, Notes = printed.Notes }, null);
    }
}
