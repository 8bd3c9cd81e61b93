using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Grains.Plans;

/// <summary>
/// Reading what was frozen while something else is being written. The rights are those of the stage that a text is read at, so the people
/// who may not see a draft read the version in force, and nothing that is answered here is of the draft.
/// </summary>
internal sealed partial class ZonePlanGrain
{
    // The sequence of the decision that froze each of the texts, in their order.
    private readonly List<long> _freezes = [];

    public async Task<Answer<IReadOnlyList<PlanText>>> GetTexts(PersonId person)
    {
        if (!Exists) return RefuseUnknown();
        if (await FindPerson(person) is not { } known) return RefuseStranger();
        PlanText[] texts = [.. State.Texts.Where(text => ReadsSomething(known, text)).Select(text => FrozenTexts.Show(State, text))];
        await WhenDecided();

        // Held back until the decisions behind it are durable; rights that were withdrawn meanwhile count.
        if (KnownPerson(person) is not { } reader) return RefuseStranger();
        return new([.. texts.Where(text => FrozenTexts.Find(State, text.Name) is { } found && ReadsSomething(reader, found))], null);
    }

    public Task<Answer<PlanTextContent>> ReadText(PersonId person, string name) => Read<FrozenOutline, PlanTextContent>(
        person, name, null,
        (source, sequence) => source.GetOutline(sequence, Activation),
        (known, text, outline) =>
        {
            var readable = outline.Sections.Where(section => Reads(known, text, section.Section)).ToList();
            return readable.Count == 0 ? null : new PlanTextContent(
                FrozenTexts.Show(State, text), SequenceOf(text), outline.JournalHash, readable,
                Matches(outline, text));
        });

    public Task<Answer<byte[]>> ReadTextSection(PersonId person, string name, SectionId section) => Read<byte[], byte[]>(
        person, name, section, (source, sequence) => source.GetSection(sequence, Activation, section), (_, _, update) => update);

    /// <param name="person">Who asks.</param>
    /// <param name="name">The name of the text.</param>
    /// <param name="section">The section that must be readable; null when any will do.</param>
    /// <param name="fetch">Has what is asked for built from the journal.</param>
    /// <param name="show">The answer for this person; null when there is nothing in it for them.</param>
    private async Task<Answer<TShown>> Read<TBuilt, TShown>(
        PersonId person, string name, SectionId? section,
        Func<IFrozenTextGrain, long, Task<Answer<TBuilt>>> fetch, Func<Person, FrozenText, TBuilt, TShown?> show)
        where TBuilt : class
        where TShown : class
    {
        if (!Exists) return RefuseUnknown();
        if (await FindPerson(person) is not { } asking) return RefuseStranger();
        if (FrozenTexts.Find(State, name) is not { } asked || !MayRead(asking, asked, section)) return Refuse(Refusals.NotFound);
        var built = await fetch(GrainFactory.GetGrain<IFrozenTextGrain>(Document.ToString()), SequenceOf(asked));
        if (KnownPerson(person) is not { } known || FrozenTexts.Find(State, name) is not { } text || !MayRead(known, text, section)) return Refuse(Refusals.NotFound);
        if (built.Value is not { } value) return Refuse(built.Refusal!);
        var shown = show(known, text, value);
        await WhenDecided();

        // Held back until the decisions behind it are durable; rights that were withdrawn meanwhile count.
        if (shown is null || StillReading() is not { } reading) return Refuse(Refusals.NotFound);
        if (section is { } read) await RecordReading(reading.Reader, read, ReadingWays.Version, StageOf(reading.Text));
        return StillReading() is not null ? shown : Refuse(Refusals.NotFound);

        (Person Reader, FrozenText Text)? StillReading() =>
            KnownPerson(person) is { } reader && FrozenTexts.Find(State, name) is { } still && MayRead(reader, still, section) ? (reader, still) : null;
    }

    private bool MayRead(Person person, FrozenText text, SectionId? section) => section is { } one ? Reads(person, text, one) : ReadsSomething(person, text);

    // Of a phenomenon that the plan says nothing about, nobody learns that the plan was laid before a council.
    private bool ReadsSomething(Person person, FrozenText text) => ShownSections.Any(section => Reads(person, text, section.Id));

    private bool Reads(Person person, FrozenText text, SectionId section) =>
        AccessAt(person, section, StageOf(text)).CanRead;

    private static bool? Matches(FrozenOutline outline, FrozenText text)
    {
        if (outline.Hashes.Count == 0) return null;
        var isSame = outline.Hashes.Count == text.Hashes.Count && outline.Hashes.All(text.Hashes.Contains);
        return isSame || !outline.AreRemarksErased ? isSame : null;
    }

    private string StageOf(FrozenText text) => PlanStages.NameOf(FrozenTexts.ReadAt(State, text));

    private long SequenceOf(FrozenText text) => _freezes[State.Texts.FindIndex(found => (found.Version, found.Round) == (text.Version, text.Round))];
}
