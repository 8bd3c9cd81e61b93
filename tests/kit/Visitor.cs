using System.Net;

namespace NvpOrleans.Tests.Kit;

/// <summary>A browser session without a browser: a cookie jar and HTTP calls.</summary>
public sealed class Visitor : IDisposable
{
    private Visitor(Uri server, string? persona)
    {
        (Server, Persona) = (server, persona);
        Http = new HttpClient(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = server };
        Http.DefaultRequestHeaders.Add("Nvp-Request", "1");
    }

    public Uri Server { get; }

    /// <summary>Who is signed in; null for nobody.</summary>
    public string? Persona { get; }

    public CookieContainer Cookies { get; } = new();

    /// <summary>Sends the session cookie and the header that state-changing requests need.</summary>
    public HttpClient Http { get; }

    /// <summary>Somebody who is not signed in.</summary>
    public static Visitor Anonymous(Uri server) => new(server, null);

    public static async Task<Visitor> SignInAsync(Uri server, string persona)
    {
        var visitor = new Visitor(server, persona);
        using var answer = await visitor.Http.PostAsync(new Uri($"sign-in/personas/{persona}", UriKind.Relative), null);
        if (answer.StatusCode != HttpStatusCode.NoContent)
            throw new InvalidOperationException($"{persona} cannot sign in: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return visitor;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>Fetches what a client lacks that has a state vector.</summary>
    public Task<HttpResponseMessage> GetUpdatesAsync(string document, string section, byte[]? stateVector = null) =>
        GetAsync(UpdatesOf(document, section) + (stateVector is null ? "" : $"?stateVector={ToBase64Url(stateVector)}"));

    public async Task<HttpResponseMessage> PostUpdateAsync(string document, string section, int generation, byte[] update)
    {
        using var body = new ByteArrayContent(update);
        return await Http.PostAsync(new Uri($"{UpdatesOf(document, section)}?generation={generation}&schema=1", UriKind.Relative), body);
    }

    public static string UpdatesOf(string document, string section) =>
        $"api/sections/{Uri.EscapeDataString(document)}/{Uri.EscapeDataString(section)}/updates";

    public void Dispose() => Http.Dispose();

    private static string ToBase64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
