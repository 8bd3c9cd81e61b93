using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NvpOrleans.Grains.Catalog;
using NvpOrleans.Grains.Consultation;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Grains.Documents.Frozen;
using NvpOrleans.Grains.Documents.Schema;
using NvpOrleans.Grains.Inbox;
using NvpOrleans.Grains.People;
using NvpOrleans.Grains.Plans;
using NvpOrleans.Grains.State;
using NvpOrleans.Planning.Personas;
using Orleans.Runtime.Hosting;
using Orleans.Serialization;
using Orleans.Storage;

namespace NvpOrleans.Grains;

/// <summary>Registers the grains and what they share. The journal and the cluster are the host's choice.</summary>
public static class NvpGrains
{
    /// <summary>Adds the document, person and catalogue grains to a silo.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="withPersonas">True only in Development: the ready-made people may sign in.</param>
    public static ISiloBuilder AddNvpGrains(this ISiloBuilder silo, bool withPersonas)
    {
        ArgumentNullException.ThrowIfNull(silo);
        var services = silo.Services;
        services.AddOptions<DocumentOptions>().BindConfiguration("Documents").ValidateOnStart()
            .Validate(o => o.Gather >= TimeSpan.Zero && o.Gather < TimeSpan.FromSeconds(1), "Documents:Gather must be below a second, or people see each other late.")
            .Validate(o => o.NodeExpiry > TimeSpan.FromSeconds(20), "Documents:NodeExpiry must exceed the 20 seconds in which nodes renew, or live nodes are dropped.")
            .Validate(o => o.CommentBurst > 0 && o.CommentsPerMinute > 0, "Documents:CommentBurst and Documents:CommentsPerMinute must be at least 1, or nobody can comment.")
            .Validate(o => o.CommentBytes > 0 && o.CommentBytesOfOrganisation > 0 && o.CommentBytesOfOrganisation <= o.CommentBytes, "Documents:CommentBytes must be at least Documents:CommentBytesOfOrganisation, and that at least 1, or nobody can comment.")
            .Validate(o => o.DecisionBurst > 0 && o.DecisionsPerMinute > 0, "Documents:DecisionBurst and Documents:DecisionsPerMinute must be at least 1, or nobody can decide.")
            .Validate(o => o.MaxReservations > 0, "Documents:MaxReservations must be at least 1, or nobody can write.")
            .Validate(o => o.MaxWaitingUpdates > 0, "Documents:MaxWaitingUpdates must be at least 1, or every update is refused as busy.")
            .Validate(o => o.FrozenBytes >= 0, "Documents:FrozenBytes must not be negative; 0 builds a frozen text anew for everybody who reads it.")
            .Validate(o => o.Housekeeping > TimeSpan.Zero, "Documents:Housekeeping must be positive, or rights never end with the clock.")
            .Validate(o => o.SummaryPause >= TimeSpan.Zero, "Documents:SummaryPause must not be negative, or no plan tells the overview where it stands.")
            .Validate(o => o.NewsPause >= TimeSpan.Zero, "Documents:NewsPause must not be negative, or nobody is told of anything.")
            .Validate(o => o.TextNewsPause >= TimeSpan.Zero, "Documents:TextNewsPause must not be negative, or nobody who follows a text hears of it.")
            .Validate(o => o.MaxWaitingBytes > o.MaxUpdateBytes, "Documents:MaxWaitingBytes must exceed Documents:MaxUpdateBytes, or the largest update is always refused as busy.");
        services.AddOptions<GrantOptions>().BindConfiguration("Grants").ValidateOnStart()
            .Validate(o => o.GuestDays is > 0 and <= 3660, "Grants:GuestDays must be from 1 to 3660, or no guest can be invited or none ever leaves.");
        services.AddOptions<CatalogOptions>().BindConfiguration("Catalog").ValidateOnStart()
            .Validate(o => o.LookEvery >= TimeSpan.FromMilliseconds(10), "Catalog:LookEvery must be at least 10 ms, or a silo does nothing but look.")
            .Validate(o => o.LookEvery <= TimeSpan.FromSeconds(10), "Catalog:LookEvery must be at most 10 seconds, or an administrator's call ends before the other silos have looked.");
        services.AddOptions<NewsOptions>().BindConfiguration("News").ValidateOnStart()
            .Validate(o => o.LookEvery >= TimeSpan.FromMilliseconds(10), "News:LookEvery must be at least 10 ms, or a silo does nothing but look.");
        services.AddOptions<ConsultationOptions>().BindConfiguration("Consultation").ValidateOnStart()
            .Validate(o => o.RemindersPerWeek is > 0 and <= 7, "Consultation:RemindersPerWeek must be from 1 to 7: one a day is more than enough.");
        services.AddOptions<SignedPdfOptions>().BindConfiguration("SignedPdfs").ValidateOnStart()
            .Validate(o => o.MaxBytes is >= 1024 and <= SignedPdfOptions.Ceiling, "SignedPdfs:MaxBytes must be from 1 KiB to 50 MiB: less holds no signature, and more fills the memory of a node.");
        // A failed call must arrive as what failed, not as a complaint that the failure cannot be serialised.
        services.Configure<ExceptionSerializationOptions>(exceptions => exceptions.SupportedNamespacePrefixes.Add("NvpOrleans"));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<CurrentRules>();
        services.AddSingleton<DataFilesInUse>();
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(provider => provider.GetRequiredService<DataFilesInUse>());
        services.AddSingleton<NewsDeskKeeper>();
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(provider => provider.GetRequiredService<NewsDeskKeeper>());
        services.AddSingleton<ProseSchema>(_ => ProseSchema.LoadEmbedded());
        services.AddSingleton<StructuredSchema>(_ => StructuredSchema.LoadEmbedded());
        services.AddSingleton<PoisonList>();
        services.AddSingleton(provider => new FrozenDocuments(provider.GetRequiredService<IOptions<DocumentOptions>>().Value.FrozenBytes));
        services.AddSingleton<DocumentInstruments>();
        services.AddSingleton<DocumentServices>();
        services.AddSingleton(_ => new PersonaCatalog(
            withPersonas ? PersonaFile.LoadEmbedded() : []));
        services.AddSingleton<IGrainStorageSerializer, SystemTextJsonGrainStorageSerializer>();
        services.AddGrainStorage(PersonGrain.Storage, (provider, _) => ActivatorUtilities.CreateInstance<JournalGrainStorage>(provider));
        return silo;
    }
}
