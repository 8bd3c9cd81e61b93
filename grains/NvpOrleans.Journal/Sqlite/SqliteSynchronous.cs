namespace NvpOrleans.Journal.Sqlite;

/// <summary>SQLite's <c>PRAGMA synchronous</c>.</summary>
public enum SqliteSynchronous
{
    /// <summary>Each commit is flushed to the disk before it is acknowledged.</summary>
    Full,

    /// <summary>The operating system writes when it likes; a power cut loses acknowledged writes. For tests.</summary>
    Off,
}
