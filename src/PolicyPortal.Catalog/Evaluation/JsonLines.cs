using System.Text.Json;

namespace PolicyPortal.Catalog.Evaluation;

/// <summary>Reads files with one JSON object a line.</summary>
internal static class JsonLines
{
    /// <summary>The objects of a file; blank lines are skipped.</summary>
    /// <param name="path">The file, in UTF-8.</param>
    /// <param name="names">How the record's names are written in the file.</param>
    /// <exception cref="JsonException">A line is no such object; the message names file and line.</exception>
    public static List<T> Read<T>(string path, JsonNamingPolicy names)
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = names, RespectNullableAnnotations = true };
        List<T> rows = [];
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                rows.Add(JsonSerializer.Deserialize<T>(line, options) ?? throw new JsonException("null"));
            }
            catch (JsonException e)
            {
                throw new JsonException($"{path}:{number}: {e.Message}", e);
            }
        }

        return rows;
    }
}
