using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Grains.Plans;

/// <summary>The frozen texts of the plan: the versions that came into force, and what was laid before the council.</summary>
internal sealed partial class ZonePlanGrain
{
    // The sequence of the decision that froze each of the texts, in their order.
    private readonly List<long> _freezes = [];

    public async Task<Answer<IReadOnlyList<PlanText>>> GetTexts(PersonId person)
    {
        if (!Exists) return RefuseUnknown();
        if (await FindPerson(person) is not { } known) return RefuseStranger();
        PlanText[] texts = [.. State.Texts.Where(text => MayRead(known, StageOf(text))).Select(text => FrozenTexts.Show(State, text))];
        await WhenDecided();

        // Held back until the decisions behind it are durable; rights that were withdrawn meanwhile count.
        if (KnownPerson(person) is not { } reader) return RefuseStranger();
        return new([.. texts.Where(text => FrozenTexts.Find(State, text.Name) is { } found && MayRead(reader, StageOf(found)))], null);
    }

    public Task<Answer<PlanTextContent>> ReadText(PersonId person, string name) => ReadFrozen<FrozenOutline, PlanTextContent>(
        person, name, null,
        (source, sequence) => source.GetOutline(sequence, Activation),
        (known, outline) =>
        {
            var text = FrozenTexts.Find(State, name)!;
            var readable = outline.Sections.Where(section => MayRead(known, StageOf(text), section.Section)).ToList();
            return readable.Count == 0 ? null : new PlanTextContent(
                FrozenTexts.Show(State, text), SequenceOf(text), outline.JournalHash, readable, Matches(outline, text.Hashes));
        });

    private protected override FrozenPlace? PlaceOf(string name) =>
        FrozenTexts.Find(State, name) is { } text ? new FrozenPlace(StageOf(text), SequenceOf(text)) : null;

    private string StageOf(FrozenText text) => PlanStages.NameOf(FrozenTexts.ReadAt(State, text));

    private long SequenceOf(FrozenText text) => _freezes[State.Texts.FindIndex(found => (found.Version, found.Round) == (text.Version, text.Round))];
}
