using System.Globalization;
using PolicyPortal.Catalog.Backups;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Cli.Commands;

/// <summary>What the commands say of copies and of batches that were broken off.</summary>
internal static class BackupText
{
    private const double Megabyte = 1024 * 1024;

    /// <summary>Why a copy could not be made or restored, in words.</summary>
    public static string Of(BackupException reason) => reason.Problem switch
    {
        BackupProblem.NoCatalogue => Words.Of($"没有目录可备份：{reason.Subject}", $"There is no catalogue to copy: {reason.Subject}"),
        BackupProblem.TargetExists => Words.Of($"文件已存在，不会覆盖：{reason.Subject}", $"The file is there already and is not written over: {reason.Subject}"),
        BackupProblem.RestoreUnderWay => Words.Of("另一次恢复正在进行。", "Another restoring is under way."),
        BackupProblem.NotSound when reason.Check is { Problem: { } problem } check => $"{reason.Subject}: {Words.Of(problem)} {check.Detail}".TrimEnd(),
        _ => reason.Message,
    };

    /// <summary>How large a copy is and what it holds.</summary>
    public static string Of(BackupFile file, CatalogFileCheck check) => Words.Of(
        string.Create(CultureInfo.InvariantCulture, $"{file.Length / Megabyte:0.0} MB，汇编 {check.Compilations}，文件 {check.Works}；检查通过"),
        string.Create(CultureInfo.InvariantCulture, $"{file.Length / Megabyte:0.0} MB, {check.Compilations} compilation(s), {check.Works} document(s); checked"));

    /// <summary>Writes one line for each batch that was found broken off.</summary>
    public static void Write(IEnumerable<Batch> recovered, TextWriter output)
    {
        foreach (var batch in recovered)
        {
            output.WriteLine(Words.Of(
                $"批次 {batch.Id} 上次被中断，目录没有改变；现在的状态：{Words.Of(batch.State)}。",
                $"Batch {batch.Id} was broken off and changed nothing; it is now {Words.Of(batch.State)}."));
        }
    }
}
