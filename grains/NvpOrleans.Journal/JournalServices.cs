using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NvpOrleans.Journal.Memory;
using NvpOrleans.Journal.Sqlite;
using NvpOrleans.Journal.State;

namespace NvpOrleans.Journal;

/// <summary>One call per way of keeping journals. Each registers <see cref="IJournalStore"/> and <see cref="IGrainStateStore"/>.</summary>
public static class JournalServices
{
    /// <summary>Journals and states in memory, for tests.</summary>
    public static IServiceCollection AddMemoryJournal(this IServiceCollection services)
    {
        services.AddSingleton<IGrainStateStore, MemoryGrainStateStore>();
        return services.AddJournalStore("memory", _ => new MemoryJournalStore());
    }

    /// <summary>Journals and states in one SQLite file, as section <c>Journal</c> says; a file that cannot be used stops the start.</summary>
    public static IServiceCollection AddSqliteJournal(this IServiceCollection services)
    {
        services.AddOptions<SqliteJournalOptions>().BindConfiguration(SqliteJournalOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SqliteJournalOptions>, SqliteJournalOptionsValidation>());
        services.AddSingleton<SqliteWriter>();
        services.AddSingleton<IGrainStateStore, SqliteGrainStateStore>();
        return services.AddJournalStore("sqlite", provider => ActivatorUtilities.CreateInstance<SqliteJournalStore>(provider));
    }

    /// <summary>For the library of a store: registers it, observed, with the snapshot policy and the instruments.</summary>
    /// <param name="name">The <c>store</c> tag of metrics and spans.</param>
    public static IServiceCollection AddJournalStore(this IServiceCollection services, string name, Func<IServiceProvider, IJournalStore> create)
    {
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<JournalInstruments>();
        services.AddOptions<SnapshotPolicy>().BindConfiguration(SnapshotPolicy.Section).ValidateOnStart()
            .Validate(policy => policy.MaxTailEntries >= 1, "Journal:Snapshots:MaxTailEntries must be at least 1, or every batch takes a snapshot.")
            .Validate(policy => policy.MaxTailBytes >= 1, "Journal:Snapshots:MaxTailBytes must be at least 1, or every batch takes a snapshot.");
        return services.AddSingleton<IJournalStore>(provider => new ObservedJournalStore(
            create(provider), name, provider.GetRequiredService<JournalInstruments>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ObservedJournalStore>>()));
    }
}
