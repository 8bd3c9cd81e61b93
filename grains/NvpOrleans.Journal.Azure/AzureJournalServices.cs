using Azure.Core;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NvpOrleans.Journal.Azure;

public static class AzureJournalServices
{
    /// <summary>Journals in Azure Storage, as section <c>Journal:Azure</c> says.</summary>
    /// <param name="client">A client of the host's own (with a managed identity, say) instead of a connection string.</param>
    public static IServiceCollection AddAzureJournal(this IServiceCollection services, Func<IServiceProvider, BlobServiceClient>? client = null)
    {
        services.AddOptions<AzureJournalOptions>().BindConfiguration(AzureJournalOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AzureJournalOptions>>(new AzureJournalOptionsValidation(needsConnectionString: client is null));
        return services.AddJournalStore("azure", provider =>
        {
            var options = provider.GetRequiredService<IOptions<AzureJournalOptions>>().Value;
            var service = client?.Invoke(provider) ?? new BlobServiceClient(options.ConnectionString, ClientOptions());
            return new AzureJournalStore(new JournalContainer(service.GetBlobContainerClient(options.Container)), options);
        });
    }

    /// <summary>For a host that hands over a client of its own.</summary>
    /// <remarks>All attempts together stay below the 30 seconds after which Orleans gives up a call, so that the caller hears the store's
    /// answer. The service version is the newest that the Azurite emulator knows too.</remarks>
    public static BlobClientOptions ClientOptions() => new(BlobClientOptions.ServiceVersion.V2025_11_05)
    {
        Retry = { Mode = RetryMode.Exponential, MaxRetries = 3, Delay = TimeSpan.FromMilliseconds(200), NetworkTimeout = TimeSpan.FromSeconds(5) },
    };
}
