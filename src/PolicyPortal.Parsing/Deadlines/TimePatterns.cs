using System.Text.RegularExpressions;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>What may stand between two points in time; runs on slices of a few characters.</summary>
internal static partial class TimePatterns
{
    // "至", "到", "-", "(含)至", "(星期一)至", "起至", "24时至".
    [GeneratedRegex(@"^(?:上午|下午)?(?:[0-9]{1,2}(?:时|点|:[0-9]{2}))?(?:\([^()]{1,8}\))?(?:起|开始)?,?(?:至|到|-{1,2}|~)$")]
    public static partial Regex RangeLink();
}
