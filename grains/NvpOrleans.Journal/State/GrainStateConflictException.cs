namespace NvpOrleans.Journal.State;

/// <summary>Someone else wrote this state: the caller's copy is stale. Nothing was written. Stop and read again.</summary>
public sealed class GrainStateConflictException(string key, string? storedETag, string? expectedETag)
    : JournalException($"State {key} is at version {storedETag ?? "(none)"}, expected {expectedETag ?? "(none)"}.")
{
    public string? StoredETag => storedETag;

    public string? ExpectedETag => expectedETag;
}
