using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Presence;

namespace NvpOrleans.Web.Hubs;

/// <summary>From the service's records to what goes over the wire.</summary>
internal static class Wire
{
    /// <summary>The largest first load that goes through the hub; above it the client fetches the update over HTTP.</summary>
    public const int MaxHubUpdateBytes = 900 * 1024;

    public static WireSectionOpening Of(SectionOpening opening)
    {
        var isTooLarge = opening.Update.Length > MaxHubUpdateBytes;
        return new WireSectionOpening(
            isTooLarge ? [] : opening.Update, opening.StateVector, opening.Sequence, opening.Generation,
            WireNames.Of(opening.Access.Ability), ReasonOf(opening.Access), [.. opening.Presence.Select(Of)], isTooLarge);
    }

    public static WireDocumentOpening Of(DocumentOpening opening) => new(
        opening.Document.ToString(), opening.Stage, Of(opening.Sections), Of(opening.Participants), opening.AccessEpoch, opening.Decisions);

    public static IReadOnlyList<WireSectionInfo> Of(IReadOnlyList<SectionInfo> sections) =>
        [.. sections.Select(info => new WireSectionInfo(
            info.Section.ToString(), WireNames.Of(info.Access.Ability), ReasonOf(info.Access), info.IsStarted, info.IsCarried, info.NewerAt?.ToUnixTimeMilliseconds()))];

    public static IReadOnlyList<WireSectionMarks> Of(IReadOnlyList<SectionMarks> marks) =>
        [.. marks.Select(mark => new WireSectionMarks(mark.Section.ToString(), mark.IsStarted, mark.IsCarried, mark.NewerAt?.ToUnixTimeMilliseconds()))];

    public static IReadOnlyList<WireParticipant> Of(IReadOnlyList<Participant> participants) =>
        [.. participants.Select(entry => new WireParticipant(Of(entry.Person), [.. entry.Sections.Select(section => section.ToString())]))];

    public static WireCaret Of(Caret caret) => new(caret.ClientId, caret.Clock, caret.State, Of(caret.Person));

    public static string? ReasonOf(SectionAccess access) =>
        access.Reason == ReadOnlyReason.None ? null : WireNames.Of(access.Reason);

    private static WireBadge Of(PersonBadge badge) => new(
        badge.Id.Value, badge.Name, badge.Organisation, WireNames.Of(badge.OrganisationKind), badge.Role);
}
