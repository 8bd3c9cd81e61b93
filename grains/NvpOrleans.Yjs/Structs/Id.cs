namespace NvpOrleans.Yjs;

/// <summary>The identity of one inserted unit: who inserted it, and how many that client had inserted before.</summary>
public readonly record struct Id(ulong Client, ulong Clock)
{
    /// <summary>No neighbour: the start or the end of the list.</summary>
    internal static readonly Id None = new(ulong.MaxValue, ulong.MaxValue);

    internal bool IsNone => Client == ulong.MaxValue;
}
