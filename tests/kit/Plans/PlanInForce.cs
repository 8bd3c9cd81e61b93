using System.Net.Http.Json;
using System.Text.Json;

namespace NvpOrleans.Tests.Kit.Plans;

/// <summary>The whole way of a plan from consultation to force, over HTTP.</summary>
public static class PlanInForce
{
    /// <summary>Everyone approves what is written now in the plan of Antwerp. The cycle has begun, so the plan is in force at once.</summary>
    public static async Task BringAsync(Uri server)
    {
        const string Antwerp = "5345";
        var hashes = await SubmitAsync(
            server, Antwerp, "zone-chief-antwerpen", ("mayor-antwerpen", "mayor:Antwerpen"), ("prosecutor-antwerpen", "prosecutor"));
        foreach (var ministry in new[] { "interior", "justice" })
            await SendAsync(server, Antwerp, $"ministry-{ministry}", new { type = "approve-as-ministry", operation = Guid.NewGuid(), ministry, hashes });
    }

    /// <summary>Freezes what is written now, has it signed and submits it to the ministers.</summary>
    /// <returns>The content hashes.</returns>
    public static async Task<JsonElement> SubmitAsync(Uri server, string zone, string chief, params (string Persona, string Office)[] signers)
    {
        var frozen = await SendAsync(server, zone, chief, new { type = "submit-to-council", operation = Guid.NewGuid() });
        var hashes = frozen.GetProperty("approval").GetProperty("hashes");
        foreach (var (persona, office) in signers)
            await SendAsync(server, zone, persona, new { type = "sign", operation = Guid.NewGuid(), office, hashes });
        await SendAsync(server, zone, chief, new { type = "submit-to-ministers", operation = Guid.NewGuid() });
        return hashes;
    }

    private static async Task<JsonElement> SendAsync(Uri server, string zone, string persona, object command)
    {
        using var visitor = await Visitor.SignInAsync(server, persona);
        using var body = JsonContent.Create(command);
        using var answer = await visitor.Http.PostAsync(new Uri($"api/plans/2020-2025/{zone}/commands", UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("standing");
    }
}
