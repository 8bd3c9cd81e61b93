namespace NvpOrleans.Abstractions.Plans;

/// <summary>The two ministries that decide on a submitted plan, each for itself.</summary>
public enum Ministry
{
    /// <summary>The ministry of the Interior.</summary>
    Interior = 0,

    /// <summary>The ministry of Justice.</summary>
    Justice = 1,
}
