namespace NvpOrleans.Silo;

/// <summary>The stores a silo can keep its journals in.</summary>
public enum SiloStore
{
    /// <summary>One SQLite file: the embedded default.</summary>
    Sqlite = 0,

    /// <summary>Memory: for tests; everything is lost with the process.</summary>
    Memory = 1,
}
