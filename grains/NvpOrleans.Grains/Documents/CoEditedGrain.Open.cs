using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Grains.Documents.Frozen;
using NvpOrleans.Grains.Documents.Sections;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents;

/// <summary>Reading: what a person sees of the document and of a section. Nothing is answered before it is durable.</summary>
internal abstract partial class CoEditedGrain
{
    private static readonly TimeSpan ReplayPause = TimeSpan.FromMilliseconds(100);

    public async Task<Answer<DocumentOpening>> OpenDocument(PersonId person)
    {
        if (!_exists) return RefuseUnknown();
        if (await _people.Find(person) is not { } found || !Reads(found)) return Refuse(Refusals.NoAccess(Stage));
        await Seed();
        await WhenDecided(); // what sections started from is told when it is durable, and this tells it
        if (_people.Known(person) is not { } known) return Refuse(Refusals.NoAccess(Stage)); // grants may have changed meanwhile
        var sections = SectionsFor(known);
        if (sections.Count == 0) return Refuse(Refusals.NoAccess(Stage));
        NoteTold(known);
        var (stage, decisions) = (Stage, _decisions.LastSequence);
        var opening = new DocumentOpening(
            Document, stage, sections, ParticipantsFor(sections), _audience.Activation, _audience.AccessEpoch, decisions, _commit.DurableSequence);
        await _commit.WhenDurable(decisions);

        // Held back until the decisions behind it are durable; rights that were withdrawn meanwhile count.
        return _people.Known(person) is { } reader && Reads(reader) ? opening : Refuse(Refusals.NoAccess(Stage));
    }

    public async Task<Answer<SectionOpening>> OpenSection(OpenSectionRequest request)
    {
        if (!_exists) return RefuseUnknown();
        if (_sections.Find(request.Section) is not { } section) return RefuseUnknown();
        if (await _people.Find(request.Person) is not { } found || !AccessOf(found, section.Id).CanRead) return Refuse(Refusals.NoAccess(Stage));
        await Seed();

        // From here to the opening nothing is awaited: grants and activation are those of this moment.
        if (_commit.Failure is not null) return Refuse(Refusals.Busy(ReplayPause));
        if (_people.Known(request.Person) is not { } person) return Refuse(Refusals.NoAccess(Stage));
        var access = AccessOf(person, section.Id);
        if (!access.CanRead) return Refuse(Refusals.NoAccess(Stage));
        if (!TryDecode(request.StateVector, out var known)) return Refuse(Refusals.Malformed("stateVector"));
        var doc = section.Load(Time.GetUtcNow());
        if (access.IsPublished) return await OpenPublished(request, section, doc, access, known);
        var isCurrent = request.Generation == 0 || request.Generation == section.Generation;
        if (request.ClientId != 0 && !section.Clients.TryReserve(request.ClientId, request.Person.Value)) return Refuse(Refusals.ClientIdTaken);

        if (access.CanWrite && request.Schema != _services.Schema.Version) access = new SectionAccess(Ability.Read, ReadOnlyReason.StaleClient);
        var opening = new SectionOpening(
            doc.EncodeStateAsUpdate(isCurrent ? known : null), doc.EncodeStateVector(), section.LastSequence, section.Generation,
            access, _presence.CaretsIn(section.Id), _audience.Activation, _audience.AccessEpoch);
        return await WhenShown(person, opening, section.Id, reader => reader.ReadsDrafts);
    }

    /// <summary>The section for somebody who reads what is published: a text of its own, which shares nothing with the one that is written.</summary>
    private async Task<Answer<SectionOpening>> OpenPublished(OpenSectionRequest request, Section section, Doc doc, SectionAccess access, StateVector? known)
    {
        var generation = GenerationOfCopy(section);
        var copy = section.Published ??= ReadingCopy.Of(new SectionContent(section.Id, KindOf(section.Id), doc), _services.Schema.Root) ?? new Doc(Section.ServiceClientId);
        var opening = new SectionOpening(
            copy.EncodeStateAsUpdate(request.Generation == generation ? known : null), copy.EncodeStateVector(), section.LastSequence, generation,
            access, [], _audience.Activation, _audience.AccessEpoch);
        return await WhenShown(_people.Known(request.Person)!, opening, section.Id, reader => reader.CanRead);
    }

    // Copies share client and clocks whatever they say, so each state of the section has a number of its own; negative, unlike the section's.
    private static int GenerationOfCopy(Section section) => -1 - (int)(section.LastSequence % int.MaxValue);

    private async Task<Answer<SectionOpening>> WhenShown(Person person, SectionOpening opening, SectionId section, Func<SectionAccess, bool> isStill)
    {
        NoteTold(person);
        await _commit.WhenDurable(Math.Max(opening.Sequence, _decisions.LastSequence));
        await RecordReading(person, section, ReadingWays.Opening);

        // Held back until all of it is durable; rights that were withdrawn meanwhile count.
        if (_people.Known(person.Id) is not { } reader || !isStill(AccessOf(reader, section))) return Refuse(Refusals.NoAccess(Stage));
        OnOpened(reader);
        return opening;
    }

    /// <summary>Somebody has opened a section, and may read it.</summary>
    private protected virtual void OnOpened(Person person)
    {
    }

    private static bool TryDecode(byte[] bytes, out StateVector? vector)
    {
        vector = null;
        if (bytes.Length == 0) return true;
        try
        {
            vector = StateVector.Decode(bytes);
            return true;
        }
        catch (YjsFormatException) // the sender's fault, and the caller says so
        {
            return false;
        }
    }

    private protected SectionAccess AccessOf(Person person, SectionId section) =>
        !IsShown(section) ? SectionAccess.Denied : IsFrozen ? AccessAt(person, section, RightsAt).WhileFrozen() : AccessAt(person, section, RightsAt);

    /// <summary>What the person may do with a section of a document that stands at a stage.</summary>
    private protected SectionAccess AccessAt(Person person, SectionId section, string stage) =>
        _rules.Access.Of(person, Document, section, stage, Time.GetUtcNow());

    /// <summary>The activation: a new one after every replay.</summary>
    private protected Guid Activation => _audience.Activation;

    private protected Refusal Refuse(Refusal refusal)
    {
        _services.Instruments.OnRefused(WireNames.Of(refusal.Code));
        return refusal;
    }
}
