using System.Net.Http.Json;
using System.Text.Json;

namespace NvpOrleans.Tests.Kit.Plans;

/// <summary>The whole way from consultation to force of the plan of Antwerp, over HTTP.</summary>
public static class PlanInForce
{
    private const string Commands = "api/plans/2020-2025/5345/commands";

    /// <summary>Everyone approves what is written now. The cycle has begun, so the plan is in force at once.</summary>
    public static async Task BringAsync(Uri server)
    {
        var frozen = await SendAsync(server, "zone-chief-antwerpen", new { type = "submit-to-council", operation = Guid.NewGuid() });
        var hashes = frozen.GetProperty("approval").GetProperty("hashes");
        await SendAsync(server, "mayor-antwerpen", new { type = "sign", operation = Guid.NewGuid(), office = "mayor:Antwerpen", hashes });
        await SendAsync(server, "prosecutor-antwerpen", new { type = "sign", operation = Guid.NewGuid(), office = "prosecutor", hashes });
        await SendAsync(server, "zone-chief-antwerpen", new { type = "submit-to-ministers", operation = Guid.NewGuid() });
        await SendAsync(server, "ministry-interior", new { type = "approve-as-ministry", operation = Guid.NewGuid(), ministry = "interior", hashes });
        await SendAsync(server, "ministry-justice", new { type = "approve-as-ministry", operation = Guid.NewGuid(), ministry = "justice", hashes });
    }

    private static async Task<JsonElement> SendAsync(Uri server, string persona, object command)
    {
        using var visitor = await Visitor.SignInAsync(server, persona);
        using var body = JsonContent.Create(command);
        using var answer = await visitor.Http.PostAsync(new Uri(Commands, UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("standing");
    }
}
