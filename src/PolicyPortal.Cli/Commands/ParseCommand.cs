using System.CommandLine;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Parsing;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>parse FILE</c>: what the parser sees, one node a line.</summary>
internal static class ParseCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = Words.Of("一个汇编文件（文本、Markdown、HTML、Word 或 PDF）", "the file of a compilation (text, Markdown, HTML, Word or PDF)") };
        var command = new Command("parse", Words.Of("显示解析结果，每个节点一行", "Print what the parser sees, one node a line")) { file };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var source = ImportSource.FromFile(path);
            var content = SourceReader.Read(source);
            if (content.Decoded is not { } decoded)
            {
                throw new CommandException($"{source.Path}: {Words.Of(content.Reason!.Value)}");
            }

            ParseTreeWriter.Write(CompilationParser.Parse(source.Name, decoded.Text), parsed.InvocationConfiguration.Output);
            return PortalCommandLine.Success;
        });
        return command;
    }
}
