using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PolicyPortal.Tests.Support;

/// <summary>The real host on an empty catalogue, which starts in a moment.</summary>
public class EmptyPortal : PortalApplication
{
    private readonly LogCopy log = new();

    /// <summary>What was logged so far.</summary>
    public IEnumerable<string> Log => log.Lines;

    protected override string SeedFolder => "";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(log));
    }

    private sealed class LogCopy : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}

/// <summary>The same with settings and a clock of a test's own.</summary>
internal sealed class SetPortal(TimeProvider? clock = null, params (string Setting, string Value)[] settings) : EmptyPortal
{
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
