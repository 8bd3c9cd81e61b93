using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace NvpOrleans.Journal.Azure;

/// <summary>The container and the few requests that the store makes of it, with Azure's failures as this library's.</summary>
internal sealed class JournalContainer(BlobContainerClient container)
{
    private volatile bool _exists;

    public BlobContainerClient Blobs => container;

    public Task<List<BlobItem>> ListAsync(string prefix, CancellationToken cancellation) => GuardAsync(async () =>
    {
        var items = new List<BlobItem>();
        var pages = container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellation);
        await foreach (var item in pages.ConfigureAwait(false)) items.Add(item);
        items.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return items;
    }, cancellation);

    /// <summary>Null when the blob is gone.</summary>
    public Task<BlobDownloadResult?> DownloadAsync(string name, CancellationToken cancellation) => GuardAsync(async () =>
    {
        try
        {
            return (await container.GetBlobClient(name).DownloadContentAsync(cancellation).ConfigureAwait(false)).Value;
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            return null;
        }
    }, cancellation);

    /// <summary>Creates an immutable blob.</summary>
    /// <returns>False when there was one of that name already; it stays.</returns>
    public Task<bool> TryUploadAsync(string name, ReadOnlyMemory<byte> content) => GuardAsync(async () =>
    {
        try
        {
            var options = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
            await container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), options, CancellationToken.None).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            return false;
        }
    }, CancellationToken.None);

    public Task DeleteAsync(string name) => GuardAsync(
        () => container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: CancellationToken.None), CancellationToken.None);

    public async Task<T> GuardAsync<T>(Func<Task<T>> request, CancellationToken cancellation)
    {
        try
        {
            if (!_exists)
            {
                await container.CreateIfNotExistsAsync(cancellationToken: CancellationToken.None).ConfigureAwait(false);
                _exists = true;
            }

            return await request().ConfigureAwait(false);
        }
        catch (Exception failure) when (IsOfStorage(failure, cancellation))
        {
            throw new JournalUnavailableException($"Azure Storage container {container.Name}: {failure.Message}", failure);
        }
    }

    /// <summary>Whether the failure is the storage's or the network's.</summary>
    /// <remarks>The SDK reports its own time limit as a cancellation, which must not pass for the caller's: that one says that nothing was
    /// written. The failures of several attempts come as an aggregate.</remarks>
    public static bool IsOfStorage(Exception failure, CancellationToken cancellation) => failure switch
    {
        RequestFailedException or IOException or HttpRequestException => true,
        OperationCanceledException => !cancellation.IsCancellationRequested,
        AggregateException attempts => attempts.InnerExceptions.All(attempt => IsOfStorage(attempt, cancellation)),
        _ => false,
    };
}
