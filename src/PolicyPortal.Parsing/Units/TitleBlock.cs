namespace PolicyPortal.Parsing.Units;

/// <summary>The head of a unit, as indexes into the text lines (ends exclusive).</summary>
internal sealed record TitleBlock
{
    /// <summary>First line of the block; what stands before the title proper is an attachment mark, a number printed above it or a compiler's entry title.</summary>
    public required int Start { get; init; }

    public required int TitleStart { get; init; }

    public required int TitleEnd { get; init; }

    /// <summary>First line behind number, issuing bodies, date and adoption line.</summary>
    public required int HeadEnd { get; init; }

    /// <summary>First line behind the addressees.</summary>
    public required int BodyStart { get; init; }

    public int? NumberLine { get; init; }

    /// <summary>Issuing bodies printed under the title, as a range; empty where there are none.</summary>
    public (int Start, int End) Issuers { get; init; }

    /// <summary>Lines of a record as databases print it under the title (发文单位:…, 文号:…), as a range; empty where there is none.</summary>
    public (int Start, int End) Record { get; init; }

    /// <summary>Line in the head that carries the date (adoption or publishing line).</summary>
    public int? DateLine { get; init; }

    public double Score { get; init; }

    /// <summary>Strongest evidence around it: a number, addressees, an adoption line or a name announced before.</summary>
    public bool Certain { get; init; }
}
