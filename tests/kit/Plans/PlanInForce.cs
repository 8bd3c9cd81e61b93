using System.Net.Http.Json;
using System.Text.Json;

namespace NvpOrleans.Tests.Kit.Plans;

/// <summary>The whole way of a plan from consultation to force, over HTTP.</summary>
public static class PlanInForce
{
    /// <summary>Everyone approves what is written now in the plan of Antwerp. The cycle has begun, so the plan is in force at once.</summary>
    public static Task BringAsync(Uri server) =>
        BringAsync(server, "5345", "zone-chief-antwerpen", ("mayor-antwerpen", "mayor:Antwerpen"), ("prosecutor-antwerpen", "prosecutor"));

    /// <summary>The same for the plan of Brussels, which has two mayors; one of them is named chair.</summary>
    public static async Task BringBrusselsAsync(Uri server)
    {
        await SendAsync(server, "5339", "zone-chief-brussel", new { type = "name-chair", operation = Guid.NewGuid(), municipality = "Elsene / Ixelles" });
        await BringAsync(
            server, "5339", "zone-chief-brussel",
            ("mayor-brussel", "mayor:Brussel / Bruxelles"), ("mayor-elsene", "mayor:Elsene / Ixelles"), ("prosecutor-brussel", "prosecutor"));
    }

    private static async Task BringAsync(Uri server, string zone, string chief, params (string Persona, string Office)[] signers)
    {
        var hashes = await SubmitAsync(server, zone, chief, signers);
        foreach (var ministry in new[] { "interior", "justice" })
            await SendAsync(server, zone, $"ministry-{ministry}", new { type = "approve-as-ministry", operation = Guid.NewGuid(), ministry, hashes });
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
