using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web;

[Collection(PortalCollection.Name)]
public sealed class ApiTests(PortalApplication portal)
{
    [Fact]
    public async Task Documents_have_the_agreed_shape()
    {
        var answer = await Json("/api/documents?q=稳岗返还&pageSize=5");

        AssertHas(answer, "total", "page", "pageSize", "items", "facets");
        Assert.Equal(5, answer.GetProperty("pageSize").GetInt32());
        var items = answer.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(5, items.Count);
        Assert.All(items, item => AssertHas(item, "id", "title", "documentNumber", "issuingBodies", "issueDate", "region", "topics", "printings", "measures"));
        Assert.All(items.SelectMany(item => item.GetProperty("printings").EnumerateArray()), printing => AssertHas(printing, "compilation", "source", "startLine", "endLine"));
        var measures = items.SelectMany(item => item.GetProperty("measures").EnumerateArray()).ToList();
        Assert.NotEmpty(measures);
        Assert.All(measures, measure => AssertHas(measure, "id", "path", "heading", "snippet", "source", "line", "responsibleUnits", "audiences", "amounts"));
        Assert.Equal(["audience", "body", "compilation", "genre", "kind", "month", "region", "state", "topic"], answer.GetProperty("facets").EnumerateArray().Select(facet => facet.GetProperty("name").GetString()!).Order());
    }

    [Fact]
    public async Task A_document_is_whole()
    {
        var found = await Json("/api/documents?q=人社部发〔2020〕8号&pageSize=1");
        var first = found.GetProperty("items")[0];
        var document = await Json("/api/documents/" + first.GetProperty("id").GetString());

        Assert.Equal("人社部发〔2020〕8号", document.GetProperty("documentNumber").GetString());
        AssertHas(document, "title", "issuingBodies", "issueDate", "region", "topics", "paragraphs", "measures", "deadlines", "citations", "citedBy", "printings", "notes", "fields", "startLine", "endLine");
        Assert.NotEmpty(document.GetProperty("measures").EnumerateArray());
        Assert.NotEmpty(document.GetProperty("paragraphs").EnumerateArray());
    }

    [Fact]
    public async Task Repeated_parameters_are_alternatives()
    {
        async Task<int> Count(string filter) => (await Json("/api/documents?scope=own&pageSize=1&" + filter)).GetProperty("total").GetInt32();

        var first = await Count("region=北京市");
        var second = await Count("region=重庆市");

        Assert.True(first > 0 && second > 0);
        Assert.Equal(first + second, await Count("region=北京市&region=重庆市"));
    }

    [Fact]
    public async Task Measures_are_listed_with_their_documents()
    {
        var answer = await Json("/api/measures?q=房租&pageSize=3");

        AssertHas(answer, "total", "page", "pageSize", "items", "facets");
        Assert.All(answer.GetProperty("items").EnumerateArray(), item => AssertHas(item, "id", "documentId", "path", "heading", "snippet", "source", "line", "responsibleUnits", "audiences", "amounts", "document"));
    }

    [Fact]
    public async Task Deadlines_carry_the_fields_of_the_export_and_their_document()
    {
        var answer = await Json("/api/deadlines?from=2020-02-01&to=2020-06-30&pageSize=10");

        AssertHas(answer, "total", "items");
        var items = answer.GetProperty("items").EnumerateArray().ToList();
        Assert.NotEmpty(items);
        Assert.All(items, item =>
        {
            AssertHas(item, "id", "documentId", "measurePath", "line", "quote", "kind", "start", "end", "duration", "anchor", "source", "document");
            AssertHas(item.GetProperty("document"), "id", "title", "documentNumber", "region");
        });
    }

    [Fact]
    public async Task Bodies_are_listed_with_counts_and_found_by_short_name()
    {
        var answer = await Json("/api/bodies?q=人社部");
        var body = answer.GetProperty("items")[0];

        Assert.Equal("人力资源和社会保障部", body.GetProperty("name").GetString());
        Assert.True(body.GetProperty("documentCount").GetInt32() > 0);
        var detail = await Json("/api/bodies/" + body.GetProperty("id").GetString());
        AssertHas(detail, "id", "name", "shortNames", "level", "region", "documentCount", "related", "documents");
    }

    [Theory]
    [InlineData("/api/documents?page=-1", "page")]
    [InlineData("/api/documents?pageSize=101", "pageSize")]
    [InlineData("/api/documents?region=火星", "region")]
    [InlineData("/api/documents?asOf=2020-02-30", "asOf")]
    [InlineData("/api/measures?topic=没有", "topic")]
    [InlineData("/api/deadlines?kind=never", "kind")]
    [InlineData("/api/deadlines?on=soon", "on")]
    [InlineData("/api/deadlines?from=2020-05-01&to=2020-04-01", "to")]
    [InlineData("/api/bodies/x?page=none", "page")]
    public async Task A_value_that_cannot_be_served_gets_problem_details(string address, string parameter)
    {
        var response = await portal.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(400, problem.RootElement.GetProperty("status").GetInt32());
        Assert.True(problem.RootElement.GetProperty("errors").TryGetProperty(parameter, out _));
    }

    [Theory]
    [InlineData("/api/documents/unknown")]
    [InlineData("/api/bodies/unknown")]
    [InlineData("/api/nothing")]
    public async Task An_unknown_address_gets_problem_details(string address)
    {
        var response = await portal.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/api/documents?q=企业")]
    [InlineData("/api/deadlines")]
    [InlineData("/api/bodies")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/search?q=企业")]
    [InlineData("/about")]
    public async Task An_answer_that_is_known_is_not_sent_again(string address)
    {
        using var client = portal.CreateClient();
        var first = await client.GetAsync(address);
        using var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        var second = await client.SendAsync(again);
        using var other = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { new EntityTagHeaderValue("\"other\"") } } };
        var third = await client.SendAsync(other);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task The_description_names_every_resource_and_parameter()
    {
        var description = await Json("/openapi/v1.json");
        var paths = description.GetProperty("paths");

        Assert.Equal(["/api/bodies", "/api/bodies/{id}", "/api/citations/missing", "/api/compare", "/api/compare.csv", "/api/coverage", "/api/deadlines", "/api/documents", "/api/documents/{id}", "/api/documents/{id}/printings", "/api/measures", "/api/suggestions", "/api/topics", "/api/topics/{topic}"], paths.EnumerateObject().Select(path => path.Name).Order());
        var parameters = paths.GetProperty("/api/documents").GetProperty("get").GetProperty("parameters").EnumerateArray().ToList();
        Assert.Equal(
            ["asOf", "audience", "body", "compilation", "from", "genre", "kind", "month", "page", "pageSize", "plain", "q", "region", "scope", "sort", "spell", "state", "syn", "to", "topic"],
            parameters.Select(parameter => parameter.GetProperty("name").GetString()!).Order());
        Assert.All(parameters, parameter => Assert.False(string.IsNullOrEmpty(parameter.GetProperty("description").GetString())));
    }

    [Fact]
    public async Task Chinese_stands_in_the_answer_as_it_is()
    {
        var text = await (await portal.GetAsync("/api/bodies")).Content.ReadAsStringAsync();

        Assert.Contains("财政部", text);
    }

    private async Task<JsonElement> Json(string address)
    {
        var response = await portal.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        return document.RootElement.Clone();
    }

    private static void AssertHas(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            Assert.True(element.TryGetProperty(name, out _), $"{name} is missing.");
        }
    }
}
