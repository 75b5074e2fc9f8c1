using System.Globalization;
using System.Text;
using System.Text.Json;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Tests.Support;
using Xunit.Abstractions;

namespace PolicyPortal.Tests.Catalog.Dates;

/// <summary>
/// Twelve questions "what holds on this day in this region", answered by reading the compilations 000 and 002: every limit that runs, with its line,
/// its words and its last day. <c>either</c> holds the limits about which two readers could differ; they count neither way.
/// </summary>
public sealed class InForceQuestionsTests(ITestOutputHelper output)
{
    private const double Least = 0.95;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private sealed record Place(string Source, int Line, string Quote, DateOnly? Last);

    private sealed record Question(DateOnly Day, string Region, IReadOnlyList<Place> Answers, IReadOnlyList<Place> Either);

    [Fact]
    public void Every_answer_quotes_its_line()
    {
        foreach (var place in Questions().SelectMany(q => q.Answers))
        {
            var lines = File.ReadAllLines(SeedFiles.Path(place.Source));
            var text = string.Concat(lines.Skip(place.Line - 1).Take(6).SelectMany(l => l).Where(c => !char.IsWhiteSpace(c)));
            var words = string.Concat(place.Quote.Where(c => !char.IsWhiteSpace(c)));
            Assert.True(text.Contains(words, StringComparison.Ordinal), $"{place.Source}:{place.Line} {place.Quote}");
        }
    }

    [Fact]
    public async Task Limits_in_force_are_found_and_nothing_else()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"), SeedFiles.Path("002"));
        var (right, wrong, found, missed, report) = (0, 0, 0, 0, new StringBuilder());
        foreach (var question in Questions())
        {
            var rows = await catalog.Get<ListDeadlines>().All(new DeadlineFilter { On = question.Day, Regions = [question.Region], States = ["running"] }, CancellationToken.None);
            report.Append(CultureInfo.InvariantCulture, $"{question.Day:yyyy-MM-dd} {question.Region}\n");
            foreach (var item in rows.Items)
            {
                var here = question.Answers.Where(a => IsAt(a, item)).ToList();

                // The day on which it ends has to be right too.
                if (here.Any(a => a.Last == item.Period.Last))
                {
                    right++;
                }
                else if (here.Count > 0 || !question.Either.Any(a => IsAt(a, item)))
                {
                    wrong++;
                    report.Append(CultureInfo.InvariantCulture, $"  + {item.Source[..3]}:{item.Line} {item.Period.First:yyyy-MM-dd}..{item.Period.Last:yyyy-MM-dd} {item.Quote}\n");
                }
            }

            foreach (var answer in question.Answers)
            {
                var isFound = rows.Items.Any(item => IsAt(answer, item) && answer.Last == item.Period.Last);
                (found, missed) = isFound ? (found + 1, missed) : (found, missed + 1);
                if (!isFound)
                {
                    report.Append(CultureInfo.InvariantCulture, $"  - {answer.Source}:{answer.Line} ..{answer.Last:yyyy-MM-dd} {answer.Quote}\n");
                }
            }
        }

        var (precision, recall) = ((double)right / (right + wrong), (double)found / (found + missed));
        output.WriteLine($"precision {precision:0.000} ({right} of {right + wrong}), recall {recall:0.000} ({found} of {found + missed})\n{report}");
        Assert.True(precision >= Least && recall >= Least, $"precision {precision:0.000} ({right} of {right + wrong}), recall {recall:0.000} ({found} of {found + missed})\n{report}");
    }

    /// <summary>The same words; where they begin may differ by a line or two.</summary>
    private static bool IsAt(Place place, DeadlineItem item) =>
        item.Source.StartsWith(place.Source, StringComparison.Ordinal) && Math.Abs(item.Line - place.Line) <= 4 && (item.Line == place.Line || Holds(item.Quote, place.Quote) || Holds(place.Quote, item.Quote));

    private static bool Holds(string text, string words) => Plain(text).Contains(Plain(words), StringComparison.Ordinal);

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static IReadOnlyList<Question> Questions() =>
        [.. File.ReadLines(Path.Combine(PortalApplication.Repository, "tests", "PolicyPortal.Tests", "Catalog", "Dates", "Cases", "in-force.jsonl")).Select(line => JsonSerializer.Deserialize<Question>(line, Options)!)];
}
