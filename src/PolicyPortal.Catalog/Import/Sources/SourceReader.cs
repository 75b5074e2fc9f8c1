using System.Security.Cryptography;
using PolicyPortal.Catalog.Import.Sources.Pdf;
using PolicyPortal.Catalog.Import.Sources.Word;

namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>What reading a source gave: either a text with its checksum, or a reason.</summary>
/// <param name="Sha256">Checksum of the bytes, lower-case hexadecimal; null where they could not be read.</param>
/// <param name="Decoded">The text; null where the source is rejected.</param>
/// <param name="Reason">Why it is rejected; null where it is not.</param>
/// <param name="Detail">The system's own words for an unreadable file.</param>
public sealed record SourceContent(string? Sha256, DecodedSource? Decoded, RejectionReason? Reason, string? Detail = null);

/// <summary>Reads a source whole: text as it is, Markdown, HTML, Word and PDF as they are printed.</summary>
public static class SourceReader
{
    private static readonly SourceOptions Defaults = new();

    /// <summary>Reads and decodes; what goes wrong with the source is in the answer, not thrown.</summary>
    /// <param name="source">The source.</param>
    /// <param name="options">The limits; those of a program without settings where left out.</param>
    public static SourceContent Read(ImportSource source, SourceOptions? options = null)
    {
        if ((source.Rejection ?? SourceNames.Refusal(source.Name)) is { } known)
        {
            return new(null, null, known);
        }

        options ??= Defaults;
        string? sha256 = null;
        try
        {
            using var stream = source.Open();
            if (stream.Length > options.BytesAFile)
            {
                return new(null, null, RejectionReason.TooLarge);
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
            return Decode(source, bytes, sha256, options);
        }
        catch (RejectedSourceException e)
        {
            return new(sha256, null, e.Reason, e.Detail);
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

    private static SourceContent Decode(ImportSource source, byte[] bytes, string sha256, SourceOptions options)
    {
        if (bytes.Length == 0)
        {
            return new(sha256, null, RejectionReason.Empty);
        }

        var form = SourceForms.Of(source.Name);
        switch (form)
        {
            case SourceForm.Word:
                return Printed(sha256, new("", WordText.Encoding, false), WordText.Read(bytes, options));
            case SourceForm.Pdf:
                return Printed(sha256, new("", PdfText.Encoding, false), PdfText.Read(bytes, options));
            case SourceForm.Archive:
                return new(sha256, null, RejectionReason.Archive);
            default:
                break;
        }

        return !SourceDecoder.TryDecode(bytes, out var decoded, out var reason, form == SourceForm.Html ? HtmlCharset.Find(bytes) : null, source.Encoding)
            ? new(sha256, null, reason)
            : Printed(sha256, decoded, PrintedText.Of(form, decoded.Text));
    }

    private static SourceContent Printed(string sha256, DecodedSource decoded, PrintedText printed) => string.IsNullOrWhiteSpace(printed.Text)
        ? new(sha256, null, RejectionReason.Empty)
        : new(sha256, decoded with { Text = printed.Text, Notes = printed.Notes }, null);
}
