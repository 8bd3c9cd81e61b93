namespace NvpOrleans.Yjs;

/// <summary>What a sync message is; the numbers are those of y-protocols.</summary>
public enum SyncStep : byte
{
    /// <summary>A state vector: what the sender has. The answer is <see cref="Step2"/>.</summary>
    Step1 = 0,

    /// <summary>An update: all that the other lacks.</summary>
    Step2 = 1,

    /// <summary>An update: something has just changed.</summary>
    Update = 2,
}
