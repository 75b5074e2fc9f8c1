namespace PolicyPortal.Web.Hosting;

/// <summary>Answers that are sent while they are made. What holds an answer whole (tags, links that keep the day) has to let them pass.</summary>
public static class StreamedFile
{
    private const string Table = ".csv";
    private const string Workbook = ".xlsx";

    /// <summary>Whether the path is that of a file that is sent while it is made.</summary>
    public static bool Is(PathString path) => IsWorkbook(path) || Ends(path, Table);

    /// <summary>Whether the path is that of a workbook.</summary>
    public static bool IsWorkbook(PathString path) => Ends(path, Workbook);

    private static bool Ends(PathString path, string ending) => path.Value?.EndsWith(ending, StringComparison.OrdinalIgnoreCase) == true;
}
