namespace PolicyPortal.Parsing.Vocabulary;

/// <summary>The words that tell what a time limit limits and what it hangs on; one embedded list each.</summary>
internal static class DeadlineWords
{
    /// <summary>Words of events that policies hang on: 疫情, 响应, 隔离 …</summary>
    public static IReadOnlyList<string> Events { get; } = Load("events");

    /// <summary>A validity or term is prolonged.</summary>
    public static IReadOnlyList<string> Extension { get; } = Load("extension");

    /// <summary>Something is reduced, waived, deferred or paid as support.</summary>
    public static IReadOnlyList<string> Relief { get; } = Load("relief");

    /// <summary>Someone has to do, file, pay or report.</summary>
    public static IReadOnlyList<string> Due { get; } = Load("due");

    /// <summary>An authority acts on what it was asked.</summary>
    public static IReadOnlyList<string> Processing { get; } = Load("processing");

    /// <summary>The document itself comes into or goes out of force.</summary>
    public static IReadOnlyList<string> Effective { get; } = Load("effective");

    /// <summary>Something is suspended or forbidden meanwhile.</summary>
    public static IReadOnlyList<string> Suspension { get; } = Load("suspension");

    /// <summary>Who decides, examines or pays out (人民法院, 主管部门, 经办机构).</summary>
    public static IReadOnlyList<string> Authorities { get; } = Load("authorities");

    /// <summary>Who has to apply, report or pay (企业, 当事人, 纳税人).</summary>
    public static IReadOnlyList<string> Parties { get; } = Load("parties");

    private static string[] Load(string name)
    {
        var resource = $"PolicyPortal.Parsing.Vocabulary.Data.deadline-{name}.txt";
        using var stream = typeof(DeadlineWords).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"Embedded list {resource} is missing.");
        using var reader = new StreamReader(stream);
        List<string> words = [];
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length > 0 && line[0] != '#')
            {
                words.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return [.. words];
    }
}
