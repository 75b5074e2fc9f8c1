using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Web.Hosting;

namespace PolicyPortal.Tests.Web.Hosting;

/// <summary>Files go to the client as they are written; pages are held, because a tag or a link may still be added.</summary>
public sealed class StreamedFileTests
{
    [Theory]
    [InlineData("/measures.csv", "?asOf=2020-06-15", true)]
    [InlineData("/deadlines.XLSX", "?on=2020-06-15", true)]
    [InlineData("/search/paper.xlsx", "?asOf=2020-06-15", true)]
    [InlineData("/measures", "?asOf=2020-06-15", false)]
    [InlineData("/deadlines/paper", "?on=2020-06-15", false)]
    public async Task Nothing_holds_a_file(string path, string query, bool streams)
    {
        using var client = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddSingleton(TimeProvider.System).BuildServiceProvider() };
        context.Request.Method = "GET";
        context.Request.Path = path;
        context.Request.QueryString = new QueryString(query);
        context.Response.Body = client;
        var reached = 0L;
        RequestDelegate page = async http =>
        {
            http.Response.ContentType = "text/html";
            await http.Response.Body.WriteAsync("<p>row</p>"u8.ToArray());
            reached = client.Length;
        };
        await new EntityTags(new DayInLinks(page).InvokeAsync).InvokeAsync(context);
        Assert.Equal(streams, reached > 0);
        Assert.True(client.Length > 0);
    }
}
