using System.Net;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Journal;
using NvpOrleans.Planning.Workflow;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Journal;
using NvpOrleans.Yjs;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Plans;

/// <summary>The plan of the next cycle starts from the text of the one before: once, whole, and for nobody who may not read it.</summary>
public sealed class CarryOverTests : IAsyncLifetime
{
    private const string Next = "plan/2026-2031/5345";
    private const string Written = "wat het vorige plan zei";
    private ServiceHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await ServiceHost.StartAsync();
        await using var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, Cooperation);
        await lotte.AppendAsync(Written);
        await using var choices = await Editor.OpenAsync(_host.Address, Lotte, Plan, "choices");
        await choices.EditAsync(doc => ((YMap)doc.GetMap("choices")["3"]!).Set("level", "priority"));
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task FirstOpening_StartsFromWhatPeopleWrote_AndFromTheDataFilesElsewhere()
    {
        await using var karel = await ConnectAsync(Karel);

        var opened = await karel.OpenDocumentAsync(Next);

        Assert.Equal(["choices", Cooperation], opened.Sections.Where(section => section.IsCarried).Select(section => section.Section).Order());
        Assert.DoesNotContain(opened.Sections, section => section.IsStarted);
        Assert.Contains(opened.Sections, section => section.Section == "phenomenon/3@nl"); // the choice that was carried over retains it
        var text = SectionReading.Render((await karel.OpenSectionAsync(Next, Cooperation)).Update);
        Assert.Equal($"<paragraph>{Written}</paragraph>", text);
        Assert.Equal("priority", LevelOf((await karel.OpenSectionAsync(Next, "choices")).Update, "3"));
        Assert.Equal("preparation", opened.Stage);
    }

    [Fact]
    public async Task FirstOpening_WritesAllOfItAsTheService_SoThatNoOldClientIdComesAlong()
    {
        await using var karel = await ConnectAsync(Karel);
        var update = (await karel.OpenSectionAsync(Next, Cooperation)).Update;
        Assert.Equal([1UL], Update.Decode(update, DecodeLimits.Trusted).Clients);
    }

    [Fact]
    public async Task TwoWhoOpenAtOnce_StartFromOneText()
    {
        await using var karel = await ConnectAsync(Karel);
        await using var lotte = await ConnectAsync(Lotte);

        var opened = await Task.WhenAll(karel.OpenSectionAsync(Next, Cooperation), lotte.OpenSectionAsync(Next, Cooperation));

        Assert.Equal(SectionReading.Render(opened[0].Update), SectionReading.Render(opened[1].Update));
        await AssertCarriedOnceAsync();
    }

    [Fact]
    public async Task AStrangersCommand_CarriesNothingOver()
    {
        using (var sofie = await Desk.OfAsync(_host.Address, "zone-chief-brussel", Next))
            Assert.Equal(HttpStatusCode.Forbidden, (await sofie.RefusedAsync("submit-to-council")).Status);

        var written = (await _host.Stores.Memory.ReadAllAsync(JournalId.Of(Next))).Where(entry => !entry.IsEpoch);
        Assert.Empty(written);
    }

    [Theory]
    [InlineData(AppendFault.BeforeWrite)]
    [InlineData(AppendFault.AfterWrite)]
    public async Task AWriteThatFails_LeavesAllOfItOrNothing_AndTheNextOpeningIsRight(AppendFault fault)
    {
        await using var karel = await ConnectAsync(Karel);
        await using (var dirco = await ConnectAsync("dirco-antwerpen")) // wakes the plan and is turned away: the next write is that of the text
            await Assert.ThrowsAsync<RefusedException>(() => dirco.OpenSectionAsync(Next, Cooperation));
        _host.Journal.FailNext(fault, new JournalUnavailableException("Injected."));

        var text = "";
        await Eventually.TrueAsync(async () =>
        {
            try
            {
                text = SectionReading.Render((await karel.OpenSectionAsync(Next, Cooperation)).Update);
                return true;
            }
            catch (Exception failure) when (failure is RefusedException { Code: "busy" } or Microsoft.AspNetCore.SignalR.HubException)
            {
                return false;
            }
        });

        Assert.Equal($"<paragraph>{Written}</paragraph>", text);
        await AssertCarriedOnceAsync();
    }

    [Fact]
    public async Task AfterARestart_WhatWasCarriedOver_IsStillKnown()
    {
        await using (var karel = await ConnectAsync(Karel)) await karel.OpenDocumentAsync(Next);
        await _host.DisposeAsync();
        _host = await ServiceHost.StartAsync(_host.Stores);

        await using var again = await ConnectAsync(Karel);

        Assert.Contains((await again.OpenDocumentAsync(Next)).Sections, section => section is { Section: Cooperation, IsCarried: true, IsStarted: false });
        await AssertCarriedOnceAsync();
    }

    [Fact]
    public async Task AnEdit_IsToldAtOnce_ToThoseWhoLookAtTheOutline()
    {
        await using var karel = await ConnectAsync(Karel);
        await karel.OpenDocumentAsync(Next);
        await using var lotte = await Editor.OpenAsync(_host.Address, Lotte, Next, Cooperation);
        await karel.OpenSectionAsync(Next, "mission@nl"); // who reads along is present

        await lotte.AppendAsync(" en wat er nieuw is");

        await karel.WaitForAsync(
            heard => heard.OfType<HeardChange>().Any(change => change.Change.Marks?.Any(section => section is { Section: Cooperation, IsStarted: true }) == true),
            "the section that was touched");
    }

    [Fact]
    public async Task KeepingASection_TakesItsMarkAway_ForGood()
    {
        await using var connection = await ConnectAsync(Karel);
        await connection.OpenDocumentAsync(Next);
        using var karel = await Desk.OfAsync(_host.Address, Karel, Next);

        await karel.CarryAsync("keep-carried-text", new { section = Cooperation });

        Assert.DoesNotContain((await connection.OpenDocumentAsync(Next)).Sections, section => section is { Section: Cooperation, IsCarried: true });
        Assert.Equal((HttpStatusCode.Conflict, "carried"), await karel.RefusedAsync("keep-carried-text", new { section = Cooperation }));
        Assert.Equal((HttpStatusCode.Conflict, "carried"), await karel.RefusedAsync("keep-carried-text", new { section = "mission@nl" }));
        using var mayor = await Desk.OfAsync(_host.Address, "mayor-antwerpen", Next);
        Assert.Equal((HttpStatusCode.Forbidden, "role"), await mayor.RefusedAsync("keep-carried-text", new { section = "choices" }));
    }

    [Theory]
    [InlineData("dirco-antwerpen")]
    [InlineData(Coordinator)]
    [InlineData(Observer)]
    [InlineData("zone-editor-liege")]
    [InlineData("ministry-interior")]
    [InlineData("federal-owner-drugs")]
    public async Task InPreparation_OnlyTheZoneItsMayorsAndItsProsecutor_ComeToTheText(string stranger)
    {
        await using var connection = await ConnectAsync(stranger);
        Assert.Equal("forbidden", (await Assert.ThrowsAsync<RefusedException>(() => connection.OpenSectionAsync(Next, Cooperation))).Code);
        var frames = await _host.Stores.Memory.ReadAsync(JournalId.Of(Next), 1, CancellationToken.None).ToListAsync();
        Assert.DoesNotContain(frames, frame => frame.Subject == Cooperation); // and nothing was carried over for them
        foreach (var insider in new[] { "mayor-antwerpen", "prosecutor-antwerpen" })
        {
            await using var reader = await ConnectAsync(insider);
            Assert.NotEmpty((await reader.OpenDocumentAsync(Next)).Sections);
        }
    }

    private async Task<PlanningConnection> ConnectAsync(string persona) =>
        await PlanningConnection.StartAsync(await Visitor.SignInAsync(_host.Address, persona));

    private async Task AssertCarriedOnceAsync()
    {
        var frames = await _host.Stores.Memory.ReadAsync(JournalId.Of(Next), 1, CancellationToken.None).ToListAsync();
        Assert.Single(frames, frame => frame.Subject == Cooperation);
        var decision = Assert.Single(frames, frame => (EntryKind)frame.Kind == EntryKind.Decision);
        var carried = Assert.IsType<PlanEvent.TextCarriedOver>(PlanEventJson.Read(decision.Payload.Span));
        Assert.Equal((Plan, (int?)null), (carried.Document, carried.Version));
        Assert.Equal(["choices", Cooperation], carried.Sections.Order());
    }

    private static string? LevelOf(byte[] update, string number)
    {
        var doc = new Doc(0);
        doc.Integrate(Update.Decode(update, DecodeLimits.Trusted));
        return ((YMap)doc.GetMap("choices")[number]!)["level"] as string;
    }
}
