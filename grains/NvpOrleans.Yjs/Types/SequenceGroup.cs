namespace NvpOrleans.Yjs;

/// <summary>
/// A few dozen neighbours in the tree of a <see cref="SequenceIndex"/>, blocks or groups, and the length of each. The lengths stand
/// here and not in the parts, so that a search reads a few bytes in a row.
/// </summary>
internal sealed class SequenceGroup : SequencePart
{
    private const int MaxCount = 32;

    private readonly SequencePart[] _parts = new SequencePart[MaxCount];
    private readonly int[] _lengths = new int[MaxCount];

    private SequenceGroup(Branch branch) : base(branch)
    {
    }

    /// <summary>How many parts it has.</summary>
    public int Count { get; private set; }

    /// <summary>A group above a part that has none.</summary>
    /// <param name="length">How many visible units the part has.</param>
    public static SequenceGroup Above(SequencePart part, int length)
    {
        var group = new SequenceGroup(part.Branch);
        group.Insert(0, part, length);
        return group;
    }

    /// <summary>The part that contains a visible unit; <paramref name="rest"/> counts from here, and then from there.</summary>
    public SequencePart Find(ref int rest)
    {
        var number = 0;
        for (; rest >= _lengths[number]; number++)
            rest -= _lengths[number];
        return _parts[number];
    }

    /// <summary>How many visible units stand before a part, in all the groups above it.</summary>
    public static int LengthBefore(SequencePart part)
    {
        var before = 0;
        for (; part.Group is { } group; part = group)
            before += Sum(group._lengths.AsSpan(0, part.Number));
        return before;
    }

    /// <summary>Takes note that a part has more visible units than before, or fewer.</summary>
    public static void Correct(SequencePart part, int change)
    {
        for (; part.Group is { } group; part = group)
            group._lengths[part.Number] += change;
    }

    /// <summary>Inserts a part of no length. A full group is divided for it, and a full root gets a group above it.</summary>
    public static void InsertAfter(SequencePart part, SequencePart inserted)
    {
        if (part.Group!.Count == MaxCount)
            Divide(part.Group, part.Number);
        part.Group.Insert(part.Number + 1, inserted, 0);
    }

    /// <summary>
    /// Removes a part of no length, and the groups that are empty without it. What becomes small is not joined: no search takes
    /// longer by it, and a text that was long is likely to get long again.
    /// </summary>
    public static void Remove(SequencePart part)
    {
        var group = part.Group!;
        while (group.Count == 1 && group.Group is { } above)
            (part, group) = (group, above);
        group.Count--;
        for (var number = part.Number; number < group.Count; number++)
            group.Put(number, group._parts[number + 1], group._lengths[number + 1]);
        group._parts[group.Count] = null!;
    }

    // Where parts come at the end, as they do when an index is made, the left half is all but the last.
    private static void Divide(SequenceGroup group, int number)
    {
        if (group.Group is null)
            Above(group, Sum(group._lengths));
        var right = new SequenceGroup(group.Branch);
        InsertAfter(group, right);
        var kept = number == MaxCount - 1 ? number : MaxCount / 2;
        for (var moved = kept; moved < MaxCount; moved++)
            right.Insert(moved - kept, group._parts[moved], group._lengths[moved]);
        Array.Clear(group._parts, kept, MaxCount - kept);
        group.Count = kept;
        var length = Sum(right._lengths);
        Correct(group, -length);
        Correct(right, length);
    }

    private void Insert(int number, SequencePart part, int length)
    {
        for (var moved = Count++; moved > number; moved--)
            Put(moved, _parts[moved - 1], _lengths[moved - 1]);
        Put(number, part, length);
    }

    private void Put(int number, SequencePart part, int length)
    {
        (_parts[number], _lengths[number]) = (part, length);
        (part.Group, part.Number) = (this, number);
    }

    private static int Sum(ReadOnlySpan<int> lengths)
    {
        var sum = 0;
        foreach (var length in lengths)
            sum += length;
        return sum;
    }
}
