namespace NvpOrleans.Abstractions.Presence;

/// <summary>What a caret may be at most, wherever it comes in.</summary>
public static class CaretLimits
{
    /// <summary>UTF-8 bytes of an awareness state.</summary>
    public const int MaxStateBytes = 4096;

    /// <summary>The greatest client id and clock: what a browser can count, 2^53-1.</summary>
    public const ulong MaxNumber = (1UL << 53) - 1;
}
