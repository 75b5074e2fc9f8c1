namespace PolicyPortal.Parsing.Vocabulary;

/// <summary>Where an issuing body stands in the order of Party and State.</summary>
public enum BodyLevel
{
    /// <summary>The name does not tell.</summary>
    Unknown,
    Central,
    Province,
    Prefecture,
    County,
}
