using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Model;

namespace PolicyPortal.Cli.Commands;

/// <summary>An import plan in words.</summary>
internal static class PlanText
{
    private const int FewNotes = 10;

    /// <summary>Writes one line a file, what changes under it, its notes, and the totals.</summary>
    public static void Write(ImportPlan plan, TextWriter output, bool allNotes)
    {
        foreach (var file in plan.Files)
        {
            WriteFile(file, output, allNotes);
        }

        output.WriteLine(Words.Of("合计：", "Total: ") + Counts(plan.Count) + Words.Of(
            $"，条款 {plan.Files.Sum(f => f.MeasureCount)}，期限 {plan.Files.Sum(f => f.DeadlineCount)}，引用 {plan.Files.Sum(f => f.CitationCount)}，疑点 {plan.Files.Sum(f => f.Notes.Count)}，拒收文件 {plan.RejectedFiles}",
            $", {plan.Files.Sum(f => f.MeasureCount)} measures, {plan.Files.Sum(f => f.DeadlineCount)} deadlines, {plan.Files.Sum(f => f.CitationCount)} citations, {plan.Files.Sum(f => f.Notes.Count)} notes, {plan.RejectedFiles} file(s) rejected"));
    }

    private static void WriteFile(FilePlan file, TextWriter output, bool allNotes)
    {
        if (file.Outcome is ImportOutcome.Rejected or ImportOutcome.Kept)
        {
            output.WriteLine($"{Words.Of(file.Outcome)} {file.FileName} {file.HolderBatchId}".TrimEnd());
            return;
        }

        output.WriteLine($"{Words.Of(file.Outcome)} {file.FileName} ({file.Encoding}): " + Counts(file.Count) + Words.Of(
            $"，条款 {file.MeasureCount}，期限 {file.DeadlineCount}，引用 {file.CitationCount}，疑点 {file.Notes.Count}",
            $", {file.MeasureCount} measures, {file.DeadlineCount} deadlines, {file.CitationCount} citations, {file.Notes.Count} notes"));
        if (file.Outcome is ImportOutcome.Changed or ImportOutcome.Withdrawn)
        {
            WriteChanges(file, output);
        }

        if (file.Outcome != ImportOutcome.Unchanged)
        {
            foreach (var note in file.Notes.Take(allNotes ? int.MaxValue : FewNotes))
            {
                output.WriteLine($"  ! {file.FileName}:{note.StartLine} {note.Code} {OneLine(note.Detail)}".TrimEnd());
            }

            if (!allNotes && file.Notes.Count > FewNotes)
            {
                output.WriteLine(Words.Of($"  ! 另有 {file.Notes.Count - FewNotes} 条疑点（--notes 列出全部）", $"  ! {file.Notes.Count - FewNotes} more notes (--notes lists all)"));
            }
        }
    }

    private static void WriteChanges(FilePlan file, TextWriter output)
    {
        foreach (var change in file.Documents.Where(c => c.Kind != ChangeKind.Unchanged))
        {
            output.WriteLine($"  {Sign(change.Kind)} {change.DocumentId} {change.StartLine} {change.DocumentNumber} {change.Title}");
            foreach (var field in change.Fields)
            {
                output.WriteLine($"      {field.Field}: {OneLine(field.Old) ?? "–"} → {OneLine(field.New) ?? "–"}");
            }
        }
    }

    /// <summary>The sign of a change: <c>+</c> new, <c>~</c> changed, <c>-</c> withdrawn.</summary>
    public static char Sign(ChangeKind kind) => kind switch
    {
        ChangeKind.New => '+',
        ChangeKind.Withdrawn => '-',
        _ => '~',
    };

    private static string Counts(Func<ChangeKind, int> count) => Words.Of(
        $"单元 新增 {count(ChangeKind.New)} 变更 {count(ChangeKind.Changed)} 未变 {count(ChangeKind.Unchanged)} 撤下 {count(ChangeKind.Withdrawn)}",
        $"units {count(ChangeKind.New)} new, {count(ChangeKind.Changed)} changed, {count(ChangeKind.Unchanged)} unchanged, {count(ChangeKind.Withdrawn)} withdrawn");

    private static string? OneLine(string? text) => text?.ReplaceLineEndings("⏎");
}
