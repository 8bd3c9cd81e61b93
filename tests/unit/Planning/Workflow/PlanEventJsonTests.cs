using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Workflow;
using NvpOrleans.Tests.Unit.Architecture;

namespace NvpOrleans.Tests.Unit.Planning.Workflow;

/// <summary>
/// Events are stored for ever: <c>Golden/plan-events.json</c> holds one of every type as the first version wrote it. A new type
/// or member adds a line; a line is never changed.
/// </summary>
public sealed class PlanEventJsonTests
{
    private const string Golden = "tests/unit/Planning/Workflow/Golden/plan-events.json";

    private static readonly PlanEvent[] Events =
    [
        new PlanEvent.PreparationConfirmed(),
        new PlanEvent.ChairNamed("Elsene / Ixelles"),
        new PlanEvent.DraftingStarted(new DateOnly(2026, 6, 30)),
        new PlanEvent.ConsultationOpened(new DateOnly(2026, 11, 30)),
        new PlanEvent.DraftingResumed("Figures are missing."),
        new PlanEvent.RemarksOverridden(["remark-1"], "Settled."),
        new PlanEvent.SubmittedToCouncil(PlanStory.HashesOf(1)),
        new PlanEvent.ReturnedFromCouncil("Traffic."),
        new PlanEvent.SignatureGiven("prosecutor", PlanStory.HashesOf(1), new SignIn("oidc", World.Now), null, false),
        new PlanEvent.SignatureGiven(Cast.Elsene, PlanStory.HashesOf(1), null, new PaperSignature("C. Esquisse", new DateOnly(2026, 9, 30)), true),
        new PlanEvent.SignatureRefused("prosecutor", "Priorities."),
        new PlanEvent.NoteTaken("Police council", new DateOnly(2026, 9, 30)),
        new PlanEvent.SubmittedToMinisters(),
        new PlanEvent.MinistryApproved(Ministry.Justice, PlanStory.HashesOf(1), true),
        new PlanEvent.ReturnedByMinistry(Ministry.Interior, "Human trafficking."),
        new PlanEvent.DeemedApproved(),
        new PlanEvent.CameIntoForce(1, new DateOnly(2027, 1, 1)),
        new PlanEvent.ActionYearDrafted(2027),
        new PlanEvent.ActionYearAdopted(2027),
        new PlanEvent.ActionYearStarted(2027),
        new PlanEvent.ActionYearEvaluated(2027, "Good."),
        new PlanEvent.ActionReported(PlanStory.Action, ActionStatus.NotStarted, null, null, ""),
        new PlanEvent.ActionReported(PlanStory.Action, ActionStatus.Running, 12.50m, new DateOnly(2027, 3, 1), "Half way."),
        new PlanEvent.AddendumOpened("A new national plan."),
        new PlanEvent.Extended(new DateOnly(2029, 12, 31), "No new plan yet."),
        new PlanEvent.Closed("Six of eight."),
        new PlanEvent.Superseded("5345"),
        new PlanEvent.TextCarriedOver("plan/2020-2025/5345", null, 17, ["choices", "mission@nl"]),
        new PlanEvent.TextCarriedOver("plan/2020-2025/5345", 2, 40, ["mission@nl"]),
        new PlanEvent.CarriedTextKept("mission@nl"),
        new PlanEvent.VersionsConfirmed("mission"),
        new PlanEvent.SignatureRefused("prosecutor", "Priorities.") { As = new ActingGrant("prosecutor", "prosecutor", "2") },
        new PlanEvent.ConsultationOpened(new DateOnly(2026, 11, 30)) { As = new ActingGrant("zone-chief", null, null) },
        new PlanEvent.ApprovalVoided("Erased."),
        new PlanEvent.AddendumWithdrawn("Not needed."),
        new PlanEvent.CameIntoForce(2, new DateOnly(2028, 1, 1)) { Actions = [PlanStory.Action] },
        new PlanEvent.AddendumWithdrawn("Not needed.", ["phenomenon/9@nl"]),
        new PlanEvent.SubmittedToCouncil(PlanStory.HashesOf(1)) { Form = "nvp-content-2" },
        new PlanEvent.SubmittedToCouncil(PlanStory.HashesOf(1)) { Form = "nvp-content-2", Offices = ["mayor:Elsene / Ixelles", "prosecutor"] },
        new PlanEvent.CameIntoForce(2, new DateOnly(2028, 1, 1)) { Actions = [], Levels = new Dictionary<string, string> { ["5"] = "priority" } },
        new PlanEvent.SignedPdfAttached("Page of signatures", new string('a', 64), 123_456, PlanStory.HashesOf(1)) { As = new ActingGrant("council-secretary", null, "3") },
    ];

    private static IEnumerable<PlanEvent> Numbered =>
        Events.Select((decided, at) => decided with { Operation = new Guid(at + 1, 0, 0, new byte[8]), Command = "00112233445566778899aabbccddeeff" });

    [Fact]
    public void Write_ForEveryType_GivesTheGoldenLine() =>
        Assert.Equal(
            Repository.Read(Golden).TrimEnd().Split('\n'),
            Numbered.Select(decided => Encoding.UTF8.GetString(PlanEventJson.Write(decided))));

    [Fact]
    public void Read_OfTheGoldenLines_GivesTheEvents() =>
        Assert.Equal(
            Numbered.Select(decided => JsonSerializer.Serialize(decided, decided.GetType())),
            Repository.Read(Golden).TrimEnd().Split('\n').Select(line => PlanEventJson.Read(Encoding.UTF8.GetBytes(line)))
                .Select(decided => JsonSerializer.Serialize(decided, decided.GetType())));

    [Fact]
    public void GoldenFile_HoldsEveryType() =>
        Assert.Equal(
            typeof(PlanEvent).GetNestedTypes().Order(Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name))),
            Events.Select(decided => decided.GetType()).Distinct().Order(Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name))));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"type":"dissolved","operation":"00000001-0000-0000-0000-000000000000","command":"00"}""")]
    [InlineData("""{"type":"closed","operation":"00000001-0000-0000-0000-000000000000","command":"00","evaluation":null}""")]
    [InlineData("""{"type":"closed","evaluation":"Good."}""")]
    public void Read_OfWhatIsNoEvent_Throws(string text) =>
        Assert.ThrowsAny<Exception>(() => PlanEventJson.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Read_OfAMemberOfALaterVersion_LeavesItAside()
    {
        var line = JsonNode.Parse(Repository.Read(Golden).Split('\n')[0])!;
        line["later"] = 1;
        Assert.IsType<PlanEvent.PreparationConfirmed>(PlanEventJson.Read(Encoding.UTF8.GetBytes(line.ToJsonString())));
    }
}
