namespace PolicyPortal.Parsing.Vocabulary;

/// <summary>An administrative division: province, prefecture or county.</summary>
public sealed class Region
{
    internal Region(string code, string name, Region? parent, IReadOnlyList<string> shortNames, IReadOnlyList<string> abbreviations, string years)
    {
        Code = code;
        Name = name;
        Parent = parent;
        ShortNames = shortNames;
        Abbreviations = abbreviations;
        Years = years;
        FullName = Level > 2 && parent is not null ? parent.Name + name : name;
        Path = parent is null ? name : $"{parent.Path}/{name}";
    }

    /// <summary>GB/T 2260: 2 digits for a province, 4 for a prefecture, 6 for a county.</summary>
    public string Code { get; }

    /// <summary>Official name without the divisions above it: 渝北区.</summary>
    public string Name { get; }

    /// <summary>The division above it in <see cref="Path"/>; null for a province.</summary>
    public Region? Parent { get; }

    /// <summary>Names without the kind of division: 江西, 彭水.</summary>
    public IReadOnlyList<string> ShortNames { get; }

    /// <summary>Characters that stand for it in document numbers: 赣, 洪.</summary>
    public IReadOnlyList<string> Abbreviations { get; }

    /// <summary>Years of existence where it did not exist throughout 2018–2024 (<c>-2021</c>, <c>2021-</c>), else empty.</summary>
    public string Years { get; }

    /// <summary>Official names from the province down: 江西省/南昌市, 重庆市/渝北区.</summary>
    public string Path { get; }

    /// <summary>The region as its bodies' official names begin: 江西省, 南昌市, a county with the division above it (南昌市东湖区, 重庆市渝北区).</summary>
    internal string FullName { get; }

    /// <summary>1 province, 2 prefecture, 3 county.</summary>
    public int Level => Code.Length / 2;

    /// <summary>True for 北京市, 天津市, 上海市 and 重庆市.</summary>
    public bool IsMunicipality => Code is "11" or "12" or "31" or "50";

    /// <summary>True for 新疆生产建设兵团, which ranks as a province and whose departments are 局.</summary>
    public bool IsCorps => Code is "66";

    /// <summary>True for provinces' capitals and the other five cities of sub-provincial rank, whose governments have a 办公厅.</summary>
    public bool IsLargeCity => Level == 2 && (Code.EndsWith("01", StringComparison.Ordinal) || Code is "2102" or "3302" or "3502" or "3702" or "4403");

    /// <summary>True for the division itself and all above it.</summary>
    public bool IsWithin(Region other) => this == other || (Parent?.IsWithin(other) ?? false);

    public override string ToString() => Path;
}
