namespace PolicyPortal.Cli.Commands;

/// <summary>Who runs the command, as history and audit log name them.</summary>
internal static class CommandActor
{
    public static string Name { get; } = "cli:" + Environment.UserName;
}
