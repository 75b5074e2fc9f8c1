using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace PolicyPortal.Web.Accounts;

/// <summary>Limits how many passwords an address may try in a minute, before any of them costs the work of hashing.</summary>
public sealed partial class AttemptLimit(IOptions<SigningInOptions> options, ILogger<AttemptLimit> logger) : IRateLimiterPolicy<string>
{
    /// <summary>Name of the policy: <c>[EnableRateLimiting(AttemptLimit.Policy)]</c> on a page whose form takes a password.</summary>
    public const string Policy = "attempts";

    /// <inheritdoc/>
    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected => (rejected, _) =>
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : TimeSpan.FromMinutes(1);
        rejected.HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        LogRejected(Place(rejected.HttpContext.Connection.RemoteIpAddress));
        return ValueTask.CompletedTask;
    };

    /// <inheritdoc/>
    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => HttpMethods.IsPost(httpContext.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(Place(httpContext.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = options.Value.AttemptsPerMinute,
            Window = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        })
        : RateLimitPartition.GetNoLimiter("");

    /// <summary>Who counts as one: an IPv4 address, or the /64 network of IPv6, in which one customer has addresses without number.</summary>
    public static string Place(IPAddress? address)
    {
        if (address is null)
        {
            return "local";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address.ToString();
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes) + "/64";
    }

    [LoggerMessage(LogLevel.Warning, "Too many sign-in attempts from {Address}")]
    private partial void LogRejected(string address);
}
