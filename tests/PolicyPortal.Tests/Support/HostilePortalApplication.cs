using System.Text;

namespace PolicyPortal.Tests.Support;

/// <summary>The real host on a compilation whose text tries to be more than text.</summary>
public sealed class HostilePortalApplication : PortalApplication
{
    /// <summary>A compilation of one notice with markup, template and SQL fragments in title and text.</summary>
    public const string Text = """
        疫情防控政策汇编

        某某市人民政府关于<script>alert(1)</script>支持企业的通知

        某政发〔2020〕7号

        各区人民政府：

        一、减免房租<img src=x onerror=alert(2)>。对中小企业{{7*7}}自2020年2月1日起减免房租三个月，' OR 1=1 --；"><svg onload=alert(3)>不得拒绝。

        二、缓缴社会保险费。javascript:alert(4) 企业可以于2020年6月30日前补缴。

        某某市人民政府

        2020年2月10日
        """;

    private string? seeds;

    /// <inheritdoc/>
    protected override string SeedFolder
    {
        get
        {
            if (seeds is null)
            {
                seeds = Path.Combine(DataFolder, "seeds");
                Directory.CreateDirectory(seeds);
                File.WriteAllText(Path.Combine(seeds, "hostile.txt"), Text, Encoding.UTF8);
            }

            return seeds;
        }
    }
}
