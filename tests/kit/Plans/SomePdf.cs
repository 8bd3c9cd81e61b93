using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NvpOrleans.Tests.Kit.Plans;

/// <summary>A PDF that was signed elsewhere, sent as the browser sends it.</summary>
public static class SomePdf
{
    /// <summary>Bytes that begin like a PDF, with a word in them.</summary>
    /// <param name="word">The word.</param>
    /// <param name="size">How many bytes; no more than needed unless given.</param>
    public static byte[] Of(string word, int size = 0)
    {
        var content = Encoding.ASCII.GetBytes($"%PDF-1.7\n{word}\n%%EOF\n");
        Array.Resize(ref content, Math.Max(size, content.Length));
        return content;
    }

    /// <summary>The name of bytes.</summary>
    public static string NameOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Attaches a PDF to the text that is frozen now.</summary>
    /// <returns>Its name.</returns>
    public static async Task<string> AttachAsync(Uri server, string persona, string plan, byte[] content, string title = "Handtekeningen")
    {
        using var visitor = await Visitor.SignInAsync(server, persona);
        using var standing = await visitor.GetAsync($"{AddressOf(plan)}/standing");
        var hashes = (await standing.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("standing").GetProperty("approval").GetProperty("hashes");
        using var answer = await SendAsync(visitor, plan, new { operation = Guid.NewGuid(), title, hashes }, content);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{persona}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return NameOf(content);
    }

    public static async Task<HttpResponseMessage> SendAsync(Visitor visitor, string plan, object command, byte[] content)
    {
        using var form = new MultipartFormDataContent();
        using var first = JsonContent.Create(command);
        using var second = new ByteArrayContent(content);
        second.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(first, "command");
        form.Add(second, "file", "any.pdf");
        return await visitor.Http.PostAsync(new Uri($"{AddressOf(plan)}/signed-pdfs", UriKind.Relative), form);
    }

    public static Task<HttpResponseMessage> ReadAsync(Visitor visitor, string plan, string file) => visitor.GetAsync($"{AddressOf(plan)}/signed-pdfs/{file}");

    // plan/2020-2025/5345 is plans/2020-2025/5345 there.
    private static string AddressOf(string plan) => $"api/plans{plan["plan".Length..]}";
}
