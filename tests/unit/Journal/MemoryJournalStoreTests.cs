using NvpOrleans.Journal;
using NvpOrleans.Journal.Memory;

namespace NvpOrleans.Tests.Unit.Journal;

public sealed class MemoryJournalStoreTests : JournalSnapshotContract
{
    protected override IJournalStore Store { get; } = new MemoryJournalStore();
}
