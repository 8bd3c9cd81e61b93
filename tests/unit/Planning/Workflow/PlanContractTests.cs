using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NvpOrleans.Abstractions.Plans;
using Orleans.Serialization;

namespace NvpOrleans.Tests.Unit.Planning.Workflow;

/// <summary>Commands and standings between processes.</summary>
public sealed class PlanContractTests
{
    private static readonly Serializer Serializer =
        new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();

    [Fact]
    public void Standing_WhenSent_ArrivesWhole()
    {
        PlanStory[] stories = [new PlanStory().Consulted(), new PlanStory().Submitted(), new PlanStory().WithAddendum()];
        Assert.All(stories, story =>
        {
            var standing = story.StandingFor(Cast.Chief);
            Assert.Equal(JsonSerializer.Serialize(standing), JsonSerializer.Serialize(Sent(standing)));
        });
    }

    [Fact]
    public void Command_OfEveryKind_WhenSent_ArrivesWhole()
    {
        var story = new PlanStory();
        Assert.All(Enumerable.Range(0, 31), what =>
        {
            var command = AnyCommands.Of(what, 2, story, story.NextOperation());
            Assert.Equal(JsonSerializer.Serialize(command), JsonSerializer.Serialize(Sent(command)));
        });
        var sign = (PlanCommand.Sign)AnyCommands.Of(8, 2, story, story.NextOperation());
        Assert.Equal(PlanStory.SignedIn, ((PlanCommand.Sign)Sent<PlanCommand>(sign)).SignIn);
    }

    [Fact]
    public void Sign_WhenReadFromAClient_CannotClaimASignIn()
    {
        const string Claimed = """
            {"type":"sign","Operation":"00000001-0000-0000-0000-000000000000","Office":"prosecutor","Hashes":{},"SignIn":{"Method":"oidc","At":"2026-01-01T00:00:00Z"}}
            """;
        Assert.Null(((PlanCommand.Sign)JsonSerializer.Deserialize<PlanCommand>(Claimed)!).SignIn);
    }

    private static T Sent<T>(T value) => Serializer.Deserialize<T>(Serializer.SerializeToArray(value))!;
}
