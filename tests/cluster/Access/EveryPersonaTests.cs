using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Access;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Cluster.Plans;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Plans;
using NvpOrleans.Yjs;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Access;

/// <summary>
/// A word of its own is planted in every section of a plan, goals and reasons included. Every persona then asks for everything, over
/// every door, and every byte is searched: a word arrives where the table of rights says so, and nowhere else.
/// </summary>
public sealed class EveryPersonaTests : IAsyncLifetime
{
    // Nobody among the personas owns this phenomenon, and it concerns no labour prosecutor.
    private const string Phenomenon = "6";

    private readonly Dictionary<string, string> _words = [];
    private ServiceHost _host = null!;

    public async Task InitializeAsync() => _host = await ServiceHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("consultation")]
    [InlineData("drafting")]
    [InlineData("council-review")]
    public async Task EveryPersona_OverEveryDoor_ReceivesTheSectionsOfTheTable_AndNoOthers(string stage)
    {
        await PlantAsync();
        using (var karel = await Desk.OfAsync(_host.Address, Karel, Plan))
        {
            if (stage == "drafting") await karel.CarryAsync("resume-drafting", new { reason = "" });
            if (stage == "council-review") await karel.CarryAsync("submit-to-council");
        }

        var wrong = new List<string>();
        var (seen, hidden) = (0, 0);
        foreach (var persona in await PersonasAsync())
        {
            var received = await AskForEverythingAsync(persona);
            var person = (await _host.Grains.GetGrain<IPersonGrain>(persona).GetPerson())!;
            foreach (var (section, word) in _words)
            {
                var may = Rights.Of(person, DocumentId.Parse(Plan)!.Value, SectionId.Parse(section)!.Value, stage, _host.Clock.GetUtcNow()).CanRead;
                var has = received.Contains(word, StringComparison.Ordinal);
                if (may != has) wrong.Add($"{persona} {(has ? "received" : "lacks")} {section}");
                if (has) seen++;
                else hidden++;
            }
        }

        Assert.Empty(wrong);
        Assert.True(seen > 50 && hidden > 50, $"{seen} seen, {hidden} hidden");
    }

    private DocumentAccess Rights => _host.Services.GetRequiredService<DocumentAccess>();

    private async Task PlantAsync()
    {
        await EditAsync("choices", (doc, word) =>
        {
            var choice = (YMap)doc.GetMap("choices")[Phenomenon]!;
            choice.Set("level", "priority");
            ((YText)choice["reasons@nl"]!).Insert(0, word);
        });
        await EditAsync("objectives", (doc, word) =>
        {
            Goals.Add(doc, Goals.Strategic, ("phenomenon", Phenomenon), ("title@nl", word));
            Goals.Add(doc, Goals.Operational, ("parent", Goals.Strategic));
            Goals.Add(doc, Goals.Action, ("parent", Goals.Operational)); // its own page names the goals above it
        });

        await using var lotte = await PlanningConnection.StartAsync(await Visitor.SignInAsync(_host.Address, Lotte));
        foreach (var section in (await lotte.OpenDocumentAsync(Plan)).Sections.Select(found => found.Section).Where(found => found.Contains('@', StringComparison.Ordinal)))
        {
            await using var editor = await Editor.OpenAsync(_host.Address, Lotte, Plan, section);
            await editor.AppendAsync(Word(section));
        }

        Assert.Contains($"phenomenon/{Phenomenon}@nl", _words.Keys);
    }

    private async Task EditAsync(string section, Action<Doc, string> edit)
    {
        await using var editor = await Editor.OpenAsync(_host.Address, Lotte, Plan, section);
        await editor.EditAsync(doc => edit(doc, Word(section)));
    }

    private string Word(string section) => _words[section] = $"GEHEIM{_words.Count:D3}X";

    private async Task<List<string>> PersonasAsync()
    {
        using var nobody = Visitor.Anonymous(_host.Address);
        var personas = await nobody.Http.GetFromJsonAsync<JsonElement>(new Uri("sign-in/personas", UriKind.Relative));
        return [.. personas.EnumerateArray().Select(persona => persona.GetProperty("id").GetString()!)];
    }

    /// <returns>Every byte that came, as text.</returns>
    private async Task<string> AskForEverythingAsync(string persona)
    {
        await using var connection = await PlanningConnection.StartAsync(await Visitor.SignInAsync(_host.Address, persona), records: true);
        var kept = new StringBuilder();
        await TryAsync(() => connection.OpenDocumentAsync(Plan));
        foreach (var section in _words.Keys) await TryAsync(() => connection.OpenSectionAsync(Plan, section));
        string[] paths =
        [
            "api/me", "api/catalog", "api/documents", "api/overview/2020-2025", "api/overview/2020-2025/actions",
            "api/plans/2020-2025/5345/standing", "api/plans/2020-2025/5345/verification", "api/plans/2020-2025/5345/actions",
            $"api/plans/2020-2025/5345/actions/{Goals.Action}",
            $"api/phenomena/2022-2025/{Phenomenon}/standing", "api/audit", $"api/audit/{Plan}",
            .. _words.Keys.Select(section => Visitor.UpdatesOf(Plan, section)),
        ];
        foreach (var path in paths)
        {
            using var answer = await connection.Visitor.GetAsync(path);
            kept.Append(answer).Append(await answer.Content.ReadAsStringAsync());
        }

        return kept.Append(Encoding.UTF8.GetString(connection.Received)).ToString();
    }

    private static async Task TryAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (RefusedException)
        {
            // The refusal's bytes are in the recording.
        }
    }
}
