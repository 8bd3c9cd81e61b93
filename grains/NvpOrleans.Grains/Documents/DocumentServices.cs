using Microsoft.Extensions.Options;
using NvpOrleans.Grains.Catalog;
using NvpOrleans.Grains.Documents.Schema;
using NvpOrleans.Journal;

namespace NvpOrleans.Grains.Documents;

/// <summary>What every document grain of a silo shares.</summary>
internal sealed record DocumentServices(
    IJournalStore Journal,
    IOptions<SnapshotPolicy> Snapshots,
    IOptions<DocumentOptions> Options,
    CurrentRules Rules,
    ProseSchema Schema,
    StructuredSchema StructuredSchema,
    PoisonList Poison,
    DocumentInstruments Instruments,
    TimeProvider Time,
    ILoggerFactory Loggers);
