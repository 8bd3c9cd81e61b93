using NvpOrleans.Journal.State;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace NvpOrleans.Grains.State;

/// <summary>
/// Orleans grain storage over the journal library's state store: small grains keep their state in the same file as the journals.
/// ETag rules are those of Orleans: a stale writer gets <see cref="InconsistentStateException"/> and is deactivated.
/// </summary>
internal sealed class JournalGrainStorage(IGrainStateStore store, IGrainStorageSerializer serializer, IActivatorProvider activators) : IGrainStorage
{
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var record = await store.ReadAsync(Key(stateName, grainId), CancellationToken.None);
        grainState.ETag = record?.ETag;
        grainState.RecordExists = record is not null;
        grainState.State = record is null ? NewState<T>() : serializer.Deserialize<T>(new BinaryData(record.Payload));
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Guard(stateName, grainState.ETag, async () =>
        {
            var payload = serializer.Serialize(grainState.State);
            grainState.ETag = await store.WriteAsync(Key(stateName, grainId), grainState.ETag, payload.ToMemory(), CancellationToken.None);
            grainState.RecordExists = true;
        });

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Guard(stateName, grainState.ETag, async () =>
        {
            await store.ClearAsync(Key(stateName, grainId), grainState.ETag, CancellationToken.None);
            grainState.ETag = null;
            grainState.RecordExists = false;
            grainState.State = NewState<T>();
        });

    private static string Key(string stateName, GrainId grainId) => $"{stateName}-{grainId}";

    private static async Task Guard(string stateName, string? etag, Func<Task> operation)
    {
        try
        {
            await operation();
        }
        catch (GrainStateConflictException conflict)
        {
            throw new InconsistentStateException($"State {stateName} was written by someone else.", conflict.StoredETag, etag, conflict);
        }
    }

    private T NewState<T>() => activators.GetActivator<T>().Create();
}
