using System.Globalization;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Batches;

/// <summary>Adds to the audit log, in the transaction of what it tells of.</summary>
internal static class AuditLog
{
    public static void Add(CatalogContext context, DateTimeOffset at, string actor, string action, string subject, string? detail = null) =>
        context.AuditLog.Add(new AuditEntry { At = at, Actor = actor, Action = action, Subject = subject, Detail = detail });

    public static void Add(CatalogContext context, DateTimeOffset at, string actor, string action, long batchId, string? detail = null) =>
        Add(context, at, actor, action, batchId.ToString(CultureInfo.InvariantCulture), detail);
}
