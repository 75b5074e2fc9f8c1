namespace PolicyPortal.Web.Papers;

/// <summary>The fields that an accountant's working paper is signed off with, in their order; each is the key of its name.</summary>
public static class PaperSignOff
{
    /// <summary>Unit, subject, index number, who made it and when, who checked it and when.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        ["Paper.Unit", "Paper.Subject", "Paper.Index", "Paper.MadeBy", "Paper.MadeOn", "Paper.CheckedBy", "Paper.CheckedOn"];
}
