using Microsoft.Extensions.Options;
using NvpOrleans.Grains.Documents.Schema;
using NvpOrleans.Journal;
using NvpOrleans.Planning.Access;
using NvpOrleans.Planning.Catalog;
using NvpOrleans.Planning.Seeds;

namespace NvpOrleans.Grains.Documents;

/// <summary>What every document grain of a silo shares.</summary>
internal sealed record DocumentServices(
    IJournalStore Journal,
    IOptions<SnapshotPolicy> Snapshots,
    IOptions<DocumentOptions> Options,
    CatalogIndex Catalog,
    DocumentAccess Access,
    SectionSeeds Seeds,
    ProseSchema Schema,
    StructuredSchema StructuredSchema,
    PoisonList Poison,
    DocumentInstruments Instruments,
    TimeProvider Time,
    ILoggerFactory Loggers);
