using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace PolicyPortal.Tests.Support;

/// <summary>The real host on an empty catalogue, which starts in a moment; with settings and a clock of its own where a test needs them.</summary>
internal sealed class EmptyPortal(TimeProvider? clock = null, params (string Setting, string Value)[] settings) : PortalApplication
{
    protected override string SeedFolder => "";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        foreach (var (setting, value) in settings)
        {
            builder.UseSetting(setting, value);
        }

        if (clock is not null)
        {
            builder.ConfigureTestServices(services => services.AddSingleton(clock));
        }
    }
}
