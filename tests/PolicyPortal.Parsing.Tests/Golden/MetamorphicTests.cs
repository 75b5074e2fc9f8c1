using System.Globalization;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Tests.Support;
using Xunit.Abstractions;

namespace PolicyPortal.Parsing.Tests.Golden;

/// <summary>
/// The same text in another layout says the same. Where the change keeps all that a reader goes by, the readings are equal; where it takes something away, they may differ
/// as far as recorded here. The floors are what is reached; they are raised when the parser gets better.
/// </summary>
public abstract class MetamorphicTests(ITestOutputHelper output)
{
    /// <summary>Floors of agreement by kind of fact.</summary>
    protected sealed record Floor(double Documents, double Numbers, double Dates, double Bodies, double Measures, double Deadlines)
    {
        /// <summary>Nothing may differ.</summary>
        public static Floor Exact { get; } = new(1, 1, 1, 1, 1, 1);

        public double Of(string kind) => kind switch
        {
            "documents" => Documents,
            "numbers" => Numbers,
            "dates" => Dates,
            "bodies" => Bodies,
            "measures" => Measures,
            _ => Deadlines,
        };
    }

    /// <summary>Parses every seed in the layout, checks all spans, and compares with the seeds as they are.</summary>
    protected void AssertSameReadings(Func<Seed, string> layout, Floor floor)
    {
        var (before, after) = (new Readings(), new Readings());
        foreach (var seed in Seeds.Each())
        {
            before.Add(seed.Name, seed.Parsed.Units);
            after.Add(seed.Name, Parse(seed.Name, layout(seed)).Units);
        }

        AssertAgreement(before, after, floor);
    }

    private protected static ParsedCompilation Parse(string name, string text)
    {
        var parsed = CompilationParser.Parse(name, text);
        SpanChecks.AssertConsistent(parsed);
        return parsed;
    }

    private protected void AssertAgreement(Readings before, Readings after, Floor floor)
    {
        var below = new List<string>();
        foreach (var (kind, value) in after.AgreementWith(before))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-10} {value:0.000}  floor {floor.Of(kind):0.000}"));
            if (value < floor.Of(kind))
            {
                below.Add($"{kind} {value} < {floor.Of(kind)}\n- {string.Join("\n- ", before.Missing(kind, after, 6))}\n+ {string.Join("\n+ ", after.Missing(kind, before, 6))}");
            }
        }

        Assert.True(below.Count == 0, string.Join('\n', below));
    }
}
