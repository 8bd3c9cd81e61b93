namespace NvpOrleans.Yjs;

/// <summary>Where an item stands in its parent: in the sequence (which a <see cref="SequenceBlock"/> is a stretch of), or under a key.</summary>
internal abstract class Place
{
    private protected Place() => Branch = (Branch)this;

    private protected Place(Branch branch) => Branch = branch;

    /// <summary>The parent. A branch whose sequence is not divided into blocks is itself the place.</summary>
    public Branch Branch { get; }
}

/// <summary>A key in the map of a type: the place that all the values it ever had share.</summary>
internal sealed class MapKey(Branch branch, string key) : Place(branch)
{
    public string Key => key;
}

/// <summary>A few dozen neighbours in a long sequence.</summary>
internal sealed class SequenceBlock(Branch branch, Item first) : Place(branch)
{
    public Item First { get; set; } = first;

    /// <summary>How many items it has, visible or not.</summary>
    public int Count { get; set; }

    /// <summary>How many visible units it has.</summary>
    public int Length { get; set; }

    public SequenceBlock? Previous { get; set; }

    public SequenceBlock? Next { get; set; }

    /// <summary>Which one it is, by the last count; see <see cref="SequenceIndex"/>.</summary>
    public int Number { get; set; }
}
