using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Cli;
using PolicyPortal.Parsing;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web;

/// <summary>What the running program offers stands in the README or in docs: addresses, parameters, settings, commands, options and the parser's codes.</summary>
[Collection(PortalCollection.Name)]
public sealed partial class DocumentationTests(PortalApplication portal)
{
    private static readonly string Api = Read("docs", "api.md");

    private static readonly string All = Read("README.md")
        + string.Concat(Directory.EnumerateFiles(Path.Combine(PortalApplication.Repository, "docs"), "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllText));

    [Fact]
    public void Every_address_stands_in_the_docs()
    {
        string[] addresses = [.. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + ConstraintPattern().Replace(endpoint.RoutePattern.RawText ?? "", "}").Trim('/'))

            // The page behind "/" has this address too.
            .Where(address => address != "/Index")
            .Distinct()];
        Assert.Contains("/api/documents/{id}", addresses);
        Assert.Contains("/search", addresses);
        Assert.DoesNotContain(addresses, address => !Regex.IsMatch(Api, $"`(GET )?{Regex.Escape(address)}`", RegexOptions.IgnoreCase));
    }

    [Fact]
    public async Task Every_parameter_stands_under_its_address()
    {
        using var description = JsonDocument.Parse(await (await portal.GetAsync("/openapi/v1.json")).Content.ReadAsStringAsync());
        var checkedNames = 0;
        foreach (var path in description.RootElement.GetProperty("paths").EnumerateObject())
        {
            // Measures take what documents take, and say so.
            var address = path.Name == "/api/measures" ? "/api/documents" : path.Name;
            var start = Api.IndexOf($"## `GET {address}`", StringComparison.Ordinal);
            Assert.True(start >= 0, $"{address} has no section in docs/api.md");
            var end = Api.IndexOf("\n## ", start, StringComparison.Ordinal);
            var section = Api[start..(end < 0 ? Api.Length : end)];
            foreach (var name in path.Value.GetProperty("get").TryGetProperty("parameters", out var list) ? list.EnumerateArray().Select(p => p.GetProperty("name").GetString()!) : [])
            {
                Assert.True(section.Contains($"`{name}`", StringComparison.Ordinal), $"{path.Name}: {name} is not in docs/api.md");
                checkedNames++;
            }
        }

        Assert.InRange(checkedNames, 20, int.MaxValue);
    }

    [Fact]
    public void Every_setting_stands_in_the_docs()
    {
        var shipped = new ConfigurationBuilder().AddJsonFile(Path.Combine(PortalApplication.Repository, "src", "PolicyPortal.Web", "appsettings.json")).Build();
        var inFile = shipped.AsEnumerable().Where(pair => pair.Value is not null).Select(pair => pair.Key)

            // What a sink takes is for its own documentation.
            .Select(key => key.StartsWith("Serilog:", StringComparison.Ordinal) ? "Serilog" : key);
        var inCode = new[] { typeof(CatalogServices).Assembly, typeof(PolicyPortal.Web.Presentation.Words).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type.GetField("Section") is not null)
            .SelectMany(type => type.GetProperties().Select(property => $"{type.GetField("Section")!.GetRawConstantValue()}:{property.Name}"));
        string[] settings = [.. inFile.Concat(inCode).Distinct()];
        Assert.Contains($"{ImportOptions.Section}:{nameof(ImportOptions.SeedFolder)}", settings);
        Assert.DoesNotContain(settings, setting => !All.Contains($"`{setting}`", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_command_and_option_stands_in_the_docs()
    {
        string[] commands = [.. CommandPattern().Matches(await HelpAsync()).Select(match => match.Groups["name"].Value)];
        Assert.Contains("import", commands);
        foreach (var command in commands)
        {
            Assert.True(All.Contains($"`policy-portal {command}", StringComparison.Ordinal), $"the command {command} is not in the docs");
            foreach (var option in OptionPattern().Matches(await HelpAsync(command)).Select(match => match.Value).Where(option => option is not ("--help" or "--version")))
            {
                Assert.True(Regex.IsMatch(All, $"`{option}( [A-Z]+)?` \\|"), $"the option {option} of {command} is not in the docs");
            }
        }
    }

    [Fact]
    public void Every_pattern_reason_and_note_of_the_seeds_stands_in_the_docs()
    {
        List<ParsedUnit> units = [.. SeedFiles.All.SelectMany(path => CompilationParser.Parse(Path.GetFileName(path), File.ReadAllText(path)).Units)];
        var codes = units.SelectMany(unit => unit.Deadlines).SelectMany(deadline => deadline.Pattern.Split('+'))
            .Concat(units.SelectMany(unit => new[] { unit.IssueDate?.Reason, unit.Region?.Reason, unit.Genre?.Reason, unit.Title?.Reason, unit.DocumentNumber?.Reason }.OfType<string>()))
            .Concat(units.SelectMany(unit => unit.IssuingBodies).Select(body => body.Reason).OfType<string>())
            .Concat(units.SelectMany(unit => unit.Notes).Select(note => note.Code))
            .Distinct();
        var parsing = Read("docs", "parsing.md");
        Assert.DoesNotContain(codes, code => !parsing.Contains($"`{code}`", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_state_basis_gap_doubt_and_event_stands_in_the_docs()
    {
        var codes = Enum.GetValues<LimitState>().Select(WireName.Of)
            .Concat(Enum.GetValues<PeriodBasis>().Select(WireName.Of))
            .Concat(Enum.GetValues<PeriodGap>().Select(WireName.Of))
            .Concat(Enum.GetValues<PeriodDoubts>().Where(doubt => doubt != PeriodDoubts.None).Select(WireName.Of))
            .Concat(EventVocabulary.Occasions.Select(name => name.Key));
        var dates = Read("docs", "dates.md");
        Assert.DoesNotContain(codes, code => !dates.Contains($"`{code}`", StringComparison.Ordinal));
        Assert.DoesNotContain(EventVocabulary.Occasions, name => !dates.Contains(name.Chinese.Replace("突发公共卫生事件", "", StringComparison.Ordinal)[..2], StringComparison.Ordinal) || name.English.Any(c => c > 'z'));
    }

    [Fact]
    public void Every_link_between_documents_leads_somewhere()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(PortalApplication.Repository, "docs"), "*.md").Append(Path.Combine(PortalApplication.Repository, "README.md")))
        {
            foreach (Match link in LinkPattern().Matches(File.ReadAllText(file)))
            {
                var target = Path.Combine(Path.GetDirectoryName(file)!, link.Groups["to"].Value);
                Assert.True(File.Exists(target), $"{Path.GetFileName(file)} links to {link.Groups["to"].Value}, which is not there");
            }
        }
    }

    private static string Read(params ReadOnlySpan<string> path) => File.ReadAllText(Path.Combine([PortalApplication.Repository, .. path]));

    private static async Task<string> HelpAsync(params string[] command)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        Assert.Equal(PortalCommandLine.Success, await PortalCommandLine.RunAsync([.. command, "--help"], output, TextWriter.Null));
        return output.ToString();
    }

    // {status:int}, {kind:regex(^(undo|redo)$)}
    [GeneratedRegex(@":[a-z]+(?:\([^}]*\))?}")]
    private static partial Regex ConstraintPattern();

    // "  import <PATH>  …" and "  migrate  …" in the list of commands: a column of words stands behind them, unlike in the line of usage.
    [GeneratedRegex(@"^  (?<name>[a-z]+)( <[^>]+>(\.\.\.)?)?  +\S", RegexOptions.Multiline)]
    private static partial Regex CommandPattern();

    [GeneratedRegex("--[a-z][a-z-]+")]
    private static partial Regex OptionPattern();

    // [text](docs/api.md#part), not an address elsewhere
    [GeneratedRegex(@"\]\((?<to>[^):#]+)(#[^)]*)?\)")]
    private static partial Regex LinkPattern();
}
