using System.Globalization;
using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Accounts;

namespace PolicyPortal.Tests.Support;

/// <summary>
/// A browser's worth of a visitor: keeps cookies, follows no redirect, and sends forms as they stand on the page, antiforgery token and hidden fields
/// included. <see cref="OpenAsync"/> gives one that has signed in through the page, with an account of its own.
/// </summary>
public sealed class SignedInClient : IDisposable
{
    /// <summary>The password of every account made here.</summary>
    public const string Password = "lange nacht am see 7";

    private static int accounts;

    private SignedInClient(PortalApplication portal, string name, string language)
    {
        Name = name;
        Client = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    /// <summary>The account's name; empty where nobody is signed in.</summary>
    public string Name { get; }

    /// <summary>The client with its cookies.</summary>
    public HttpClient Client { get; }

    /// <summary>Makes an account and signs in with it.</summary>
    public static async Task<SignedInClient> OpenAsync(PortalApplication portal, AccountRole role = AccountRole.Admin, string language = "zh-CN")
    {
        var name = await AddAccountAsync(portal, role);
        var client = Anonymous(portal, language, name);
        var answer = await client.SignInAsync(name, Password);
        return answer.StatusCode == HttpStatusCode.SeeOther ? client : throw new InvalidOperationException($"Signing in gave {answer.StatusCode}.");
    }

    /// <summary>A visitor who is not signed in.</summary>
    public static SignedInClient Anonymous(PortalApplication portal, string language = "zh-CN", string name = "") => new(portal, name, language);

    /// <summary>Makes an account with <see cref="Password"/>.</summary>
    /// <returns>Its name, which no other has.</returns>
    public static async Task<string> AddAccountAsync(PortalApplication portal, AccountRole role = AccountRole.Admin)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"someone-{Interlocked.Increment(ref accounts)}");
        Assert.Null(await RegisterAsync(portal, register => register.AddAsync(name, role, Password, Actor.CommandLine())));
        return name;
    }

    /// <summary>Asks the portal's own register of accounts.</summary>
    public static async Task<T> RegisterAsync<T>(PortalApplication portal, Func<AccountRegister, Task<T>> ask)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<AccountRegister>());
    }

    /// <summary>Signs in through the page.</summary>
    public Task<HttpResponseMessage> SignInAsync(string name, string password, string address = "/account/sign-in") =>
        SubmitAsync(address, "form.form", ("name", name), ("password", password));

    /// <summary>Fetches and parses a page.</summary>
    public async Task<(HttpResponseMessage Response, IDocument Page)> GetPageAsync(string address)
    {
        var response = await Client.GetAsync(address);
        return (response, await ParseAsync(response, address));
    }

    /// <summary>The page in an answer.</summary>
    public static async Task<IDocument> ParseAsync(HttpResponseMessage response, string address = "/")
    {
        var html = await response.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html).Address(new Uri(new Uri("http://localhost"), address)));
    }

    /// <summary>Fetches a page, fills in one of its forms and sends it.</summary>
    /// <param name="address">The page.</param>
    /// <param name="form">A selector that finds the form.</param>
    /// <param name="fields">What is typed; all other fields go as they stand there.</param>
    public async Task<HttpResponseMessage> SubmitAsync(string address, string form, params (string Name, string Value)[] fields)
    {
        var (response, page) = await GetPageAsync(address);
        var found = page.QuerySelector<IHtmlFormElement>(form) ?? throw new InvalidOperationException($"{address} ({response.StatusCode}) has no form '{form}'.");
        var standing = found.Elements.OfType<IHtmlInputElement>()
            .Where(input => input.Name is { Length: > 0 } && (input.Type is not ("checkbox" or "radio" or "submit") || input.IsChecked) && !fields.Any(field => field.Name == input.Name))
            .Select(input => (Name: input.Name!, input.Value));
        return await PostAsync(found.GetAttribute("action") ?? address, [.. standing, .. fields]);
    }

    /// <summary>Sends fields as they are, without any token.</summary>
    public Task<HttpResponseMessage> PostAsync(string address, params IReadOnlyList<(string Name, string Value)> fields) =>
        Client.PostAsync(address.Split('#')[0], new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <inheritdoc/>
    public void Dispose() => Client.Dispose();
}
