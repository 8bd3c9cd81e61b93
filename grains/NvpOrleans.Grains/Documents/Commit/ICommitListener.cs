namespace NvpOrleans.Grains.Documents.Commit;

/// <summary>The grain, as its journal sees it.</summary>
internal interface ICommitListener
{
    /// <summary>A batch is durable and may be told.</summary>
    void OnDurable(CommitBatch batch);

    /// <summary>An append has failed; what is in memory can no longer be trusted.</summary>
    void OnFailed(Exception failure);

    /// <summary>A snapshot could not be stored; nothing is lost.</summary>
    void OnSnapshotFailed(Exception failure);

    /// <summary>The state of all sections now, as it is stored.</summary>
    byte[] TakeSnapshot();
}
