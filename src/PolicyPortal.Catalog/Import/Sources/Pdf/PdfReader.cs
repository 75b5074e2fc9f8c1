using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PolicyPortal.Catalog.Import.Sources.Pdf;

/// <summary>Runs poppler's pdftotext on a PDF: a program of its own, without a shell, with limits on its time, memory and output.</summary>
internal static class PdfReader
{
    /// <summary>Characters of its complaints that are kept.</summary>
    private const int LongestComplaint = 2000;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>What the program prints, in UTF-8, with a form feed behind each page.</summary>
    /// <exception cref="RejectedSourceException">The program is not there, was stopped, or could not read the PDF.</exception>
    public static string Read(byte[] bytes, SourceOptions options)
    {
        // It reads no PDF from its standard input. The name is ours and the file only for the owner.
        var path = Path.Combine(Path.GetTempPath(), $"policy-portal-{Guid.NewGuid():N}.pdf");
        var kept = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read | FileShare.Delete, Options = FileOptions.DeleteOnClose };
        if (!OperatingSystem.IsWindows())
        {
            kept.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, kept);
        file.Write(bytes);
        file.Flush();
        using var process = Start(options.PdfToText, path);
        return Run(process, options);
    }

    private static Process Start(string program, string path)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, ["-layout", "-enc", "UTF-8", "-eol", "unix", path, "-"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["LC_ALL"] = "C" },
            }) ?? throw new RejectedSourceException(RejectionReason.PdfReaderMissing);
        }
        catch (Win32Exception e)
        {
            throw new RejectedSourceException(RejectionReason.PdfReaderMissing, e.Message);
        }
    }

    private static string Run(Process process, SourceOptions options)
    {
        process.StandardInput.Close();
        var complaints = Complaints(process);
        var output = Task.Run(() => Output(process, options.BytesAFile));
        var watch = Stopwatch.StartNew();
        var isStopped = false;
        while (!output.Wait(Interval))
        {
            if (!isStopped && (watch.Elapsed.TotalSeconds > options.PdfSeconds || Memory(process) > options.BytesAPdfReader))
            {
                isStopped = true;
                Kill(process);
            }
        }

        process.WaitForExit();
        if (isStopped)
        {
            throw new RejectedSourceException(RejectionReason.TookTooLong);
        }

        var complaint = complaints.GetAwaiter().GetResult();
        return output.Result is not { } text ? throw new RejectedSourceException(RejectionReason.TooLarge)
            : process.ExitCode == 0 ? Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length)
            : throw Failure(process.ExitCode, complaint);
    }

    /// <summary>Everything that it prints; null where it is too much, and then it is stopped.</summary>
    private static MemoryStream? Output(Process process, long most)
    {
        var output = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = process.StandardOutput.BaseStream.Read(buffer)) > 0;)
        {
            output.Write(buffer, 0, read);
            if (output.Length > most)
            {
                Kill(process);
                return null;
            }
        }

        return output;
    }

    // Read to the end, or it would wait for a reader.
    private static async Task<string> Complaints(Process process)
    {
        var kept = new StringBuilder();
        while (await process.StandardError.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            if (kept.Length < LongestComplaint)
            {
                kept.AppendLine(line[..Math.Min(line.Length, LongestComplaint)]);
            }
        }

        return kept.ToString();
    }

    // pdftotext(1): 1 is an error opening a PDF file, 3 an error related to PDF permissions.
    private static RejectedSourceException Failure(int code, string complaint) => code switch
    {
        3 => new(RejectionReason.Encrypted),
        1 when complaint.Contains("password", StringComparison.OrdinalIgnoreCase) => new(RejectionReason.Encrypted),
        _ => new(RejectionReason.Damaged, $"pdftotext {code.ToString(CultureInfo.InvariantCulture)}: {complaint.Split('\n')[0].Trim()}"),
    };

    private static long Memory(Process process)
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // It has ended.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended: what was to be reached.
        }
    }
}
