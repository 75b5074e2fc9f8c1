using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Catalog.AddedWords;
using PolicyPortal.Catalog.Backups;
using PolicyPortal.Catalog.Corrections;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;
using PolicyPortal.Tests.Support;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Tests.Web;

/// <summary>The words of the pages are complete in both languages.</summary>
public sealed partial class TextsTests
{
    private static readonly string Web = Path.Combine(PortalApplication.Repository, "src", "PolicyPortal.Web");
    private static readonly Dictionary<string, string> Chinese = Read("Texts.resx");
    private static readonly Dictionary<string, string> English = Read("Texts.en.resx");

    [Fact]
    public void Both_languages_have_the_same_keys()
    {
        Assert.Equal(Chinese.Keys.Order(StringComparer.Ordinal), English.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Both_languages_fill_the_same_blanks()
    {
        foreach (var (key, text) in Chinese.Where(pair => !pair.Key.EndsWith(".One", StringComparison.Ordinal)))
        {
            Assert.True(Blanks(text).SetEquals(Blanks(English[key])), key);
        }
    }

    [Fact]
    public void English_texts_are_english()
    {
        // Examples of what to type, and the name of the other language, stay Chinese.
        string[] quoted = ["Search.Examples", "Language.Other", "Language.Switch", "Bodies.Placeholder"];
        Assert.DoesNotContain(English, pair => !quoted.Contains(pair.Key) && pair.Value.Any(c => c is >= '\u4e00' and <= '\u9fff'));
    }

    [Fact]
    public void Every_key_in_use_exists()
    {
        var used = Sources().SelectMany(text => UsedKey().Matches(text).Select(match => match.Groups["key"].Value)).Distinct().ToList();

        Assert.True(used.Count > 100, "The pattern no longer finds the keys.");
        Assert.Empty(used.Except(Chinese.Keys));
    }

    [Fact]
    public void Every_key_is_in_use()
    {
        var sources = string.Concat(Sources());
        string[] families = ["Topic.", "Genre.", "Region.", "Kind.", "DeadlineKind.", "Relation.", "CitedBy.", "Level.", "Note.", "Reason.", "Field.", "Facet.", "Problem.", "Count.", "Duration.", "Origin.", "Sort.", "Scope.", "Error.",
            "Part.", "Audience.", "AmountBound.", "AmountEffect.", "AmountRole.", "AmountUnit.", "Per.", "Responsibility.", "State.", "PeriodBasis.", "PeriodGap.", "PeriodDoubt.", "Standing.", "SideBySide.Csv.", "Spoken.", "Timeline.",
            "Paper.Check.", "Rejection.", "Batch.Preview.", "BatchState.", "BatchOrigin.", "BatchProblem.", "ChangeKind.", "ImportOutcome.", "RunKind.", "JobStage.", "JobOutcome.", "Audit.", "BackupKind.", "BackupProblem.", "FileProblem.", "AccountDone.", "AccountProblem.", "AccountRole.", "AdminArea.",
            "CorrectionAction.", "CorrectionField.", "CorrectionFlag.", "CorrectionProblem.", "Doubt.", "DoubtField.", "VocabularyKind.", "WordProblem.", "EventProblem."];

        Assert.DoesNotContain(Chinese.Keys, key => !families.Any(key.StartsWith) && !sources.Contains($"\"{key}\"", StringComparison.Ordinal));
    }

    public static TheoryData<string> Codes =>
    [
        .. Enum.GetNames<UnitKind>().Select(name => "Kind." + Snake(name)),
        .. Enum.GetNames<DeadlineKind>().Select(name => "DeadlineKind." + Camel(name)),
        .. Enum.GetNames<CitationRelation>().SelectMany(name => new[] { "Relation." + Camel(name), "CitedBy." + Camel(name) }),
        .. Enum.GetNames<ResponsibilityRole>().Select(name => "Responsibility." + Camel(name)),
        .. Enum.GetNames<AmountBound>().Select(name => "AmountBound." + Camel(name)),
        .. Enum.GetNames<AmountRole>().Select(name => "AmountRole." + Camel(name)),
        .. Enum.GetNames<AmountEffect>().Select(name => "AmountEffect." + Camel(name)),
        .. Enum.GetNames<LimitState>().Select(name => "State." + Camel(name)),
        .. Enum.GetNames<PeriodBasis>().Select(name => "PeriodBasis." + Camel(name)),
        .. Enum.GetNames<PeriodGap>().Select(name => "PeriodGap." + Camel(name)),
        .. Enum.GetNames<PeriodDoubts>().Where(name => name != nameof(PeriodDoubts.None)).Select(name => "PeriodDoubt." + Camel(name)),
        .. Enum.GetNames<StandingSource>().Select(name => "Standing." + Camel(name)),
        .. Enum.GetNames<RejectionReason>().Select(name => "Rejection." + Camel(name)),
        .. Enum.GetNames<FieldOrigin>().Select(name => "Origin." + Camel(name)),
        .. Enum.GetNames<AccountProblem>().Select(name => "AccountProblem." + Camel(name)),
        .. Enum.GetNames<AccountRole>().SelectMany(name => new[] { "AccountRole." + Camel(name), "AccountRole." + Camel(name) + ".Text" }),
        .. Enum.GetNames<BackupKind>().Select(name => "BackupKind." + Camel(name)),
        .. Enum.GetNames<BackupProblem>().Select(name => "BackupProblem." + Camel(name)),
        .. Enum.GetNames<CatalogFileProblem>().Select(name => "FileProblem." + Camel(name)),
        .. Enum.GetNames<CatalogFault>().SelectMany(name => new[] { $"Error.Fault.{Camel(name)}.Title", $"Error.Fault.{Camel(name)}.Text" }),
        .. Enum.GetNames<CorrectionAction>().Select(name => "CorrectionAction." + Camel(name)),
        .. CorrectionFields.OfDocument.Concat(CorrectionFields.OfMeasure).Select(part => "CorrectionProblem." + part),
        .. CorrectionFields.OfDeadline.Where(part => part != "kind").Select(part => "CorrectionProblem.deadline." + part),
        .. CorrectionFields.OfDeadline.Select(part => "CorrectionField.deadline." + part),
        .. Enum.GetNames<VocabularyKind>().SelectMany(name => new[] { "", ".Text", ".Add", ".Key", ".Value" }.Select(part => "VocabularyKind." + Camel(name) + part)),
        .. Enum.GetNames<WordProblem>().Select(name => "WordProblem." + Camel(name)),
        .. AdminArea.All.SelectMany(area => new[] { $"AdminArea.{area.Key}.Title", $"AdminArea.{area.Key}.Text" }),
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_words(string key)
    {
        Assert.Contains(key, Chinese.Keys);
    }

    [Fact]
    public void Every_note_and_reason_of_the_parser_has_words()
    {
        var parser = Directory.EnumerateFiles(Path.Combine(PortalApplication.Repository, "src", "PolicyPortal.Parsing"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        var notes = parser.SelectMany(text => NoteCode().Matches(text).Select(match => "Note." + match.Groups["code"].Value));
        var reasons = parser.SelectMany(text => ReasonCode().Matches(text).Select(match => "Reason." + match.Groups["code"].Value)).ToList();

        Assert.True(reasons.Count > 5, "The pattern no longer finds the reasons.");
        Assert.Empty(notes.Concat(reasons).Distinct().Except(Chinese.Keys));
    }

    [Fact]
    public void Every_topic_genre_audience_measuring_word_and_province_has_words()
    {
        var vocabulary = Path.Combine(PortalApplication.Repository, "src", "PolicyPortal.Parsing", "Vocabulary", "Data");
        IEnumerable<string> Rows(string file) => File.ReadLines(Path.Combine(vocabulary, file)).Where(line => line.Length > 0 && line[0] != '#').Skip(1);

        Assert.Empty(Rows("genres.tsv").Select(line => "Genre." + line.Split('\t')[0]).Except(Chinese.Keys));
        Assert.Empty(AudienceVocabulary.Names.Select(name => "Audience." + name).Except(Chinese.Keys));
        Assert.Empty(Rows("amount-words.tsv").Select(line => line.Split('\t')).Where(cells => cells[0] == "per").Select(cells => "Per." + cells[1]).Except(Chinese.Keys));
        Assert.Empty(Rows("topics.tsv").Select(line => "Topic." + line.Split('\t')[0]).Except(Chinese.Keys));
        Assert.Empty(Rows("regions.tsv").Select(line => line.Split('\t')).Where(cells => cells[0].Length == 2).Select(cells => "Region." + cells[1]).Except(Chinese.Keys));
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Web, "Localization", file)).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Web, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .Select(File.ReadAllText);

    private static HashSet<string> Blanks(string text) => [.. Blank().Matches(text).Select(match => match.Value)];

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Snake(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));

    // T["Nav.Search"], words["Measure.Link", path], Texts.Get("Date.DayFormat"), Problem texts looked up by name are a family of their own.
    [GeneratedRegex("""(?:\b(?:T|words|this)\[|Texts\.Get\()"(?<key>[A-Za-z0-9.]+)"[\],)]""")]
    private static partial Regex UsedKey();

    // new ParseNote("date-number-disagree", …
    [GeneratedRegex(@"ParseNote\(\s*""(?<code>[a-z-]+)""")]
    private static partial Regex NoteCode();

    // FieldOrigin.Inferred, "number-prefix"; Reason = "parent"; Inferred(chapter, "chapter")
    [GeneratedRegex(@"(?:FieldOrigin\.(?:Inferred|Corrected),|Reason =|Inferred\([A-Za-z.]+,)\s*""(?<code>[a-z-]+)""")]
    private static partial Regex ReasonCode();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Blank();
}
