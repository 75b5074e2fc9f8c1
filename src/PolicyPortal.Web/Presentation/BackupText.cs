using PolicyPortal.Catalog.Backups;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Web.Presentation;

/// <summary>What pages say of copies of the catalogue.</summary>
public static class BackupText
{
    /// <summary>Where a copy's page is.</summary>
    public static string Address(BackupFile file) => "/admin/backups/" + Uri.EscapeDataString(file.Name);

    /// <summary>Why a copy was made.</summary>
    public static string Of(BackupKind? kind, Words words) => words["BackupKind." + (kind is { } known ? WireName.Of(known) : "other")];

    /// <summary>What looking through a copy gave.</summary>
    public static string Of(CatalogFileCheck? check, Words words) => check switch
    {
        null => words["Backups.Unchecked"],
        { Problem: { } problem } => words["FileProblem." + WireName.Of(problem)],
        _ => words["Backups.Sound", check.Compilations, check.Works],
    };

    /// <summary>Why a copy could not be made or restored.</summary>
    public static string Of(BackupException reason, Words words) =>
        words["BackupProblem." + WireName.Of(reason.Problem), reason.Check?.Problem is { } problem ? words["FileProblem." + WireName.Of(problem)] : reason.Subject];

    /// <summary>What keeps the catalogue's file from being read or written.</summary>
    public static string Of(CatalogFault fault, Words words) => words[$"Error.Fault.{WireName.Of(fault)}.Text"];
}
