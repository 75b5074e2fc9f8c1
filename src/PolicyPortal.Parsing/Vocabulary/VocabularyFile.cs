using System.Text;

namespace PolicyPortal.Parsing.Vocabulary;

/// <summary>Reads the vocabulary files that are embedded in the assembly (Vocabulary/Data).</summary>
internal static class VocabularyFile
{
    private const string Folder = "PolicyPortal.Parsing.Vocabulary.Data.";

    /// <summary>The rows of a tab-separated file; blank lines and lines that start with <c>#</c> are left out.</summary>
    /// <exception cref="InvalidOperationException">The assembly holds no such file.</exception>
    public static IEnumerable<Row> Rows(string name)
    {
        using var stream = typeof(VocabularyFile).Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new InvalidOperationException($"The vocabulary file {name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return new Row(line.Split('\t'));
            }
        }
    }

    /// <summary>One row; missing columns are empty.</summary>
    public readonly struct Row(string[] cells)
    {
        /// <summary>The cell of the column (from 0).</summary>
        public string this[int column] => column < cells.Length ? cells[column] : "";

        /// <summary>The alternatives of the column, separated by <c>|</c>.</summary>
        public string[] List(int column) => this[column].Split('|', StringSplitOptions.RemoveEmptyEntries);
    }
}
