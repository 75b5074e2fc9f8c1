using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace PolicyPortal.Web.Hosting;

/// <summary>Reads X-Forwarded-For and X-Forwarded-Proto of known proxies, and of nobody else.</summary>
public static class Proxies
{
    /// <summary>Registers the setting; an address that is none ends the start.</summary>
    public static void AddProxies(this IServiceCollection services, IConfiguration configuration) =>
        services.AddOptions<ProxyOptions>().Bind(configuration.GetSection(ProxyOptions.Section))
            .Validate(options => Parts(options).All(part => IPAddress.TryParse(part, out _) || System.Net.IPNetwork.TryParse(part, out _)), "Proxy:Addresses must be addresses or networks (10.0.0.0/8), separated by ';'.")
            .ValidateOnStart();

    /// <summary>Must stand first. Does nothing where no proxy is named: the framework would then believe everyone.</summary>
    public static void UseProxies(this WebApplication app)
    {
        var parts = Parts(app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value);
        if (parts.Length == 0)
        {
            return;
        }

        // Any number of known proxies in a row; the first unknown address is the client.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var part in parts)
        {
            if (IPAddress.TryParse(part, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(part));
            }
        }

        app.UseForwardedHeaders(options);
    }

    private static string[] Parts(ProxyOptions options) => options.Addresses.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
