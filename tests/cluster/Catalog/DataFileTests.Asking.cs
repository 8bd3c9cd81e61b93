using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Audit;
using NvpOrleans.Grains.Catalog;
using NvpOrleans.Journal;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Journal;
using NvpOrleans.Yjs;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Catalog;

public sealed partial class DataFileTests
{
    private async Task<HttpStatusCode> StatusOfAsync(string section, string plan = Plan)
    {
        using var visitor = await Visitor.SignInAsync(_host.Address, Lotte);
        using var answer = await visitor.GetUpdatesAsync(plan, section);
        return answer.StatusCode;
    }

    private async Task RetainAsync(params IReadOnlyList<string> numbers)
    {
        await using var karel = await Editor.OpenAsync(_host.Address, Karel, Plan, "choices");
        foreach (var number in numbers) await karel.EditAsync(doc => ((YMap)doc.GetMap("choices")[number]!).Set("level", "priority"));
    }

    private async Task RestartAsync(params (string Key, string Value)[] values)
    {
        _administrator.Dispose();
        await _host.DisposeAsync();
        _host = await ServiceHost.StartAsync(_host.Stores, values);
        _administrator = await Visitor.SignInAsync(_host.Address, Administrator);
    }

    /// <summary>Stores a file unchecked, as another release or another activation would.</summary>
    private Task StoreAsync(string file, string content) =>
        WriteAsync(DataFileJournal.Id, DataFileJournal.Write(file, Encoding.UTF8.GetBytes(content), Guid.NewGuid(), new PersonId(Administrator), DateTimeOffset.UnixEpoch));

    private async Task WriteAsync(JournalId id, JournalEntry entry)
    {
        var opened = await JournalWriter.OpenAsync(_host.Stores.Memory, id, Guid.NewGuid(), TimeProvider.System, CancellationToken.None);
        await opened.Writer.AppendAsync([entry], CancellationToken.None);
    }

    private Task<JsonElement> ListAsync() => _administrator.Http.GetFromJsonAsync<JsonElement>(new Uri("api/data-files", UriKind.Relative));

    private static async Task<string?> ReasonAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("reason").GetString();
    }

    private static string? LevelOf(byte[] state, string number)
    {
        var doc = new Doc(0);
        doc.Integrate(Update.Decode(state, DecodeLimits.Trusted));
        return (doc.GetMap("choices")[number] as YMap)?["level"] as string;
    }

    private async Task<string> RenamedAsync(string name) =>
        (await ReadAsync(Zones)).Replace("5345,5345,Antwerpen,", $"5345,5345,{name},", StringComparison.Ordinal);

    [GeneratedRegex("^5([0-9]{3}),5([0-9]{3}),", RegexOptions.Multiline)]
    private static partial Regex CodeOfZone();

    private Task<string> ReadAsync(string file) => _administrator.Http.GetStringAsync(new Uri($"api/data-files/{file}", UriKind.Relative));

    private Task<string> CatalogAsync() => _administrator.Http.GetStringAsync(new Uri("api/catalog", UriKind.Relative));

    private static async Task<string?> NameOfAntwerpAsync(Visitor visitor)
    {
        var catalog = await visitor.Http.GetFromJsonAsync<JsonElement>(new Uri("api/catalog", UriKind.Relative));
        return catalog.GetProperty("zones").EnumerateArray().Single(zone => zone.GetProperty("key").GetString() == "5345").GetProperty("nameNl").GetString();
    }

    private async Task<JsonElement> CheckAsync(string file, string content)
    {
        using var body = new StringContent(content);
        using var answer = await _administrator.Http.PostAsync(new Uri($"api/data-files/{file}/check", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<JsonElement> ReplaceAsync(string file, string content, long version)
    {
        using var answer = await PutAsync(file, content, version);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<HttpResponseMessage> PutAsync(string file, string content, long version, Guid? operation = null, bool builtIn = false, string? hash = null)
    {
        using var body = new StringContent(content);
        var address = $"api/data-files/{file}?version={version}&operation={operation ?? Guid.NewGuid()}{(builtIn ? "&builtIn=true" : "")}{(hash is null ? "" : $"&hash={hash}")}";
        return await _administrator.Http.PutAsync(new Uri(address, UriKind.Relative), body);
    }
}
