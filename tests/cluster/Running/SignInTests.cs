using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;

namespace NvpOrleans.Tests.Cluster.Running;

/// <summary>The ready-made people of Development.</summary>
public sealed class SignInTests(SharedService service) : IClassFixture<SharedService>
{
    [Fact]
    public async Task EveryPersona_OfTheList_SignsInAndIsKnown()
    {
        using var nobody = Visitor.Anonymous(service.Address);
        var personas = await nobody.Http.GetFromJsonAsync<JsonElement>("sign-in/personas");
        Assert.Equal(27, personas.GetArrayLength());
        foreach (var persona in personas.EnumerateArray())
        {
            using var visitor = await Visitor.SignInAsync(service.Address, persona.GetProperty("id").GetString()!);
            var me = await visitor.Http.GetFromJsonAsync<JsonElement>("api/me");
            Assert.Equal(persona.GetRawText(), me.GetRawText());
            var documents = await visitor.Http.GetFromJsonAsync<JsonElement>("api/documents");
            Assert.Equal(2 * 176 + 19, documents.GetArrayLength()); // the plans of two cycles and 19 sheets; what may be opened differs
            await using var connection = await PlanningConnection.StartAsync(visitor);
            foreach (var document in documents.EnumerateArray().Where(document => document.GetProperty("canOpen").GetBoolean()).Take(2))
                Assert.NotEmpty((await connection.OpenDocumentAsync(document.GetProperty("document").GetString()!)).Sections);
        }
    }

    [Fact]
    public async Task APersona_ThatDoesNotExist_CannotSignIn()
    {
        using var nobody = Visitor.Anonymous(service.Address);
        using var answer = await nobody.Http.PostAsync(new Uri("sign-in/personas/koning", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("api/me?as=zone-editor-antwerpen", HttpStatusCode.OK)]
    [InlineData("api/me?as=zone-chief-antwerpen", HttpStatusCode.Unauthorized)]
    [InlineData("api/documents?as=zone-chief-antwerpen", HttpStatusCode.Unauthorized)]
    [InlineData("hubs/planning?as=zone-chief-antwerpen", HttpStatusCode.Unauthorized)]
    public async Task ARequest_ThatNamesWhomItIsFor_IsAnsweredOnlyForThem(string path, HttpStatusCode expected)
    {
        using var lotte = await Visitor.SignInAsync(service.Address, Places.Lotte);
        using var answer = await lotte.GetAsync(path);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task SignOut_WhenDone_EndsTheSession()
    {
        using var visitor = await Visitor.SignInAsync(service.Address, Places.Lotte);
        (await visitor.Http.PostAsync(new Uri("sign-out", UriKind.Relative), null)).Dispose();
        using var answer = await visitor.GetAsync("api/me");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task TheCookie_OfASession_IsOutOfReachOfScriptsAndOtherSites()
    {
        using var nobody = Visitor.Anonymous(service.Address);
        using var answer = await nobody.Http.PostAsync(new Uri($"sign-in/personas/{Places.Lotte}", UriKind.Relative), null);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Places.Lotte, cookie, StringComparison.Ordinal);
    }
}
