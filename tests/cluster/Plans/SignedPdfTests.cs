using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using NvpOrleans.Journal;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Journal;
using NvpOrleans.Tests.Kit.Plans;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Plans;

/// <summary>PDFs that were signed elsewhere, beside the approvals of a frozen text. Each test has bytes of its own.</summary>
public sealed class SignedPdfTests(SignedPdfTests.FrozenPlan frozen) : IClassFixture<SignedPdfTests.FrozenPlan>
{
    private const string Secretary = "council-secretary-antwerpen";
    private const string Mayor = "mayor-antwerpen";
    private const int MaxBytes = 2_500_000;

    [Fact]
    public async Task APdf_OfSeveralParts_IsHandedOverAsItWas_AndChangesNothingOfWhatIsSigned()
    {
        var content = SomePdf.Of("heel", MaxBytes);
        new Random(1).NextBytes(content.AsSpan(100));

        var file = await SomePdf.AttachAsync(frozen.Address, Secretary, Plan, content, "Raad: nee");

        using var mayor = await Visitor.SignInAsync(frozen.Address, Mayor);
        using var answer = await SomePdf.ReadAsync(mayor, Plan, file);
        Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(("attachment", $"Raad-nee-{file[..8]}.pdf"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("default-src 'none'; frame-ancestors 'none'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        using var desk = await Desk.OfAsync(frozen.Address, Mayor, Plan);
        Assert.True((await desk.VerifyAsync()).GetProperty("matches").GetBoolean());
        var listed = Listed(await desk.StandingAsync(), file)!.Value;
        Assert.Equal(("1.1", "Raad: nee", MaxBytes, Secretary, false), (
            Text(listed, "text"), Text(listed, "title"), listed.GetProperty("bytes").GetInt32(), Text(listed, "by"), listed.GetProperty("isVoided").GetBoolean()));
        var section = await mayor.Http.GetFromJsonAsync<JsonElement>("api/plans/2020-2025/5345/versions/1.1/approval");
        Assert.Contains(section.GetProperty("section").GetProperty("signedPdfs").EnumerateArray(), pdf => Text(pdf, "file") == file);
        using var administrator = await Visitor.SignInAsync(frozen.Address, Administrator);
        var decided = Assert.Single(await LinesAsync(administrator, $"api/audit/{Plan}"), line => line.GetRawText().Contains(file, StringComparison.Ordinal)).GetProperty("entry");
        Assert.Equal((Secretary, "council-secretary", "signed-pdf-attached"), (Text(decided, "by"), Text(decided, "role"), Text(decided.GetProperty("details"), "type")));
        var read = Assert.Single(await LinesAsync(administrator, "api/audit"), line => line.GetRawText().Contains(file, StringComparison.Ordinal)).GetProperty("entry");
        Assert.Equal((Mayor, "mayor", "signed-pdf"), (Text(read, "by"), Text(read, "role"), Text(read.GetProperty("details"), "way")));
    }

    [Fact]
    public async Task APdf_IsForThoseWhoReadTheApproval_AndForNobodyElse()
    {
        var file = await SomePdf.AttachAsync(frozen.Address, "prosecutor-antwerpen", Plan, SomePdf.Of("wie"));

        foreach (var (persona, expected) in new[]
        {
            (Secretary, HttpStatusCode.OK), (Lotte, HttpStatusCode.OK), (Coordinator, HttpStatusCode.OK), (Observer, HttpStatusCode.NotFound),
            ("ministry-interior", HttpStatusCode.NotFound), ("zone-chief-brussel", HttpStatusCode.NotFound), ("guest-antwerpen", HttpStatusCode.NotFound),
            (Administrator, HttpStatusCode.NotFound),
        })
        {
            using var visitor = await Visitor.SignInAsync(frozen.Address, persona);
            using var answer = await SomePdf.ReadAsync(visitor, Plan, file);
            Assert.Equal((persona, expected), (persona, answer.StatusCode));
        }

        using var nobody = Visitor.Anonymous(frozen.Address);
        using var refused = await SomePdf.ReadAsync(nobody, Plan, file);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        using var elsewhere = await Visitor.SignInAsync(frozen.Address, "zone-chief-brussel");
        using var moved = await SomePdf.ReadAsync(elsewhere, "plan/2020-2025/5339", file);
        Assert.Equal(HttpStatusCode.NotFound, moved.StatusCode);
    }

    [Fact]
    public async Task WhatIsNoPdfOrTooLargeOrOfAnotherText_IsRefusedWithItsReason_AndKeptNowhere()
    {
        using var secretary = await Visitor.SignInAsync(frozen.Address, Secretary);
        var (page, large) = (Encoding.ASCII.GetBytes("<html>%PDF-1.7"), SomePdf.Of("groot", MaxBytes + 1));

        Assert.Equal((HttpStatusCode.BadRequest, "not-pdf"), await RefusedAsync(secretary, frozen.Asked(), page));
        Assert.Equal((HttpStatusCode.BadRequest, "file"), await RefusedAsync(secretary, frozen.Asked(), []));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, null), await RefusedAsync(secretary, frozen.Asked(), large));
        Assert.Equal((HttpStatusCode.Conflict, "hash"), await RefusedAsync(secretary, frozen.Asked(hashes: new { nl = new string('0', 64) }), SomePdf.Of("ander")));
        Assert.Equal((HttpStatusCode.BadRequest, "title"), await RefusedAsync(secretary, frozen.Asked("<b>x</b>"), SomePdf.Of("titel")));
        Assert.Equal((HttpStatusCode.BadRequest, null), await RefusedAsync(secretary, new { operation = "x" }, SomePdf.Of("vorm")));
        using (var noForm = await secretary.Http.PostAsync("api/plans/2020-2025/5345/signed-pdfs", new ByteArrayContent(SomePdf.Of("vorm"))))
            Assert.Equal(HttpStatusCode.BadRequest, noForm.StatusCode);
        foreach (var content in new[] { page, [], large, SomePdf.Of("ander"), SomePdf.Of("titel"), SomePdf.Of("vorm") })
            Assert.Empty(await frozen.Host.Stores.Memory.ReadAllAsync(JournalOf(content)));
    }

    [Fact]
    public async Task WhoMayNotAttach_IsRefused_AndAtAnotherStageEverybodyIs()
    {
        foreach (var persona in new[] { Lotte, Coordinator, Observer, Administrator, "zone-magistrate-antwerpen", "ministry-justice" })
        {
            using var visitor = await Visitor.SignInAsync(frozen.Address, persona);
            Assert.Equal((persona, (HttpStatusCode.Forbidden, "role")), (persona, await RefusedAsync(visitor, frozen.Asked(), SomePdf.Of("niet"))));
        }

        using var brussel = await Visitor.SignInAsync(frozen.Address, "zone-chief-brussel");
        Assert.Equal((HttpStatusCode.Forbidden, "stage"), await RefusedAsync(brussel, frozen.Asked(), SomePdf.Of("niet"), "plan/2020-2025/5339"));
        Assert.Empty(await frozen.Host.Stores.Memory.ReadAllAsync(JournalOf(SomePdf.Of("niet"))));
        using var secretary = await Desk.OfAsync(frozen.Address, Secretary, Plan);
        Assert.Equal(
            (HttpStatusCode.BadRequest, "file"),
            await secretary.RefusedAsync("attach-signed-pdf", new { title = "x", hashes = frozen.Hashes, file = new string('a', 64), bytes = 9 })); // no bytes came with it
    }

    [Fact]
    public async Task APdf_WhoseRecordFailed_IsRecordedOnceWhenItIsSentAgain()
    {
        using var secretary = await Visitor.SignInAsync(frozen.Address, Secretary);
        var (content, asked) = (SomePdf.Of("weer"), frozen.Asked());
        frozen.Host.Journal.FailNext(AppendFault.BeforeWrite);

        using (var failed = await SomePdf.SendAsync(secretary, Plan, asked, content)) Assert.False(failed.IsSuccessStatusCode);
        using var desk = await Desk.OfAsync(frozen.Address, Secretary, Plan);
        Assert.Null(Listed(await desk.StandingAsync(), SomePdf.NameOf(content))); // its bytes are durable, and nobody can ask for them
        using (var unknown = await SomePdf.ReadAsync(secretary, Plan, SomePdf.NameOf(content))) Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);

        foreach (var again in new[] { asked, asked, frozen.Asked("Nog eens") })
            using (var answer = await SomePdf.SendAsync(secretary, Plan, again, content)) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Handtekeningen", Text(Listed(await desk.StandingAsync(), SomePdf.NameOf(content))!.Value, "title"));
        using var other = await SomePdf.SendAsync(secretary, Plan, asked, SomePdf.Of("anders"));
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode); // the operation belongs to other bytes
    }

    [Fact]
    public async Task APdf_ThatWasCutOffByACrash_GoesOnWhereItEnded_AndOneThatIsSomethingElseIsNotTaken()
    {
        var (content, forged) = (SomePdf.Of("verder", 1_500_000), SomePdf.Of("vals"));
        await WriteAsync(content, content[..1000]);
        await WriteAsync(forged, [1, 2, 3]);
        using var secretary = await Visitor.SignInAsync(frozen.Address, Secretary);

        var file = await SomePdf.AttachAsync(frozen.Address, Secretary, Plan, content);
        Assert.Equal((HttpStatusCode.Conflict, "file-damaged"), await RefusedAsync(secretary, frozen.Asked(), forged));

        using (var answer = await SomePdf.ReadAsync(secretary, Plan, file)) Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync());
        var parts = (await frozen.Host.Stores.Memory.ReadAllAsync(JournalOf(content))).Where(frame => !frame.IsEpoch && frame.Payload.Length > 8).ToList();
        Assert.Equal(content.Length, parts.Sum(part => part.Payload.Length));
        await frozen.Host.Stores.Memory.EraseAsync(JournalOf(content), [parts[^1].Sequence], CancellationToken.None);
        using var erased = await SomePdf.ReadAsync(secretary, Plan, file);
        Assert.Equal((HttpStatusCode.Conflict, "journal-erased"), (erased.StatusCode, await ReasonAsync(erased)));
        Assert.Contains(frozen.Host.Logs.Lines, line => line.Contains(SomePdf.NameOf(forged), StringComparison.Ordinal));
        Assert.DoesNotContain(frozen.Host.Logs.Lines, line => line.Contains("Handtekeningen", StringComparison.Ordinal) || line.Contains(Secretary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AfterAReturnAndARestart_APdfStaysWithTheTextThatItWasSignedFor()
    {
        var stores = new HostStores();
        var (content, file) = (SomePdf.Of("blijft"), "");
        await using (var host = await ServiceHost.StartAsync(stores))
        {
            using var karel = await Desk.OfAsync(host.Address, Karel, Plan);
            using var mayor = await Desk.OfAsync(host.Address, Mayor, Plan);
            await karel.CarryAsync("submit-to-council");
            file = await SomePdf.AttachAsync(host.Address, Mayor, Plan, content);
            await mayor.CarryAsync("return-from-council", new { reason = "Te kort." });
        }

        await using var restarted = await ServiceHost.StartAsync(stores);
        using var reader = await Desk.OfAsync(restarted.Address, "zone-magistrate-antwerpen", Plan);
        var pdf = Listed(await reader.StandingAsync(), file)!.Value;
        Assert.Equal(("1.1", true), (Text(pdf, "text"), pdf.GetProperty("isVoided").GetBoolean()));
        using var magistrate = await Visitor.SignInAsync(restarted.Address, "zone-magistrate-antwerpen");
        using (var answer = await SomePdf.ReadAsync(magistrate, Plan, file)) Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync());
        using var secretary = await Visitor.SignInAsync(restarted.Address, Secretary);
        using var gone = await SomePdf.ReadAsync(secretary, Plan, file);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    private static JsonElement? Listed(JsonElement standing, string file)
    {
        var found = standing.GetProperty("signedPdfs").EnumerateArray().Where(pdf => Text(pdf, "file") == file).ToList();
        return found.Count == 0 ? null : Assert.Single(found);
    }

    private static async Task<(HttpStatusCode Status, string? Reason)> RefusedAsync(Visitor visitor, object command, byte[] content, string plan = Plan)
    {
        using var answer = await SomePdf.SendAsync(visitor, plan, command, content);
        return (answer.StatusCode, await ReasonAsync(answer));
    }

    private static async Task<string?> ReasonAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).TryGetProperty("reason", out var reason) ? reason.GetString() : null;

    private static async Task<List<JsonElement>> LinesAsync(Visitor visitor, string path) =>
        [.. (await visitor.Http.GetStringAsync(new Uri(path, UriKind.Relative))).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();

    private static JournalId JournalOf(byte[] content) => JournalId.Of($"signed-pdf/2020-2025/5345/{SomePdf.NameOf(content)}");

    // What is there after a crash in the middle of keeping one.
    private async Task WriteAsync(byte[] content, byte[] part)
    {
        var opened = await JournalWriter.OpenAsync(frozen.Host.Stores.Memory, JournalOf(content), Guid.NewGuid(), TimeProvider.System, CancellationToken.None);
        await opened.Writer.AppendAsync([new JournalEntry(1, "", Secretary, TimeProvider.System.GetUtcNow(), part)], CancellationToken.None);
    }

    /// <summary>The plan of Antwerp before the council.</summary>
    public sealed class FrozenPlan : IAsyncLifetime
    {
        internal ServiceHost Host { get; private set; } = null!;

        internal Uri Address => Host.Address;

        internal JsonElement Hashes { get; private set; }

        public async Task InitializeAsync()
        {
            Host = await ServiceHost.StartAsync(null, ("SignedPdfs:MaxBytes", $"{MaxBytes}"));
            using var karel = await Desk.OfAsync(Address, Karel, Plan);
            Hashes = (await karel.CarryAsync("submit-to-council")).GetProperty("approval").GetProperty("hashes");
        }

        public async Task DisposeAsync() => await Host.DisposeAsync();

        internal object Asked(string title = "Handtekeningen", object? hashes = null) => new { operation = Guid.NewGuid(), title, hashes = hashes ?? Hashes };
    }
}
