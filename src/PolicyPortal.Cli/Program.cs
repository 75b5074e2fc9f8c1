using System.Text;
using PolicyPortal.Cli;

Console.OutputEncoding = new UTF8Encoding(false);
return await PortalCommandLine.RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
