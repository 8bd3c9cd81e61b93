using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Phenomena;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Grains.Phenomena;

/// <summary>The texts that came into force. They go on being read and verified while the document is written anew.</summary>
internal sealed partial class PhenomenonGrain
{
    // The sequence of the decision that froze each of the versions, in their order.
    private readonly List<long> _freezes = [];
    private long _lastFreeze;

    public async Task<Answer<IReadOnlyList<PlanText>>> GetTexts(PersonId person)
    {
        if (!Exists) return RefuseUnknown();
        if (await FindPerson(person) is not { } known) return RefuseStranger();
        var (state, versions) = (State, State.Versions.Where(version => MayRead(known, version)).ToList());
        await WhenDecided();

        // Held back until the decisions behind it are durable; rights that were withdrawn meanwhile count.
        if (KnownPerson(person) is not { } reader) return RefuseStranger();
        return new([.. versions.Where(version => MayRead(reader, version)).Select(version => NationalVersions.Show(state, version, Stages))], null);
    }

    public Task<Answer<PlanTextContent>> ReadText(PersonId person, string name) => ReadFrozen<FrozenOutline, PlanTextContent>(
        person, name, null,
        (source, sequence) => source.GetOutline(sequence, Activation),
        (known, outline) =>
        {
            var (version, place) = (NationalVersions.Find(State, name)!, PlaceOf(name)!.Value);
            var readable = outline.Sections.Where(section => MayRead(known, place.Stage, section.Section)).ToList();
            return readable.Count == 0 ? null : new PlanTextContent(
                NationalVersions.Show(State, version, Stages), place.Sequence, outline.JournalHash, readable, Matches(outline, version.Hashes));
        });

    public async Task<Answer<PlanVerification>> VerifyVersion(PersonId person, int version)
    {
        var answer = await GetStanding(person);
        if (answer.Refusal is { } stranger) return stranger;

        // Held back like the standing, which names the versions that the person reads; rights that were withdrawn meanwhile count.
        return answer.Value!.Versions.FirstOrDefault(found => found.Number == version) is { } found && KnownPerson(person) is { } reader && MayRead(reader, found)
            ? await Verify(person, found.FrozenAt, _freezes[version - 1], found.Hashes)
            : Refuse(Refusals.NotFound);
    }

    private protected override FrozenPlace? PlaceOf(string name) =>
        NationalVersions.Find(State, name) is { } version && NationalVersions.ReadAt(State, version, Stages) is { } stage
            ? new FrozenPlace(stage.Name, _freezes[version.Number - 1])
            : null;

    private bool MayRead(Person person, NationalVersion version) =>
        NationalVersions.ReadAt(State, version, Stages) is { } stage && MayRead(person, stage.Name);
}
