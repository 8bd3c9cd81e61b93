using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NvpOrleans.Journal;
using NvpOrleans.Journal.Azure;
using NvpOrleans.Tests.Kit.Journal;

namespace NvpOrleans.Tests.Interop.Azurite;

[Collection(AzuriteTests.Name)]
public sealed class AzureJournalServicesTests(AzuriteFixture azurite)
{
    [Fact]
    public void AddAzureJournal_WhenOptionsAreWrong_StopsTheStartAndNamesEachKey()
    {
        using var services = Services(("Container", "Not A Name"), ("KeepSnapshots", "0"), ("MaxSegmentBlocks", "50000"), ("MaxSegmentBytes", "0"))
            .AddAzureJournal().BuildServiceProvider();

        var message = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate()).Message;

        Assert.All(
            ["ConnectionString", "Container", "KeepSnapshots", "MaxSegmentBlocks", "MaxSegmentBytes"],
            key => Assert.Contains($"Journal:Azure:{key}", message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AddAzureJournal_WhenTheHostHandsOverAClient_KeepsJournalsWithIt()
    {
        var id = JournalId.Of("plan/1");
        var container = azurite.Container($"t{Guid.NewGuid():N}");
        await using var services = Services(("Container", container.Name))
            .AddAzureJournal(_ => container.GetParentBlobServiceClient()).BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();

        await services.GetRequiredService<IJournalStore>().AppendAsync(id, JournalPosition.Start, "one");

        Assert.Equal(["one"], await services.GetRequiredService<IJournalStore>().ReadTextsAsync(id));
    }

    private static IServiceCollection Services(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"{AzureJournalOptions.Section}:{s.Key}", (string?)s.Value))).Build());
}
