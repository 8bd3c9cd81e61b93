using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Comments;
using NvpOrleans.Tests.Kit.Inbox;

namespace NvpOrleans.Tests.Cluster.Durability;

/// <summary>A real process gets SIGKILL after a remark is durable and before it is told. Nobody opens the plan again.</summary>
public sealed class InboxAfterKillTests
{
    private const string Plan = "plan/2020-2025/5345";
    private const string Section = "scan/cooperation@nl";
    private const string Lotte = "zone-editor-antwerpen";
    private const string Karel = "zone-chief-antwerpen";

    // Neither the plan nor the news desk tells anything before the kill.
    private static readonly TimeSpan Never = TimeSpan.FromHours(1);

    [Fact]
    public async Task AMention_ThatWasNotToldBeforeTheKill_ComesToTheInbox_ThoughNobodyTouchesThePlan()
    {
        var folder = Directory.CreateTempSubdirectory("nvp-");
        try
        {
            await MentionAndKillAsync(folder.FullName);

            // The plan would still wait an hour with what happens from now on: what comes, the news desk has found out.
            await using var again = await ServerProcess.StartAsync(SettingsIn(folder.FullName, TimeSpan.FromMilliseconds(100)));
            await using var lotte = await InboxReader.OfAsync(again.Address, Lotte);
            Assert.Equal(["mentioned"], await lotte.WaitForAsync(1));
            await using var karel = await InboxReader.OfAsync(again.Address, Karel);
            Assert.Equal(["remarked"], await karel.WaitForAsync(1)); // who follows the section
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MentionAndKillAsync(string folder)
    {
        await using var server = await ServerProcess.StartAsync(SettingsIn(folder, Never));
        await using var lotte = await InboxReader.OfAsync(server.Address, Lotte);
        using var coordinator = await Commenter.OfAsync(server.Address, "coordinator-antwerpen", Plan);
        await using (var karel = await InboxReader.OfAsync(server.Address, Karel)) await karel.FollowAsync($"{Plan}/{Section}");
        await coordinator.MentionAsync(Section, "Gezien?", "plan", Lotte); // ends when it is acknowledged
        Assert.Empty(await lotte.KindsAsync());
        await server.KillAsync();
    }

    private static ServerSettings SettingsIn(string folder, TimeSpan lookEvery) => new()
    {
        DataFolder = folder,
        Values = new Dictionary<string, string> { ["Documents:NewsPause"] = Never.ToString("c"), ["News:LookEvery"] = lookEvery.ToString("c") },
    };
}
