using MessagePack;

namespace NvpOrleans.Web.Hubs;

/// <summary>A status board, or what has become of it.</summary>
[MessagePackObject]
public sealed record WireBoard(
    [property: Key("cycle")] string Cycle,
    [property: Key("epoch")] string Epoch,
    [property: Key("previous")] long Previous,
    [property: Key("version")] long Version,
    [property: Key("isFull")] bool IsFull,
    [property: Key("at")] long At,
    [property: Key("day")] string Day,
    [property: Key("rows")] IReadOnlyList<WireBoardRow> Rows)
{
    /// <summary>This and what comes after it, as one.</summary>
    public WireBoard Then(WireBoard next)
    {
        if (next.IsFull || next.Epoch != Epoch) return next;
        var changed = next.Rows.Select(row => row.Document).ToHashSet();
        return next with { Previous = Previous, IsFull = IsFull, Rows = [.. Rows.Where(row => !changed.Contains(row.Document)), .. next.Rows] };
    }
}
