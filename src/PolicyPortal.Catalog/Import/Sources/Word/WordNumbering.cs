using System.Text;

namespace PolicyPortal.Catalog.Import.Sources.Word;

/// <summary>The automatic numbers of a Word file: counts the paragraphs of each list and gives the labels that are printed (ECMA-376 part 1, 17.9).</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    /// <summary>How many numbering styles may refer to each other.</summary>
    private const int LongestChain = 8;

    private readonly Dictionary<string, List> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Instance> instances = [];
    private readonly WordStyles styles;

    private WordNumbering(WordStyles styles) => this.styles = styles;

    /// <summary>Reads the part; none gives no numbers.</summary>
    public static WordNumbering Read(PartReader? part, WordStyles styles)
    {
        var numbering = new WordNumbering(styles);
        if (part is null || !part.GoToRoot("numbering"))
        {
            return numbering;
        }

        var depth = part.Depth;
        while (part.NextChild(depth))
        {
            if (part.Name == "abstractNum" && part.Attribute("abstractNumId") is { } listId)
            {
                numbering.lists.TryAdd(listId, ReadList(part));
            }
            else if (part.Name == "num" && int.TryParse(part.Attribute("numId"), out var id))
            {
                numbering.instances.TryAdd(id, ReadInstance(part));
            }
        }

        return numbering;
    }

    /// <summary>The label of the next paragraph with these properties, with the blank behind it; empty where it has none or only a bullet.</summary>
    public string Next(ParagraphProperties paragraph)
    {
        if (styles.NumberingOf(paragraph) is not var (id, asked, style) || !instances.TryGetValue(id, out var instance) || ListOf(instance) is not { } list)
        {
            return "";
        }

        // A style names its list; which level is bound to the style stands in the list.
        var at = Math.Clamp(asked ?? Math.Max(0, Array.FindIndex(list.Levels, level => level?.Style is { } bound && bound == style)), 0, Levels - 1);
        var level = instance.Levels[at] ?? list.Levels[at];
        if (level is null)
        {
            return "";
        }

        Count(list, instance, at);
        return level.IsHidden || level.Format == "bullet" ? "" : Label(list, instance, level);
    }

    private void Count(List list, Instance instance, int at)
    {
        var isFirst = instance.Starts[at] is not null && !instance.HasStarted[at];
        instance.HasStarted[at] = true;
        list.Counts[at] = list.Counts[at] is { } last && !isFirst ? last + 1 : Start(list, instance, at);
        for (var lower = at + 1; lower < Levels; lower++)
        {
            var restart = (instance.Levels[lower] ?? list.Levels[lower])?.Restart;
            if (restart is null || at < restart)
            {
                list.Counts[lower] = null;
            }
        }
    }

    private static int Start(List list, Instance instance, int at) => instance.Starts[at] ?? (instance.Levels[at] ?? list.Levels[at])?.Start ?? 1;

    private static string Label(List list, Instance instance, Level level)
    {
        var label = new StringBuilder();
        for (var i = 0; i < level.Text.Length; i++)
        {
            if (level.Text[i] == '%' && i + 1 < level.Text.Length && level.Text[i + 1] is >= '1' and <= '9' and var digit)
            {
                var at = digit - '1';
                var format = level.IsLegal ? "decimal" : (instance.Levels[at] ?? list.Levels[at])?.Format ?? "decimal";
                label.Append(NumberFormat.Of(format, list.Counts[at] ?? Start(list, instance, at)));
                i++;
            }
            else
            {
                label.Append(level.Text[i]);
            }
        }

        return label.Length > 0 && level.IsApart ? label.Append(' ').ToString() : label.ToString();
    }

    private List? ListOf(Instance instance)
    {
        for (var i = 0; i < LongestChain && lists.TryGetValue(instance.List, out var list); i++)
        {
            if (list.StyleLink is null)
            {
                return list;
            }

            if (styles.NumberingOf(list.StyleLink) is not { } id || !instances.TryGetValue(id, out instance!))
            {
                return null;
            }
        }

        return null;
    }

    private static List ReadList(PartReader part)
    {
        var list = new List();
        var depth = part.Depth;
        while (part.NextChild(depth))
        {
            if (part.Name == "numStyleLink")
            {
                list.StyleLink = part.Value;
            }
            else if (part.Name == "lvl")
            {
                ReadLevel(part, list.Levels);
            }
        }

        return list;
    }

    private static Instance ReadInstance(PartReader part)
    {
        var instance = new Instance();
        var depth = part.Depth;
        while (part.NextChild(depth))
        {
            if (part.Name == "abstractNumId")
            {
                instance.List = part.Value ?? "";
            }
            else if (part.Name == "lvlOverride" && LevelAt(part) is { } at)
            {
                var inside = part.Depth;
                while (part.NextChild(inside))
                {
                    if (part.Name == "startOverride")
                    {
                        instance.Starts[at] = part.Number;
                    }
                    else if (part.Name == "lvl")
                    {
                        ReadLevel(part, instance.Levels);
                    }
                }
            }
        }

        return instance;
    }

    private static void ReadLevel(PartReader part, Level?[] levels)
    {
        if (LevelAt(part) is not { } at)
        {
            return;
        }

        var level = new Level();
        var depth = part.Depth;
        while (part.NextChild(depth))
        {
            switch (part.Name)
            {
                case "start":
                    level.Start = part.Number ?? 1;
                    break;
                case "numFmt":
                    level.Format = part.Value ?? "decimal";
                    break;
                case "lvlRestart":
                    level.Restart = part.Number;
                    break;
                case "pStyle":
                    level.Style = part.Value;
                    break;
                case "isLgl":
                    level.IsLegal = part.IsOn;
                    break;
                case "suff":
                    level.IsApart = part.Value != "nothing";
                    break;
                case "lvlText":
                    level.Text = part.Value ?? "";
                    break;
                case "rPr":
                    level.IsHidden = RunProperties.Read(part).IsHidden ?? false;
                    break;
                default:
                    break;
            }
        }

        levels[at] = level;
    }

    private static int? LevelAt(PartReader part) => int.TryParse(part.Attribute("ilvl"), out var at) && at is >= 0 and < Levels ? at : null;

    /// <summary>A list with its levels and how far each has counted; shared by all instances of it.</summary>
    private sealed class List
    {
        public Level?[] Levels { get; } = new Level?[WordNumbering.Levels];

        public int?[] Counts { get; } = new int?[WordNumbering.Levels];

        /// <summary>The numbering style that holds the levels; null where the list does itself.</summary>
        public string? StyleLink { get; set; }
    }

    /// <summary>A use of a list, with what it has otherwise.</summary>
    private sealed class Instance
    {
        public string List { get; set; } = "";

        public Level?[] Levels { get; } = new Level?[WordNumbering.Levels];

        public int?[] Starts { get; } = new int?[WordNumbering.Levels];

        public bool[] HasStarted { get; } = new bool[WordNumbering.Levels];
    }

    private sealed class Level
    {
        public int Start { get; set; } = 1;

        public string Format { get; set; } = "decimal";

        /// <summary>The label, with %1 to %9 for the numbers of the levels.</summary>
        public string Text { get; set; } = "";

        /// <summary>The paragraph style that is bound to the level, or null.</summary>
        public string? Style { get; set; }

        /// <summary>The level from 1 up to which its numbers begin anew; 0 for never, null for any level above.</summary>
        public int? Restart { get; set; }

        /// <summary>Whether all numbers in its label are Arabic.</summary>
        public bool IsLegal { get; set; }

        /// <summary>Whether a tab or blank stands behind the label.</summary>
        public bool IsApart { get; set; } = true;

        public bool IsHidden { get; set; }
    }
}
