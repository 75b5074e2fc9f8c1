namespace PolicyPortal.Web.Hosting;

/// <summary>Settings under <c>Proxy</c>: the reverse proxies in front of the portal.</summary>
public sealed class ProxyOptions
{
    public const string Section = "Proxy";

    /// <summary>Addresses (<c>127.0.0.1</c>) and networks (<c>10.0.0.0/8</c>) of proxies, separated by <c>;</c>. What they say of the client's address and of TLS is believed, and nobody else's word.</summary>
    public string Addresses { get; set; } = "";
}
