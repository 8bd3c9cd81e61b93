using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Grains.Documents;

/// <summary>
/// Reading what was frozen while something else is being written. The rights are those of the stage that a text is read at, so the people
/// who may not see a draft read the version in force, and nothing that is answered here is of the draft.
/// </summary>
internal abstract partial class CoEditedGrain
{
    /// <summary>Where a frozen text is found, by its name; null when there is none.</summary>
    private protected abstract FrozenPlace? PlaceOf(string name);

    public Task<Answer<byte[]>> ReadTextSection(PersonId person, string name, SectionId section) => ReadFrozen<byte[], byte[]>(
        person, name, section, (source, sequence) => source.GetSection(sequence, Activation, section), (_, update) => update);

    /// <param name="person">Who asks.</param>
    /// <param name="name">The name of the text.</param>
    /// <param name="section">The section that must be readable; null when any will do.</param>
    /// <param name="fetch">Has what is asked for built from the journal.</param>
    /// <param name="show">The answer for this person; null when there is nothing in it for them.</param>
    private protected async Task<Answer<TShown>> ReadFrozen<TBuilt, TShown>(
        PersonId person, string name, SectionId? section,
        Func<IFrozenTextGrain, long, Task<Answer<TBuilt>>> fetch, Func<Person, TBuilt, TShown?> show)
        where TBuilt : class
        where TShown : class
    {
        if (!Exists) return RefuseUnknown();
        if (await FindPerson(person) is not { } asking) return RefuseStranger();
        if (PlaceOf(name) is not { } asked || !MayRead(asking, asked.Stage, section)) return Refuse(Refusals.NotFound);
        var built = await fetch(GrainFactory.GetGrain<IFrozenTextGrain>(Document.ToString()), asked.Sequence);
        if (KnownPerson(person) is not { } known || PlaceOf(name) is not { } place || !MayRead(known, place.Stage, section)) return Refuse(Refusals.NotFound);
        if (built.Value is not { } value) return Refuse(built.Refusal!);
        var shown = show(known, value);
        await WhenDecided();

        // Held back until the decisions behind it are durable; rights that were withdrawn meanwhile count.
        if (shown is null || StillReading() is not { } reading) return Refuse(Refusals.NotFound);
        if (section is { } read) await RecordReading(reading.Reader, read, ReadingWays.Version, reading.Place.Stage);
        return StillReading() is not null ? shown : Refuse(Refusals.NotFound);

        (Person Reader, FrozenPlace Place)? StillReading() =>
            KnownPerson(person) is { } reader && PlaceOf(name) is { } still && MayRead(reader, still.Stage, section) ? (reader, still) : null;
    }

    /// <summary>Whether somebody reads a section at a stage; null for any of them.</summary>
    // Of a phenomenon that the plan says nothing about, nobody learns that the plan was laid before a council.
    private protected bool MayRead(Person person, string stage, SectionId? section = null) =>
        section is { } one ? AccessAt(person, one, stage).CanRead : ShownSections.Any(shown => AccessAt(person, shown.Id, stage).CanRead);

    /// <summary>Whether what the journal gives is what was frozen; null when it cannot be told, because content was erased.</summary>
    private protected static bool? Matches(FrozenOutline outline, IReadOnlyDictionary<string, string> frozen)
    {
        if (outline.Hashes.Count == 0) return null;
        var isSame = outline.Hashes.Count == frozen.Count && outline.Hashes.All(frozen.Contains);
        return isSame || !outline.AreRemarksErased ? isSame : null;
    }

    /// <param name="Stage">The stage whose readers read the text.</param>
    /// <param name="Sequence">The journal entry that froze it.</param>
    private protected readonly record struct FrozenPlace(string Stage, long Sequence);
}
