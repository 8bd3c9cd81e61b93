using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Plans;

namespace NvpOrleans.Tests.Browser.Setup;

/// <summary>A server where the plan of Antwerp is in force, with its goals and actions.</summary>
public sealed class PlanInForceServer : IAsyncLifetime
{
    /// <summary>An action that ends in 2099, for one test alone.</summary>
    public const string ReportedAgain = "action000003";

    /// <summary>What its mission says.</summary>
    public const string Mission = "Een veilige stad, samen.";

    public ServerProcess Server { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await ServerProcess.StartAsync();
        await Goals.WriteAsync(Server.Address);
        await using (var editor = await Editor.OpenAsync(Server.Address, "zone-editor-antwerpen", "plan/2020-2025/5345", "objectives", true))
        {
            await editor.EditAsync(doc => Goals.Add(
                doc, ReportedAgain, ("parent", Goals.Operational), ("position", "a2"), ("title@nl", "Sluikstort"), ("end", "2099-12-31")));
        }

        await using (var editor = await Editor.OpenAsync(Server.Address, "zone-editor-antwerpen", "plan/2020-2025/5345", "mission@nl"))
            await editor.AppendAsync(Mission);
        await PlanInForce.BringAsync(Server.Address);
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
