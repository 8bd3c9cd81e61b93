using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace NvpOrleans.Tests.Load;

/// <summary>What the main thread of a page did, from Chromium's trace (the Tracing domain of its DevTools protocol).</summary>
internal sealed class PageTasks : IAsyncDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(50);

    private readonly ICDPSession _session;
    private readonly List<JsonElement> _events = [];
    private TaskCompletionSource _complete = new();

    private PageTasks(ICDPSession session)
    {
        _session = session;
        session.Event("Tracing.dataCollected").OnEvent += (_, data) => _events.AddRange(data!.Value.GetProperty("value").EnumerateArray());
        session.Event("Tracing.tracingComplete").OnEvent += (_, _) => _complete.TrySetResult();
    }

    public static async Task<PageTasks> OfAsync(IPage page)
    {
        var tasks = new PageTasks(await page.Context.NewCDPSessionAsync(page));
        await tasks.StartAsync();
        return tasks;
    }

    /// <returns>How many tasks took more than 50 ms of the processor's time since the last call, and the longest in milliseconds.</returns>
    public async Task<string> TakeAsync()
    {
        await StopAsync();
        var main = _events.Where(IsNameOfMain).Select(ThreadOf).ToHashSet();
        var taken = _events.Where(found => NameOf(found) == "RunTask" && main.Contains(ThreadOf(found)) && found.TryGetProperty("tdur", out _))
            .Select(found => TimeSpan.FromMicroseconds(found.GetProperty("tdur").GetInt64())).ToList();
        _events.Clear();
        await StartAsync();
        return string.Create(CultureInfo.InvariantCulture, $"{taken.Count(task => task > Long)}, {taken.DefaultIfEmpty().Max().TotalMilliseconds:F0} ms");
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _session.DetachAsync();
    }

    private static string? NameOf(JsonElement found) => found.TryGetProperty("name", out var name) ? name.GetString() : null;

    private static (long Process, long Thread) ThreadOf(JsonElement found) => (found.GetProperty("pid").GetInt64(), found.GetProperty("tid").GetInt64());

    private static bool IsNameOfMain(JsonElement found) =>
        NameOf(found) == "thread_name" && found.GetProperty("args").GetProperty("name").GetString() == "CrRendererMain";

    private async Task StartAsync()
    {
        _complete = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _session.SendAsync("Tracing.start", new Dictionary<string, object>
        {
            ["traceConfig"] = new Dictionary<string, object> { ["includedCategories"] = new[] { "disabled-by-default-devtools.timeline" }, ["excludedCategories"] = new[] { "*" } },
        });
    }

    private async Task StopAsync()
    {
        await _session.SendAsync("Tracing.end");
        await _complete.Task;
    }
}
