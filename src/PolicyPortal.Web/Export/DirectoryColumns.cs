using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Export;

/// <summary>The columns of the lists that tell what the catalogue knows: issuing bodies, compilations and their units, topics, missing documents, events.</summary>
public static class DirectoryColumns
{
    /// <summary>Issuing bodies.</summary>
    public static IReadOnlyList<ExportColumn<IssuingBodyItem>> Bodies(string origin, Words words) =>
    [
        new(words["Export.Body"], 34, r => ExportCell.Link(r.Name, origin + Links.Body(r.Id))),
        new(words["Body.ShortNames"], 26, r => string.Join('、', r.ShortNames)),
        new(words["Body.Level"], 10, r => words.Level(r.Level)),
        new(words["Field.region"], 18, r => r.Region),
        new(words["Export.Documents"], 9, r => r.DocumentCount),
    ];

    /// <summary>Compilations.</summary>
    /// <param name="dayOf">The day in China on which a moment lies.</param>
    public static IReadOnlyList<ExportColumn<CompilationSummary>> Compilations(string origin, Words words, Func<DateTimeOffset, DateOnly> dayOf) =>
    [
        new(words["Export.Compilation"], 40, r => ExportCell.Link(r.Title, origin + Links.Compilation(r.Id))),
        new(words["Export.Compiler"], 26, r => r.Compiler),
        new(words["Export.Edition"], 14, r => r.Edition),
        new(words["Compilation.AsOf"], 12, r => r.AsOf),
        new(words["Export.Documents"], 9, r => r.DocumentCount),
        new(words["Nav.Measures"], 9, r => r.MeasureCount),
        new(words["Nav.Deadlines"], 9, r => r.DeadlineCount),
        new(words["Export.Lines"], 9, r => r.LineCount),
        new(words["Coverage.Imported"], 12, r => (DateOnly?)dayOf(r.ImportedAt)),
        new(words["Export.Source"], 30, r => r.Source),
        new(words["Export.Encoding"], 10, r => r.Encoding),
        new(words["Export.Checksum"], 24, r => r.Sha256),
    ];

    /// <summary>The units of a compilation in reading order.</summary>
    public static IReadOnlyList<ExportColumn<CompilationUnit>> Units(CompilationSummary compilation, string origin, Words words) =>
    [
        new(words["Export.Kind"], 9, r => words.Kind(r.Kind)),
        new(words["Export.Depth"], 7, r => r.Depth),
        new(words["Export.Document"], 50, r => r.Kind is "heading" or "front_matter" ? r.Title : ExportCell.Link(r.Title ?? words["Document.Untitled"], origin + Links.Document(r.DocumentId))),
        new(words["Export.Number"], 22, r => r.DocumentNumber),
        new(words["Export.Issued"], 12, r => r.IssueDate),
        new(words["Export.Source"], 28, r => compilation.Source),
        new(words["Export.Line"], 8, r => r.StartLine),
        new(words["Export.LastLine"], 8, r => r.EndLine),
        new(words["Export.Checksum"], 24, r => compilation.Sha256),
    ];

    /// <summary>Topics.</summary>
    public static IReadOnlyList<ExportColumn<TopicItem>> Topics(string origin, Words words) =>
    [
        new(words["Nav.Topics"], 18, r => ExportCell.Link(words.TopicText(r.Topic), origin + Links.Topic(r.Topic))),
        new(words["Export.Documents"], 9, r => r.DocumentCount),
        new(words["Topics.Newest"], 12, r => r.Newest),
        new(words["Field.region"], 60, r => string.Join(words["Spoken.List"], r.Regions.Select(words.RegionName))),
    ];

    /// <summary>Documents that are cited but missing.</summary>
    public static IReadOnlyList<ExportColumn<MissingDocument>> Missing(string origin, Words words) =>
    [
        new(words["Export.MissingTitle"], 50, r => r.Title),
        new(words["Export.Number"], 24, r => r.Number),
        new(words["Export.CitedTimes"], 9, r => r.Count),
        new(words["Export.CitedNewest"], 46, r => ExportCell.Link(r.CitedBy[0].Title, origin + Links.Source(r.CitedBy[0].DocumentId, r.CitedBy[0].Line, r.CitedBy[0].Line))),
        new(words["Export.CitedBy"], 60, r => string.Join('\n', r.CitedBy.Select(c => words["Export.Citing", words.Relation(c.Relation), c.Title, c.DocumentNumber ?? "", c.Line]))),
    ];

    /// <summary>Events that limits hang on.</summary>
    public static IReadOnlyList<ExportColumn<EventStanding>> Events(Words words) =>
    [
        new(words["Events.Event"], 24, r => PeriodText.Name(r.Event)),
        new(words["Export.EventKey"], 18, r => r.Event.Key),
        new(words["Events.Region"], 18, r => r.Region),
        new(words["Export.First"], 12, r => r.Date?.First),
        new(words["Export.Last"], 12, r => r.Date?.Last),
        new(words["Export.EventOf"], 18, r => r.Date?.Region),
        new(words["Events.Note"], 34, r => r.Date?.Note),
        new(words["Events.Limits"], 9, r => r.Limits.Count),
        new(words["Export.Waiting"], 9, r => r.Waiting),
    ];
}
