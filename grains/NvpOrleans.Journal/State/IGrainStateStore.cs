namespace NvpOrleans.Journal.State;

/// <summary>Small states without a history, one per key, replaced as a whole and guarded by an ETag.</summary>
/// <remarks>
/// Durable when a call returns. An ETag names one version of one key for ever: it is never given out again, not even after a clear.
/// Every member may throw <see cref="JournalUnavailableException"/>, writers also <see cref="JournalBusyException"/> (nothing was written).
/// <see cref="OperationCanceledException"/> means that nothing was written.
/// </remarks>
public interface IGrainStateStore
{
    /// <summary>Reads the state, or null when there is none. Its memory belongs to the caller.</summary>
    ValueTask<GrainStateRecord?> ReadAsync(string key, CancellationToken cancellation);

    /// <summary>Replaces the state and returns the new ETag.</summary>
    /// <param name="expectedETag">The version to replace, or null when there must be none yet.</param>
    /// <param name="payload">Lent for the duration of the call.</param>
    /// <exception cref="GrainStateConflictException">Another version is stored, or none although one was expected.</exception>
    ValueTask<string> WriteAsync(string key, string? expectedETag, ReadOnlyMemory<byte> payload, CancellationToken cancellation);

    /// <summary>Removes the state. Removing what is gone already is no error.</summary>
    /// <param name="expectedETag">The version to remove, or null when there must be none.</param>
    /// <exception cref="GrainStateConflictException">Another version is stored.</exception>
    ValueTask ClearAsync(string key, string? expectedETag, CancellationToken cancellation);
}
