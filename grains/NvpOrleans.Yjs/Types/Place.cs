namespace NvpOrleans.Yjs;

/// <summary>Where an item stands in its parent: in the sequence (or one <see cref="SequenceBlock"/> of it), or under a key.</summary>
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

/// <summary>A stretch of a long sequence, in the tree of its <see cref="SequenceIndex"/>.</summary>
internal abstract class SequencePart(Branch branch) : Place(branch)
{
    /// <summary>What it is a part of; null for the root, which is all of the sequence.</summary>
    public SequenceGroup? Group { get; set; }

    /// <summary>Which part of its group it is.</summary>
    public int Number { get; set; }
}

/// <summary>A few neighbours in a long sequence.</summary>
internal sealed class SequenceBlock(Branch branch, Item first) : SequencePart(branch)
{
    public Item First { get; set; } = first;

    /// <summary>How many items it has, visible or not.</summary>
    public int Count { get; set; }
}
