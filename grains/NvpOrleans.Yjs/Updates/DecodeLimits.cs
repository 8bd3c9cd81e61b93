namespace NvpOrleans.Yjs;

/// <summary>How much one update may ask of us. Lengths are always checked against the bytes that are there, limits or not.</summary>
public sealed record DecodeLimits
{
    /// <summary>For bytes from outside.</summary>
    public static DecodeLimits Default { get; } = new();

    /// <summary>For bytes that were accepted before: snapshots and journal entries.</summary>
    public static DecodeLimits Trusted { get; } = new() { MaxStructs = int.MaxValue, MaxClients = int.MaxValue };

    /// <summary>How many structs an update may carry.</summary>
    public int MaxStructs { get; init; } = 50_000;

    /// <summary>How many clients may have written an update. Deletes do not count: one person may delete what a hundred wrote.</summary>
    public int MaxClients { get; init; } = 32;
}
