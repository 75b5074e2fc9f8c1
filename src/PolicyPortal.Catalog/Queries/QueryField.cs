namespace PolicyPortal.Catalog.Queries;

/// <summary>Where a word of a query must stand.</summary>
public enum QueryField
{
    /// <summary>Anywhere: title, text, bodies, number, region, topic.</summary>
    Any,

    /// <summary>In the title (<c>标题:</c>, <c>title:</c>).</summary>
    Title,

    /// <summary>In the document number (<c>文号:</c>, <c>no:</c>).</summary>
    Number,

    /// <summary>In the name of an issuing body (<c>机构:</c>, <c>发文机关:</c>, <c>body:</c>).</summary>
    Body,
}
